"""How far the text of an object in a language can be trusted, from wagtail-localize's segments (requirement W3)."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from django.db.models import Count, Exists, F, OuterRef, QuerySet
from wagtail_localize.models import StringSegment, StringTranslation


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
            human=Count("pk", filter=Exists(_translations(locale, StringTranslation.TRANSLATION_TYPE_MANUAL))),
            machine=Count("pk", filter=Exists(_translations(locale, StringTranslation.TRANSLATION_TYPE_MACHINE))),
        )
    )
    found = {row["key"]: _progress(row, locale) for row in segments}
    return {key: found.get(key) or Progress(Status.SOURCE) for key in keys}


def _translations(locale: str, kind: str) -> QuerySet:
    return StringTranslation.objects.filter(
        translation_of_id=OuterRef("string_id"),
        context_id=OuterRef("context_id"),
        locale__language_code=locale,
        translation_type=kind,
        has_error=False,
    )


def _progress(row: dict, locale: str) -> Progress:
    total, human, machine = row["total"], row["human"], row["machine"]
    if row["language"] == locale:
        return Progress(Status.SOURCE, total, reviewed=total)
    if human + machine < total:
        return Progress(Status.PARTIAL, total, human, machine)
    return Progress(Status.MACHINE if machine else Status.REVIEWED, total, human, machine)
