"""Figures are read however they are written."""

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translation.compare.figure import same
from translation.compare.figures import figures
from translation.compare.numerals import english, english_value, numeral, numeral_value
from translation.compare.pairs import paired

pytestmark = pytest.mark.requirement("W3")


def agree(source, translation, language):
    one, other = figures(source, "ja"), figures(translation, language)
    return len(paired(one, other)) == len(one)


@pytest.mark.parametrize(
    ("source", "translation", "language"),
    [
        ("1,200円", "1200 yen", "en"),
        ("１，２００円", "¥1,200", "en"),
        ("千二百円", "1,200 yen", "en"),
        ("二百十六円", "two hundred and sixteen yen", "en"),
        ("九千円", "nine thousand yen", "en"),
        ("1万2千円", "12,000 yen", "en"),
        ("3万円", "3萬日圓", "zh-hant"),
        ("百万人", "a million people", "en"),
        ("120万人", "1.2 million people", "en"),
        ("午後3時", "15:00", "en"),
        ("午後3時", "3 p.m.", "en"),
        ("15:30", "half past three", "en"),
        ("15時半", "the half-past-three boat", "en"),
        ("13:30〜15:30", "1.30 to 3.30 pm", "en"),
        ("午後三時", "下午3点", "zh-hans"),
        ("14:30〜18:00", "下午2:30至6:00", "zh-hans"),
        ("二時四十分", "twenty to three", "en"),
        ("9時15分", "a quarter past nine", "en"),
        ("午前九時半", "上午九点半", "zh-hans"),
        ("九時四十五分", "九点三刻", "zh-hans"),
        ("正午", "noon", "en"),
        ("12:00", "正午", "zh-hant"),
        ("7時から", "seven o’clock", "en"),
        ("三時三十分", "three thirty", "en"),
        ("3泊", "three nights", "en"),
        ("二泊", "两晚", "zh-hans"),
        ("3〜5名", "3–5 guests", "en"),
        ("三〜五名", "三至五位", "zh-hans"),
        ("2026年4月1日", "April 1, 2026", "en"),
        ("2026.4.1", "1 Apr. 2026", "en"),
        ("令和8年", "2026", "en"),
        ("昭和五十年", "1975年", "zh-hans"),
        ("3階", "3rd floor", "en"),
        ("二十五回目", "the twenty-fifth time", "en"),
        ("10%", "10 percent", "en"),
        ("一割引き", "九折", "zh-hans"),
        ("2割引き", "20% off", "en"),
        ("十・六センチ", "10.6 cm", "en"),
        ("十・六センチ", "十點六公分", "zh-hant"),
        ("90分", "an hour and a half", "en"),
        ("一時間半", "一个半小时", "zh-hans"),
        ("30分", "half an hour", "en"),
        ("15分", "a quarter of an hour", "en"),
        ("15分", "一刻鐘", "zh-hant"),
        ("24時間", "round the clock", "en"),
        ("七泊", "a week", "en"),
        ("0598-12-3456", "+81-598-12-3456", "en"),
        ("〒516-0018", "516-0018", "en"),
        ("０５９９－１２－３４５６", "0599-12-3456", "en"),
        ("0599（12）3456", "+81 599 12 3456", "en"),
        ("(0599)12-3456", "0599-12-3456", "en"),
        ("1,200人", "1.200 Personen", "de"),
        ("2、3日", "two or three days", "en"),
        ("二三日", "two or three days", "en"),
    ],
)
def test_the_same_figure_in_other_words_is_the_same(source, translation, language):
    assert agree(source, translation, language)


@pytest.mark.parametrize(
    ("source", "translation", "language"),
    [
        ("1,200円", "1,300 yen", "en"),
        ("午後3時", "3 a.m.", "en"),
        ("9:00", "9 pm", "en"),
        ("15時", "上午3点", "zh-hans"),
        ("三泊", "two nights", "en"),
        ("0598-12-3456", "0598-12-3457", "en"),
        ("2割引き", "2% off", "en"),
    ],
)
def test_another_figure_is_another(source, translation, language):
    assert not agree(source, translation, language)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("9:00-17:30", ["9:00", "17:30"]),
        ("10:00-20:00", ["10:00", "20:00"]),
        ("9:00-17時", ["9:00", "17時"]),
        ("04/01-04/30", ["04", "01", "04", "30"]),
        ("500-1000円", ["500", "1000"]),
        ("¥500-1000", ["500", "1000"]),
        ("00-17", ["00", "17"]),
    ],
)
def test_a_range_with_a_hyphen_is_no_telephone_number(text, expected):
    for language in ("ja", "en", "zh-hans", "ko"):
        found = figures(text, language)
        assert [figure.text for figure in found][:1] == expected[:1]
        assert "code" not in {figure.form for figure in found}
    assert [figure.text for figure in figures(text, "ja")] == expected


