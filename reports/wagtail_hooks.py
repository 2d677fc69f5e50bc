"""Experience reports in the admin: how long each is, and which are still too short (requirement W18)."""

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.db.models import F, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.ui.tables import Column
from wagtail.models import Page

from cms.admin.dashboard import TasksPanel
from cms.admin.listings import ContentListView, ContentListViewSet
from reports.length import CHARACTERS, PICTURES, length
from reports.models import ReportPage
from search.filters import ListedPagesFilterSet


class LengthColumn(Column):
    """A number of a report and, in the language that the goal is meant for, a mark where it is below the goal."""

    cell_template_name = "reports/admin/length_cell.html"

    def __init__(self, name: str, goal: int, **kwargs) -> None:
        super().__init__(name, **kwargs)
        self.goal = goal

    def get_cell_context_data(self, instance: ReportPage, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        number = getattr(instance.length, self.name)
        below = number < self.goal and instance.locale.language_code == settings.LANGUAGE_CODE
        context = super().get_cell_context_data(instance, parent_context)
        return context | {"number": number, "goal": self.goal, "below": below}


class ReportFilterSet(ListedPagesFilterSet):
    class Meta:
        model = ReportPage
        fields: list[str] = []


class ReportListView(ContentListView):
    base_columns = ContentListView.with_columns(
        LengthColumn("characters", CHARACTERS, label=_("Characters")),
        LengthColumn("pictures", PICTURES, label=_("Pictures")),
    )

    def get_context_data(self, **kwargs) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        reports = list(context["object_list"])
        # Lists leave out bodies, which would then be read one by one.
        bodies = ReportPage.objects.only("pk", "body").in_bulk([report.pk for report in reports])
        for report in reports:
            report.length = length(bodies[report.pk].body)
        return context


class ReportListViewSet(ContentListViewSet):
    model = ReportPage
    icon = "openquote"
    menu_order = 300
    index_view_class = ReportListView
    filterset_class = ReportFilterSet


@hooks.register("register_admin_viewset")
def report_list() -> ReportListViewSet:
    return ReportListViewSet()


class ShortReportsPanel(TasksPanel):
    heading = _("Experience reports below the goal")

    def find(self, editable: QuerySet) -> list[Page]:
        reports = ReportPage.objects.filter(
            pk__in=editable.values("pk"), live=True, locale__language_code=settings.LANGUAGE_CODE
        )
        return [
            report
            for report in reports.order_by(F("latest_revision_created_at").desc(nulls_last=True))
            if not length(report.body).enough
        ]

    def note(self, page: ReportPage) -> str:
        now = length(page.body)
        return gettext("%(characters)s characters, %(pictures)s pictures") % {
            "characters": now.characters,
            "pictures": now.pictures,
        }


@hooks.register("construct_homepage_panels")
def short_reports(request: HttpRequest, panels: list) -> None:
    panels.append(ShortReportsPanel(request, order=245))
