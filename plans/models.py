"""Model plans with their keypersons and itinerary (requirements W9, W10, W12, W20)."""

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    MultipleChooserPanel,
    PageChooserPanel,
)
from wagtail_localize.fields import SynchronizedField

from cms.addresses import validate_address
from cms.blocks import BlocksField, LinkBlock, body_field
from cms.kinds import ListingKind
from cms.models import BaseIndexPage, BasePage, Child, gallery_panel
from plans.blocks import ItineraryDayBlock
from plans.diagnostic.models import DiagnosticPage
from search.fields import SYNCHRONISED, TaggedPageForm, areas_field, finding_panel, tags_field

__all__ = ["DiagnosticPage", "Keyperson", "PlanFacility", "PlanGalleryImage", "PlanIndexPage", "PlanPage"]


class PlanPage(BasePage):
    """A model plan: some days of work and stay, put together by staff."""

    kind = ListingKind.PLAN
    base_form_class = TaggedPageForm
    parent_page_types = ["plans.PlanIndexPage"]
    subpage_types: list[str] = []

    lead = models.TextField(
        _("lead"), blank=True, max_length=400, help_text=_("One or two sentences that say why to come for this plan.")
    )
    areas = areas_field()
    tags = tags_field()
    days = models.PositiveSmallIntegerField(_("days"), validators=[MinValueValidator(1), MaxValueValidator(365)])
    budget = models.PositiveIntegerField(
        _("budget in yen"),
        null=True,
        blank=True,
        help_text=_("For one person, without the way to the prefecture. Leave it empty if it cannot be said."),
    )
    body = body_field(_("body"))
    itinerary = BlocksField([("day", ItineraryDayBlock())], verbose_name=_("itinerary"), blank=True)
    keyperson_visible = models.BooleanField(_("show the keyperson corner"), default=True)
    report_visible = models.BooleanField(_("show the report button"), default=True)
    report = models.ForeignKey(
        "reports.ReportPage",
        verbose_name=_("report on this site"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="plans",
    )
    report_title = models.CharField(
        _("label of the button"),
        max_length=120,
        blank=True,
        help_text=_("Needed for a report elsewhere. For one of this site its own title is used if this is empty."),
    )
    report_url = models.CharField(_("report elsewhere"), max_length=500, blank=True, validators=[validate_address])

    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        SYNCHRONISED["areas"],
        SYNCHRONISED["tags"],
        SynchronizedField("report_url"),
    ]
    content_panels = [
        *BasePage.content_panels,
        FieldPanel("lead"),
        MultiFieldPanel(
            [
                FieldPanel("image"),
                gallery_panel(),
            ],
            heading=_("Pictures"),
        ),
        MultiFieldPanel([FieldRowPanel([FieldPanel("days"), FieldPanel("budget")])], heading=_("Length and cost")),
        finding_panel("areas", "tags"),
        FieldPanel("body"),
        FieldPanel("itinerary"),
        MultiFieldPanel(
            [FieldPanel("keyperson_visible"), InlinePanel("keypersons", label=_("Keyperson"))],
            heading=_("Keypersons"),
            help_text=_("People whom visitors will meet. The whole corner can be hidden, or one person."),
        ),
        MultiFieldPanel(
            [
                FieldPanel("report_visible"),
                PageChooserPanel("report"),
                FieldPanel("report_url"),
                FieldPanel("report_title"),
            ],
            heading=_("Experience report"),
            help_text=_(
                "Choose a report of this site, or give an address elsewhere and a label for the button. "
                "A plan without a report needs neither and has no button."
            ),
        ),
        MultipleChooserPanel(
            "facility_links", chooser_field_name="facility", heading=_("Facilities"), label=_("Facility")
        ),
    ]

    class Meta:
        verbose_name = ListingKind.PLAN.label
        verbose_name_plural = _("model plans")

    def clean(self) -> None:
        super().clean()
        if self.report_id and self.report_url:
            raise ValidationError({"report_url": _("Choose a report or give an address elsewhere, not both.")})
        if self.report_url and not self.report_title:
            raise ValidationError({"report_title": _("Say what the button to the report elsewhere reads.")})
        if self.report_visible and self.report_title and not (self.report_id or self.report_url):
            message = _("The button “%s” leads nowhere: choose a report, give an address, or empty its label.")
            raise ValidationError({"report": message % self.report_title})


class PlanGalleryImage(Child):
    page = ParentalKey(PlanPage, on_delete=models.CASCADE, related_name="gallery_images")
    image = models.ForeignKey("cms.Picture", on_delete=models.CASCADE, related_name="+", verbose_name=_("picture"))

    panels = [FieldPanel("image")]


class Keyperson(Child):
    """Somebody whom visitors will meet (W10)."""

    page = ParentalKey(PlanPage, on_delete=models.CASCADE, related_name="keypersons")
    visible = models.BooleanField(_("show this person"), default=True)
    name = models.CharField(_("name"), max_length=120)
    role = models.CharField(_("role"), max_length=160, blank=True)
    portrait = models.ForeignKey(
        "cms.Picture", verbose_name=_("portrait"), null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    text = models.TextField(_("self-introduction"), blank=True)
    links = BlocksField([("link", LinkBlock())], verbose_name=_("links"), blank=True)

    panels = [FieldPanel(name) for name in ("visible", "name", "role", "portrait", "text", "links")]

    def __str__(self) -> str:
        return self.name


class PlanFacility(Child):
    """A facility that a plan uses."""

    page = ParentalKey(PlanPage, on_delete=models.CASCADE, related_name="facility_links")
    facility = models.ForeignKey(
        "facilities.FacilityPage", on_delete=models.CASCADE, related_name="plan_links", verbose_name=_("facility")
    )

    panels = [PageChooserPanel("facility")]


class PlanIndexPage(BaseIndexPage):
    lists = ListingKind.PLAN
    subpage_types = ["plans.PlanPage"]

    class Meta:
        verbose_name = _("list of model plans")
        verbose_name_plural = _("lists of model plans")
