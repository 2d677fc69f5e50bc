"""What engines were sent: by month, engine and page (requirements W2, W25)."""

import django_filters
from django.db.models import OuterRef, QuerySet, Subquery
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, NumberColumn
from wagtail.admin.views.reports import ReportView
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail_localize.models import TranslationSource

from translation.models import Usage

POLICY = ModelPermissionPolicy(Usage)


def _months() -> list[tuple[str, str]]:
    months = Usage.objects.order_by("-month").values_list("month", flat=True).distinct()
    return [(month.isoformat(), date_format(month, "YEAR_MONTH_FORMAT")) for month in months]


def _engines() -> list[tuple[str, str]]:
    return [(name, name) for name in Usage.objects.order_by("engine").values_list("engine", flat=True).distinct()]


class UsageFilters(WagtailFilterSet):
    month = django_filters.ChoiceFilter(label=_("Month"), choices=_months)
    engine = django_filters.ChoiceFilter(label=_("Engine"), choices=_engines)

    class Meta:
        model = Usage
        fields = ["month", "engine"]


class UsageView(ReportView):
    page_title = _("Use of translation engines")
    header_icon = "wagtail-localize-language"
    permission_policy = POLICY
    permission_required = "view"
    index_url_name = "translation_usage"
    index_results_url_name = "translation_usage_results"
    filterset_class = UsageFilters
    default_ordering = ("-month", "-characters", "pk")
    columns = [
        Column("month", label=_("Month"), accessor=lambda row: date_format(row.month, "YEAR_MONTH_FORMAT")),
        Column("engine", label=_("Engine")),
        Column("title", label=_("Page or entry")),
        NumberColumn("characters", label=_("Characters")),
    ]
    list_export = ["month", "engine", "title", "characters"]
    export_headings = {
        "month": _("Month"),
        "engine": _("Engine"),
        "title": _("Page or entry"),
        "characters": _("Characters"),
    }

    def get_filename(self) -> str:
        return "translation-usage"

    def get_base_queryset(self) -> QuerySet:
        title = TranslationSource.objects.filter(object=OuterRef("object_key")).values("object_repr")[:1]
        return Usage.objects.annotate(title=Subquery(title))
