"""A changed term of the glossary: machines translate anew what breaks it, people get theirs to look at (W3)."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from typing import NamedTuple

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Locale
from wagtail_localize.models import StringSegment, StringTranslation, TranslatableObject

from translation.glossary import BrokenMarkup, Term, Terms, keeps, problems, terms_for, terms_in
from translation.models import GlossaryTerm, Reason, SegmentState
from translation.pipeline.queue import queue_key
from translation.words import MACHINE


class Said(NamedTuple):
    """What the glossary says of a term: by language its form and the forbidden ones."""

    word: str = ""
    forms: Mapping[str, tuple[str, str]] = {}


def said(**which: object) -> Said:
    row = GlossaryTerm.objects.filter(**which).first()
    if row is None:
        return Said()
    codes = Locale.objects.exclude(pk=Locale.get_default().pk).values_list("language_code", flat=True)
    kept = {code: (row.term, "") for code in codes if row.keep}
    return Said(row.term, kept | {form.language_code: (form.text, form.forbidden) for form in row.forms.all()})


def changes(before: Said, after: Said) -> Iterator[tuple[str, dict[str, str | None]]]:
    """What has to be applied: words, and how each was written in the languages in which something is new."""
    pairs = [(after.word, before.forms, after.forms)]
    if before.word != after.word:
        pairs = [(before.word, before.forms, {}), (after.word, {}, after.forms)]
    for word, was, now in pairs:
        codes = [code for code in {**was, **now} if was.get(code) != now.get(code)]
        if codes:
            yield word, {code: was[code][0] if code in was else None for code in codes}


def apply(word: str, former: Mapping[str, str | None]) -> None:
    """Have translations follow what the glossary says of the word in the languages of `former`.

    `former` is how it was written there, None where that was left open. Translations that do not hold to the glossary,
    or have the former form, are queued if they are a machine's, and marked if they are a person's; from others the
    mark is taken. Whoever does it twice changes nothing more.
    """
    default = Locale.get_default()
    again: dict[TranslatableObject, list[tuple[int, int, int]]] = defaultdict(list)
    for locale in Locale.objects.filter(language_code__in=former).exclude(pk=default.pk):
        before, terms = former[locale.language_code], terms_for(default.language_code, locale.language_code)
        now = next((term for term in terms.all if term.source == word), None)
        known = terms if now else Terms((*terms.all, Term(word, before or "")), terms.language)
        for row in _naming(word, locale, known):
            breaks = _breaks(row, now, before, terms.language)
            if row.translation_type != MACHINE:
                _note(row, word, _wanted(now) if breaks else "")
            elif breaks:
                again[row.context.object].append((row.context_id, row.translation_of_id, row.locale_id))
    for thing, ids in again.items():
        queue_key(ContentType.objects.get_for_id(thing.content_type_id), thing.translation_key, ids)


def _naming(word: str, locale: Locale, known: Terms) -> Iterable[StringTranslation]:
    """Translations of texts that are in use and name the word, and not only as part of a longer term."""
    data = escape(word, quote=False)
    used = set(StringSegment.objects.filter(string__data__contains=data).values_list("context_id", "string_id"))
    rows = StringTranslation.objects.filter(
        locale=locale, translation_of__data__contains=data, context__in={context for context, _string in used}
    ).select_related("context__object", "translation_of")
    for row in rows:
        if (row.context_id, row.translation_of_id) in used and _names(row.translation_of.data, word, known):
            yield row


def _names(source: str, word: str, known: Terms) -> bool:
    try:
        return any(term.source == word for term in terms_in(source, known))
    except BrokenMarkup:
        return False


def _breaks(row: StringTranslation, now: Term | None, before: str | None, language: str) -> bool:
    form = now.target if now else ""
    try:
        if now and problems(row.translation_of.data, row.data, Terms((now,), language)):
            return True
        return before is not None and before != form and keeps(row.data, before, form)
    except BrokenMarkup:
        return False


def _wanted(now: Term | None) -> str:
    if now is None:
        return _("The glossary says nothing of it any more.")
    return _("The glossary says “%(form)s”.") % {"form": now.target}


@transaction.atomic
def _note(row: StringTranslation, word: str, wanted: str) -> None:
    """Note what is wanted of the word, on a line of its own; nothing takes the line away, and the mark with the last.

    A reason that is there already says more, and stays.
    """
    ids = {"context_id": row.context_id, "string_id": row.translation_of_id, "locale_id": row.locale_id}
    states = SegmentState.objects.select_for_update()
    state = states.get_or_create(**ids)[0] if wanted else states.filter(**ids).first()
    if state is None:
        return
    lines = [line for line in state.detail.splitlines() if not line.startswith(f"{word}: ")]
    if wanted:
        lines.append(f"{word}: {wanted}")
    if wanted and not state.reason:
        state.reason, state.since = Reason.GLOSSARY, timezone.now()
    elif not lines and state.reason == Reason.GLOSSARY:
        state.reason = ""
    state.detail = "\n".join(lines)
    state.save(update_fields=["reason", "detail", "since"])
