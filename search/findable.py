"""What can be found. Rooms register it in a module `findable` of their own, so nothing here names a page type."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models import Model, QuerySet

from cms.addresses import public_path
from cms.visibility import visible_pages

if TYPE_CHECKING:
    from search.listing import Listing


def address_of_page(page: Any, locale: str) -> str:
    return public_path(page.url_path, locale)


def words_of_slug(page: Any) -> str:
    """An address says in Latin letters what a page is about, whatever its language."""
    return page.slug.replace("-", " ")


def nothing(thing: Any) -> Iterable[str]:
    return ()


@dataclass(frozen=True, kw_only=True)
class Source:
    """Things of one model that can be found. Names are those of its fields; those that it lacks are passed over.

    `visible` gives what the public sees in a locale, with the ids of `model`. `lead` and `body` hold texts or blocks,
    `terms` areas and tags. `key` gives the words of its address, `more` texts of the body that stand in other tables.
    `listing` is the widest list of such things.
    """

    kind: str
    model: type[Model]
    visible: Callable[[str], QuerySet] = visible_pages
    address: Callable[[Any, str], str] = address_of_page
    key: Callable[[Any], str] = words_of_slug
    lead: tuple[str, ...] = ("lead", "search_description")
    body: tuple[str, ...] = ("body",)
    terms: tuple[str, ...] = ("area", "areas", "tags")
    more: Callable[[Any], Iterable[str]] = nothing
    listing: "Listing | None" = None


_sources: list[Source] = []


def register(source: Source) -> None:
    """Make something findable. Called once by each room when it is loaded."""
    _sources.append(source)


def sources() -> tuple[Source, ...]:
    """All that was registered."""
    return tuple(_sources)


def source_of(model: type[Model]) -> Source | None:
    """The source whose rows are of this very model."""
    return next((source for source in _sources if source.model is model), None)