@pytest.mark.parametrize("text", ["三重県", "一緒に", "七里御浜", "四日市", "二見", "唯一", "丸の内"])
def test_numerals_that_are_parts_of_words_are_no_figures_in_japanese(text):
    assert figures(text, "ja") == []


def test_tags_entities_addresses_and_placeholders_hold_no_figures():
    data = '<a id="a12">海</a> &#39; https://example.org/2026/04 a1@example.org {0} %(n2)s'
    assert figures(data, "ja") == []


def test_units_are_read_before_and_after_and_through_ranges():
    units = [figure.unit for figure in figures("3〜5泊 ¥800 20% 10人", "ja")]
    assert units == ["night", "night", "yen", "percent", "person"]


def test_what_stands_beside_the_name_of_a_month_is_a_day():
    for text in ("April 1–30", "30 April–1 May", "Apr. 1st, 2026", "the 3rd of May"):
        units = {figure.text: figure.unit for figure in figures(text, "en")}
        assert set(units.values()) <= {"month", "day", ""}
        assert {text: unit for text, unit in units.items() if unit == ""}.keys() <= {"2026"}
    assert [figure.unit for figure in figures("May 2026, in April 20 guests", "en")] == [
        "month",
        "",
        "month",
        "person",
    ]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("4月1日(水)", "ja", [4, 1, 3]),
        ("4月1日（日・祝）", "ja", [4, 1, 7]),
        ("火を使う", "ja", []),
        ("Wed., Thursday, Sun", "en", [3, 4, 7]),
        ("周三、星期日", "zh-hans", [3, 7]),
        ("週六", "zh-hant", [6]),
    ],
)
def test_days_of_the_week_are_figures_of_a_kind(text, language, expected):
    found = figures(text, language)
    assert [int(figure.values[0]) for figure in found] == expected
    assert not any(
        same(figure, other)
        for figure in found
        for other in figures("1 2 3 4 5 6 7", language)
        if figure.unit == "weekday"
    )


@given(st.integers(0, 99))
def test_english_number_words_read_back(value):
    assert english_value(english(value)) == english_value(english(value, ordinal=True)) == value


@given(st.integers(3, 99))
def test_chinese_numerals_read_back(value):
    assert numeral_value(numeral(value)) == value


@pytest.mark.parametrize("text", ["二〇二六", "二千二十六", "二千零二十六"])
def test_numerals_by_places_and_by_tens_have_the_same_value(text):
    assert numeral_value(text) == Decimal(2026)


@pytest.mark.parametrize("value", [2, 100])
def test_numerals_whose_writing_depends_on_more_are_refused(value):
    with pytest.raises(ValueError, match=str(value)):
        numeral(value)


@given(
    st.text("0123456789,.:：０５ 時分半点一二三十百千万億午後人円〜a pmth-+折割・", max_size=30),
    st.sampled_from(["ja", "zh-hans", "en", "ko"]),
)
def test_figures_stand_in_order_where_they_say_and_are_like_themselves(text, language):
    found = figures(text, language)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(same(figure, figure) and len(figure.text) == figure.end - figure.start for figure in found)


def test_a_figure_gives_way_to_one_that_has_no_other_partner():
    half_past = figures("3時半に三つ、3時に", "ja")
    assert len(paired(half_past, figures("three at 3.30, 3 pm", "en"))) == 3


@pytest.mark.parametrize(
    "text", ["3 " * 500, "1," * 500, "一" * 3000, "十一" * 1500, "9" * 6000, "12:" * 500, "<b" * 2000]
)
def test_long_rows_of_figures_are_read_and_paired_in_good_time(text):
    for language in ("ja", "en", "zh-hans", "ko"):
        found = figures(text, language)
        assert len(paired(found, found[:-1])) == max(0, len(found) - 1)
