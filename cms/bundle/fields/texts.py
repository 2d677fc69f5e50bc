"""Translated texts."""

from collections.abc import Iterator
from typing import Any

from django.conf import settings

from cms.bundle.fields.base import Field
from cms.bundle.lookup import Lookup
from cms.bundle.mistakes import Place
from cms.bundle.showing import Showing
from translation.sync import Words, plain_data


def read_locales(raw: Any, place: Place) -> dict[str, str]:
    """The texts by locale, without empty ones. A plain string is Japanese alone (contract: content bundle)."""
    if isinstance(raw, str):
        raw = {settings.LANGUAGE_CODE: raw}
    if not isinstance(raw, dict):
        place.wrong(raw, "must be a text or a mapping from locale to text; put numbers and dates in quotes")
        return {}
    texts: dict[str, str] = {}
    for locale, text in raw.items():
        if locale not in place.findings.locales:
            place.at(locale).wrong(locale, f"is no locale of this bundle ({', '.join(place.findings.locales)})")
        elif text is not None and not isinstance(text, str):
            place.at(locale).wrong(text, "must be a text; put numbers and dates in quotes")
        elif text and text.strip():
            texts[locale] = text.strip()
    if texts and settings.LANGUAGE_CODE not in texts:
        locale, text = next(iter(texts.items()))
        place.at(locale).wrong(text, f"is the translation of nothing: the text in {settings.LANGUAGE_CODE} is missing")
        return {}
    return texts


class Text(Field):
    """Words that a visitor reads: a text for each locale that has one."""

    def read(self, raw: Any, place: Place) -> dict[str, str] | None:
        return read_locales(raw, place) or None

    def store(self, value: dict[str, str] | None, lookup: Any) -> str:
        return value[settings.LANGUAGE_CODE] if value else ""

    def words(self, value: dict[str, str], stored: str, path: str, lookup: Lookup) -> Iterator[Words]:
        translations = {locale: plain_data(text) for locale, text in value.items() if locale != settings.LANGUAGE_CODE}
        yield Words(path, plain_data(stored), translations)

    def show(self, stored: str, path: str, showing: Showing) -> dict[str, str] | None:
        if not stored or not stored.strip():
            return None
        texts = {locale: showing.text(path, stored, locale) for locale in showing.targets}
        return {settings.LANGUAGE_CODE: stored.strip()} | {key: text for key, text in texts.items() if text}
