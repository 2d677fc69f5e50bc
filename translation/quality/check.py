"""All checks, the serious ones first."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from translation.quality import figures, glossary, kept, length, script, typography
from translation.quality.problem import Pair, Problem, Term

CHECKS = (figures.check, kept.check, glossary.check, script.check, length.check, typography.check)


def problems(
    source: str,
    translation: str,
    source_language: str,
    language: str,
    *,
    terms: Iterable[Term] = (),
    limit: int | None = None,
) -> list[Problem]:
    """What is wrong with a translation, the serious things first; nothing for two empty texts.

    Both texts are fragments of HTML as wagtail-localize keeps them. `limit` is the longest text that the field takes,
    in characters.
    """
    pair = Pair(source, translation, source_language, language, tuple(terms), limit)
    if not pair.text.strip():
        empty = Problem("untranslated", True, _("There is no translation yet: it is empty."))
        return [empty] if pair.source_text.strip() else []
    found = [problem for check in CHECKS for problem in check(pair)]
    return sorted(found, key=lambda problem: not problem.serious)
