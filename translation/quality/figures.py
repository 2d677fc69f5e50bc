"""Whether the figures of the source are those of the translation, however each language writes them."""

from collections.abc import Iterator, Sequence

from django.utils.translation import gettext as _

from translation.compare.figure import Figure, same
from translation.compare.figures import figures
from translation.compare.pairs import paired
from translation.compare.rules import has_rules
from translation.compare.text import visible
from translation.compare.units import contradict
from translation.quality.problem import Pair, Problem, around

# In languages whose number words are not known here, figures up to this one may be written in words.
WORDS_UP_TO = 12
# Units in which a figure is one in whatever script it is written.
EXACT = {"yen", "percent"}
# What languages have words of their own for: 2名1室 is double occupancy, 1泊2食 half board.
SMALL = 2
UNSAID = {"person", "room", "floor", "seat", "night"}


def check(pair: Pair) -> Iterator[Problem]:
    before = figures(pair.source, pair.source_language)
    after = figures(pair.translation, pair.language)
    pairs = paired(before, after)
    said = {before[index].meaning for index in pairs}
    for index, figure in enumerate(before):
        if index in pairs:
            yield from _counting(pair, figure, after)
        # A figure that the source repeats need not be repeated.
        elif figure.meaning not in said:
            yield from _missing(pair, figure)
    for figure in after:
        if figure.hard and not any(same(other, figure) for other in before):
            message = _("The figure %(figure)s in “%(place)s” is not in the source: take it out, or correct it.")
            values = {"figure": figure.text, "place": _place(pair.translation, figure)}
            yield Problem("figures", True, message % values)


def _counting(pair: Pair, figure: Figure, after: Sequence[Figure]) -> Iterator[Problem]:
    """A problem if every figure of the translation that may be this one counts something else."""
    alike = [other for other in after if same(figure, other)]
    if all(_counts_something_else(figure, other) for other in alike):
        message = _(
            "The figure %(figure)s of the source (“%(place)s”) counts something else in “%(other)s”: correct it."
        )
        places = {"place": _place(pair.source, figure), "other": _place(pair.translation, alike[0])}
        yield Problem("figures", True, message % {"figure": figure.text, **places})


def _counts_something_else(figure: Figure, other: Figure) -> bool:
    """Whether the units leave no doubt. One and two in words may be any one and two."""
    if not contradict(figure.unit, other.unit) or (not other.hard and other.values[0] <= SMALL):
        return False
    return figure.amount is None or figure.amount != other.amount


def _missing(pair: Pair, figure: Figure) -> Iterator[Problem]:
    if figure.hard or figure.unit in EXACT:
        wanted = has_rules(pair.language) or not _may_be_in_words(figure)
        serious = figure.unit not in UNSAID or figure.values[0] > SMALL
    else:
        wanted = figure.form == "numeral" and bool(figure.unit) and figure.values[0] >= 10 and len(figure.text) > 1
        serious = False
    if wanted:
        message = _("The figure %(figure)s of the source (“%(place)s”) is not in the translation: put it in.")
        values = {"figure": figure.text, "place": _place(pair.source, figure)}
        yield Problem("figures", serious, message % values)


def _may_be_in_words(figure: Figure) -> bool:
    return figure.form == "clock" or (bool(figure.values) and figure.values[0] <= WORDS_UP_TO)


def _place(data: str, figure: Figure) -> str:
    return visible(around(data, figure.start, figure.end))
