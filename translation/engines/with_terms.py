"""Machine translation that holds to the glossary."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from translation.engines.engine import Engine
from translation.glossary import BrokenMarkup, Lost, Terms, problems, protect
from translation.glossary.protection import Protected


@dataclass(frozen=True, slots=True)
class Translated:
    """A translation, or None and the reason in words for staff.

    `sent` counts the characters of the text where the engine was asked for it; what consists of one term, of addresses
    or of figures needs no engine.
    """

    text: str | None
    reason: str = ""
    sent: int = 0


def translated(engine: Engine, texts: Sequence[str], source: str, target: str, terms: Terms) -> list[Translated]:
    """The translations of HTML fragments in their order, with terms in their right form. Raises EngineError.

    E-mail addresses, web addresses and placeholders do not reach the engine, and are in the translation as they were.
    """
    protected = [_protected(text, terms) for text in texts]
    asking = [index for index, entry in enumerate(protected) if entry and entry.needs_translation]
    data = [entry.data for entry in protected if entry and entry.needs_translation]
    answers = dict(zip(asking, engine.translate(data, source, target) if data else [], strict=True))
    results = []
    for index, (text, entry) in enumerate(zip(texts, protected, strict=True)):
        if entry is None:
            results.append(Translated(None, _("The markup of the source is broken.")))
            continue
        answer = answers.get(index) if index in answers else entry.data
        results.append(_result(text, entry, answer, terms, sent=len(text) if index in answers else 0))
    return results


def _protected(text: str, terms: Terms) -> Protected | None:
    try:
        return protect(text, terms)
    except BrokenMarkup:
        return None


def _result(text: str, entry: Protected, answer: str | None, terms: Terms, *, sent: int) -> Translated:
    if answer is None:
        reason = _("The answer was empty or had lost its markup, or the text is too long for the engine.")
        return Translated(None, reason, sent)
    try:
        restored = entry.restored(answer)
    except Lost as lost:
        return Translated(None, str(lost), sent)
    faults = problems(text, restored, terms)
    return Translated(None, " ".join(faults), sent) if faults else Translated(restored, "", sent)
