"""How far the text of an object in a language can be trusted, from wagtail-localize's segments (requirement W3)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from html import unescape
from typing import Any
from uuid import UUID

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet
from wagtail_localize.models import StringSegment, StringTranslation

from translation.models import DOUBTED, SegmentState
from translation.words import MANUAL

LINE_BREAK = re.compile(r"<br\s*/?>")
MARKUP = re.compile(r"<[^>]+>")


class Status(StrEnum):
    SOURCE = "SOURCE"
    REVIEWED = "REVIEWED"
    MACHINE = "MACHINE"
    PARTIAL = "PARTIAL"


@dataclass(frozen=True, slots=True)
class Progress:
    """Numbers of text segments; `reviewed + machine + missing == total`."""

    status: Status
    total: int = 0
    reviewed: int = 0
    machine: int = 0

    @property
    def missing(self) -> int:
        return self.total - self.reviewed - self.machine

    def with_parts(self, parts: Iterable["Progress"]) -> "Progress":
        """Of an object together with others that are shown as parts of it."""
        all_of_it = [self, *parts]
        total, reviewed = sum(one.total for one in all_of_it), sum(one.reviewed for one in all_of_it)
        machine = sum(one.machine for one in all_of_it)
        status = Status.MACHINE if machine else self.status
        return Progress(Status.PARTIAL if reviewed + machine < total else status, total, reviewed, machine)


def progress(keys: Iterable[UUID], locale: str) -> dict[UUID, Progress]:
    """The progress of objects, by translation key, in the locale. One statement for all of them.

    An object that was never submitted for translation was written in its own language.
    """
    keys = set(keys)
    segments = (
        StringSegment.objects.filter(source__object_id__in=keys)
        .values(key=F("source__object_id"), language=F("source__locale__language_code"))
        .annotate(
            total=Count("pk"),
            translated=Count("pk", filter=Exists(_translations(locale))),
            human=Count("pk", filter=_by_people(locale)),
        )
    )
    found = {row["key"]: _progress(row, locale) for row in segments}
    return {key: found.get(key) or Progress(Status.SOURCE) for key in keys}


def untranslated(keys: Iterable[UUID], locale: str) -> dict[UUID, list[str]]:
    """The texts of objects, by translation key, that have no translation into the locale, as `words` gives them.

    One statement for all of them.
    """
    found: dict[UUID, list[str]] = {key: [] for key in keys}
    segments = (
        StringSegment.objects.filter(~Exists(_translations(locale)), source__object_id__in=found)
        .exclude(source__locale__language_code=locale)
        .order_by("source__object_id", "order", "pk")
    )
    for key, data in segments.values_list("source__object_id", "string__data"):
        found[key].append(words(data))
    return found


def words(data: str) -> str:
    """A text or a piece of HTML without its markup, and with single spaces."""
    return " ".join(unescape(MARKUP.sub("", LINE_BREAK.sub(" ", data))).split())


def _translations(locale: str, **conditions: Any) -> QuerySet:
    return StringTranslation.objects.filter(
        translation_of_id=OuterRef("string_id"),
        context_id=OuterRef("context_id"),
        locale__language_code=locale,
        has_error=False,
        **conditions,
    )


def _by_people(locale: str) -> Q:
    """A person wrote or approved it, and the source has not changed since."""
    doubted = SegmentState.objects.filter(
        string_id=OuterRef("string_id"),
        context_id=OuterRef("context_id"),
        locale__language_code=locale,
        reason__in=DOUBTED,
    )
    return Exists(_translations(locale, translation_type=MANUAL)) & ~Exists(doubted)


def _progress(row: dict, locale: str) -> Progress:
    total, human = row["total"], row["human"]
    machine = row["translated"] - human
    if row["language"] == locale:
        return Progress(Status.SOURCE, total, reviewed=total)
    if human + machine < total:
        return Progress(Status.PARTIAL, total, human, machine)
    return Progress(Status.MACHINE if machine else Status.REVIEWED, total, human, machine)
