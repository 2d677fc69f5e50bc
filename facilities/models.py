"""Lodging, workspaces and activities, and the operators who keep them (requirements W20, W21)."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, MultipleChooserPanel
from wagtail.models import Page
from wagtail_localize.fields import SynchronizedField

from cms.blocks import body_field
from cms.kinds import ListingKind
from cms.models import BaseIndexPage, BasePage, Child, TranslatableSnippet
from search.fields import SYNCHRONISED, TaggedPageForm, area_field, tags_field


class Operator(TranslatableSnippet):
    """Whoever runs facilities and keeps their pages."""

    key = models.SlugField(_("key"), max_length=60)
    name = models.CharField(_("name"), max_length=120)
    members = models.ManyToManyField(
        settings.AUTH_USER_MODEL, verbose_name=_("members"), blank=True, related_name="operators"
    )

    override_translatable_fields = [SynchronizedField("key", overridable=False)]
    panels = [FieldPanel("name"), FieldPanel("key"), FieldPanel("members")]

    class Meta(TranslatableSnippet.Meta):
        ordering = ["key"]
        verbose_name = _("operator")
        verbose_name_plural = _("operators")

    def __str__(self) -> str:
        return self.name


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

    lead = models.TextField(_("lead"), blank=True, max_length=400)
    area = area_field()
    tags = tags_field()
    operator = models.ForeignKey(
        Operator, verbose_name=_("operator"), null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
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
    content_panels = [
        *Page.content_panels,
        FieldPanel("lead"),
        MultiFieldPanel(
            [
                FieldPanel("image"),
                MultipleChooserPanel("gallery_images", chooser_field_name="image", label=_("Gallery")),
            ],
            heading=_("Pictures"),
        ),
        MultiFieldPanel([FieldPanel("area"), FieldPanel("tags")], heading=_("How visitors find it")),
        FieldPanel("body"),
        MultiFieldPanel(
            [
                FieldPanel("address"),
                FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude")]),
                FieldPanel("access"),
            ],
            heading=_("Place"),
        ),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("phone"), FieldPanel("website")]), FieldPanel("booking_url")],
            heading=_("Contact and booking"),
        ),
        MultiFieldPanel(
            [FieldPanel("opening_hours"), FieldPanel("price"), FieldPanel("capacity")], heading=_("Hours and prices")
        ),
    ]
    settings_panels = [FieldPanel("operator"), *Page.settings_panels]

    def clean(self) -> None:
        super().clean()
        if (self.latitude is None) != (self.longitude is None):
            missing = "latitude" if self.latitude is None else "longitude"
            raise ValidationError({missing: _("Enter both latitude and longitude, or neither.")})


class FacilityGalleryImage(Child):
    page = ParentalKey(FacilityPage, on_delete=models.CASCADE, related_name="gallery_images")
    image = models.ForeignKey("cms.Picture", on_delete=models.CASCADE, related_name="+", verbose_name=_("picture"))

    panels = [FieldPanel("image")]


def _kind_panels(*panels) -> list:
    """The common panels with those of the kind before the last."""
    facts = MultiFieldPanel(panels, heading=_("Facts for people who work"))
    return [*FacilityPage.content_panels[:5], facts, *FacilityPage.content_panels[5:]]


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


class WorkspacePage(FacilityPage):
    kind = ListingKind.WORKSPACE
    parent_page_types = ["facilities.FacilityIndexPage"]

    wifi_mbps = models.PositiveIntegerField(_("wifi in Mbps"), null=True, blank=True, help_text=_("As measured."))
    seats = models.PositiveIntegerField(_("seats"), null=True, blank=True)
    private_booths = models.PositiveIntegerField(_("private booths"), null=True, blank=True)

    content_panels = _kind_panels(
        FieldRowPanel([FieldPanel("wifi_mbps"), FieldPanel("seats"), FieldPanel("private_booths")])
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


KINDS: dict[str, type[FacilityPage]] = {model.kind.value: model for model in (LodgingPage, WorkspacePage, ActivityPage)}


class FacilityIndexPage(BaseIndexPage):
    """The list of one kind of facility."""

    FACILITIES = [(kind, model.kind.label) for kind, model in KINDS.items()]

    lists = models.CharField(_("lists"), max_length=20, choices=FACILITIES)

    subpage_types = ["facilities.LodgingPage", "facilities.WorkspacePage", "facilities.ActivityPage"]
    content_panels = [*BaseIndexPage.content_panels, FieldPanel("lists")]

    class Meta:
        verbose_name = _("list of facilities")
        verbose_name_plural = _("lists of facilities")
