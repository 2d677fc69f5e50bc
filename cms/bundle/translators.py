"""Who translated: `translated_by` of a file (contract: content bundle).

`{en: machine}` says that a machine made all of English; `{en: [body]}`, our addition, that it made single fields.
"""

from typing import Any

from cms.bundle.fields.base import Field
from cms.bundle.mistakes import Place
from cms.bundle.showing import Showing
from translation.sync import MACHINE, MANUAL

ALL = "machine"
PERSON = "person"


class TranslatedBy(Field):
    """By locale: `machine`, `person`, or the fields that a machine translated. It is no column."""

    def read(self, raw: Any, place: Place) -> dict[str, Any] | None:
        if not isinstance(raw, dict):
            place.wrong(raw, "must be a mapping from locale to machine")
            return None
        for locale, value in raw.items():
            if locale not in place.findings.locales:
                place.at(locale).wrong(locale, f"is no locale of this bundle ({', '.join(place.findings.locales)})")
            elif value not in (ALL, PERSON) and not _is_names(value):
                place.at(locale).wrong(value, "must be machine, person or a list of fields")
        return raw or None


def _is_names(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(name, str) for name in value)


def kind(translated_by: dict[str, Any] | None, locale: str, field: str) -> str:
    """Whether a person or a machine translated the field."""
    value = (translated_by or {}).get(locale)
    return MACHINE if value == ALL or (isinstance(value, list) and field in value) else MANUAL


def shown(showing: Showing) -> dict[str, Any]:
    """What a dump writes, after all fields were shown. A field with any piece by a machine counts as a machine's."""
    return {
        locale: ALL if showing.by_people.get(locale, set()) <= fields else sorted(fields)
        for locale, fields in sorted(showing.by_machine.items())
    }
