"""How long and for how much, in what a visitor wrote: 三日, 二泊三日, a week, under 50,000 yen, 三天兩夜. Pure.

Expressions stand in tables by language; those in English are understood everywhere. They are matched with folded text,
which has one width and case and no signs between thousands.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

DAYS, BUDGET = "days", "budget"
# Whoever stays for longer is also shown what takes no more than these days.
LONG_STAY = 4
MOST_DAYS, MOST_YEN = 999, 99_999_999
# Nobody stays for less; 予算3 means something else.
LEAST_YEN = 1_000

_DIGITS = dict(zip("〇零一二两三四五六七八九", [0, 0, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9], strict=True))
_TENS = {"十": 10, "百": 100, "千": 1000, "k": 1000, "万": 10_000}
_COUNTED = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_WORDS = {"a": 1, "an": 1, "a couple of": 2} | {word: number for number, word in enumerate(_COUNTED, start=1)}
# Four hours a day are no stay of a day.
_RATE = "".join(rf"(?<!\b{word} )" for word in ("hour", "hours", "times", "once", "twice", "days", "nights", "meals"))
_COUNT = "|".join(sorted(_WORDS, key=len, reverse=True))
_ENGLISH = rf"(?:{_RATE}\b(?:{_COUNT})\b|\d{{1,12}}+(?:\.\d{{1,6}}+)?k?)"
# 二三日 and 三五天 are ranges.
_TOGETHER = r"(?<=[一二两三四五六七八九])(?=[一二两三四五六七八九])"
# Longer numbers are none, and would take long to look through.
_SIGNS = r"[\d〇零一二三四五六七八九十百千万两]"
_CHINESE = rf"(?<![数几何])(?:(?!万){_SIGNS}(?:{_SIGNS}|\.(?=\d)| (?=[千万])){{0,11}})"


# One day I want to see the sea; a night owl, a night market.
_SOME_DAY = r" (?:i|i'd|i'll|we|we'd|we'll|he|she|they|soon|maybe|perhaps)\b"
_OF_NIGHT = (
    r"owls?|markets?|views?|sk(?:y|ies)|life|bus(?:es)?|trains?|shifts?|persons?|people|scenes?|scenery|walks?|snacks?"
    r"|photography|fishing|div(?:e|es|ing)|time"
)
_NOT = r"(?:\b(?:no|not|never)|n't) (?:(?:want|like|to|stay|spend|be|go|for|pay|cost|take|much|any) ){0,4}"


class Table(NamedTuple):
    """Of one language: how numbers look, units of time with their days, times that need no number, how days are said
    together with nights, what stands between two numbers, before and after an upper and a lower bound, and what tells
    that a number is money."""

    number: str
    units: dict[str, int]
    nights: str
    both: str
    fixed: dict[str, int]
    between: str
    at_most: tuple[str, str]
    at_least: tuple[str, str]
    yen: str
    budget: str
    # What tells that a number after the word for a budget is none.
    other: str


TABLES = {
    "ja": Table(
        number=_CHINESE,
        units={r"日間?(?![本目中程時前後帰市酔])": 1, r"週間?(?!末)": 7, r"[かカ箇ケヶ]月間?": 30},
        nights=r"泊",
        both=r"{other}泊{number}日間?",
        fixed={r"日帰り|半日": 1, r"[3三]連休": 3, r"週末|土日": 2},
        between=rf"か|から|~|〜|-|・|、|,|{_TOGETHER}",
        at_most=(
            r"最大で?|最長で?|長くて",
            r"まで|以内|以下|未満|くらいまで|が限度|が上限|を?[超越]え(?:な|ず|ませ)い?|より(?:短|少な|安)[いく]"
            r"|(?:以上|より長[いく])(?:だと|なら|は|の)*(?:無理|嫌|だめ|ダメ|ng|避け|長|高|難し|厳し)い?",
        ),
        at_least=(r"最低で?|少なくとも", r"以上|から|より長く"),
        yen=r"円",
        budget=r"予算",
        other=r"[日泊晩週人名年月歳時分軒]|[かカ箇ケヶ]|ドル|ユーロ|ウォン|元|%|割",
    ),
    "zh": Table(
        number=_CHINESE,
        units={
            r"(?<![有某哪]一)[天日](?![元本语圆币市])": 1,
            r"个?(?:周|星期|礼拜)(?![末一二三四五六日天])": 7,
            r"个月": 30,
        },
        nights=r"(?:[晚夜宿]|个晚上)",
        both=r"{number}[天日]{other}(?:[晚夜]|个晚上)",
        fixed={r"一日游|(?:当[天日])(?:来回|往返)|半天": 1, r"[3三]天?连[休假]": 3, r"周末": 2},
        between=rf"到|至|~|-|或|、|,|{_TOGETHER}",
        at_most=(
            r"最多|最长|(?:不|别)(?:要|能|会|想|可)?(?:超过|多于|高于|长于)|不超|至多|不到|少于|短于|低于",
            r"以内|之内|内|以下|以上(?:的话)?(?:就|都|可)?(?:不行|不要|太长|太久|太贵|不可)",
        ),
        at_least=(r"至少|最少|不(?:少|低|短)于|超过|多于", r"以上|起"),
        yen=r"日元|日圆|日币|円",
        budget=r"预算",
        other=r"[天日](?![元圆币])|[晚夜宿周个人名年月岁点块元刀]|星期|礼拜|美|人民币|台币|新台币|港|欧|%|成",
    ),
    "en": Table(
        number=_ENGLISH,
        units={
            rf"[ -]?(?:days\b|day\b(?!{_SOME_DAY}))(?![ -](?:trip|off|job|use|pass))": 1,
            r"[ -]?weeks?\b": 7,
            r"[ -]?months?\b": 30,
        },
        nights=rf"[ -]?nights?\b(?![ -](?:{_OF_NIGHT})\b)",
        both=r"{number} days?,? (?:and )?{other} nights?\b",
        fixed={
            r"\b(?:a |one[ -])?day[ -]trip\b": 1,
            r"\ba day or (?:two|so)\b": 2,
            r"\ba night or two\b|\b(?:a )?long weekend\b": 3,
            r"\b(?:a |the )?weekend\b": 2,
        },
        between=r"to|or|and|-|–",
        at_most=(
            rf"up to|at most|under|below|{_NOT}(?:more|longer|over|above|exceed(?:ing)?)(?: than)?"
            r"|(?:less|fewer|shorter) than|within|max(?:imum)?",
            r"or less|at most|max\b|(?:is|are|would be) (?:too (?:long|much|many)|impossible|not possible)",
        ),
        at_least=(
            rf"at least|{_NOT}(?:less|fewer|shorter|under|below)(?: than)?|(?:more|longer) than|over|minimum",
            r"or more|at least|and more|or longer|\+",
        ),
        yen=r"(?:yen|jpy|円)",
        budget=r"budget(?: of| is)?",
        other=r"[ -]?(?:days?|nights?|weeks?|months?|people|persons?|of us|usd|us\b|dollars?|bucks|eur\b|euros?"
        r"|pounds?|gbp|twd|ntd?\b|rmb|cny|yuan|%)",
    ),
}


class Amount(NamedTuple):
    """Days or yen, at least and at most, said from `start` to `end` of the folded text."""

    kind: str
    least: int | None
    most: int | None
    start: int
    end: int


def amounts(text: str, language: str) -> list[Amount]:
    """Lengths of stay and budgets in folded text, in order, none in another."""
    found: list[Amount] = []
    for name in dict.fromkeys([language if language in TABLES else "en", "en"]):
        for amount in (*_budgets(text, TABLES[name]), *_stays(text, TABLES[name])):
            if all(amount.end <= other.start or amount.start >= other.end for other in found):
                found.append(amount)
    return sorted(found, key=lambda amount: amount.start)


def _stays(text: str, table: Table) -> Iterator[Amount]:
    """Longer expressions first: 二泊三日 is one stay."""
    both = table.both.format(number=f"(?P<last>{table.number})", other=table.number)
    units = [(_bounded(table, unit), days, 0) for unit, days in table.units.items()]
    fixed = [(expression, days, 0) for expression, days in table.fixed.items()]
    for pattern, days, more in [(both, 1, 0), *fixed, *units, (_bounded(table, table.nights), 1, 1)]:
        for match in _compiled(pattern).finditer(text):
            said = match.groupdict()
            last = _days(said["last"], days, more) if "last" in said else days
            if 0 < last <= MOST_DAYS:
                yield Amount(DAYS, *_stay(said, last, _days(said.get("first"), days, more)), *match.span())


def _days(said: str | None, days: int, more: int) -> int:
    return int(number(said) * days) + more if said else 0


def _stay(said: dict[str, str | None], last: int, first: int) -> tuple[int | None, int | None]:
    if first:
        return min(first, last), max(first, last)
    if said.get("under") or said.get("below"):
        return None, last
    if said.get("over") or said.get("above"):
        return last, None
    # A stay is filled by what takes at least half of it.
    return min((last + 1) // 2, LONG_STAY), last


def _budgets(text: str, table: Table) -> Iterator[Amount]:
    """Yen, or a number after the word for a budget, or one of ten thousands as nobody counts anything else in."""
    said = rf"(?:{table.number}\s*(?:{table.between})\s*[¥￥]?\s?)?(?P<last>{table.number})"
    units = [_bounded(table, table.yen), rf"[¥￥]\s?{said}(?P<over>\+)?"]
    units += [rf"{table.budget}[^\d$€£]{{0,6}}?{said}(?! ?{_SIGNS}|\s?(?:{table.other}))"]
    units += [rf"{said}(?<=万)(?![人歩步枚年])(?:{table.at_most[1]})"]
    for pattern in units:
        for match in _compiled(pattern).finditer(text):
            bounds, yen = match.groupdict(), int(number(match["last"]))
            most = yen + _step(yen) - 1 if bounds.get("band") else yen
            open_end = bounds.get("over") or bounds.get("above")
            capped = bounds.get("under") or bounds.get("below") or not open_end
            if yen >= LEAST_YEN and most <= MOST_YEN and capped:
                yield Amount(BUDGET, None, most, *match.span())


def _step(yen: int) -> int:
    """What the last figure that is said counts: 2万円台 goes up to 29,999."""
    return 10 ** (len(str(yen)) - len(str(yen).rstrip("0")))


def _bounded(table: Table, unit: str) -> str:
    """A number and its unit with what bounds it, or two numbers of a range. 10月3日 is a date and no length."""
    before = rf"(?:(?P<below>{table.at_most[0]})\s*|(?P<above>{table.at_least[0]})\s*)?"
    first = rf"(?:(?P<first>{table.number})(?:{unit})?\s*(?:{table.between})\s*)?"
    after = rf"(?:(?P<band>台)|\s*(?P<under>{table.at_most[1]})|\s*(?P<over>{table.at_least[1]}))?"
    return rf"{before}(?<![\d月.]){first}(?P<last>{table.number}) ?(?:{unit}){after}"


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def number(said: str) -> float:
    """What is said in digits, in Chinese characters or in English: 3, 1.5万, 6万5千, 五十, fourteen, 50k."""
    if said in _WORDS:
        return _WORDS[said]
    said = said.replace(" ", "")
    total = ten_thousands = 0.0
    digits = ""
    for sign in said:
        if sign in _DIGITS:
            digits += str(_DIGITS[sign])
        elif sign not in _TENS:
            digits += sign
        elif sign == "万":
            ten_thousands, total, digits = (total + _read(digits, total)) * _TENS[sign], 0.0, ""
        else:
            total, digits = total + _read(digits, 0) * _TENS[sign], ""
    return ten_thousands + total + (float(digits) if _is_number(digits) else 0)


def _read(digits: str, before: float) -> float:
    """The number before 十 or 万, which is one where none is said: 十万."""
    return float(digits) if _is_number(digits) else (0.0 if before else 1.0)


def _is_number(digits: str) -> bool:
    return bool(re.fullmatch(r"\d{1,12}(?:\.\d{1,6})?", digits))
