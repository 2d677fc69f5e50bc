"""How each language writes figures: patterns and their readers, the more particular first."""

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache

from translation.compare.clock import CLOCKS
from translation.compare.numerals import CARDINAL, NUMERAL, ORDINAL
from translation.compare.reading import (
    MIXED,
    MONTHS,
    NUMBER,
    WEEKDAYS,
    WRITTEN,
    Reader,
    code,
    english_number,
    era,
    loose,
    month,
    more_than_half,
    number,
    number_elsewhere,
    numeral,
    price_left,
    quarters,
    tenths,
    weekday,
    word,
)
from translation.compare.text import BLANK

Rule = tuple[re.Pattern[str], Reader]

# Outside these languages points, blanks and apostrophes group digits as well, and commas begin fractions.
NUMBER_ELSEWHERE = r"(?<![0-9])(?:[0-9]{1,3}(?:[.,' \u00a0\u202f][0-9]{3})+(?![0-9])|[0-9]+(?:[.,][0-9]+)?)"
HYPHENS = r"\-‐‑−－"
PARTED = rf"[{HYPHENS}–() （）]{{1,2}}"
# Postal numbers, and those of telephones, which begin with 0 or +. 500-1000円 is neither.
CODE = (
    rf"(?<![0-9{HYPHENS}¥￥])(?P<postal>[0-9]{{3}}[{HYPHENS}][0-9]{{4}})(?![0-9{HYPHENS}円圓日]|\s?yen\b)"
    rf"|(?<![0-9{HYPHENS}])(?:\+[0-9]{{1,3}}[- ]?(?:\(0\))?|(?=0))[0-9]{{1,4}}(?:{PARTED}[0-9]{{2,4}}){{2}}"
    rf"(?![0-9{HYPHENS}])"
)
# 2026.4.1: without these 2026.4 would be a fraction.
DOTTED = (r"(?<![0-9.])[0-9]+(?=\.[0-9]+\.[0-9])", rf"(?<={BLANK}\.)[0-9]+(?=\.[0-9])")
# A single Chinese numeral is a figure in Japanese only before what it counts: 三泊, but not 三重.
COUNTED = (
    r"円|時間|分|秒|人(?!気)|名|泊|日(?!市|本|差)|月|年|週|回|枚|本|個|台|室|席|階|歳|才|度|割|つ|件|冊|種|倍|駅|軒|頭|杯|食"
    r"|畳|キロ|メートル|センチ|グラム|リットル|パーセント|[かヶカケ箇][所月国年]|ページ|番[地線目号]|号|条|棟|部屋|組|社|校|便"
    r"|匹|羽|袋|箱|皿|膳|世紀|丁目|歩|行|品|色|切れ|株|段|坪|インチ|ドル|ユーロ|[〜～~・、](?=[一二三四五六七八九十0-9])"
)
HALF = (Decimal("0.5"), Decimal(50), Decimal(30))
WORDS_FOR = {
    **dict.fromkeys(
        ("a", "an", "each", "every", "per", "once", "single", "daily", "another", "alone", "ground[- ]floor"), 1
    ),
    **dict.fromkeys(("both", "twice", "pair", "couple", "double", "twin", "half[- ]board"), 2),
    "thrice": 3,
    "triple": 3,
    "quad(?:ruple)?": 4,
    "teen(?:ager)?s": 10,
    "dozen": 12,
    "fortnight": 14,
    "(?:round|around) the clock": 24,
    "day and night": 24,
    "centenary|century-old": 100,
    "year[- ]round|all year": 365,
}


def _patterns(*rules: tuple[str, Reader]) -> tuple[Rule, ...]:
    return tuple((re.compile(pattern), read) for pattern, read in rules)


