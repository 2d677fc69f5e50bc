"""Readers: what the patterns of `rules` find, as figures."""

import re
from collections.abc import Callable
from decimal import Decimal

from translation.compare import numerals
from translation.compare.figure import Figure, code_digits
from translation.compare.numerals import NUMERAL

Reader = Callable[[re.Match[str]], Figure | None]

NUMBER = r"(?<![0-9])(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+)(?:\.[0-9]+)?"
MIXED = rf"(?:{NUMBER}[百千]?[万萬億亿]|{NUMBER}[百千])+(?:{NUMBER})?"
WRITTEN = rf"(?:{MIXED}|{NUMBER}|{NUMERAL}+)"
MONTHS = [
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
]
WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
# The year before the first of each era.
ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925}


def value(text: str) -> Decimal:
    """The value of digits, Chinese numerals, or both (1万2千)."""
    if re.fullmatch(f"{NUMERAL}+", text):
        return numerals.numeral_value(text)
    total = Decimal(0)
    for digits, places in re.findall(rf"({NUMBER})([百千]?[万萬億亿]|[百千])?", text):
        total += Decimal(digits.replace(",", "")) * (numerals.numeral_value(places) if places else 1)
    return total


def figure(match: re.Match[str], form: str, *values: Decimal | int, group: int | str = 0, unit: str = "") -> Figure:
    start, end = match.span(group)
    return Figure(start, end, match[group], form, tuple(map(Decimal, values)), unit=unit)


def number(match: re.Match[str]) -> Figure:
    return figure(match, "digits", value(match[0]))


def number_elsewhere(match: re.Match[str]) -> Figure:
    text = match[0]
    grouped = re.fullmatch(r"[0-9]{1,3}(?:[^0-9][0-9]{3})+", text)
    return figure(match, "digits", Decimal(re.sub("[^0-9]", "", text) if grouped else text.replace(",", ".")))


def english_number(match: re.Match[str]) -> Figure:
    scale = numerals.LARGE.get((match["scale"] or "").lower(), 1)
    return figure(match, "ordinal" if match["suffix"] else "digits", value(match["number"]) * scale)


def numeral(match: re.Match[str]) -> Figure:
    whole, _, fraction = re.sub("[点點]", "・", match[0]).partition("・")
    part = Decimal(f"0.{numerals.numeral_value(fraction)}") if fraction else 0
    return figure(match, "numeral", numerals.numeral_value(whole) + part)


def word(form: str) -> Reader:
    return lambda match: figure(match, form, numerals.english_value(match[0]))


def loose(*values: Decimal | int, unit: str = "") -> Reader:
    return lambda match: figure(match, "loose", *values, unit=unit)


def more_than_half(match: re.Match[str]) -> Figure:
    """One and a half hours, in any words."""
    count = match["count"].lower()
    if re.fullmatch(WRITTEN, count):
        whole = value(count)
    else:
        whole = Decimal(1) if count in ("a", "an") else numerals.english_value(count)
    return figure(match, "loose", whole + Decimal("0.5"), unit="hour")


def month(match: re.Match[str]) -> Figure:
    return figure(match, "month", 1 + [name[:3] for name in MONTHS].index(match[0][:3].lower()), unit="month")


def weekday(match: re.Match[str]) -> Figure:
    """Monday is the first."""
    names = [name[:3] for name in WEEKDAYS]
    place = (
        names.index(match[0][:3].lower()) if match[0].isascii() else "月火水木金土日一二三四五六天".index(match[0]) % 7
    )
    return figure(match, "weekday", 1 + place, unit="weekday")


def era(match: re.Match[str]) -> Figure:
    year = Decimal(1) if match["year"] == "元" else value(match["year"])
    return figure(match, "digits", ERAS[match["era"]] + year, year)


def tenths(match: re.Match[str]) -> Figure:
    return figure(match, "digits", value(match["count"]) * 10, unit="percent")


def price_left(match: re.Match[str]) -> Figure:
    """九折 is nine tenths of the price, and so ten percent off."""
    tenths = value(match["count"]) * 10
    return figure(match, "loose", 100 - tenths, tenths)


def quarters(match: re.Match[str]) -> Figure:
    return figure(match, "loose", 15 * value(match["count"]), unit="minute")


def code(match: re.Match[str]) -> Figure | None:
    """A postal number, or one of a telephone, which has at least nine digits: 05 10 15 are minutes."""
    return figure(match, "code") if match["postal"] or len(code_digits(match[0])) >= 9 else None
