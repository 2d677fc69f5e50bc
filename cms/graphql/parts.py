"""What a page shows besides its own text: areas, tags, texts of pictures. They count into its translation (W3).

A shape names where its parts are found. Those of all rows are read at once, and their segments with those of the
pages, so that the number of statements does not depend on how much there is; none is made unless `translation` is
asked for.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db.models import F, FilteredRelation, Q

from cms.graphql.rows import Batch, Reading, Row, batch
from cms.graphql.selection import Selection
from cms.models import Picture
from translation.status import Progress, Status, progress, untranslated


@dataclass(frozen=True)
class Part:
    """Something that has texts of its own.

    `key` is its translation key. It is None for what has nothing public in the locale and so shows its `texts` in
    the source language.
    """

    key: UUID | None
    texts: tuple[str, ...] = ()


# Of what was never submitted for translation, and where only the texts are asked for.
UNKNOWN = Progress(Status.SOURCE)


@dataclass(frozen=True)
class Finder:
    """Finds something of all rows at once, from columns of theirs: a collection for each row."""

    columns: tuple[str, ...]
    find: Callable[[list[Row], Reading], Sequence[Iterable[Any]]]


def finder(*columns: str, find: Callable[[list[Row], Reading], Sequence[Iterable[Any]]]) -> Finder:
    return Finder(columns, find)


def picture_in(column: str) -> Finder:
    """Finds the picture whose id stands in the column."""
    return finder(column, find=lambda rows, reading: [[row[column]] for row in rows])


OWN = finder("translation_key", find=lambda rows, reading: [[Part(row["translation_key"])] for row in rows])


def translation_of(*, own: Finder = OWN, pictures: Collection[Finder] = (), parts: Collection[Finder] = ()) -> Batch:
    """A reader of translations. `own` finds a thing's own Part, `pictures` find ids of pictures, `parts` Parts."""
    columns = {name for one in (own, *pictures, *parts) for name in one.columns}

    def fetch(rows: list[Row], selection: Selection, reading: Reading) -> list[Row]:
        asked = selection.fields()
        if asked.keys() == {"fallbacks"} and not _may_fall_back(reading):
            return [{"fallbacks": []} for _row in rows]
        found = [own.find(rows, reading), _texts_of(pictures, rows, reading), *(p.find(rows, reading) for p in parts)]
        things = [list(dict.fromkeys(chain(*of_row))) for of_row in zip(*found, strict=True)]
        keys = {part.key for thing in things for part in thing if part.key}
        counted = progress(keys, reading.locale) if asked.keys() - {"fallbacks"} else {}
        left = untranslated(keys, reading.locale) if "fallbacks" in asked and _may_fall_back(reading) else {}
        return [_translation(thing, counted, left) for thing in things]

    return batch(*sorted(columns), fetch=fetch)


def _may_fall_back(reading: Reading) -> bool:
    return reading.locale != settings.LANGUAGE_CODE


def _texts_of(finders: Collection[Finder], rows: list[Row], reading: Reading) -> list[list[Part]]:
    """The texts of each row's pictures. One statement for all that the execution has not read yet."""
    ids = [set(chain(*found)) for found in zip(*(one.find(rows, reading) for one in finders), strict=True)]
    texts = _picture_parts(set().union(*ids), reading)
    return [[texts[pk] for pk in found if pk in texts] for found in ids] or [[] for _row in rows]


def _picture_parts(ids: Iterable[int | None], reading: Reading) -> dict[int, Part]:
    """The texts of pictures, by the id of the picture; each is read once for an execution."""
    known: dict[int, Part] = reading.memo.setdefault(("picture parts", reading.locale), {})
    missing = {pk for pk in ids if pk} - known.keys()
    if missing:
        rows = Picture.objects.filter(pk__in=missing).alias(
            local=FilteredRelation("texts", condition=Q(texts__locale=reading.locale_id, texts__live=True))
        )
        for pk, key, *texts in rows.values_list("pk", F("local__translation_key"), "description", "caption"):
            shown = filter(None, texts if _may_fall_back(reading) else ())
            known[pk] = Part(key) if key else Part(None, tuple(shown))
    return known


def _translation(thing: list[Part], counted: dict[UUID, Progress], left: dict[UUID, list[str]]) -> Row:
    own, *parts = [_progress(part, counted) for part in thing]
    whole = own.with_parts(parts)
    texts = [text for part in thing for text in (left.get(part.key, ()) if part.key else part.texts)]
    return {
        **{name: getattr(whole, name) for name in ("status", "total", "reviewed", "machine", "missing")},
        "fallbacks": list(dict.fromkeys(" ".join(text.split()) for text in texts)),
    }


def _progress(part: Part, counted: dict[UUID, Progress]) -> Progress:
    return counted.get(part.key, UNKNOWN) if part.key else Progress(Status.PARTIAL, total=len(part.texts))
