"""Whether the figures of the source are those of the translation, however each language writes them."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from translation.compare.figure import Figure, same
from translation.compare.figures import figures
from translation.compare.pairs import paired
from translation.compare.rules import has_rules
from translation.compare.text import visible
from translation.quality.problem import Pair, Problem, around

# In languages whose number words are not known here, figures up to this one may be written in words.
WORDS_UP_TO = 12
# Units in which a figure is one in whatever script it is written.
EXACT = {"yen", "percent"}


def check(pair: Pair) -> Iterator[Problem]:
    before = figures(pair.source, pair.source_language)
    after = figures(pair.translation, pair.language)
    pairs = paired(before, after)
    matched = [before[index] for index in pairs]
    for index, figure in enumerate(before):
        # A figure that the source repeats need not be repeated.
        if index in pairs or any(figure.meaning == other.meaning for other in matched):
            continue
        if figure.hard or figure.unit in EXACT:
            if has_rules(pair.language) or not _may_be_in_words(figure):
                yield _missing(pair, figure, serious=True)
        elif figure.form == "numeral" and figure.unit and figure.values[0] >= 10 and len(figure.text) > 1:
            yield _missing(pair, figure, serious=False)
    for figure in after:
        if figure.hard and not any(same(other, figure) for other in before):
            message = _("The figure %(figure)s in “%(place)s” is not in the source: take it out, or correct it.")
            values = {"figure": figure.text, "place": _place(pair.translation, figure)}
            yield Problem("figures", True, message % values)


def _missing(pair: Pair, figure: Figure, *, serious: bool) -> Problem:
    message = _("The figure %(figure)s of the source (“%(place)s”) is not in the translation: put it in.")
    values = {"figure": figure.text, "place": _place(pair.source, figure)}
    return Problem("figures", serious, message % values)


def _may_be_in_words(figure: Figure) -> bool:
    return figure.form == "clock" or (bool(figure.values) and figure.values[0] <= WORDS_UP_TO)


def _place(data: str, figure: Figure) -> str:
    return visible(around(data, figure.start, figure.end))
