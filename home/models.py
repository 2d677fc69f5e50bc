"""The top page, standard pages, news, events, the living page and what stands on every page."""

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel, MultipleChooserPanel
from wagtail_localize.fields import SynchronizedField

from cms.addresses import validate_address
from cms.blocks import BlocksField, LinkBlock, body_field
from cms.kinds import ListingKind
from cms.models import BaseIndexPage, BasePage, Child, LinkChild, TranslatableSnippet, shared_picture_panel
from home.blocks import LivingMenuBlock, TimelineBlock
from search.fields import SYNCHRONISED, area_choices, area_field
from search.models import KEY


class HomePage(BasePage):
    """The top page, one in each language."""

    parent_page_types = ["wagtailcore.Page"]

    hero_heading = models.CharField(_("heading over the landscape"), max_length=120, blank=True)
    hero_text = models.CharField(_("line under the heading"), max_length=255, blank=True)
    concept = body_field(_("concept"))

    content_panels = [
        # Without an address of its own: the topmost page of a language stands at its root.
        FieldPanel("title", classname="title"),
        MultiFieldPanel(
            [
                FieldPanel("hero_heading"),
                FieldPanel("hero_text"),
                MultipleChooserPanel(
                    "hero_images",
                    chooser_field_name="image",
                    heading=_("Landscapes"),
                    label=_("Picture"),
                    max_num=4,
                    help_text=_(
                        "The first one is shown; where a visitor's device is set to dark colours, the fourth, if "
                        "there are four. The top page does not show the second and the third."
                    ),
                ),
            ],
            heading=_("First screen"),
        ),
        FieldPanel("concept"),
        MultiFieldPanel(
            [
                MultipleChooserPanel(
                    "featured_plans",
                    chooser_field_name="plan",
                    heading=_("Plans"),
                    label=_("Model plan"),
                    max_num=4,
                    help_text=_("Four at most. The first one's first keyperson is quoted below them."),
                ),
                MultipleChooserPanel(
                    "featured_reports",
                    chooser_field_name="report",
                    heading=_("Reports"),
                    label=_("Experience report"),
                    max_num=3,
                    help_text=_("Three at most; the first one is shown larger."),
                ),
            ],
            heading=_("Picked by staff"),
        ),
        InlinePanel(
            "banners",
            heading=_("Banners"),
            label=_("Banner"),
            help_text=_("Pictures with a title that lead to a page here or elsewhere, in this order; ten or so."),
        ),
        shared_picture_panel(),
    ]

    class Meta:
        verbose_name = _("top page")
        verbose_name_plural = _("top pages")

    def clean(self) -> None:
        super().clean()
        other = HomePage.objects.filter(locale=self.locale).exclude(pk=self.pk).first()
        if other:
            raise ValidationError(_("There is already a top page, “%s”: change that one.") % other.title)


class HeroImage(Child):
    page = ParentalKey(HomePage, on_delete=models.CASCADE, related_name="hero_images")
    image = models.ForeignKey("cms.Picture", on_delete=models.CASCADE, related_name="+", verbose_name=_("picture"))

    panels = [FieldPanel("image")]


class FeaturedPlan(Child):
    page = ParentalKey(HomePage, on_delete=models.CASCADE, related_name="featured_plans")
    plan = models.ForeignKey(
        "plans.PlanPage", on_delete=models.CASCADE, related_name="+", verbose_name=_("model plan")
    )

    panels = [FieldPanel("plan")]


class FeaturedReport(Child):
    page = ParentalKey(HomePage, on_delete=models.CASCADE, related_name="featured_reports")
    report = models.ForeignKey(
        "reports.ReportPage", on_delete=models.CASCADE, related_name="+", verbose_name=_("experience report")
    )

    panels = [FieldPanel("report")]


class Banner(LinkChild):
    """A picture with a title that leads somewhere (W22)."""

    page = ParentalKey(HomePage, on_delete=models.CASCADE, related_name="banners")
    image = models.ForeignKey("cms.Picture", on_delete=models.CASCADE, related_name="+", verbose_name=_("picture"))

    panels = [FieldPanel("image"), *LinkChild.panels]


class StandardPage(BasePage):
    parent_page_types = ["home.HomePage", "home.StandardPage"]
    subpage_types = ["home.StandardPage"]

    body = body_field(_("body"))

    content_panels = [*BasePage.content_panels, shared_picture_panel(), FieldPanel("body")]

    class Meta:
        verbose_name = _("standard page")
        verbose_name_plural = _("standard pages")


class NewsPage(BasePage):
    parent_page_types = ["home.NewsIndexPage"]
    subpage_types: list[str] = []

    date = models.DateField(_("date"), default=timezone.localdate)
    body = body_field(_("body"))

    content_panels = [*BasePage.content_panels, FieldPanel("date"), FieldPanel("image"), FieldPanel("body")]

    class Meta:
        verbose_name = _("news")
        verbose_name_plural = _("news")


