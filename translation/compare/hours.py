"""A new time of day written the way the former one is written in a translation."""

import re

from translation.compare.clock import AFTERNOON, CHINESE, ENGLISH, MORNING, NOON, O_CLOCK, POINT, WITH_COLON
from translation.compare.figure import Figure
from translation.compare.numerals import english, numeral

# From which hour to which each part of the day may be said in Chinese.
PARTS = {
    "凌晨": (0, 5),
    "清晨": (5, 8),
    "早晨": (5, 9),
    "早上": (5, 10),
    "上午": (6, 12),
    "中午": (11, 13),
    "下午": (12, 18),
    "傍晚": (17, 19),
    "晚上": (18, 24),
    "晚间": (18, 24),
    "晚間": (18, 24),
}
OF_24 = re.compile(r"(?<![0-9:.,])(?:0[0-9]|1[3-9]|2[0-3]):[0-5][0-9](?![0-9:])")
HALVED = re.compile(
    rf"{AFTERNOON}|{MORNING}|中午|[0-9]\s?[ap]\.?m\b|\b(?:morning|noon|afternoon|evening)\b", re.IGNORECASE
)
# Hours among which one that is written without its half of the day is taken to stay in it.
SAME_HALF = (range(1, 6), range(6, 12))


def counts_to_24(translation: str) -> bool:
    """Whether its times surely have 24 hours: one of them says so, and no part of the day is named."""
    return bool(OF_24.search(translation)) and not HALVED.search(translation)


def hour_written(target: Figure, old: Figure, new: Figure, language: str, *, to_24: bool) -> str | None:
    """The text for the new time in the place and manner of `target`; None where the manner does not allow it.

    `to_24` says that the times of the translation have 24 hours, so that noon may be crossed.
    """
    if not (old.moments and new.moments) or target.form == "loose":
        return None
    times = _moments(target, old, new)
    # Midnight is the beginning of a day or its end, which no hour says.
    if times is None or 0 in times:
        return None
    before, after = times
    if not target.moments:
        return _bare(target, before, after)
    pattern = next(
        (item for item in (ENGLISH, WITH_COLON, POINT, CHINESE, O_CLOCK) if re.fullmatch(item, target.text)), ""
    )
    match = re.fullmatch(pattern, target.text)
    if not pattern or not match:
        return None
    hour = _hour(match["hour"], before, after, language, to_24=to_24 and pattern == WITH_COLON)
    if hour is None:
        return None
    if pattern == O_CLOCK:
        return f"{hour}{target.text[len(match['hour']) :]}" if after % 60 == 0 else None
    if pattern == CHINESE:
        return _chinese(match, hour, after)
    return _with_digits(match, hour, after)


def _moments(target: Figure, old: Figure, new: Figure) -> tuple[int, int] | None:
    """The former time and the new one, in the half of the day that the translation says or leaves open."""
    if len(old.moments) == len(new.moments) == 1:
        return min(old.moments), min(new.moments)
    hours = [min(figure.moments) // 60 % 12 or 12 for figure in (old, new)]
    if len(old.moments) != len(new.moments) or not any(set(hours) <= set(half) for half in SAME_HALF):
        return None
    stated = old.moments & target.moments
    late = NOON if len(stated) == 1 and min(stated) >= NOON else 0
    return min(old.moments) + late, min(new.moments) + late


def _hour(text: str, before: int, after: int, language: str, *, to_24: bool) -> str | None:
    """The new hour, counted to 12 or 24 and written as the former one was."""
    was, now = before // 60, after // 60
    digits = text.isdigit() and text.isascii()
    if not (digits and int(text) == was and (was > 12 or to_24)):
        if (was < 12) != (now < 12):
            return None
        now = now if digits and int(text) == was and now <= 12 else now % 12 or 12
    if digits:
        return f"{now:02}" if text.startswith("0") else str(now)
    if text[0].isascii():
        return english(now).capitalize() if text[0].isupper() else english(now)
    return _chinese_hour(now, language)


def _chinese_hour(hour: int, language: str) -> str:
    if hour < 3:
        return ["零", "一", "兩" if language == "zh-hant" else "两"][hour]
    return numeral(hour)


def _with_digits(match: re.Match[str], hour: str, after: int) -> str:
    end = match.end("hour")
    minute_end = match.end("minute") if match["minute"] else end
    separator = match[0][end] if match["minute"] else ":"
    minute = f"{separator}{after % 60:02}" if match["minute"] or after % 60 else ""
    return hour + minute + match[0][minute_end:]


def _chinese(match: re.Match[str], hour: str, after: int) -> str | None:
    part, minute = match["half"] or "", after % 60
    first, last = PARTS.get(part, (0, 24 if not part else 0))
    if not first <= after // 60 < last:
        return None
    sign = match[0][match.end("hour")]
    if minute == 0:
        return part + hour + sign + (match["tail"] if match["tail"] in ("钟", "鐘", "整") else "")
    if minute == 30:
        return f"{part}{hour}{sign}半"
    if hour.isascii():
        return f"{part}{hour}{sign}{minute:02}分"
    return f"{part}{hour}{sign}{numeral(minute)}分" if minute >= 10 else None


def _bare(target: Figure, before: int, after: int) -> str | None:
    """A full hour by its number alone: from 9 to 5."""
    was, now = before // 60, after // 60
    if before % 60 or after % 60 or (was < NOON // 60) != (now < NOON // 60) or target.form not in ("digits", "word"):
        return None
    hour = now if target.values[0] == was else now % 12 or 12
    if target.form == "digits":
        return str(hour)
    return english(hour).capitalize() if target.text[0].isupper() else english(hour)
