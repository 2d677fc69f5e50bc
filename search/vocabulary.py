"""The vocabulary in one language, held in memory for as long as the content stays as it is.

Pages refer to the areas and tags of the source language. Here they get their words in the language asked for, or the
source's where there is no translation yet.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.conf import settings
from django.db.models import Q

from cms.graphql.parts import Part
from cms.kinds import ListingKind
from search.models import Area, Tag, TagGroup, Term


@dataclass(frozen=True, slots=True)
class AreaTerm:
    key: str
    name: str
    description: str
    image_id: int | None
    part: Part


@dataclass(frozen=True, slots=True)
class TagTerm:
    key: str
    label: str
    group: str
    part: Part


@dataclass(frozen=True, slots=True)
class GroupTerm:
    key: str
    label: str
    help: str
    kinds: frozenset[str]
    tags: tuple[TagTerm, ...]
    part: Part

    @property
    def parts(self) -> list[Part]:
        """Its own words and those of its tags."""
        return [self.part, *(tag.part for tag in self.tags)]


@dataclass(frozen=True)
class Vocabulary:
    """Terms by the id of their row in the source language, in the order that staff gave them."""

    areas: dict[int, AreaTerm]
    tags: dict[int, TagTerm]
    groups: tuple[GroupTerm, ...]

    @property
    def parts(self) -> list[Part]:
        """Everything that has words of its own."""
        return [*(area.part for area in self.areas.values()), *(part for group in self.groups for part in group.parts)]

    def groups_for(self, kinds: Iterable[str]) -> list[GroupTerm]:
        """The groups that apply to any of the kinds."""
        return [group for group in self.groups if group.kinds & set(kinds)]


@lru_cache(maxsize=32)
def vocabulary(version: str, locale: str) -> Vocabulary:
    """The vocabulary in the locale. `version` is the content version, which makes an old one be forgotten."""
    return read_vocabulary(locale)


def read_vocabulary(locale: str) -> Vocabulary:
    """The vocabulary in the locale as it is now, in the midst of a change too."""
    areas = _rows(Area, locale, "name", "description", "image_id")
    groups = _rows(TagGroup, locale, "label", "help", "kinds")
    tags = _rows(Tag, locale, "label", "group_id")
    terms = {
        row["pk"]: TagTerm(row["key"], row["label"], groups[row["group_id"]]["key"], row["part"])
        for row in tags.values()
        if row["group_id"] in groups
    }
    return Vocabulary(
        areas={
            pk: AreaTerm(row["key"], row["name"], row["description"], row["image_id"], row["part"])
            for pk, row in areas.items()
        },
        tags=terms,
        groups=tuple(
            GroupTerm(
                row["key"],
                row["label"],
                row["help"],
                frozenset(ListingKind(kind).value for kind in row["kinds"]),
                tuple(term for term in terms.values() if term.group == row["key"]),
                row["part"],
            )
            for row in groups.values()
        ),
    )


def _rows(model: type[Term], locale: str, *columns: str) -> dict[int, dict[str, Any]]:
    """Published rows of the source language by id, with the words of the locale where it has them, and as `part`
    what their texts are a translation of."""
    asked = Q(locale__language_code=locale) | Q(locale__language_code=settings.LANGUAGE_CODE)
    rows = list(
        model.objects.filter(asked, live=True).values(
            "pk", "key", "translation_key", "locale__language_code", *columns
        )
    )
    words = {row["translation_key"]: row for row in rows if row["locale__language_code"] == locale}
    texts = [name for name in columns if name in ("name", "label", "description", "help")]
    return {
        row["pk"]: row
        | {name: words.get(row["translation_key"], row)[name] or row[name] for name in texts}
        | {"part": _part(row, texts, translated=row["translation_key"] in words)}
        for row in rows
        if row["locale__language_code"] == settings.LANGUAGE_CODE
    }


def _part(row: dict[str, Any], texts: list[str], *, translated: bool) -> Part:
    shown = (row[name] for name in texts if row[name])
    return Part(row["translation_key"]) if translated else Part(None, tuple(shown))
