"""The report of searches in the admin: what was searched, what found nothing, which filters are used (W13, W25, W34).

Counts come from `cms.statistics`. A search is shown by the days on which it was made often enough to be nobody's own.
"""

from datetime import timedelta
from typing import Any

import django_filters
from django.conf import settings
from django.db.models import Q, QuerySet, Sum
from django.http import HttpRequest
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, NumberColumn
from wagtail.admin.views.reports import ReportView
from wagtail.permission_policies import ModelPermissionPolicy

from cms.kinds import ListingKind
from cms.models import DayCount
from cms.statistics import ALL, FOUND_NOTHING, NARROWED, SEARCHED
from cms.version import current_version
from search.findable import sources

POLICY = ModelPermissionPolicy(DayCount)
SUBJECTS = [(SEARCHED, _("Searched")), (FOUND_NOTHING, _("Found nothing")), (NARROWED, _("Filters used"))]
PERIODS = [("7", _("The last 7 days")), ("30", _("The last 30 days")), ("90", _("The last 90 days"))]
PERIOD = "30"


class SearchesFilters(WagtailFilterSet):
    what = django_filters.ChoiceFilter(label=_("What"), choices=SUBJECTS, empty_label=None)
    language = django_filters.ChoiceFilter(label=_("Language"), choices=settings.LANGUAGES)
    period = django_filters.ChoiceFilter(label=_("Period"), choices=PERIODS, empty_label=None)

    class Meta:
        model = DayCount
        fields = ["what", "language", "period"]

    @property
    def subject(self) -> str:
        return self._chosen("what") or SEARCHED

    @property
    def days(self) -> str:
        return self._chosen("period") or PERIOD

    def filter_queryset(self, queryset: QuerySet) -> QuerySet:
        """The rows of the subject, language and period; without a choice all searches of 30 days."""
        first = timezone.localdate() - timedelta(days=int(self.days) - 1)
        subject, language = f"{self.subject}.", self._chosen("language")
        of_language = Q(subject=subject + language) if language else Q(subject__startswith=subject)
        return queryset.filter(of_language, day__gte=first)

    def _chosen(self, name: str) -> str:
        return self.form.cleaned_data.get(name) or "" if self.form.is_valid() else ""


def _harmless(text: str) -> str:
    """A spreadsheet takes what begins with one of these signs for a formula (OWASP: CSV injection)."""
    return f"'{text}" if text[:1] in ("=", "+", "-", "@") else text


class SearchesMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return POLICY.user_has_permission(request.user, "view")


class SearchesView(ReportView):
    page_title = _("What visitors search for")
    header_icon = "search"
    permission_policy = POLICY
    permission_required = "view"
    index_url_name = "searches_report"
    index_results_url_name = "searches_report_results"
    results_template_name = "search/searches_results.html"
    filterset_class = SearchesFilters
    model = DayCount
    columns = [
        Column("name", label=_("Search or filter"), accessor="shown"),
        Column("language", label=_("Language"), accessor="language"),
        NumberColumn("total", label=_("Times")),
    ]
    list_export = ["shown", "language", "total"]
    export_headings = {"shown": _("Search or filter"), "language": _("Language"), "total": _("Times")}

    custom_field_preprocess = {"shown": dict.fromkeys(ReportView.FORMATS, _harmless)}

    def get_filename(self) -> str:
        return f"searches-{timezone.localdate().isoformat()}"

    def get_filtered_queryset(self) -> QuerySet:
        found = self.filter_queryset(self.get_base_queryset())
        self.every = found.filter(name=ALL).aggregate(every=Sum("number"))["every"] or 0
        if self.filters.subject != NARROWED:
            found = found.filter(number__gte=settings.HAMAYU_STATISTICS_AT_LEAST)
        named = found.exclude(name=ALL).values("name", "subject").annotate(total=Sum("number"))
        return named.order_by("-total", "name", "subject")

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(*args, **kwargs)
        version = current_version()
        for row in context["object_list"]:
            subject, _dot, language = row["subject"].partition(".")
            row["language"] = dict(settings.LANGUAGES).get(language, language)
            row["shown"] = _filter_in_words(row["name"], version) if subject == NARROWED else row["name"]
        sentence = ngettext("%d search in all.", "%d searches in all.", self.every)
        return context | {
            "what": dict(SUBJECTS)[self.filters.subject],
            "period": dict(PERIODS)[self.filters.days],
            "every": sentence % self.every if self.filters.subject != NARROWED else "",
            "at_least": settings.HAMAYU_STATISTICS_AT_LEAST,
            "kept_days": settings.HAMAYU_STATISTICS_DAYS,
        }


def _filter_in_words(name: str, version: str) -> str:
    """`PLAN scenery=sea` in words of the list, or as it stands where the list has it no more."""
    kind, _space, chosen = name.partition(" ")
    key, _sign, value = chosen.partition("=")
    listing = next((source.listing for source in sources() if source.kind == kind), None)
    facet = listing.facets_in(version, settings.LANGUAGE_CODE).get(key) if listing else None
    listed = capfirst(str(ListingKind(kind).label)) if kind in ListingKind.values else kind
    return f"{listed}: {facet.label} = {facet.values.get(value, value)}" if facet else f"{listed}: {key} = {value}"
