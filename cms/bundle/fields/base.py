"""What all fields have in common, and mappings of fields."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from cms.bundle.lookup import Lookup
from cms.bundle.mistakes import Place
from cms.bundle.showing import Showing
from translation.sync import Words

# An absent field and an empty one are the same (contract: content bundle).
EMPTY = (None, "", [], {})


class Field:
    """One kind of value. `None` stands for what is absent or empty, everywhere."""

    def read(self, raw: Any, place: Place) -> Any:
        """The checked value of what stands in the file; mistakes are noted at the place."""
        raise NotImplementedError

    def store(self, value: Any, lookup: Lookup) -> Any:
        """The value as a column or block holds it."""
        return value

    def words(self, value: Any, stored: Any, path: str, lookup: Lookup) -> Iterable[Words]:
        """The translations of the value, by the path at which wagtail-localize finds their source."""
        return ()

    def show(self, stored: Any, path: str, showing: Showing) -> Any:
        """What a dump writes for what is stored."""
        return None if stored in EMPTY else stored


@dataclass(frozen=True)
class Entry:
    """A named field of a mapping, stored in one column or block of the name `attr`."""

    name: str
    field: Field
    attr: str = ""
    required: bool = False

    @property
    def column(self) -> str:
        return self.attr or self.name

    def read(self, raw: Any, place: Place) -> Any:
        return self.field.read(raw, place)

    def store(self, value: Any, lookup: Lookup) -> dict[str, Any]:
        return {self.column: self.field.store(value, lookup)}

    def words(self, value: Any, stored: Mapping[str, Any], path: str, lookup: Lookup) -> Iterable[Words]:
        return self.field.words(value, stored[self.column], path + self.column, lookup)

    def show(self, stored: Mapping[str, Any], path: str, showing: Showing) -> Any:
        return self.field.show(stored[self.column], path + self.column, showing)


class Unstored(Entry):
    """An entry that no column holds; what it says goes its own way."""

    def store(self, value: Any, lookup: Lookup) -> dict[str, Any]:
        return {}

    def words(self, value: Any, stored: Mapping[str, Any], path: str, lookup: Lookup) -> Iterable[Words]:
        return ()


class Fields:
    """A mapping with known entries."""

    def __init__(self, *entries: Entry) -> None:
        self.entries = {entry.name: entry for entry in entries}

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries.values())

    def plus(self, *entries: Entry) -> Fields:
        return Fields(*self, *entries)

    def read(self, raw: Any, place: Place) -> dict[str, Any]:
        """The values of all entries. Noted are fields that are unknown, of a wrong type, or required and absent."""
        if not isinstance(raw, dict):
            place.wrong(raw, "must be a mapping of fields")
            return {}
        for name in raw.keys() - self.entries.keys():
            place.at(name).wrong(name, self.unknown(name))
        values: dict[str, Any] = {}
        for entry in self:
            there = place.at(entry.name)
            before = len(place.findings.mistakes)
            values[entry.name] = None if raw.get(entry.name) in EMPTY else entry.read(raw[entry.name], there)
            if entry.required and values[entry.name] is None and len(place.findings.mistakes) == before:
                there.wrong(raw.get(entry.name), "is required")
        return values

    def unknown(self, name: str) -> str:
        return f"is no field here; the fields are {', '.join(self.entries)}"

    def store(self, values: Mapping[str, Any], lookup: Lookup) -> dict[str, Any]:
        stored: dict[str, Any] = {}
        for entry in self:
            stored |= entry.store(values.get(entry.name), lookup)
        return stored

    def words(
        self, values: Mapping[str, Any], stored: Mapping[str, Any], path: str, lookup: Lookup
    ) -> Iterator[Words]:
        for entry in self:
            if values.get(entry.name) is not None:
                yield from entry.words(values[entry.name], stored, path, lookup)

    def show(self, stored: Mapping[str, Any], path: str, showing: Showing) -> dict[str, Any]:
        shown = {entry.name: entry.show(stored, path, showing) for entry in self}
        return {name: value for name, value in shown.items() if value not in EMPTY}
