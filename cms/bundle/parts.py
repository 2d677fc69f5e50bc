"""The parts of a bundle: types of things, each with its place in the folder, its fields and its rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from django.apps import apps
from django.conf import settings
from django.db import models
from wagtail.models import Locale, Page

from cms.bundle import tree
from cms.bundle.fields import Entry, Fields
from cms.bundle.lookup import Lookup
from cms.bundle.mistakes import Findings, Place
from cms.bundle.sources import Source
from cms.bundle.translators import TranslatedBy
from translation.sync import Words

SEED = "hamayu"
TRANSLATED_BY = Entry("translated_by", TranslatedBy())


@dataclass
class Thing:
    """One thing of a bundle, read and checked."""

    part: Part
    key: str
    place: Place
    values: dict[str, Any]
    model: type[models.Model]
    fields: Fields
    # Where it stands among its like, where their order is that of the file.
    order: int = 0

    @property
    def seed(self) -> str:
        """What the ids of its blocks and rows are made from."""
        return f"{SEED}/{self.part.name}/{self.key}"

    def store(self, lookup: Lookup) -> dict[str, Any]:
        stored = self.fields.store(self.values, lookup)
        stored.pop("translated_by", None)
        return stored

    def words(self, stored: Mapping[str, Any], lookup: Lookup) -> Iterator[tuple[str, Words]]:
        """The translations, each with the name of the field that they belong to."""
        for entry in self.fields:
            if self.values.get(entry.name) is not None:
                for words in entry.words(self.values[entry.name], stored, "", lookup):
                    yield entry.name, words


@dataclass(frozen=True, kw_only=True)
class Part:
    """A type of thing. Pages are `PagePart`s."""

    # What it is called in references and in what is printed.
    name: str
    plural: str = ""
    source: Source
    fields: Fields
    model: type[models.Model]
    # Small numbers are loaded first.
    rank: int
    key_column: str = "key"
    # Whether the order of the things is kept in a column `order`.
    ordered: bool = False

    def read(self, folder: Path, findings: Findings) -> Iterator[Thing]:
        for order, (key, place, raw) in enumerate(self.source.read(folder, findings)):
            fields = self.fields_for(raw).plus(TRANSLATED_BY)
            yield Thing(self, key, place, fields.read(raw, place), self.model_for(raw), fields, order)

    def fields_for(self, raw: Any) -> Fields:
        return self.fields

    def model_for(self, raw: Any) -> type[models.Model]:
        return self.model

    def rows(self) -> models.QuerySet:
        """All rows in the source language, in the order of a dump."""
        return self.model.objects.filter(locale__language_code=settings.LANGUAGE_CODE).order_by(self.key_column)

    def keyed(self) -> dict[str, int]:
        return dict(self.rows().values_list(self.key_column, "pk"))

    def find(self, key: str) -> models.Model | None:
        return self.rows().filter(**{self.key_column: key}).first()

    def key_of(self, row: models.Model) -> str:
        return getattr(row, self.key_column)

    def make(self, thing: Thing) -> models.Model:
        """A new row, not yet saved."""
        return thing.model(locale=Locale.get_default(), live=False, **{self.key_column: thing.key})

    def check(self, thing: Thing, things: Mapping[str, Thing]) -> None:
        """Note what is wrong beyond single fields."""


@dataclass(frozen=True, kw_only=True)
class PagePart(Part):
    """A type of page, found by its slug under its parent."""

    key_column: str = "slug"
    # The slug of the index page that holds the pages, empty for the top page itself, None for the root of the tree.
    parent: str | None = ""
    # Columns that must be there before others can refer to the page.
    first: tuple[str, ...] = ("title",)

    def rows(self) -> models.QuerySet:
        return self.model.objects.filter(pk__in=tree.source_pages().values("pk")).order_by("slug")

    def parent_page(self, thing: Thing) -> Page:
        root = tree.source_root()
        parent = root.get_children().get(slug=self.parent_slug(thing)) if self.parent_slug(thing) else root
        return parent.specific

    def parent_slug(self, thing: Thing) -> str:
        return self.parent or ""

    def make(self, thing: Thing) -> Page:
        return thing.model(locale=Locale.get_default(), live=False, slug=thing.key)

    def settle(self, page: Page) -> None:
        """What else follows from a new page; it is in the tree."""


@cache
def all_parts() -> tuple[Part, ...]:
    """The parts of all rooms, in the order in which they are loaded."""
    parts: list[Part] = []
    for config in apps.get_app_configs():
        for module in getattr(config, "bundle_modules", ("bundle",)):
            parts += _parts(f"{config.name}.{module}")
    return tuple(sorted(parts, key=lambda part: part.rank))


def _parts(module: str) -> Iterable[Part]:
    try:
        return getattr(import_module(module), "PARTS", ())
    except ModuleNotFoundError as error:
        if error.name != module:
            raise
        return ()


def lookup(extra: Mapping[str, Callable[[], dict[str, int]]]) -> Lookup:
    return Lookup({part.name: part.keyed for part in all_parts()} | dict(extra))

