"""Lodging, workspaces and activities, and the operators who keep them (requirements W20, W21)."""

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import Page
from wagtail_localize.fields import SynchronizedField

from cms.blocks import body_field
from cms.kinds import ListingKind
from cms.models import BaseIndexPage, BasePage, Child, TranslatableSnippet, gallery_panel
from search.fields import SYNCHRONISED, TaggedPageForm, area_field, finding_panel, tags_field
from search.models import KEY, written_in_source_language


class Operator(TranslatableSnippet):
    """Whoever runs facilities and keeps their pages."""

    key = models.SlugField(
        _("key"), max_length=60, validators=[KEY], help_text=_("The same in every language. Better not changed later.")
    )
    name = models.CharField(_("name"), max_length=120)
    members = models.ManyToManyField(
        settings.AUTH_USER_MODEL,
        verbose_name=_("members"),
        blank=True,
        related_name="operators",
        help_text=_("The accounts that keep this operator's facilities."),
    )

    override_translatable_fields = [SynchronizedField("key", overridable=False)]
    panels = [FieldPanel("name"), FieldPanel("key"), FieldPanel("members", widget=forms.CheckboxSelectMultiple)]

    class Meta(TranslatableSnippet.Meta):
        ordering = ["key"]
        verbose_name = _("operator")
        verbose_name_plural = _("operators")

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        super().clean()
        if Operator.objects.filter(key=self.key, locale=self.locale).exclude(pk=self.pk).exists():
            raise ValidationError({"key": _("“%s” is taken. Choose another key.") % self.key})


class OperatorInvitation(models.Model):
    """A member's address that has no account yet; the invitation is sent when staff say so."""

    operator = models.ForeignKey(Operator, on_delete=models.CASCADE, related_name="invitations")
    email = models.EmailField(_("e-mail address"))

    class Meta:
        constraints = [models.UniqueConstraint(fields=["operator", "email"], name="one_invitation_for_address")]

    def __str__(self) -> str:
        return self.email


class FacilityPage(BasePage):
    """What the three kinds have in common. Never created by itself."""

    is_creatable = False
    kind: ListingKind
    base_form_class = TaggedPageForm
    subpage_types: list[str] = []

    lead = models.TextField(
        _("lead"), blank=True, max_length=400, help_text=_("One or two sentences that say what is special here.")
    )
    area = area_field()
    tags = tags_field()
    operator = models.ForeignKey(
        Operator,
        verbose_name=_("operator"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        limit_choices_to=written_in_source_language,
    )
    body = body_field(_("body"))
    address = models.CharField(_("address"), max_length=255, blank=True)
    latitude = models.FloatField(
        _("latitude"), null=True, blank=True, validators=[MinValueValidator(-90), MaxValueValidator(90)]
    )
    longitude = models.FloatField(
        _("longitude"), null=True, blank=True, validators=[MinValueValidator(-180), MaxValueValidator(180)]
    )
    access = models.TextField(_("how to get there"), blank=True)
    phone = models.CharField(_("telephone"), max_length=40, blank=True)
    website = models.URLField(_("website"), max_length=500, blank=True)
    booking_url = models.URLField(_("booking page"), max_length=500, blank=True)
    opening_hours = models.CharField(_("opening hours"), max_length=255, blank=True)
    price = models.CharField(_("price"), max_length=255, blank=True)
    capacity = models.PositiveIntegerField(_("capacity"), null=True, blank=True, help_text=_("People."))

    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        SYNCHRONISED["area"],
        SYNCHRONISED["tags"],
        SynchronizedField("operator", overridable=False),
        SynchronizedField("phone", overridable=False),
    ]
    story_panels = [
        *BasePage.content_panels,
        FieldPanel("lead"),
        MultiFieldPanel(
            [
                FieldPanel("image"),
                gallery_panel(),
            ],
            heading=_("Pictures"),
        ),
        finding_panel("area", "tags"),
        FieldPanel("body"),
    ]
    visit_panels = [
        MultiFieldPanel(
            [
                FieldPanel("address"),
                FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude")]),
                FieldPanel("access"),
            ],
            heading=_("Place"),
            help_text=_(
                "With latitude and longitude, such as 34.4872 and 136.8432, the page links to it in a map; leave both "
                "empty if unknown."
            ),
        ),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("phone"), FieldPanel("website")]), FieldPanel("booking_url")],
            heading=_("Contact and booking"),
        ),
        MultiFieldPanel(
            [FieldPanel("opening_hours"), FieldPanel("price"), FieldPanel("capacity")], heading=_("Hours and prices")
        ),
    ]
    settings_panels = [
        FieldPanel("operator", widget=forms.Select, help_text=_("Whose members may edit this page.")),
        *Page.settings_panels,
    ]

    class Meta:
        verbose_name = _("facility")
        verbose_name_plural = _("facilities")

    def clean(self) -> None:
        super().clean()
        if (self.latitude is None) != (self.longitude is None):
            missing = "latitude" if self.latitude is None else "longitude"
            raise ValidationError({missing: _("Enter both latitude and longitude, or neither.")})

    @classmethod
    def can_create_at(cls, parent: Page) -> bool:
        return super().can_create_at(parent) and cls._belongs_to(parent)

    def can_move_to(self, parent: Page) -> bool:
        return super().can_move_to(parent) and self._belongs_to(parent)

    @classmethod
    def _belongs_to(cls, parent: Page) -> bool:
        """Whether the parent lists this kind; a lodging is not put among the workspaces."""
        return getattr(parent.specific, "lists", None) == cls.kind


