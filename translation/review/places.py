"""Where a translation can be seen and edited."""

from typing import NamedTuple
from urllib.parse import quote
from uuid import UUID

from django.http import HttpRequest
from django.urls import reverse
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.models import Locale, Page

from translation.compare.text import visible
from translation.content import Translatable

# So much of a text is enough to find it on its page.
FOUND_BY = 40


class Place(NamedTuple):
    """The row of an object in a language. Addresses are empty where there is none, or it is not for this person."""

    row: Translatable | None
    public_url: str = ""
    draft_url: str = ""
    edit_url: str = ""

    @property
    def url(self) -> str:
        """Where the page can be looked at."""
        return self.public_url or self.draft_url


def place(model: type, key: UUID, locale: Locale, request: HttpRequest) -> Place:
    base = Page if issubclass(model, Page) else model
    row = base._default_manager.filter(translation_key=key, locale=locale).first()
    if row is None:
        return Place(None)
    edit_url = AdminURLFinder(request.user).get_edit_url(row) or ""
    if not isinstance(row, Page):
        return Place(row, edit_url=edit_url)
    public_url = (row.get_url(request) or "") if row.live else ""
    draft_url = reverse("wagtailadmin_pages:view_draft", args=[row.pk]) if edit_url else ""
    return Place(row, public_url, draft_url, edit_url)


def at_text(url: str, data: str) -> str:
    """The address of the page, at the text: browsers scroll to the words that a text fragment names.

    https://wicg.github.io/scroll-to-text-fragment/
    """
    words = visible(data).split("\n")[0][:FOUND_BY].strip()
    return f"{url}#:~:text={quote(words, safe='').replace('-', '%2D')}" if url and words else url
