"""News, events and the settings of the site in the admin."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import DateColumn
from wagtail.admin.views.pages.listing import PageFilterSet
from wagtail.snippets.models import register_snippet

from cms.admin.listings import MENU_HOOK, ContentListView, ContentListViewSet
from cms.admin.snippets import STATE_COLUMNS, SnippetListView, TranslatableSnippetViewSet
from home.models import Event, NewsPage, SiteSettings
from search.filters import one_of
from search.models import Area


class NewsListView(ContentListView):
    base_columns = ContentListView.with_columns(DateColumn("date", label=_("Date"), sort_key="date", width="12%"))
    default_ordering = "-date"


class NewsFilterSet(PageFilterSet):
    class Meta:
        model = NewsPage
        fields: list[str] = []


class NewsListViewSet(ContentListViewSet):
    model = NewsPage
    icon = "doc-full"
    menu_order = 400
    index_view_class = NewsListView
    filterset_class = NewsFilterSet


@hooks.register("register_admin_viewset")
def news_list() -> NewsListViewSet:
    return NewsListViewSet()


class EventFilterSet(WagtailFilterSet):
    area = one_of(Area, _("Area"))

    class Meta:
        model = Event
        fields = {"starts_on": ["gte", "lte"]}


class EventViewSet(TranslatableSnippetViewSet):
    model = Event
    icon = "date"
    menu_hook = MENU_HOOK
    menu_order = 500
    ordering = "-starts_on"
    list_display = ["title", "starts_on", "ends_on", "place", "area", *STATE_COLUMNS]
    filterset_class = EventFilterSet
    search_fields = ["title", "key", "place"]


register_snippet(EventViewSet)


class TheOneRow(SnippetListView):
    """Leads to the one row there is, in the language that staff write; its form has a switch to the others."""

    def get(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        row = SiteSettings.objects.source().first()
        return redirect(self.get_edit_url(row) if row else self.get_add_url())


class SiteSettingsViewSet(TranslatableSnippetViewSet):
    model = SiteSettings
    icon = "site"
    add_to_settings_menu = True
    menu_order = 50
    index_view_class = TheOneRow


register_snippet(SiteSettingsViewSet)
