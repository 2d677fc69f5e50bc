"""The parts of a bundle: types of things, each with its place in the folder, its fields and its rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any
from uuid import uuid4, uuid5

from django.apps import apps
from django.conf import settings
from django.db import models
from wagtail.models import Locale

from cms.bundle.fields import Fields, Unstored
from cms.bundle.glossary import GLOSSARY
from cms.bundle.ids import NAMESPACE
from cms.bundle.limits import check_limits
from cms.bundle.lookup import Lookup
from cms.bundle.mistakes import Findings, Place
from cms.bundle.sources import Source
from cms.bundle.translators import TranslatedBy
from cms.bundle.words import WordList
from translation.content import content
from translation.sync import Words

SEED = "hamayu"
TRANSLATED_BY = Unstored("translated_by", TranslatedBy())


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
        return self.fields.store(self.values, lookup) | self.part.columns(self)

    def words(self, stored: Mapping[str, Any], lookup: Lookup) -> Iterator[tuple[str, Words]]:
        """The translations, each with the name of the field that they belong to."""
        for entry in self.fields:
            if self.values.get(entry.name) is not None:
                for words in entry.words(self.values[entry.name], stored, "", lookup):
                    yield entry.name, words


# All things of a bundle, by the name of their part and their key.
Things = Mapping[tuple[str, str], Thing]


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
            fields = self.fields_for(key, raw).plus(TRANSLATED_BY)
            values, model = fields.read(raw, place), self.model_for(key, raw)
            check_limits(fields, values, model, place)
            yield Thing(self, key, place, values, model, fields, order)

    def fields_for(self, key: str, raw: Any) -> Fields:
        return self.fields

    def model_for(self, key: str, raw: Any) -> type[models.Model]:
        return self.model

    def rows(self) -> models.QuerySet:
        """All rows in the source language, in the order of a dump."""
        rows = self.model.objects.filter(locale__language_code=settings.LANGUAGE_CODE)
        return rows.order_by(*(["order"] if self.ordered else []), self.key_column)

    def keyed(self) -> dict[str, int]:
        return self.keys_of(self.rows())

    def keys_of(self, rows: models.QuerySet) -> dict[str, int]:
        return dict(rows.values_list(self.key_column, "pk"))

    def find(self, key: str) -> models.Model | None:
        return self.rows().filter(**{self.key_column: key}).first()

    def key_of(self, row: models.Model) -> str:
        return getattr(row, self.key_column)

    def make(self, thing: Thing) -> models.Model:
        """A new row, not yet saved."""
        return thing.model(**self.identity(thing), **{self.key_column: thing.key})

    def identity(self, thing: Thing) -> dict[str, Any]:
        """What every new row gets. Its translation key can be foretold, so that translations whose source was deleted
        are found again, and two sites have the same ones."""
        identity = {"locale": Locale.get_default(), "live": False, "translation_key": uuid5(NAMESPACE, thing.seed)}
        taken = thing.model.objects.filter(translation_key=identity["translation_key"], locale=identity["locale"])
        return identity | ({"translation_key": uuid4()} if taken.exists() else {})

    def check(self, thing: Thing, things: Things) -> None:
        """Note what is wrong beyond single fields."""

    def refusal(self, key: str, use: str, things: Things) -> str | None:
        """Why the thing may not be referred to by something of the kind `use`; None where it may."""
        return None

    def public(self) -> models.QuerySet:
        """The rows that visitors can see. Others are in no dump: its load would publish them."""
        return self.rows()

    def dumped(self) -> Iterable[models.Model]:
        """All rows as a dump writes them, in its order."""
        return self.public()

    def hidden(self) -> list[str]:
        """What is in the database and visitors cannot see."""
        public = set(self.public().values_list("pk", flat=True))
        return [f"{self.name} {row}" for row in self.rows() if row.pk not in public]

    def left_out(self) -> list[str]:
        """What is in the database and has no place in a bundle."""
        return []

    def fields_of(self, row: models.Model) -> Fields:
        """The fields of a row of the database."""
        return self.fields

    def shown(self, row: models.Model) -> dict[str, Any]:
        """The columns of a row as its fields show them."""
        return content(row)

    def settle(self, row: models.Model, thing: Thing) -> None:
        """What belongs to the thing beyond its columns; called when its row is saved, changed or not."""

    def columns(self, thing: Thing) -> dict[str, Any]:
        """Columns that follow from where the thing stands."""
        return {"order": thing.order} if self.ordered else {}


class SinglePart(Part):
    """A type of which there is one thing; its source says the key."""

    def rows(self) -> models.QuerySet:
        return self.model.objects.filter(locale__language_code=settings.LANGUAGE_CODE).order_by("pk")[:1]

    def keys_of(self, rows: models.QuerySet) -> dict[str, int]:
        row = rows.first()
        return {self.source.key: row.pk} if row else {}

    def find(self, key: str) -> models.Model | None:
        return self.rows().first()

    def key_of(self, row: models.Model) -> str:
        return self.source.key

    def make(self, thing: Thing) -> models.Model:
        return thing.model(**self.identity(thing))


@cache
def all_parts() -> tuple[Part, ...]:
    """The parts of all rooms, in the order in which they are loaded."""
    return tuple(sorted(_declared("PARTS"), key=lambda part: part.rank))


@cache
def word_lists() -> tuple[WordList, ...]:
    """The glossary, and the lists of words of all rooms."""
    return (GLOSSARY, *_declared("WORD_LISTS"))


def _declared(name: str) -> Iterator[Any]:
    """What the rooms name so in their `bundle.py`."""
    for config in apps.get_app_configs():
        module = f"{config.name}.bundle"
        try:
            yield from getattr(import_module(module), name, ())
        except ModuleNotFoundError as error:
            if error.name != module:
                raise
