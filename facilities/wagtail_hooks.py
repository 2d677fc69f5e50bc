"""Lodging, workspaces, activities and operators in the admin."""

from django.db.models import Count, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.ui.tables import Column
from wagtail.snippets.models import register_snippet

from cms.admin.listings import ContentListView, ContentListViewSet
from cms.admin.snippets import STATE_COLUMNS, TranslatableSnippetViewSet
from facilities.models import ActivityPage, FacilityPage, LodgingPage, Operator, WorkspacePage
from search.filters import ListedPageFilterSet, one_of

ICONS: dict[type[FacilityPage], str] = {LodgingPage: "home", WorkspacePage: "desktop", ActivityPage: "group"}


class FacilityFilterSet(ListedPageFilterSet):
    operator = one_of(Operator, _("Operator"))

    class Meta:
        model = FacilityPage
        fields: list[str] = []


class FacilityListView(ContentListView):
    base_columns = ContentListView.with_columns(
        Column("area", label=_("Area")), Column("operator", label=_("Operator"))
    )

    def get_base_queryset(self) -> QuerySet:
        return super().get_base_queryset().select_related("area", "operator")


@hooks.register("register_admin_viewset")
def facility_lists() -> list[ContentListViewSet]:
    return [
        ContentListViewSet(
            model=model,
            icon=icon,
            menu_order=order,
            index_view_class=FacilityListView,
            filterset_class=FacilityFilterSet,
        )
        for order, (model, icon) in enumerate(ICONS.items(), start=200)
    ]


class OperatorViewSet(TranslatableSnippetViewSet):
    model = Operator
    icon = "group"
    add_to_admin_menu = True
    menu_order = 210
    list_display = ["name", "key", Column("members_count", label=_("Members")), *STATE_COLUMNS]
    search_fields = ["name", "key", "members__username", "members__email"]

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return Operator.objects.annotate(members_count=Count("members"))


register_snippet(OperatorViewSet)
