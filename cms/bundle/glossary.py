"""glossary.yaml: proper nouns and how each is translated."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from django.conf import settings

from cms.bundle.fields import Entry, Field, Fields, Flag, Plain
from cms.bundle.mistakes import Findings, Place
from cms.bundle.sources import read_file
from cms.bundle.words import WordList
from translation.models import GlossaryForm, GlossaryTerm

FILE = "glossary.yaml"


class Form(NamedTuple):
    """How a term is written in a language, and how it must not be."""

    text: str
    forbidden: tuple[str, ...] = ()


class Term(NamedTuple):
    term: str
    reading: str
    keep: bool
    note: str
    forms: dict[str, Form]


class Forbidden(Field):
    """Wrong translations by language, each a list of texts."""

    def __init__(self, targets: Iterable[str]) -> None:
        self.targets = targets

    def read(self, raw: Any, place: Place) -> dict[str, tuple[str, ...]] | None:
        if not isinstance(raw, dict):
            place.wrong(raw, "must be a mapping from locale to a list of texts")
            return None
        return {locale: self._texts(texts, locale, place.at(locale)) for locale, texts in raw.items()}

    def _texts(self, raw: Any, locale: str, place: Place) -> tuple[str, ...]:
        if locale not in self.targets:
            place.wrong(locale, f"is no other locale of this bundle ({', '.join(self.targets)})")
        elif not isinstance(raw, list):
            place.wrong(raw, "must be a list of texts")
        else:
            texts = [Plain().read(text, place.item(index)) for index, text in enumerate(raw)]
            return tuple(text for text in texts if text)
        return ()


def read_glossary(folder: Path, findings: Findings) -> list[Term]:
    place = Place(FILE, findings)
    raw = read_file(folder, place)
    if raw is not None and not isinstance(raw, list):
        place.wrong(raw, "must be a list")
        return []
    targets = [locale for locale in findings.locales if locale != settings.LANGUAGE_CODE]
    fields = Fields(
        Entry("term", Plain(), required=True),
        Entry("reading", Plain()),
        Entry("keep", Flag()),
        *(Entry(name, Plain()) for name in targets),
        Entry("forbidden", Forbidden(targets)),
        Entry("note", Plain()),
    )
    terms: dict[str, Term] = {}
    for index, item in enumerate(raw or ()):
        there = place.item(index)
        values = fields.read(item, there)
        _check_lengths(values, ("term", "reading", *targets), there)
        term = values.get("term")
        if term in terms:
            there.at("term").wrong(term, "is in the glossary twice")
        if term:
            forms = _read_forms(values, targets, there)
            terms[term] = Term(term, values["reading"] or "", bool(values["keep"]), values["note"] or "", forms)
    return list(terms.values())


def _check_lengths(values: dict[str, Any], names: Iterable[str], place: Place) -> None:
    longest = GlossaryTerm._meta.get_field("term").max_length
    for name in names:
        if len(values.get(name) or "") > longest:
            place.at(name).wrong(values[name], f"is longer than {longest} characters")


def _read_forms(values: dict[str, Any], targets: Iterable[str], place: Place) -> dict[str, Form]:
    forbidden = values["forbidden"] or {}
    for locale in forbidden:
        if locale in targets and not values[locale]:
            place.at("forbidden").at(locale).wrong(locale, "has no right translation; write that too")
    return {locale: Form(values[locale], forbidden.get(locale, ())) for locale in targets if values[locale]}


def save_glossary(terms: Iterable[Term]) -> list[GlossaryTerm]:
    """Make the terms what the bundle says; others stay. Returns those that changed."""
    held = {row.term: row for row in GlossaryTerm.objects.prefetch_related("forms")}
    changed: list[GlossaryTerm] = []
    for term in terms:
        row = held.get(term.term)
        if row is None or _term(row) != term:
            facts = {"reading": term.reading, "keep": term.keep, "note": term.note}
            row, _created = GlossaryTerm.objects.update_or_create(term=term.term, defaults=facts)
            changed.append(row)
            row.forms.exclude(language_code__in=term.forms).delete()
            for locale, form in term.forms.items():
                words = {"text": form.text, "forbidden": "\n".join(form.forbidden)}
                GlossaryForm.objects.update_or_create(term=row, language_code=locale, defaults=words)
    return changed


def shown_glossary(locales: Iterable[str]) -> Iterator[dict[str, Any]]:
    """The glossary as a dump writes it, sorted by term."""
    for row in GlossaryTerm.objects.prefetch_related("forms").order_by("term"):
        term = _term(row)
        forms = {locale: term.forms[locale] for locale in locales if locale in term.forms}
        shown = {
            "term": term.term,
            "reading": term.reading,
            "keep": term.keep,
            **{locale: form.text for locale, form in forms.items()},
            "forbidden": {locale: list(form.forbidden) for locale, form in forms.items() if form.forbidden},
            "note": term.note,
        }
        yield {name: value for name, value in shown.items() if value}


def _term(row: GlossaryTerm) -> Term:
    forms = {form.language_code: Form(form.text, tuple(form.forbidden_texts())) for form in row.forms.all()}
    return Term(row.term, row.reading, row.keep, row.note, forms)


GLOSSARY = WordList(FILE, "terms of the glossary", read_glossary, save_glossary, shown_glossary)
