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

from cms.kinds import ListingKind
from search.models import Area, Tag, TagGroup, Term


@dataclass(frozen=True, slots=True)
class AreaTerm:
    key: str
    name: str
    description: str
    image_id: int | None


@dataclass(frozen=True, slots=True)
class TagTerm:
    key: str
    label: str
    group: str


@dataclass(frozen=True, slots=True)
class GroupTerm:
    key: str
    label: str
    help: str
    kinds: frozenset[str]
    tags: tuple[TagTerm, ...]


@dataclass(frozen=True)
class Vocabulary:
    """Terms by the id of their row in the source language, in the order that staff gave them."""

    areas: dict[int, AreaTerm]
    tags: dict[int, TagTerm]
    groups: tuple[GroupTerm, ...]

    def groups_for(self, kinds: Iterable[str]) -> list[GroupTerm]:
        """The groups that apply to any of the kinds."""
        return [group for group in self.groups if group.kinds & set(kinds)]


@lru_cache(maxsize=32)
def vocabulary(version: str, locale: str) -> Vocabulary:
    """The vocabulary in the locale. `version` is the content version, which makes an old one be forgotten."""
    areas = _rows(Area, locale, "name", "description", "image_id")
    groups = _rows(TagGroup, locale, "label", "help", "kinds")
    tags = _rows(Tag, locale, "label", "group_id")
    terms = {
        row["pk"]: TagTerm(row["key"], row["label"], groups[row["group_id"]]["key"])
        for row in tags.values()
        if row["group_id"] in groups
    }
    return Vocabulary(
        areas={
            pk: AreaTerm(row["key"], row["name"], row["description"], row["image_id"]) for pk, row in areas.items()
        },
        tags=terms,
        groups=tuple(
            GroupTerm(
                row["key"],
                row["label"],
                row["help"],
                frozenset(ListingKind(kind).value for kind in row["kinds"]),
                tuple(term for term in terms.values() if term.group == row["key"]),
            )
            for row in groups.values()
        ),
    )


def _rows(model: type[Term], locale: str, *columns: str) -> dict[int, dict[str, Any]]:
    """Published rows of the source language by id, with the words of the locale where it has them."""
    asked = Q(locale__language_code=locale) | Q(locale__language_code=settings.LANGUAGE_CODE)
    rows = list(
        model.objects.filter(asked, live=True).values(
            "pk", "key", "translation_key", "locale__language_code", *columns
        )
    )
    words = {row["translation_key"]: row for row in rows if row["locale__language_code"] == locale}
    texts = [name for name in columns if name in ("name", "label", "description", "help")]
    return {
        row["pk"]: row | {name: words.get(row["translation_key"], row)[name] or row[name] for name in texts}
        for row in rows
        if row["locale__language_code"] == settings.LANGUAGE_CODE
    }