class FacilityGalleryImage(Child):
    page = ParentalKey(FacilityPage, on_delete=models.CASCADE, related_name="gallery_images")
    image = models.ForeignKey("cms.Picture", on_delete=models.CASCADE, related_name="+", verbose_name=_("picture"))

    panels = [FieldPanel("image")]


def _kind_panels(*panels) -> list:
    """The common panels with the facts of the kind between what it is and how to visit it."""
    facts = MultiFieldPanel(panels, heading=_("Facts for people who work"))
    return [*FacilityPage.story_panels, facts, *FacilityPage.visit_panels]


class LodgingPage(FacilityPage):
    kind = ListingKind.LODGING
    parent_page_types = ["facilities.FacilityIndexPage"]

    check_in = models.CharField(_("check-in"), max_length=80, blank=True)
    check_out = models.CharField(_("check-out"), max_length=80, blank=True)
    rooms = models.PositiveIntegerField(_("rooms"), null=True, blank=True)
    wifi_mbps = models.PositiveIntegerField(_("wifi in Mbps"), null=True, blank=True, help_text=_("As measured."))

    content_panels = _kind_panels(
        FieldRowPanel([FieldPanel("check_in"), FieldPanel("check_out")]),
        FieldRowPanel([FieldPanel("rooms"), FieldPanel("wifi_mbps")]),
    )

    class Meta:
        verbose_name = ListingKind.LODGING.label
        verbose_name_plural = _("lodgings")


class Hours(models.TextChoices):
    """When people can work somewhere, beyond the hours of an office."""

    EARLY = "early", _("Before 8 am")
    EVENING = "evening", _("After 7 pm")
    ALWAYS = "always", _("Round the clock")
    WEEKEND = "weekend", _("Saturday or Sunday")


class WorkspaceForm(TaggedPageForm):
    hours = forms.MultipleChoiceField(
        label=_("Open"),
        help_text=_("Visitors can filter by these. The hours themselves are told below."),
        choices=Hours.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )


class WorkspacePage(FacilityPage):
    kind = ListingKind.WORKSPACE
    base_form_class = WorkspaceForm
    parent_page_types = ["facilities.FacilityIndexPage"]

    wifi_mbps = models.PositiveIntegerField(_("wifi in Mbps"), null=True, blank=True, help_text=_("As measured."))
    seats = models.PositiveIntegerField(_("seats"), null=True, blank=True)
    private_booths = models.PositiveIntegerField(_("private booths"), null=True, blank=True)
    hours = models.JSONField(_("open"), default=list, blank=True)

    content_panels = _kind_panels(
        FieldRowPanel([FieldPanel("wifi_mbps"), FieldPanel("seats"), FieldPanel("private_booths")]),
        FieldPanel("hours"),
    )

    class Meta:
        verbose_name = ListingKind.WORKSPACE.label
        verbose_name_plural = _("workspaces")


class ActivityPage(FacilityPage):
    kind = ListingKind.ACTIVITY
    parent_page_types = ["facilities.FacilityIndexPage"]

    duration_minutes = models.PositiveIntegerField(_("duration in minutes"), null=True, blank=True)
    season = models.CharField(_("season"), max_length=120, blank=True)

    content_panels = _kind_panels(FieldRowPanel([FieldPanel("duration_minutes"), FieldPanel("season")]))

    class Meta:
        verbose_name = ListingKind.ACTIVITY.label
        verbose_name_plural = _("activities")


KINDS: dict[str, type[FacilityPage]] = {
    model.kind.value: model for model in (LodgingPage, WorkspacePage, ActivityPage)
}


class FacilityIndexPage(BaseIndexPage):
    """The list of one kind of facility."""

    FACILITIES = [(kind, model.kind.label) for kind, model in KINDS.items()]

    lists = models.CharField(
        _("lists"), max_length=20, choices=FACILITIES, help_text=_("Only facilities of this kind stand under it.")
    )

    subpage_types = ["facilities.LodgingPage", "facilities.WorkspacePage", "facilities.ActivityPage"]
    content_panels = [*BasePage.content_panels, FieldPanel("lists"), FieldPanel("image"), FieldPanel("intro")]

    class Meta:
        verbose_name = _("list of facilities")
        verbose_name_plural = _("lists of facilities")

    def same_lists(self) -> models.QuerySet:
        return super().same_lists().filter(lists=self.lists)
