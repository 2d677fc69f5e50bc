"""The glossary as a table, out and in: a row for each term (requirement W3).

The columns are `term`, `reading`, `note`, `keep`, and for each language its code and `CODE forbidden`, where a line of
a cell is one wrong translation. A column that a file does not have stays as it is; an empty cell empties. Terms that a
file does not have stay.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import Locale

from translation.exchange.mistakes import BadFile, Mistake
from translation.exchange.sheets import Row, Sheet
from translation.models import GlossaryForm, GlossaryTerm
from translation.pipeline.queue import is_paused, paused
from translation.pipeline.tasks import apply_term
from translation.pipeline.terms import changes, said

FACTS = ("term", "reading", "note", "keep")
YES = frozenset(["yes", "true", "1", "○", "〇", "✓", "はい"])
NO = frozenset(["", "no", "false", "0", "×", "いいえ"])
# What Excel writes for characters that its encoding does not have.
LOST = "?"


class Form(NamedTuple):
    text: str = ""
    forbidden: tuple[str, ...] = ()


@dataclass(frozen=True)
class Term:
    """A term as the glossary has it or shall have it; `forms` by language, without empty ones."""

    term: str
    reading: str = ""
    note: str = ""
    keep: bool = False
    forms: dict[str, Form] = field(default_factory=dict)

    @property
    def cells(self) -> dict[str, str]:
        cells = {"term": self.term, "reading": self.reading, "note": self.note, "keep": "yes" if self.keep else ""}
        for code, form in self.forms.items():
            cells |= {code: form.text, _forbidden(code): "\n".join(form.forbidden)}
        return cells


class Change(NamedTuple):
    """A term that the file adds (`before` is None) or changes."""

    before: Term | None
    after: Term

    @property
    def differences(self) -> list[tuple[str, str, str]]:
        """Columns with what is in them before and afterwards."""
        before, after = self.before.cells if self.before else {}, self.after.cells
        pairs = [(name, before.get(name, ""), after.get(name, "")) for name in after | before]
        return [pair for pair in pairs if pair[1] != pair[2]]


@dataclass(frozen=True)
class Plan:
    """What applying a file does."""

    changes: list[Change]
    unchanged: int

    @property
    def added(self) -> list[Change]:
        return [change for change in self.changes if change.before is None]

    @property
    def changed(self) -> list[Change]:
        return [change for change in self.changes if change.before]


def columns() -> list[str]:
    return [*FACTS, *(name for code in languages() for name in (code, _forbidden(code)))]


def languages() -> list[str]:
    """Those that terms have forms in: all but the one that staff write in."""
    others = Locale.objects.exclude(pk=Locale.get_default().pk).order_by("pk")
    return list(others.values_list("language_code", flat=True))


def table() -> Iterator[list[str]]:
    """The rows of an export, sorted by term."""
    names = columns()
    for row in GlossaryTerm.objects.prefetch_related("forms").order_by("term"):
        cells = _term(row).cells
        yield [cells.get(name, "") for name in names]


def plan(sheet: Sheet) -> Plan:
    """What the file would change. Raises BadFile with all that is wrong in it."""
    _check_columns(sheet.columns)
    held = {row.term: _term(row) for row in GlossaryTerm.objects.prefetch_related("forms")}
    codes = [code for code in languages() if code in sheet.columns or _forbidden(code) in sheet.columns]
    mistakes: list[Mistake] = []
    changes, seen = [], set()
    for row in sheet.rows:
        before = held.get(row.cells.get("term", ""))
        after = _read(row, before, codes, sheet.narrow, mistakes)
        if after.term and after.term in seen:
            mistakes.append(Mistake(row.number, "term", after.term, _("The term is in the file twice; keep one row.")))
        seen.add(after.term)
        if after != before:
            changes.append(Change(before, after))
    if mistakes:
        raise BadFile(mistakes)
    return Plan(changes, len(sheet.rows) - len(changes))


@transaction.atomic
def apply(sheet: Sheet, user: AbstractBaseUser) -> Plan:
    """Do what `plan` says, and have translations follow as after a change in the form. Raises BadFile."""
    list(GlossaryTerm.objects.select_for_update().values_list("pk"))
    made = plan(sheet)
    changed: list[tuple[str, dict[str, str | None]]] = []
    with paused():
        for change in made.changes:
            before = said(term=change.after.term)
            row = _save(change.after)
            changed += changes(before, said(pk=row.pk))
            log(row, "wagtail.edit" if change.before else "wagtail.create", user=user)
    if not is_paused():
        for word, former in changed:
            apply_term.enqueue(word, former)
    return made


def _forbidden(code: str) -> str:
    return f"{code} forbidden"


def _term(row: GlossaryTerm) -> Term:
    forms = {form.language_code: Form(form.text, tuple(form.forbidden_texts())) for form in row.forms.all()}
    note = "\n".join(row.note.strip().splitlines())
    return Term(row.term, row.reading, note, row.keep, forms)


def _check_columns(found: Sequence[str]) -> None:
    known = columns()
    listed = ", ".join(known)
    mistakes = [
        Mistake("1", name, name, _("There is no such column. The columns are: %(columns)s.") % {"columns": listed})
        for name in found
        if name not in known
    ]
    if "term" not in found:
        mistakes.append(Mistake("1", "term", "", _("The first row has to name a column “term”.")))
    if mistakes:
        raise BadFile(mistakes)


def _read(row: Row, before: Term | None, codes: list[str], narrow: bool, mistakes: list[Mistake]) -> Term:
    """The term as the row wants it; what is wrong with it is added to the mistakes."""
    term = replace(before) if before else Term(row.cells.get("term", ""))
    cells = row.cells
    forms = dict(term.forms)
    for code in codes:
        held = forms.pop(code, Form())
        lines = cells.get(_forbidden(code), "\n".join(held.forbidden)).splitlines()
        form = Form(cells.get(code, held.text), tuple(line.strip() for line in lines if line.strip()))
        if form != Form():
            forms[code] = form
        if narrow and LOST in form.text:
            words = _("Excel has lost characters here. Save it as “CSV UTF-8” or as an Excel workbook (.xlsx).")
            mistakes.append(Mistake(row.number, code, form.text, words))
    keep = cells.get("keep", "yes" if term.keep else "").casefold()
    if keep not in YES | NO:
        mistakes.append(Mistake(row.number, "keep", cells["keep"], _("Write “yes” or leave it empty.")))
    texts = {name: cells[name] for name in ("reading", "note") if name in cells}
    term = replace(term, **texts, keep=keep in YES, forms=forms)
    mistakes += [mistake._replace(row=row.number) for mistake in _wrong(term)]
    return term


def _wrong(term: Term) -> Iterator[Mistake]:
    """What the models and the form of a term would refuse too."""
    try:
        GlossaryTerm(term=term.term, reading=term.reading, note=term.note).clean_fields()
    except ValidationError as error:
        for name, messages in error.message_dict.items():
            yield Mistake("", name, getattr(term, name), " ".join(messages))
    for code, form in term.forms.items():
        words = GlossaryForm(language_code=code, text=form.text, forbidden="\n".join(form.forbidden))
        try:
            words.clean_fields(exclude=["term"])
            words.clean_forbidden()
        except ValidationError as error:
            names = {"text": code, "forbidden": _forbidden(code)}
            for name, messages in error.message_dict.items():
                yield Mistake("", names[name], getattr(words, name), " ".join(messages))
    if term.term and not term.forms and not term.keep:
        yield Mistake("", "keep", "", _("Write how the term is in at least one language, or “yes” here."))


def _save(term: Term) -> GlossaryTerm:
    facts = {"reading": term.reading, "note": term.note, "keep": term.keep}
    row, _created = GlossaryTerm.objects.update_or_create(term=term.term, defaults=facts)
    row.forms.exclude(language_code__in=term.forms).delete()
    for code, form in term.forms.items():
        words = {"text": form.text, "forbidden": "\n".join(form.forbidden)}
        GlossaryForm.objects.update_or_create(term=row, language_code=code, defaults=words)
    return row
