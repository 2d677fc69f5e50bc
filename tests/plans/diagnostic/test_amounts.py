"""Lengths of stay and budgets in what a visitor wrote, and what only looks like one."""

import pytest

from plans.diagnostic.amounts import amounts
from search.analysis.text import folded

pytestmark = pytest.mark.requirement("C7", "W6")

MONEY = [
    ("ja", "予算 3 万円", "-30000"),
    ("ja", "2万円台", "-29999"),
    ("ja", "25,000円台", "-25999"),
    ("ja", "¥30000-50000", "-50000"),
    ("ja", "予算は3〜5万", "-50000"),
    ("ja", "3万円以上は無理", "-30000"),
    ("ja", "3万円以上", ""),
    ("ja", "予算は数万円", ""),
    ("ja", "予算は300ドル", ""),
    ("ja", "予算は2人", ""),
    ("ja", "500円のコーヒー", ""),
    ("en", "¥30,000-¥50,000", "-50000"),
    ("en", "budget 30,000", "-30000"),
    ("en", "not more than 30,000 yen", "-30000"),
    ("en", "more than 50000 yen is too much", "-50000"),
    ("en", "budget $300", ""),
    ("en", "budget 3000 dollars", ""),
    ("en", "budget 2000 euros", ""),
    ("en", "budget 3", ""),
    ("zh-hans", "预算三万左右", "-30000"),
    ("zh-hans", "预算3000人民币", ""),
    ("zh-hans", "预算三千块", ""),
    ("zh-hans", "预算5000元", ""),
    ("zh-hans", "不要超过三万日元", "-30000"),
    ("zh-hant", "預算 3 萬日圓", "-30000"),
    ("zh-hant", "預算5000台幣", ""),
]
DAYS = [
    ("ja", "3日を超えない", "-3"),
    ("ja", "3日より短く", "-3"),
    ("ja", "3日以上は無理", "-3"),
    ("ja", "3 日間", "2-3"),
    ("ja", "予算 3日", "2-3"),
    ("en", "budget 3 days", "2-3"),
    ("en", "not more than 3 days", "-3"),
    ("en", "no longer than three days", "-3"),
    ("en", "I don't want to stay more than 3 days", "-3"),
    ("en", "more than 3 days is too long", "-3"),
    ("en", "no less than 3 days", "3-"),
    ("en", "more than 3 days", "3-"),
    ("en", "a day or two", "1-2"),
    ("en", "a night by the sea", "1-2"),
    ("en", "one day", "1-1"),
    ("en", "a night owl", ""),
    ("en", "a night market", ""),
    ("en", "one day I want to see the sea", ""),
    ("en", "four hours a day", ""),
    ("en", "two nights out at sea", "2-3"),
    ("zh-hans", "不要超过三天", "-3"),
    ("zh-hans", "别超过三天", "-3"),
    ("zh-hans", "不少于三天", "3-"),
    ("zh-hans", "三天以上不行", "-3"),
    ("zh-hans", "预算3天", "2-3"),
    ("zh-hans", "有一天想去看海", ""),
    ("zh-hant", "不要超過三天", "-3"),
]


def told(kind: str, locale: str, words: str) -> list[str]:
    found = amounts(folded(words, locale), locale.partition("-")[0])
    assert all(amount.kind == kind for amount in found)
    return ["-".join("" if bound is None else str(bound) for bound in (one.least, one.most)) for one in found]


@pytest.mark.parametrize(("locale", "words", "expected"), MONEY)
def test_yen_are_understood_and_nothing_else_is_taken_for_them(locale, words, expected):
    assert told("budget", locale, words) == [expected] * bool(expected)


@pytest.mark.parametrize(("locale", "words", "expected"), DAYS)
def test_days_are_understood_and_nothing_else_is_taken_for_them(locale, words, expected):
    assert told("days", locale, words) == [expected] * bool(expected)
