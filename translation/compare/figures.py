"""The figures of a text in whatever way written: １，２００ and 千二百, 午後3時 and 15:00, 三泊 and three nights."""

import re

from translation.compare.figure import Figure
from translation.compare.rules import rules
from translation.compare.text import BLANK, words_only
from translation.compare.units import YEN_BEFORE, unit_at

_WIDE = {ord("０") + digit: str(digit) for digit in range(10)} | {ord("％"): "%"}
_WIDE_SEPARATOR = re.compile(r"(?<=[0-9])[，．：](?=[0-9])")
_SEPARATORS = {"，": ",", "．": ".", "：": ":"}
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
    return _with_units(sorted(found), whole)


def ascii_digits(text: str) -> str:
    """The text in the same length, with full-width figures in their usual width."""
    return _WIDE_SEPARATOR.sub(lambda match: _SEPARATORS[match[0]], text.translate(_WIDE))


def _with_units(found: list[Figure], text: str) -> list[Figure]:
    """The figures with the units that follow (or, of money, precede) them; 3〜5泊 are nights both."""
    following: Figure | None = None
    result = []
    for figure in reversed(found):
        if figure.form not in ("clock", "code"):
            unit = figure.unit or unit_at(text, figure.end)
            if not unit and YEN_BEFORE.search(text, max(0, figure.start - 5), figure.start):
                unit = "yen"
            if not unit and following and _RANGE.fullmatch(text, figure.end, following.start):
                unit = following.unit
            figure = figure._replace(unit=unit)
        following = figure
        result.append(figure)
    return result[::-1]
