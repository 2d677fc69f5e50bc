"""Times of day: 午後3時半, 15:30, 3.30 p.m., half past three, 下午三点半."""

import re
from collections.abc import Callable
from decimal import Decimal

from translation.compare.figure import Figure
from translation.compare.numerals import NUMERAL, UNITS, english_value, numeral_value

DAY = 24 * 60
NOON = 12 * 60
AFTERNOON = "午後|夕方|夜|晩|下午|傍晚|晚上|晚间|晚間"
MORNING = "午前|早朝|朝|未明|上午|早上|清晨|凌晨|早晨"
HOUR = rf"(?<![0-9.,])(?P<hour>[0-9]{{1,2}}|{NUMERAL}{{1,3}})"
MINUTE = rf"(?P<minute>[0-9]{{1,2}}|{NUMERAL}{{1,3}})"
WITH_COLON = r"(?<![0-9:.,])(?P<hour>[0-9]{1,2}):(?P<minute>[0-9]{2})(?![0-9:])"
BEFORE_COLON = re.compile(rf"(?P<half>{AFTERNOON}|{MORNING})(?P<range>[0-9:]+\s?(?:至|到|から|[-–—~～〜])\s?)?$")
JAPANESE = rf"(?P<half>午前|午後)?{HOUR}時(?!間|期|代|点|折|速|給|差)(?:(?P<thirty>半)|{MINUTE}分)?"
CHINESE = (
    rf"(?P<half>{AFTERNOON}|{MORNING}|中午)?{HOUR}(?:[点點]|[时時](?![间間代候段]))"
    rf"(?P<tail>(?P<thirty>半)|(?P<quarter>[一三])刻|{MINUTE}分|[钟鐘整])?"
)
ENGLISH = r"(?<![0-9:.,])(?P<hour>[0-9]{1,2})(?:[:.](?P<minute>[0-9]{2}))?\s?(?P<half>[ap](?:\.m\.|m\b))"
_HOUR_WORD = rf"(?:{'|'.join(sorted(UNITS[1:13], key=len, reverse=True))}|[0-9]{{1,2}})"
O_CLOCK = rf"(?i)\b(?P<hour>{_HOUR_WORD}) o[’']clock"
PAST = (
    rf"(?i)\b(?P<part>half|(?:a )?quarter|(?:{'|'.join(sorted(UNITS[1:], key=len, reverse=True))}|twenty(?:-five)?)"
    rf"(?: minutes)?)[ -](?P<way>past|to)[ -](?P<hour>{_HOUR_WORD})\b"
    r"(?! [0-9a-z-]*(?:hours?|minutes?|people|guests?)\b)"
)
SPOKEN = rf"(?i)\b(?P<hour>{_HOUR_WORD})[ -](?P<minute>fifteen|thirty|forty-five)\b(?! (?:minutes?|yen|people))"
# Without o'clock or a meridiem 4.52 may be a time as well as a number.
POINT = r"(?<![0-9:.,])(?P<hour>[0-9]{1,2})\.(?P<minute>[0-5][0-9])(?![0-9])"


def moments(hour: int, minute: int = 0, half: str | None = None, *, written_in_24: bool = False) -> frozenset[int]:
    """The minutes of the day that may be meant; none if there is no such time. `half` is "am", "pm" or unknown."""
    if hour > 24 or minute > 59:
        return frozenset()
    if half and hour <= 12:
        return frozenset({(hour % 12 + 12 * (half == "pm")) * 60 + minute})
    if written_in_24 or hour > 12 or hour == 0:
        return frozenset({(hour * 60 + minute) % DAY})
    return frozenset({hour % 12 * 60 + minute, (hour % 12 + 12) * 60 + minute})


