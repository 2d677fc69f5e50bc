"""Translations and their states, written together and never over a person's work."""

from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone
from wagtail.models import Locale
from wagtail_localize.models import StringTranslation

from translation.models import SegmentState
from translation.pipeline.gaps import Filling, Gap, Ids, by_person
from translation.words import MANUAL


@transaction.atomic
def store(locale: Locale, fillings: Iterable[Filling]) -> None:
    """Write the translations, but for those that a person has written or read meanwhile."""
    fillings = {filling.segment.ids: filling for filling in fillings}
    rows, states = _rows(locale, fillings), _states(locale, fillings)
    now = timezone.now()
    new, changed = [], []
    for ids, filling in fillings.items():
        row = rows.get(ids)
        if row and row.translation_type == MANUAL and (filling.kind != MANUAL or by_person(row, states.get(ids))):
            continue
        if row and (row.data, row.translation_type, row.tool_name) == (filling.data, filling.kind, filling.tool):
            continue
        row = row or StringTranslation(context_id=ids[0], translation_of_id=ids[1], locale=locale)
        row.data, row.translation_type, row.tool_name = filling.data, filling.kind, filling.tool
        row.has_error, row.field_error, row.last_translated_by, row.updated_at = False, "", None, now
        (changed if row.pk else new).append(row)
    StringTranslation.objects.bulk_create(new)
    fields = ["data", "translation_type", "tool_name", "has_error", "field_error", "last_translated_by", "updated_at"]
    StringTranslation.objects.bulk_update(changed, fields)
    written = {(row.context_id, row.translation_of_id) for row in [*new, *changed]}
    _note(locale, {ids: _state(filling) for ids, filling in fillings.items() if ids in written})


def refuse(faults: Iterable[tuple[StringTranslation, str]]) -> None:
    """Take translations out of use, as wagtail-localize does with what it finds wrong itself. Their words stay."""
    for row, fault in faults:
        # Without `save()`, whose signal would take this for a correction; and not what was corrected meanwhile.
        StringTranslation.objects.filter(pk=row.pk, data=row.data).update(has_error=True, field_error=fault)


@transaction.atomic
def mark(locale: Locale, failures: Iterable[tuple[Gap, str, str]]) -> None:
    """Note why a gap is still one: the reason, and what the engine said."""
    noted = {}
    for gap, reason, detail in failures:
        former = gap.former
        noted[gap.segment.ids] = {
            "reason": reason,
            "detail": detail,
            "former_source": former.source if former else "",
            "former_translation": former.data if former else "",
        }
    _note(locale, noted)


def _state(filling: Filling) -> dict[str, str]:
    former = filling.former
    return {
        "reason": filling.reason,
        "detail": filling.detail,
        "former_source": former.source if former else "",
        "former_translation": former.data if former else "",
    }


def _note(locale: Locale, noted: dict[Ids, dict[str, str]]) -> None:
    """Make the states these. Whoever reviewed the segment before has reviewed something else."""
    held = _states(locale, noted)
    now = timezone.now()
    states = []
    for ids, values in noted.items():
        state = held.get(ids)
        if state is None and not values["reason"]:
            continue
        state = state or SegmentState(context_id=ids[0], string_id=ids[1], locale=locale)
        for name, value in values.items():
            setattr(state, name, value)
        state.since, state.reviewed_by, state.reviewed_at, state.waiver = now, None, None, ""
        states.append(state)
    fields = ["reason", "detail", "former_source", "former_translation", "since"]
    SegmentState.objects.bulk_create(
        states,
        update_conflicts=True,
        unique_fields=["context", "string", "locale"],
        update_fields=[*fields, "reviewed_by", "reviewed_at", "waiver"],
    )


def _rows(locale: Locale, wanted: Iterable[Ids]) -> dict[Ids, StringTranslation]:
    rows = StringTranslation.objects.select_for_update().filter(locale=locale, context__in={ids[0] for ids in wanted})
    return {(row.context_id, row.translation_of_id): row for row in rows}


def _states(locale: Locale, wanted: Iterable[Ids]) -> dict[Ids, SegmentState]:
    states = SegmentState.objects.filter(locale=locale, context__in={ids[0] for ids in wanted})
    return {(state.context_id, state.string_id): state for state in states}
