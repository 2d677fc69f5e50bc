"""Fields that hold mappings: groups of columns, child rows, blocks of a stream, items of a list."""

import dataclasses
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from cms.bundle.fields.base import Entry, Field, Fields
from cms.bundle.lookup import Lookup
from cms.bundle.mistakes import Place
from cms.bundle.showing import Showing
from translation.content import ROW_KEY
from translation.sync import Words


@dataclass(frozen=True)
class Mappings(Field):
    """A list of mappings. Subclasses say how one is stored."""

    fields: Fields

    def read(self, raw: Any, place: Place) -> list[dict[str, Any]] | None:
        if not isinstance(raw, list):
            place.wrong(raw, "must be a list")
            return None
        return [self.fields.read(item, place.item(index)) for index, item in enumerate(raw)] or None

    def store(self, value: list[dict[str, Any]] | None, lookup: Lookup) -> list[Any]:
        return [self.wrap(self.fields.store(item, lookup)) for item in value or ()]

    def words(self, value: list[dict[str, Any]], stored: list[Any], path: str, lookup: Lookup) -> Iterator[Words]:
        for item, held in zip(value, stored, strict=True):
            key, columns = self.unwrap(held)
            yield from self.fields.words(item, columns, f"{path}.{key}.", lookup)

    def show(self, stored: list[Any], path: str, showing: Showing) -> list[dict[str, Any]]:
        shown = []
        for held in stored:
            key, columns = self.unwrap(held)
            item = self.fields.show(columns, f"{path}.{key}.", showing)
            # A link that leads to what is left out has lost its address, and without it would not load.
            if all(entry.name in item for entry in self.fields if entry.required):
                shown.append(item)
        return shown

    def wrap(self, columns: dict[str, Any]) -> Any:
        raise NotImplementedError

    def unwrap(self, held: Any) -> tuple[str, Mapping[str, Any]]:
        """The key in wagtail-localize's paths, and the columns."""
        raise NotImplementedError


class Rows(Mappings):
    """Child rows of a page."""

    def wrap(self, columns: dict[str, Any]) -> dict[str, Any]:
        return columns

    def unwrap(self, held: dict[str, Any]) -> tuple[str, Mapping[str, Any]]:
        return held[ROW_KEY], held


@dataclass(frozen=True)
class Stream(Mappings):
    """Blocks of one type in a stream."""

    block: str = "item"

    def wrap(self, columns: dict[str, Any]) -> dict[str, Any]:
        return {"type": self.block, "value": columns}

    def unwrap(self, held: dict[str, Any]) -> tuple[str, Mapping[str, Any]]:
        return held["id"], held["value"]


class Items(Stream):
    """Mappings in a list block."""


@dataclass(frozen=True)
class Blocks(Field):
    """A list of single values in a stream or list block."""

    field: Field
    block: str = "item"

    def read(self, raw: Any, place: Place) -> list[Any] | None:
        if not isinstance(raw, list):
            place.wrong(raw, "must be a list")
            return None
        values = [self.field.read(item, place.item(index)) for index, item in enumerate(raw)]
        return [value for value in values if value is not None] or None

    def store(self, value: list[Any] | None, lookup: Lookup) -> list[dict[str, Any]]:
        return [{"type": self.block, "value": self.field.store(item, lookup)} for item in value or ()]

    def show(self, stored: list[dict[str, Any]], path: str, showing: Showing) -> list[Any]:
        return [self.field.show(item["value"], path, showing) for item in stored]


@dataclass(frozen=True)
class Group(Entry):
    """A mapping whose entries are columns beside the others; in a block that has a name, entries of that block."""

    field: Field = dataclasses.field(default_factory=Field)
    fields: Fields = dataclasses.field(default_factory=Fields)
    nested: bool = False

    def read(self, raw: Any, place: Place) -> dict[str, Any] | None:
        values = self.fields.read(raw, place)
        return values if any(value is not None for value in values.values()) else None

    def store(self, value: Mapping[str, Any] | None, lookup: Lookup) -> dict[str, Any]:
        stored = self.fields.store(value or {}, lookup)
        return {self.column: stored} if self.nested else stored

    def words(self, value: Mapping[str, Any], stored: Mapping[str, Any], path: str, lookup: Lookup) -> Iterable[Words]:
        if self.nested:
            return self.fields.words(value, stored[self.column], f"{path}{self.column}.", lookup)
        return self.fields.words(value, stored, path, lookup)

    def show(self, stored: Mapping[str, Any], path: str, showing: Showing) -> dict[str, Any]:
        if self.nested:
            return self.fields.show(stored[self.column], f"{path}{self.column}.", showing)
        return self.fields.show(stored, path, showing)
