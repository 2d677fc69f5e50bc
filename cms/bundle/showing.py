"""From rows of the database to what a dump writes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from cms.addresses import is_own
from cms.bundle.lookup import Lookup
from translation.sync import MACHINE, Wanted, plain_data, plain_text


class Index:
    """Names of everything that is in a dump. `is_left_out` says whether a path of our site leads to what is not."""

    def __init__(self, lookup: Lookup, is_left_out: Callable[[str], bool]) -> None:
        self.lookup = lookup
        self.is_left_out = is_left_out
        self._keys: dict[str, dict[int, str]] = {}

    def keys(self, kind: str) -> dict[int, str]:
        if kind not in self._keys:
            self._keys[kind] = {pk: key for key, pk in self.lookup.ids(kind).items()}
        return self._keys[kind]


@dataclass
class Showing:
    """What showing one thing needs: names, and its translations by locale, path and source."""

    index: Index
    translations: Mapping[str, Mapping[tuple[str, str], Wanted]]
    # Which entries hold words by a machine, by locale.
    by_machine: dict[str, set[str]] = field(default_factory=dict)
    by_people: dict[str, set[str]] = field(default_factory=dict)
    entry: str = ""

    @property
    def targets(self) -> list[str]:
        return list(self.translations)

    def piece(self, path: str, data: str, locale: str) -> str | None:
        """The translation of a piece, as wagtail-localize holds it."""
        found = self.translations[locale].get((path, data))
        if found is None:
            return None
        makers = self.by_machine if found.kind == MACHINE else self.by_people
        makers.setdefault(locale, set()).add(self.entry)
        return found.data

    def text(self, path: str, text: str, locale: str) -> str | None:
        """The translation of a plain text."""
        data = self.piece(path, plain_data(text), locale)
        return None if data is None else plain_text(data).strip()

    def key(self, kind: str, pk: int | None) -> str | None:
        return self.index.keys(kind).get(pk) if pk else None

    def ordered(self, kind: str, keys: list[str | None]) -> list[str]:
        """The keys in the order of their kind, each once."""
        return [key for key in self.index.keys(kind).values() if key in keys]

    def page(self, pk: int) -> str | None:
        """The address of a page without a locale."""
        return self.index.keys("page").get(pk)

    def address(self, url: str) -> str:
        """The address as it is stored; empty if it leads to something that is left out."""
        return "" if is_own(url) and self.index.is_left_out(url) else url