class NewsIndexPage(BaseIndexPage):
    lists = ListingKind.NEWS
    subpage_types = ["home.NewsPage"]

    class Meta:
        verbose_name = _("list of news")
        verbose_name_plural = _("lists of news")


class EventIndexPage(BaseIndexPage):
    lists = ListingKind.EVENT
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("list of events")
        verbose_name_plural = _("lists of events")


class Event(TranslatableSnippet):
    """Something that happens. It has no page: its title leads to a page elsewhere (W16) or into the list."""

    key = models.SlugField(
        _("key"), max_length=60, validators=[KEY], help_text=_("The same in every language. Better not changed later.")
    )
    title = models.CharField(_("title"), max_length=160)
    text = models.TextField(_("text"), blank=True)
    starts_on = models.DateField(_("first day"))
    ends_on = models.DateField(_("last day"), null=True, blank=True)
    place = models.CharField(_("place"), max_length=160, blank=True)
    area = area_field(null=True, blank=True)
    image = models.ForeignKey(
        "cms.Picture", verbose_name=_("picture"), null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    url = models.CharField(
        _("page elsewhere"),
        max_length=500,
        blank=True,
        validators=[validate_address],
        help_text=_("Where the title leads. Left empty, it leads into the list of events."),
    )

    override_translatable_fields = [
        SynchronizedField("key", overridable=False),
        SynchronizedField("url"),
        SYNCHRONISED["area"],
    ]
    panels = [
        FieldPanel("title"),
        FieldPanel("key"),
        FieldRowPanel([FieldPanel("starts_on"), FieldPanel("ends_on")]),
        FieldPanel("place"),
        FieldPanel("area", widget=forms.Select),
        FieldPanel("text"),
        FieldPanel("image"),
        FieldPanel("url"),
    ]

    class Meta(TranslatableSnippet.Meta):
        ordering = ["starts_on", "key"]
        verbose_name = _("event")
        verbose_name_plural = _("events")

    def __str__(self) -> str:
        return self.title

    def clean(self) -> None:
        super().clean()
        if self.ends_on and self.starts_on and self.ends_on < self.starts_on:
            raise ValidationError({"ends_on": _("The last day lies before the first. Enter the same day or a later.")})
        if Event.objects.filter(key=self.key, locale=self.locale).exclude(pk=self.pk).exists():
            raise ValidationError({"key": _("“%s” is taken. Choose another key.") % self.key})


class LivingPage(BasePage):
    """Living in the prefecture: a menu of experiences for each area, and the migration office's timelines."""

    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []

    body = body_field(_("body"))
    menus = BlocksField([("menu", LivingMenuBlock())], verbose_name=_("menus of living experiences"), blank=True)
    timelines = BlocksField(
        [("timeline", TimelineBlock())],
        verbose_name=_("timelines"),
        blank=True,
        help_text=_("Public pages of the migration office on Facebook or X."),
    )

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("image"),
        FieldPanel("body"),
        FieldPanel("menus"),
        FieldPanel("timelines"),
    ]

    class Meta:
        verbose_name = _("living page")
        verbose_name_plural = _("living pages")

    def clean(self) -> None:
        super().clean()
        areas = [block.value["area"] for block in self.menus]
        twice = next((area for area in areas if areas.count(area) > 1), None)
        if twice:
            name = dict(area_choices()).get(twice, twice)
            raise ValidationError({"menus": _("The area “%s” has two menus. Put them into one.") % name})


class SiteSettings(TranslatableSnippet):
    """The name, navigation, footer, accounts and notice of the site, one row in each language."""

    name = models.CharField(_("name of the site"), max_length=120)
    notice = models.CharField(
        _("notice"), max_length=400, blank=True, help_text=_("Stands over every page until it is taken away.")
    )
    navigation = BlocksField(
        [("link", LinkBlock())], verbose_name=_("navigation"), blank=True, help_text=_("At the top of every page.")
    )
    footer = BlocksField(
        [("link", LinkBlock())], verbose_name=_("footer"), blank=True, help_text=_("At the foot of every page.")
    )
    social_accounts = BlocksField(
        [("link", LinkBlock())],
        verbose_name=_("social accounts"),
        blank=True,
        help_text=_("The site's own accounts on X, Instagram and the like: give each its name and address."),
    )

    panels = [FieldPanel(name) for name in ("name", "notice", "navigation", "footer", "social_accounts")]

    class Meta(TranslatableSnippet.Meta):
        verbose_name = _("name, navigation and notice")
        verbose_name_plural = _("name, navigation and notice")

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        super().clean()
        if SiteSettings.objects.filter(locale=self.locale).exclude(pk=self.pk).exists():
            raise ValidationError(_("The site has its settings already: change those."))