def hours_of(times: frozenset[int], hour: int) -> tuple[Decimal, ...]:
    """The bare numbers that full hours may be called by: that of 15:00 may be 3."""
    if any(moment % 60 for moment in times):
        return ()
    known = {moment // 60 for moment in times} | {moment // 60 % 12 or 12 for moment in times}
    return Decimal(hour), *(Decimal(other) for other in sorted(known - {hour}))


def _figure(match: re.Match[str], times: frozenset[int], hour: int) -> Figure | None:
    return Figure(*match.span(), match[0], "clock", hours_of(times, hour), times) if times else None


def _count(text: str) -> int:
    return int(text) if text.isascii() else int(numeral_value(text))


def _half(text: str | None) -> str | None:
    if not text:
        return None
    return "pm" if text == "中午" or re.fullmatch(AFTERNOON, text) else "am"


def _east_asian(match: re.Match[str]) -> Figure | None:
    groups = match.groupdict()
    minute = 30 if groups["thirty"] else _count(groups["minute"]) if groups["minute"] else 0
    if groups.get("quarter"):
        minute = 15 * _count(groups["quarter"])
    hour = _count(match["hour"])
    return _figure(match, moments(hour, minute, _half(groups["half"])), hour)


def _with_colon(match: re.Match[str]) -> Figure | None:
    """Written so, times have 24 hours, unless the part of the day stands before them or the range they end."""
    hour, minute = int(match["hour"]), int(match["minute"])
    before = BEFORE_COLON.search(match.string[max(0, match.start() - 12) : match.start()])
    half = _half(before["half"]) if before and not before["range"] else None
    return _figure(match, moments(hour, minute, half, written_in_24=before is None), hour)


def _english(match: re.Match[str]) -> Figure | None:
    hour, half = int(match["hour"]), match["half"][0].lower() + "m"
    return _figure(match, moments(hour, int(match["minute"] or 0), half), hour)


def _english_with_colon(match: re.Match[str]) -> Figure | None:
    hour = int(match["hour"])
    return _figure(match, moments(hour, int(match["minute"]), written_in_24=match["hour"].startswith("0")), hour)


def _hour(text: str) -> int:
    return int(text) if text.isdigit() else int(english_value(text))


def _o_clock(match: re.Match[str]) -> Figure | None:
    return _figure(match, moments(_hour(match["hour"])), _hour(match["hour"]))


def _past(match: re.Match[str]) -> Figure | None:
    part = match["part"].lower()
    minute = 30 if part == "half" else 15 if part.endswith("quarter") else int(english_value(part))
    sign = 1 if match["way"].lower() == "past" else -1
    whole = moments(_hour(match["hour"]))
    return _figure(match, frozenset((moment + sign * minute) % DAY for moment in whole), _hour(match["hour"]))


def _spoken(match: re.Match[str]) -> Figure | None:
    return _figure(match, moments(_hour(match["hour"]), int(english_value(match["minute"]))), _hour(match["hour"]))


def _point(match: re.Match[str]) -> Figure | None:
    hour = int(match["hour"])
    found = _figure(match, moments(hour, int(match["minute"])), hour)
    return found and found._replace(form="digits", values=(Decimal(match[0]),))


def _at(moment: int) -> Callable[[re.Match[str]], Figure | None]:
    return lambda match: _figure(match, frozenset({moment}), moment // 60)


_NOON, _MIDNIGHT = _at(NOON), _at(0)
CLOCKS = {
    "ja": ((JAPANESE, _east_asian), (WITH_COLON, _with_colon), ("正午", _NOON)),
    "zh": ((CHINESE, _east_asian), (WITH_COLON, _with_colon), ("正午|中午", _NOON), ("午夜", _MIDNIGHT)),
    "en": (
        (ENGLISH, _english),
        (WITH_COLON, _english_with_colon),
        (O_CLOCK, _o_clock),
        (PAST, _past),
        (SPOKEN, _spoken),
        (POINT, _point),
        (r"(?i)\b(?:noon|midday)\b", _NOON),
        (r"(?i)\bmidnight\b", _MIDNIGHT),
    ),
    "": ((WITH_COLON, _with_colon),),
}
