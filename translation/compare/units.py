"""What a figure counts, as far as it can be told from the words beside it, whatever the language."""

import re

_AFTER = {
    "yen": r"円|圓|日[元圆圓]|[\s-]?(?:yen|JPY)\b",
    "foreign": r"ドル|ユーロ|[美欧歐韩韓港]元|港[币幣]|人民[币幣]|[\s-]?(?:US )?(?:dollars?|USD|euros?|EUR|€)(?!\w)",
    "percent": r"%|パーセント|\s?per ?cent\b",
    "hour": r"時間|[个個]?小[时時]|[个個]?[钟鐘][头頭]|[ -]?(?:hours?|hrs?|h)\b",
    "minute": r"分(?![の之])[间間钟鐘]?|[ -]?min(?:ute)?s?\b",
    "week": r"[かヶ個个]?(?:週|周(?!年)|星期|礼拜|禮拜)|[ -]?weeks?\b",
    "night": r"泊|晚|夜|[ -]?nights?\b",
    "month": r"月(?!曜)",
    "months": r"[かヶカケ箇個个]月|[ -]?months?\b",
    "year": r"年|[ -]?years?\b",
    "day": r"日(?!曜)|天|[ -]?days?\b",
    "person": r"人|名|位|[ -]?(?:people|persons?|guests?|adults?|visitors?|members?)\b",
    "floor": r"階|层|層|楼|樓|[ -]?floors?\b",
    "seat": r"席|座|[ -]?(?:seats?|seaters?)\b",
    "room": r"室|部屋|间|間|[ -]?rooms?\b",
    "time": r"回|次|[ -]?times?\b",
    "age": r"歳|歲|岁",
}
_UNIT = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in _AFTER.items()), re.IGNORECASE)
# Money is named before the figure as well.
_BEFORE = re.compile(r"(?:(?P<yen>[¥￥]|JPY)|(?P<foreign>[$€]|USD|EUR))\s?$", re.IGNORECASE)
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


# Units that say beyond doubt what a figure counts.
CLEAR = {"yen", "foreign", "percent", "minute", "hour"}


def unit_at(text: str, place: int) -> str:
    """The name of the unit that begins at this place, or nothing."""
    match = _UNIT.match(text, place)
    return match.lastgroup or "" if match else ""


def unit_before(text: str, place: int) -> str:
    """The name of the unit that ends at this place, or nothing."""
    match = _BEFORE.search(text, max(0, place - 5), place)
    return match.lastgroup or "" if match else ""


def contradict(one: str, other: str) -> bool:
    """Whether no figure can count both: minutes are no hours, and the days of a month no months."""
    if not (one and other) or one == other:
        return False
    return bool({one, other} & CLEAR) or {one, other} == {"month", "day"}
