"""A figure of a text, and when two of them say the same."""

import re
from decimal import Decimal
from typing import NamedTuple

from translation.compare.units import FACTORS

# How a Japanese telephone number begins abroad, in place of its 0.
ABROAD = re.compile(r"^\+81[-\s]?(?:\(0\))?0?")


class Figure(NamedTuple):
    """A figure at a place of a text, from `start` to `end` in the data that it was read from.

    `form` says how it is written: digits, numeral (Chinese), word, ordinal, "ordinal word", month and weekday (both by
    name), clock, code (telephone and postal numbers), or "loose" for what may stand for a number without being one
    ("a", "half").
    `values` are the numbers it may stand for, the likeliest first; `moments` the minutes of the day.
    """

    start: int
    end: int
    text: str
    form: str
    values: tuple[Decimal, ...] = ()
    moments: frozenset[int] = frozenset()
    unit: str = ""

    @property
    def hard(self) -> bool:
        """Whether it is written in digits, and so surely meant as a figure."""
        return any("0" <= char <= "9" for char in self.text)

    @property
    def meaning(self) -> tuple[object, ...]:
        """What it says, however it is written: 1,200 and 千二百 mean the same."""
        return self.values, self.moments, code_digits(self.text) if self.form == "code" else "", self.unit

    @property
    def amount(self) -> tuple[str, Decimal] | None:
        """Lengths of time in one unit each, so that an hour and a half are ninety minutes."""
        if self.unit not in FACTORS or not self.values:
            return None
        base, factor = FACTORS[self.unit]
        return base, self.values[0] * factor


def same(one: Figure, other: Figure) -> bool:
    """Whether both may say the same. What they count is not compared."""
    if "code" in (one.form, other.form):
        return one.form == other.form and code_digits(one.text) == code_digits(other.text)
    if (one.form == "weekday") != (other.form == "weekday"):
        return False
    if one.moments and other.moments:
        return bool(one.moments & other.moments)
    if set(one.values) & set(other.values):
        return True
    return one.amount is not None and one.amount == other.amount


def code_digits(text: str) -> str:
    """The digits of a telephone or postal number, as dialled inside the country (+81 59 … is 059 …)."""
    return re.sub(r"[^0-9]", "", ABROAD.sub("0", text))
