"""A new figure written the way the former one is written in a translation, where that needs no other grammar."""

import re
from decimal import Decimal

from translation.compare.figure import ABROAD, Figure, code_digits
from translation.compare.figures import ascii_digits
from translation.compare.hours import counts_to_24, hour_written
from translation.compare.numerals import english, numeral
from translation.compare.reading import MONTHS, NUMBER, WEEKDAYS

# What is counted by these has no plural of its own, or is written as a sign.
WITHOUT_PLURAL = {"yen", "percent", "month"}
DATE_BEFORE = re.compile(rf"\b(?:{'|'.join(name[:3] for name in MONTHS)})[a-z]*\.? $", re.IGNORECASE)
DATE_AFTER = re.compile(rf" (?:of )?(?:{'|'.join(name[:3] for name in MONTHS)})", re.IGNORECASE)


def written(target: Figure, old: Figure, new: Figure, translation: str, language: str) -> str | None:
    """The text that takes the place of `target` when the figure of the source, once `old`, is `new`; None in doubt."""
    before, after = translation[: target.start], translation[target.end :]
    if old.moments or new.moments:
        text = hour_written(target, old, new, language, to_24=counts_to_24(translation))
    elif "code" in (target.form, new.form):
        text = _code(target, old, new) if target.form == old.form == new.form else None
    elif target.values[:1] != old.values[:1]:
        # Another unit (sixty minutes for an hour), or another era.
        text = None
    else:
        text = _number(target, new.values[0], new, language)
        if language.startswith("en") and not _without_plural(target, before, after):
            text = text if min(target.values[0], new.values[0]) > 1 else None
    return text if text and _article_fits(target.text, text, before) else None


def _code(target: Figure, old: Figure, new: Figure) -> str | None:
    """The digits of the new telephone or postal number in the manner of the former one, as far as that fits."""
    if target.text == old.text:
        return new.text
    if target.text == _in_ascii(old.text):
        return _in_ascii(new.text)
    was, now = code_digits(old.text), code_digits(new.text)
    if len(was) != len(now) or _lengths(old.text) != _lengths(new.text):
        return None
    abroad = ABROAD.match(target.text)
    start, digits = (abroad.end(), iter(now[1:])) if abroad else (0, iter(now))
    return target.text[:start] + re.sub("[0-9]", lambda _: next(digits), target.text[start:])


def _in_ascii(text: str) -> str:
    return text.translate(str.maketrans("‐‑−－（）", "----()"))


def _lengths(text: str) -> list[int]:
    """How many digits the parts of a number have."""
    return [len(part) for part in re.findall("[0-9]+", text)]


def _number(target: Figure, value: Decimal, new: Figure, language: str) -> str | None:
    whole = int(value) if value == value.to_integral_value() and value < 10**6 else None
    if (
        target.form == "digits"
        and re.fullmatch(NUMBER, target.text)
        and not re.match("0[0-9]", target.text + new.text)
    ):
        return _digits(target, value, new, language)
    if whole is None:
        return None
    if target.form == "month" and 1 <= whole <= 12:
        name = MONTHS[whole - 1].title()
        return name if target.text.lower() in MONTHS else _short_month(target.text, name)
    if target.form == "weekday":
        return _weekday(target.text, whole)
    if target.form == "ordinal":
        return _ordinal(whole)
    if target.form in ("word", "ordinal word") and 0 <= whole <= 99:
        text = english(whole, ordinal=target.form == "ordinal word")
        return text.capitalize() if target.text[0].isupper() else text
    if target.form == "numeral" and 3 <= whole <= 99:
        return numeral(whole)
    return None


def _digits(target: Figure, value: Decimal, new: Figure, language: str) -> str:
    """Thousands are parted by a comma where they were before, or as the source has it."""
    if target.values[0] >= 1000:
        grouped = "," in target.text
    else:
        grouped = "," in ascii_digits(new.text) or (language.startswith("en") and target.unit == "yen")
    return f"{value:,f}" if grouped else f"{value:f}"


def _short_month(old: str, name: str) -> str:
    """Three letters, with the full stop that the former one had; May is short as it is."""
    return name[:3] + ("." if old.endswith(".") and name != "May" else "")


def _weekday(old: str, number: int) -> str:
    if not old.isascii():
        return "一二三四五六日"[number - 1]
    name = WEEKDAYS[number - 1].title()
    return name if old.lower() in WEEKDAYS else name[:3]


def _ordinal(value: int) -> str:
    suffix = "th" if value % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
    return f"{value}{suffix}"


def _without_plural(target: Figure, before: str, after: str) -> bool:
    if target.unit in WITHOUT_PLURAL or target.form in ("ordinal", "ordinal word", "month", "weekday"):
        return True
    return bool(re.match("-[A-Za-z]", after) or DATE_BEFORE.search(before) or DATE_AFTER.match(after))


def _article_fits(old: str, new: str, before: str) -> bool:
    """Whether "a" or "an" before the figure is right for the new one too: a nine-minute, an eight-minute walk."""
    article = re.search(r"\ban?\s(?:<[^<>]*>)*[¥“(]?$", before, re.IGNORECASE)
    return not article or _begins_with_vowel(old) == _begins_with_vowel(new)


def _begins_with_vowel(text: str) -> bool:
    if text[0].isdigit():
        first = text.split(",")[0]
        return text[0] == "8" or (first in ("11", "18") and len(text) != 4)
    return text[0].lower() in "aeiou" and not text.lower().startswith("one")
