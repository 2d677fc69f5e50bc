"""Texts as they go out to translators: a unit is one text at one place of one page, in one language (W3)."""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import NamedTuple
from uuid import UUID

from django.db.models import QuerySet, Sum
from django.db.models.functions import Length
from wagtail.models import Locale
from wagtail_localize.models import TranslationSource

from translation.exchange.markup import BrokenMarkup, marked
from translation.review.text import Text, read
from translation.review.texts import WAITS, texts

# A file holds so many; the rest goes into the next one. They are applied in some seconds.
MOST_UNITS = 3_000
SEPARATOR = " › "


@dataclass(frozen=True)
class Unit:
    """`source` and `translation` are texts with marks, see `markup`; `translation` is empty where there is none.

    `id` is the same in every export as long as the text stays at its place; `fingerprint` is that of the translation
    that goes out; `most` is how many characters it may have, None for any number.
    """

    id: str
    key: UUID
    page: str
    place: str
    reason: str
    most: int | None
    source: str
    translation: str
    fingerprint: str
    machine: bool
    reviewed: bool


class Numbers(NamedTuple):
    """What an export holds: texts, pages and other objects with some, characters of the source language."""

    texts: int
    pages: int
    characters: int


def id_of(text: Text) -> str:
    """The translation key of the object, the hash of the path, and that of the text."""
    return f"{text.key}.{text.segment.context.path_id}.{text.segment.string.data_hash}"


def parts_of(unit_id: str) -> tuple[UUID, ...]:
    """The three parts of an id; nothing where it is none."""
    try:
        parts = tuple(map(UUID, unit_id.split(".")))
    except ValueError:
        return ()
    return parts if len(parts) == 3 else ()


def fingerprint(translation: str) -> str:
    """A short hash by which a translation, a text with marks, is known to be the same; empty for none."""
    return sha256(translation.encode()).hexdigest()[:16] if translation else ""


def chosen(locale: Locale, key: UUID | None = None, *, everything: bool = False) -> QuerySet:
    """The texts of one object, or of all, in the language: those that wait for a person, or `everything`."""
    rows = texts().filter(locale=locale.pk)
    if key:
        rows = rows.filter(source__object=key)
    return rows if everything else rows.filter(WAITS)


def numbers(rows: QuerySet) -> Numbers:
    rows = rows.order_by()
    characters = rows.aggregate(sum=Sum(Length("string__data")))["sum"]
    return Numbers(rows.count(), rows.values("source").distinct().count(), characters or 0)


def pages(rows: QuerySet) -> list[tuple[UUID, str]]:
    """The objects that have some of the texts, by name: translation keys and names."""
    return list(
        TranslationSource.objects.filter(pk__in=rows.order_by().values("source"))
        .order_by("object_repr", "pk")
        .values_list("object_id", "object_repr")
    )


def units(rows: QuerySet) -> Iterator[Unit]:
    """The units of the texts, page by page, at most MOST_UNITS."""
    for text in read(rows.order_by("source", "order", "pk")[:MOST_UNITS]):
        try:
            yield _unit(text)
        except BrokenMarkup:
            # What has more than inline tags in it can only be translated where it is shown.
            continue


def _unit(text: Text) -> Unit:
    translation = marked_or_nothing(text.data).strip()
    return Unit(
        id=id_of(text),
        key=text.key,
        page=text.source.object_repr,
        place=SEPARATOR.join(text.role.names),
        reason=": ".join(filter(None, [str(text.why_in_words), text.state.detail if text.state else ""])),
        most=text.role.limit,
        source=marked(text.original),
        translation=translation,
        fingerprint=fingerprint(translation),
        machine=text.by_machine,
        reviewed=text.reviewed and bool(text.state and text.state.reviewed_at),
    )


def marked_or_nothing(data: str) -> str:
    """What somebody once stored with broken markup is not shown: it would not come through any file."""
    try:
        return marked(data)
    except BrokenMarkup:
        return ""
