"""The vocabulary in the admin: areas, tag groups and tags; and the report of searches."""

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.urls import URLPattern, path, reverse
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from cms.admin.snippets import STATE_COLUMNS, TranslatableSnippetViewSet
from cms.kinds import ListingKind
from search.filters import one_of
from search.models import Area, Synonyms, Tag, TagGroup
from search.report import SearchesMenuItem, SearchesView

KINDS = Column(
    "kinds",
    label=_("Applies to"),
    accessor=lambda group: "・".join(capfirst(str(ListingKind(kind).label)) for kind in group.kinds),
)


class TagFilterSet(WagtailFilterSet):
    group = one_of(TagGroup, _("Group"))

    class Meta:
        model = Tag
        fields = ["group"]


class AreaViewSet(TranslatableSnippetViewSet):
    model = Area
    icon = "site"
    list_display = ["name", "key", "order", *STATE_COLUMNS]
    search_fields = ["name", "key"]


class TagGroupViewSet(TranslatableSnippetViewSet):
    model = TagGroup
    icon = "folder-open-1"
    list_display = ["label", "key", KINDS, "order", *STATE_COLUMNS]
    search_fields = ["label", "key"]


class TagViewSet(TranslatableSnippetViewSet):
    model = Tag
    icon = "tag"
    list_display = ["label", "key", "group", "order", *STATE_COLUMNS]
    filterset_class = TagFilterSet
    search_fields = ["label", "key"]


class SynonymsViewSet(SnippetViewSet):
    model = Synonyms
    icon = "decimal"
    list_display = ["__str__", "locale"]
    search_fields = ["written", "meant"]


class VocabularyGroup(SnippetViewSetGroup):
    items = (AreaViewSet, TagGroupViewSet, TagViewSet, SynonymsViewSet)
    menu_label = _("Vocabulary")
    menu_icon = "tag"
    menu_order = 200


register_snippet(VocabularyGroup)


@hooks.register("register_admin_urls")
def searches_urls() -> list[URLPattern]:
    return [
        path("reports/searches/", SearchesView.as_view(), name="searches_report"),
        path("reports/searches/results/", SearchesView.as_view(results_only=True), name="searches_report_results"),
    ]


@hooks.register("register_reports_menu_item")
def searches_item() -> MenuItem:
    name, icon = SearchesView.page_title, SearchesView.header_icon
    return SearchesMenuItem(name, reverse("searches_report"), icon_name=icon, order=1300)


@hooks.register("register_permissions")
def searches_permission() -> QuerySet:
    return Permission.objects.filter(content_type__app_label="cms", codename="view_daycount")
