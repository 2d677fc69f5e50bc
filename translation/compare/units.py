"""What a figure counts, as far as it can be told from the words beside it, whatever the language."""

import re

_AFTER = {
    "yen": r"円|圓|日[元圆圓]|\s?(?:yen|JPY)\b",
    "percent": r"%|パーセント|\s?per ?cent\b",
    "hour": r"時間|[个個]?小[时時]|[个個]?[钟鐘][头頭]|[ -]?(?:hours?|hrs?|h)\b",
    "minute": r"分(?![の之])[间間钟鐘]?|[ -]?min(?:ute)?s?\b",
    "week": r"[かヶ個个]?(?:週|周|星期|礼拜|禮拜)|[ -]?weeks?\b",
    "night": r"泊|晚|夜|[ -]?nights?\b",
    "month": r"月",
    "months": r"[かヶカケ箇個个]月|[ -]?months?\b",
    "year": r"年|[ -]?years?\b",
    "day": r"日|天|[ -]?days?\b",
    "person": r"人|名|位|[ -]?(?:people|persons?|guests?|adults?|visitors?|members?)\b",
    "floor": r"階|层|層|楼|樓|[ -]?floors?\b",
    "seat": r"席|座|[ -]?(?:seats?|seaters?)\b",
    "room": r"室|部屋|间|間|[ -]?rooms?\b",
    "time": r"回|次|[ -]?times?\b",
    "age": r"歳|歲|岁",
}
_UNIT = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in _AFTER.items()), re.IGNORECASE)
YEN_BEFORE = re.compile(r"(?:[¥￥]|JPY)\s?$", re.IGNORECASE)
# Units of the same kind, and how many of the smallest one each is.
FACTORS = {
    "minute": ("minute", 1),
    "hour": ("minute", 60),
    "day": ("minute", 24 * 60),
    "night": ("minute", 24 * 60),
    "week": ("minute", 7 * 24 * 60),
    "months": ("month", 1),
    "year": ("month", 12),
}


def unit_at(text: str, place: int) -> str:
    """The name of the unit that begins at this place, or nothing."""
    match = _UNIT.match(text, place)
    return match.lastgroup or "" if match else ""
