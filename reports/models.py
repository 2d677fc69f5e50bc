"""Experience reports (requirements W12, W18)."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from cms.blocks import body_field
from cms.kinds import ListingKind
from cms.models import BaseIndexPage, BasePage
from reports.panels import LengthPanel
from search.fields import SYNCHRONISED, TaggedPageForm, areas_field, finding_panel, tags_field


class ReportPage(BasePage):
    """What somebody experienced on a plan, written to be read."""

    kind = ListingKind.REPORT
    base_form_class = TaggedPageForm
    parent_page_types = ["reports.ReportIndexPage"]
    subpage_types: list[str] = []

    lead = models.TextField(
        _("lead"), blank=True, max_length=600, help_text=_("One to three sentences that make one want to read on.")
    )
    author = models.CharField(
        _("author"), max_length=160, blank=True, help_text=_("Name and, if wished, profession or company.")
    )
    visited_on = models.DateField(_("visited on"), null=True, blank=True)
    areas = areas_field(blank=True)
    tags = tags_field()
    body = body_field(_("body"))

    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        SYNCHRONISED["areas"],
        SYNCHRONISED["tags"],
    ]
    content_panels = [
        *BasePage.content_panels,
        FieldPanel("lead"),
        FieldPanel("image"),
        FieldRowPanel([FieldPanel("author"), FieldPanel("visited_on")]),
        LengthPanel(heading=_("How far it is")),
        FieldPanel("body"),
        finding_panel("areas", "tags"),
    ]

    class Meta:
        verbose_name = ListingKind.REPORT.label
        verbose_name_plural = _("experience reports")


class ReportIndexPage(BaseIndexPage):
    lists = ListingKind.REPORT
    subpage_types = ["reports.ReportPage"]

    class Meta:
        verbose_name = _("list of experience reports")
        verbose_name_plural = _("lists of experience reports")
