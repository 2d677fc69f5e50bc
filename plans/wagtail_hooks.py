"""Model plans in the admin."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.ui.tables import Column

from cms.admin.listings import ContentListView, ContentListViewSet
from plans.models import PlanPage
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
