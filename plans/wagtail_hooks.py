"""Model plans in the admin, and the analysis of the diagnostic."""

from collections.abc import Iterator

from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column
from wagtail.admin.widgets.button import Button
from wagtail.models import Page

from cms.admin.listings import ContentListView, ContentListViewSet
from plans.diagnostic.report import AnalysisMenuItem, AnalysisView
from plans.models import DiagnosticPage, PlanPage
from search.filters import ListedPagesFilterSet


class PlanFilterSet(ListedPagesFilterSet):
    class Meta:
        model = PlanPage
        fields: list[str] = []


class PlanListView(ContentListView):
    base_columns = ContentListView.with_columns(Column("days", label=_("Days"), sort_key="days", width="8%"))


class PlanListViewSet(ContentListViewSet):
    model = PlanPage
    icon = "calendar-alt"
    menu_order = 100
    index_view_class = PlanListView
    filterset_class = PlanFilterSet


@hooks.register("register_admin_viewset")
def plan_list() -> PlanListViewSet:
    return PlanListViewSet()


@hooks.register("register_admin_urls")
def analysis_url() -> list[URLPattern]:
    return [path("reports/diagnostic/", AnalysisView.as_view(), name="diagnostic_analysis")]


@hooks.register("register_reports_menu_item")
def analysis_item() -> MenuItem:
    return AnalysisMenuItem(
        _("Analysis of the diagnostic"), reverse("diagnostic_analysis"), icon_name="help", order=1200
    )


@hooks.register("register_page_header_buttons")
def analysis_button(page: Page, user, view_name: str, next_url: str | None = None) -> Iterator[Button]:
    if isinstance(page.specific_deferred, DiagnosticPage) and page.permissions_for_user(user).can_edit():
        yield Button(_("Analysis"), reverse("diagnostic_analysis"), icon_name="view", priority=46)
