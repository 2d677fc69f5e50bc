"""Lists of one kind of content, across the page tree; rooms put theirs into the menu “By kind”."""

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.text import capfirst
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.pages.listing import IndexView
from wagtail.admin.viewsets.pages import PageListingViewSet
from wagtail.permissions import page_permission_policy

MENU_HOOK = "register_hamayu_content_menu_item"


def in_source_language(url: str) -> str:
    """The address of a list, narrowed to what staff write; the other languages are one choice away."""
    return f"{url}?locale={settings.LANGUAGE_CODE}"


class ContentMenuItem(MenuItem):
    """Shown to those who may do anything with pages."""

    def is_shown(self, request: HttpRequest) -> bool:
        return page_permission_policy.user_has_any_permission(request.user, IndexView.any_permission_required)


class ContentListView(IndexView):
    """Without the parent page, which is the same for all of a kind."""

    base_columns = [column for column in IndexView.base_columns if column.name != "parent"]

    @classmethod
    def with_columns(cls, *columns: Column) -> list[Column]:
        """The common columns with more of them after the title."""
        return [*cls.base_columns[:2], *columns, *cls.base_columns[2:]]


class ContentListViewSet(PageListingViewSet):
    """The list of one page type. `model` and `icon` say which; `menu_order` where."""

    menu_hook = MENU_HOOK
    menu_item_class = ContentMenuItem
    index_view_class = ContentListView

    @cached_property
    def name(self) -> str:
        return self.model._meta.model_name

    @cached_property
    def menu_label(self) -> str:
        return capfirst(self.model._meta.verbose_name_plural)

    @cached_property
    def menu_url(self) -> str:
        return in_source_language(super().menu_url)
