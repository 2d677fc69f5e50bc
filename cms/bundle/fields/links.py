"""Addresses, and links to pages of this site or elsewhere."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError

from cms.addresses import is_own, validate_address
from cms.bundle.fields.base import Entry, Field, Fields
from cms.bundle.fields.texts import Text
from cms.bundle.lookup import Lookup
from cms.bundle.mistakes import Place
from cms.bundle.showing import Showing
from translation.sync import Words


def check_address(url: str, place: Place) -> bool:
    """Whether the address is one; own ones are looked up when everything is read."""
    try:
        validate_address(url)
    except ValidationError:
        place.wrong(url, "is not an address; it begins with https://, mailto: or tel:, or is a path such as /plans/")
        return False
    if is_own(url):
        place.refers("address", url)
    return True


@dataclass(frozen=True)
class Address(Field):
    """An address, stored as it is. `outside` refuses those of our own site."""

    outside: bool = False

    def read(self, raw: Any, place: Place) -> str | None:
        if not isinstance(raw, str):
            place.wrong(raw, "must be an address")
            return None
        url = raw.strip()
        if url and self.outside and not url.startswith(("https://", "http://")):
            place.wrong(url, "must be an address that begins with https://")
            return None
        return url if url and check_address(url, place) else None

    def store(self, value: str | None, lookup: Any) -> str:
        return value or ""

    def show(self, stored: str, path: str, showing: Showing) -> str | None:
        return showing.address(stored) or None


@dataclass(frozen=True)
class Target(Entry):
    """An address that is stored as a page (column or block `page`) where it is a page's, else as a text (`url`)."""

    name: str = "url"
    field: Field = Address()
    page: str = "page"
    url: str = "url"

    def store(self, value: str | None, lookup: Lookup) -> dict[str, Any]:
        page = lookup.page(value) if value else None
        return {self.page: page, self.url: "" if page else value or ""}

    def words(self, value: Any, stored: Mapping[str, Any], path: str, lookup: Lookup) -> Iterable[Words]:
        return ()

    def show(self, stored: Mapping[str, Any], path: str, showing: Showing) -> str | None:
        page = showing.page(stored[self.page]) if stored[self.page] else None
        return page or showing.address(stored[self.url]) or None


# A link as most lists of links have it: {title, url}.
Link = Fields(Entry("title", Text(), required=True), Target(required=True))