_ANYWHERE = (*((pattern, number) for pattern in DOTTED), (CODE, code))
_NAMES = [name.title() for name in MONTHS]
_DAYS = [name.title() for name in WEEKDAYS]
_SHORT = [name[:3] for name in _NAMES if name != "May"]
_RULES: dict[str, tuple[Rule, ...]] = {
    "ja": _patterns(
        *_ANYWHERE,
        (r"[月火水木金土日](?=曜)|(?<=[0-9日][(（])[月火水木金土日](?=[)）・])", weekday),
        (rf"(?P<era>令和|平成|昭和)(?P<year>[0-9]{{1,2}}|{NUMERAL}{{1,3}}|元)(?=年)", era),
        *CLOCKS["ja"],
        (rf"(?P<count>{WRITTEN})時間半", more_than_half),
        (rf"(?P<count>{WRITTEN})割", tenths),
        (rf"{MIXED}|{NUMBER}", number),
        (rf"{NUMERAL}+・{NUMERAL}+(?={COUNTED})", numeral),
        (rf"[一二三四五六七八九](?=[一二三四五六七八九](?:{COUNTED}))", numeral),
        (rf"{NUMERAL}*[十百千万億]{NUMERAL}+|{NUMERAL}+[十百千万億]|{NUMERAL}{{3,}}|{NUMERAL}(?={COUNTED})", numeral),
        ("ひとつ|ひとり", loose(1)),
        ("ふたつ|ふたり|両", loose(2)),
        ("半", loose(*HALF)),
    ),
    "zh": _patterns(
        *_ANYWHERE,
        (r"(?:(?<=周)|(?<=週)|(?<=星期)|(?<=礼拜)|(?<=禮拜))[一二三四五六日天](?![次天晚日])", weekday),
        (rf"{NUMERAL}+[点點]{NUMERAL}+(?=厘米|公分|公里|公尺|米|公斤|克|倍|[個个]?小[时時])", numeral),
        (rf"(?P<count>{NUMERAL}|[0-9])刻[钟鐘]", quarters),
        *CLOCKS["zh"],
        (rf"(?P<count>{WRITTEN})[个個]半(?:小[时時]|[钟鐘][头頭])", more_than_half),
        (r"半[个個]?(?:小[时時]|[钟鐘][头頭])", loose(Decimal("0.5"), unit="hour")),
        (rf"(?P<count>[1-9]|{NUMERAL})折", price_left),
        (rf"{MIXED}|{NUMBER}", number),
        (f"{NUMERAL}+", numeral),
        ("每|单|單|首", loose(1)),
        ("俩|倆|双|雙", loose(2)),
        ("全年|终年|終年", loose(365)),
        ("半", loose(*HALF)),
    ),
    "en": _patterns(
        *_ANYWHERE,
        *CLOCKS["en"],
        (rf"(?i)\b(?P<count>{CARDINAL}|an?|{NUMBER})(?: and a half[ -]hours?| hours? and a half)\b", more_than_half),
        (r"(?i)\bhalf[- ](?:an[- ])?hour\b", loose(Decimal("0.5"), unit="hour")),
        (r"(?i)\bquarter of an hour\b", loose(15, unit="minute")),
        (
            rf"(?P<number>{NUMBER})(?: (?P<scale>thousand|million)\b|(?P<suffix>(?:st|nd|rd|th)\b)|)",
            english_number,
        ),
        (rf"\b(?:{'|'.join([*_NAMES, 'Sept'])})\b|\b(?:{'|'.join(_SHORT)})\b\.?", month),
        (rf"\b(?:{'|'.join(_DAYS)})(?=s?\b)|\b(?:{'|'.join(name[:3] for name in _DAYS)})\b", weekday),
        (rf"(?i)\b(?:{ORDINAL})\b", word("ordinal word")),
        (rf"(?i)\b(?:{CARDINAL})\b", word("word")),
        *((rf"(?i)\b(?:{phrase})\b", loose(meant)) for phrase, meant in WORDS_FOR.items()),
        (r"(?i)\bhalf\b", loose(*HALF)),
    ),
}
_ELSEWHERE = _patterns(*_ANYWHERE, *CLOCKS[""], (NUMBER_ELSEWHERE, number_elsewhere))


@lru_cache
def rules(language: str) -> Iterable[Rule]:
    """The rules of a language by its code, zh-hans and zh-hant alike."""
    return _RULES.get(language.partition("-")[0].lower(), _ELSEWHERE)


def has_rules(language: str) -> bool:
    """Whether figures in words are read in this language."""
    return language.partition("-")[0].lower() in _RULES
