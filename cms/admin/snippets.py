"""The admin of what is translated but is no page."""

from collections.abc import Iterable

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import LiveStatusTagColumn, LocaleColumn, UpdatedAtColumn
from wagtail.admin.utils import set_query_params
from wagtail.models import Locale
from wagtail.snippets.permissions import get_permission_name
from wagtail.snippets.views.snippets import IndexView, SnippetViewSet

from cms.admin.listings import in_source_language
from cms.models import TranslatableSnippet

# The labels are given because Wagtail's own are translated once, on importing.
STATE_COLUMNS = (LocaleColumn(label=_("Locale")), LiveStatusTagColumn(label=_("Status")), UpdatedAtColumn())


class SnippetListView(IndexView):
    """A list whose “Add” makes an original: what is in other languages comes from translating that."""

    def get_add_url(self) -> str | None:
        url = super().get_add_url()
        return url and set_query_params(url, {"locale": Locale.get_default().language_code})


class TranslatableSnippetViewSet(SnippetViewSet):
    """A list that opens in the source language. Put `STATE_COLUMNS` after the columns of `list_display`."""

    index_view_class = SnippetListView

    @cached_property
    def menu_url(self) -> str:
        return in_source_language(super().menu_url)


def keep_source_to_editors(request: HttpRequest, snippet: TranslatableSnippet) -> None:
    """Refuse who may not add such things, translators that is, to change or take down what was written first."""
    if (
        isinstance(snippet, TranslatableSnippet)
        and snippet.locale_id == Locale.get_default().pk
        and not request.user.has_perm(get_permission_name("add", type(snippet)))
    ):
        raise PermissionDenied


def keep_sources_to_editors(request: HttpRequest, snippets: Iterable[TranslatableSnippet]) -> None:
    for snippet in snippets:
        keep_source_to_editors(request, snippet)
