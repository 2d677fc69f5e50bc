"""Who touched the translation of an object last."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractBaseUser
from django.db.models import F, QuerySet, Window
from django.db.models.functions import RowNumber
from wagtail.admin.utils import get_user_display_name
from wagtail_localize.models import StringTranslation

from translation.models import SegmentState
from translation.pipeline.gaps import MEMORY

Place = tuple[UUID, int]


class Edit(NamedTuple):
    """When, and by whom: a person, or an engine by its name; both empty where nobody knows."""

    at: datetime
    person: str = ""
    engine: str = ""


def last_edits(keys: Iterable[UUID]) -> Mapping[Place, Edit]:
    """The last change or review of each object in each language, by key and id of the locale. Three statements."""
    keys = set(keys)
    written = StringTranslation.objects.filter(context__object__in=keys)
    reviewed = SegmentState.objects.filter(context__object__in=keys, reviewed_at__isnull=False)
    found = [
        *_latest(written, at="updated_at", by="last_translated_by", tool="tool_name"),
        *_latest(reviewed, at="reviewed_at", by="reviewed_by"),
    ]
    people = get_user_model().objects.in_bulk({row["by"] for row in found if row["by"]})
    edits: dict[Place, Edit] = {}
    for row in sorted(found, key=lambda row: row["at"]):
        edits[row["key"], row["locale"]] = Edit(row["at"], *_who(people.get(row["by"]), row.get("tool", "")))
    return edits


def _latest(rows: QuerySet, **columns: str) -> QuerySet:
    """The latest of the rows of each object in each language."""
    return (
        rows.annotate(
            place=Window(
                RowNumber(), partition_by=[F("context__object"), F("locale")], order_by=F(columns["at"]).desc()
            )
        )
        .filter(place=1)
        .values("locale", key=F("context__object"), **{name: F(column) for name, column in columns.items()})
    )


def _who(person: AbstractBaseUser | None, tool: str) -> tuple[str, str]:
    return (get_user_display_name(person), "") if person else ("", "" if tool == MEMORY else tool)
