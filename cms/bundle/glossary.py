"""glossary.yaml: proper nouns and how each is translated."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from django.conf import settings

from cms.bundle.fields import Entry, Fields, Plain
from cms.bundle.mistakes import Findings, Place
from cms.bundle.sources import read_file
from translation.models import GlossaryForm, GlossaryTerm

GLOSSARY = "glossary.yaml"


class Term(NamedTuple):
    term: str
    note: str
    forms: dict[str, str]


def read_glossary(folder: Path, findings: Findings) -> list[Term]:
    place = Place(GLOSSARY, findings)
    raw = read_file(folder, place)
    if raw is not None and not isinstance(raw, list):
        place.wrong(raw, "must be a list")
        return []
    terms: dict[str, Term] = {}
    targets = [locale for locale in findings.locales if locale != settings.LANGUAGE_CODE]
    fields = Fields(Entry("term", Plain(), required=True), *(Entry(name, Plain()) for name in [*targets, "note"]))
    longest = GlossaryTerm._meta.get_field("term").max_length
    for index, item in enumerate(raw or ()):
        values = fields.read(item, place.item(index))
        term = values.get("term")
        if term in terms:
            place.item(index).at("term").wrong(term, "is in the glossary twice")
        for name in ("term", *targets):
            if len(values.get(name) or "") > longest:
                place.item(index).at(name).wrong(values[name], f"is longer than {longest} characters")
        if term:
            terms[term] = Term(term, values["note"] or "", {name: values[name] for name in targets if values[name]})
    return list(terms.values())


def save_glossary(terms: Iterable[Term]) -> int:
    """Make the terms what the bundle says; others stay. Returns how many changed."""
    held = {row.term: row for row in GlossaryTerm.objects.prefetch_related("forms")}
    changed = 0
    for term in terms:
        row = held.get(term.term)
        if row is None or row.note != term.note or _forms(row) != term.forms:
            changed += 1
            row, _created = GlossaryTerm.objects.update_or_create(term=term.term, defaults={"note": term.note})
            row.forms.exclude(language_code__in=term.forms).delete()
            for locale, text in term.forms.items():
                GlossaryForm.objects.update_or_create(term=row, language_code=locale, defaults={"text": text})
    return changed


def shown_glossary(locales: Iterable[str]) -> Iterator[dict[str, Any]]:
    """The glossary as a dump writes it, sorted by term."""
    for row in GlossaryTerm.objects.prefetch_related("forms").order_by("term"):
        forms = _forms(row)
        shown = {"term": row.term} | {locale: forms[locale] for locale in locales if locale in forms}
        yield shown | ({"note": row.note} if row.note else {})


def _forms(row: GlossaryTerm) -> dict[str, str]:
    return {form.language_code: form.text for form in row.forms.all()}
