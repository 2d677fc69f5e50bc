"""The figures of a text in whatever way written: １，２００ and 千二百, 午後3時 and 15:00, 三泊 and three nights."""

import re
from itertools import zip_longest

from translation.compare.figure import Figure
from translation.compare.rules import rules
from translation.compare.text import BLANK, words_only
from translation.compare.units import unit_at, unit_before

_WIDE = {ord("０") + digit: str(digit) for digit in range(10)} | {ord("％"): "%"}
_WIDE_SEPARATOR = re.compile(r"(?<=[0-9])[，．：](?=[0-9])")
_SEPARATORS = {"，": ",", "．": ".", "：": ":"}
_BESIDE_MONTH = re.compile(rf"{BLANK}*\s(?:of )?{BLANK}*")
DAY_FORMS = {"digits", "ordinal", "ordinal word"}
_RANGE = re.compile(rf"[\s{BLANK}]*(?:[〜～~–—-]|から|\bto\b|\bor\b|至|到){BLANK}*\s*")


def figures(data: str, language: str) -> list[Figure]:
    """The figures of a piece in the order of the text. Languages without rules of their own: those in digits only."""
    whole = ascii_digits(words_only(data))
    text, found = whole, []
    for pattern, read in rules(language):
        for match in list(pattern.finditer(text)):
            figure = read(match)
            if figure and figure.start < figure.end:
                found.append(figure)
                text = text[: figure.start] + BLANK * (figure.end - figure.start) + text[figure.end :]
    return _with_units(_with_days(sorted(found), whole), whole)


def ascii_digits(text: str) -> str:
    """The text in the same length, with full-width figures in their usual width."""
    return _WIDE_SEPARATOR.sub(lambda match: _SEPARATORS[match[0]], text.translate(_WIDE))


def _with_days(found: list[Figure], text: str) -> list[Figure]:
    """The figures beside the name of a month are days: April 1–30, 1st of May. 2026 is none."""
    result: list[Figure] = []
    for figure, following in zip_longest(found, found[1:]):
        previous = result[-1] if result else None
        if figure.form in DAY_FORMS and figure.values[0] <= 31 and not unit_at(text, figure.end):
            beside = [
                previous and previous.form == "month" and _BESIDE_MONTH.fullmatch(text, previous.end, figure.start),
                previous and previous.unit == "day" and _RANGE.fullmatch(text, previous.end, figure.start),
                following and following.form == "month" and _BESIDE_MONTH.fullmatch(text, figure.end, following.start),
            ]
            figure = figure._replace(unit="day" if any(beside) else figure.unit)
        result.append(figure)
    return result


def _with_units(found: list[Figure], text: str) -> list[Figure]:
    """The figures with the units that follow (or, of money, precede) them; 3〜5泊 are nights both."""
    following: Figure | None = None
    result = []
    for figure in reversed(found):
        if figure.form not in ("clock", "code"):
            unit = figure.unit or unit_at(text, figure.end) or unit_before(text, figure.start)
            if not unit and following and _RANGE.fullmatch(text, figure.end, following.start):
                unit = following.unit
            figure = figure._replace(unit=unit)
        following = figure
        result.append(figure)
    return result[::-1]
