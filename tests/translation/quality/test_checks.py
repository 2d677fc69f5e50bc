"""Each check finds what it is for, says so in words, and lets right texts pass."""

import pytest

from translation.quality import Problem, Term, problems

pytestmark = pytest.mark.requirement("W3", "W4")
LONG = "海のそばの宿で朝の会議を終え、午後は漁師さんの船を見に行きました。"


def codes(source, translation, language="en", **more):
    return [(problem.code, problem.serious) for problem in problems(source, translation, "ja", language, **more)]


def found(code, *arguments, **more):
    return [problem for problem in problems(*arguments, **more) if problem.code == code]


@pytest.mark.parametrize(
    ("source", "translation", "language"),
    [
        ("一泊 14,800円から", "From ¥14,800 a night", "en"),
        ("10:00、13:00、15:30の三回（火曜休み）", "Three sessions, 10 am, 1 pm and 3.30 pm (not Tuesdays)", "en"),
        ('詳しくは<a id="a1">案内</a>へ', 'See the <a id="a1">guide</a>', "en"),
        ("{name}さん、%(count)s件です", "%(count)s for {name}", "en"),
        ("https://example.org/2026を見る", "See https://example.org/2026.", "en"),
        ("静かな部屋", "安静的房间", "zh-hans"),
        ("静かな部屋", "安靜的房間", "zh-hant"),
        ("温泉", "温泉", "zh-hans"),
        ("12:00", "12:00", "en"),
        ("Wi-Fi", "Wi-Fi", "en"),
        ("9:00-17:30", "9 a.m. to 5:30 p.m.", "en"),
        ("9:00-17:30", "9:00–17:30", "zh-hans"),
        ("3泊", "3박", "ko"),
        ("1階", "Ground floor", "en"),
        ("2人部屋", "Twin room", "en"),
        ("3人部屋", "Triple room", "en"),
        ("365日営業", "Open all year round", "en"),
        ("365日営業", "全年营业", "zh-hans"),
        ("2人部屋", "双人间", "zh-hans"),
        ("創業100周年", "The centenary of the house", "en"),
        ("90分", "An hour and a half", "en"),
        ("24時間、24席", "24 seats, around the clock", "en"),
        ("5月3日", "3 May", "en"),
        ("5月3日", "5月3号", "zh-hans"),
        ("第1月曜日", "The first Monday", "en"),
        ("10周年", "10 years", "en"),
        ("1分で行けます", "A minute away, with one room", "en"),
        ("10ドル", "US$10", "en"),
        ("1泊", "Eine Nacht", "de"),
        ("三つの机、2台の車", "Drei Tische, zwei Autos", "de"),
        ("", "", "en"),
    ],
)
def test_right_translations_have_no_problem(source, translation, language):
    assert problems(source, translation, "ja", language) == []


@pytest.mark.parametrize(
    ("source", "translation", "language", "expected"),
    [
        pytest.param("1,200円", "1,300 yen", "en", [("figures", True)] * 2, id="a wrong figure is missing and added"),
        pytest.param("千二百円", "yen", "en", [("figures", True)], id="money in numerals"),
        pytest.param("3泊4日", "three nights", "en", [("figures", True)], id="a missing figure"),
        pytest.param("四十分ほど", "a while", "en", [("figures", False)], id="a missing figure in numerals"),
        pytest.param("5月3日", "March 5", "en", [("figures", True)] * 2, id="month and day exchanged"),
        pytest.param("5月3日", "3月5日", "zh-hans", [("figures", True)] * 2, id="month and day exchanged in Chinese"),
        pytest.param("10分", "10 hours", "en", [("figures", True)], id="hours for minutes"),
        pytest.param("10分", "十小时", "zh-hans", [("figures", True)], id="hours for minutes in Chinese"),
        pytest.param("500円", "500 dollars", "en", [("figures", True)], id="dollars for yen"),
        pytest.param("500円", "$500", "en", [("figures", True)], id="dollars by their sign"),
        pytest.param("10名", "Ten yen", "en", [("figures", True)], id="yen for people"),
        pytest.param("10%", "10 yen", "en", [("figures", True)], id="yen for percent"),
        pytest.param("2名1室", "Double occupancy", "en", [("figures", False)], id="one that goes without saying"),
        pytest.param("1泊2食", "Half board", "en", [("figures", False)], id="a night that goes without saying"),
        pytest.param("午後3時", "3 a.m.", "en", [("figures", True)] * 2, id="the other half of the day"),
        pytest.param("100人", "Leute", "de", [("figures", True)], id="a large figure in any language"),
        pytest.param("https://a.example/ へ", "Go there", "en", [("addresses", True)], id="an address"),
        pytest.param("a@b.example へ", "To a@c.example", "en", [("addresses", True)] * 2, id="an e-mail address"),
        pytest.param("{name}さん", "{nom}", "en", [("placeholders", True)] * 2, id="a placeholder"),
        pytest.param("<b>海</b>", "Sea", "en", [("markup", True)], id="a lost tag"),
        pytest.param("海", "<b>Sea</b>", "en", [("markup", True)], id="an added tag"),
        pytest.param("海", "<i>Umi</i>", "en", [("markup", False)], id="added italics"),
        pytest.param('<a id="a1">海</a>', '<a id="a2">Sea</a>', "en", [("markup", True)] * 2, id="another link"),
        pytest.param("<b>海</b>", "<b>Sea", "en", [("markup", True)], id="a tag left open"),
        pytest.param("<b>海</b>", "</b>Sea<b>", "en", [("markup", True)], id="tags in the wrong order"),
        pytest.param("海の家", "The 海 house", "en", [("script", True)], id="Chinese characters in English"),
        pytest.param("海の家", "The うみ house", "en", [("kana", True)], id="kana in English"),
        pytest.param("ｶﾅの家", "ｶﾅ之家", "zh-hant", [("kana", True)], id="half-width kana"),
        pytest.param("海の家", "海の家", "zh-hans", [("untranslated", True), ("kana", True)], id="not translated"),
        pytest.param("海", " ", "en", [("untranslated", True)], id="an empty translation"),
        pytest.param("海の家", "A house  by the sea", "en", [("spaces", False)], id="two spaces"),
        pytest.param("海の家", " A house", "en", [("spaces", False)], id="a space at the beginning"),
        pytest.param("「海」", "「Sea」", "en", [("punctuation", False)], id="Japanese quotation marks"),
        pytest.param("海、山。", "Sea、hills。", "en", [("punctuation", False)], id="Japanese punctuation"),
        pytest.param("Ａ室", "Room Ａ", "en", [("punctuation", False)], id="full-width letters"),
        pytest.param(
            "「海」", "「海」", "zh-hans", [("punctuation", False)], id="corner brackets in simplified Chinese"
        ),
        pytest.param("「海」", "“海”", "zh-hant", [("punctuation", False)], id="curly marks in traditional Chinese"),
        pytest.param("「海」", '"海"', "zh-hant", [("punctuation", False)], id="straight marks in Chinese"),
        pytest.param("海、山。", "海,山.", "zh-hans", [("punctuation", False)], id="half-width marks in Chinese"),
        pytest.param("海・山", "海・山", "zh-hans", [("punctuation", False)], id="the Japanese middle dot"),
        pytest.param("「海」", "「바다」", "ko", [("punctuation", False)], id="Japanese quotation marks in Korean"),
        pytest.param(LONG, "By the sea.", "en", [("length", False)], id="much too short"),
        pytest.param(LONG, "By the sea and so on." * 20, "en", [("length", False)], id="much too long"),
    ],
)
def test_what_is_wrong_is_found(source, translation, language, expected):
    assert codes(source, translation, language) == expected


def test_a_text_longer_than_its_field_is_found():
    assert codes("海", "Sea &amp; sand", limit=9) == [("limit", True)]
    assert codes("海", "Sea &amp; sand", limit=10) == []


def test_serious_problems_come_first():
    assert [problem.serious for problem in problems("1,200円「海」", "「Sea」  900 yen", "ja", "en")] == [
        True,
        True,
        False,
        False,
    ]


def test_a_reason_says_what_is_wrong_where_and_what_would_be_right():
    assert problems("朝食は8時からです", "Breakfast is from 9 am", "ja", "en")[:2] == [
        Problem(
            "figures", True, "The figure 8時 of the source (“朝食は8時からです”) is not in the translation: put it in."
        ),
        Problem(
            "figures",
            True,
            "The figure 9 am in “…ast is from 9 am” is not in the source: take it out, or correct it.",
        ),
    ]


def test_a_figure_that_counts_something_else_is_shown_on_both_sides():
    assert problems("徒歩10分", "10 hours on foot", "ja", "en") == [
        Problem(
            "figures",
            True,
            "The figure 10 of the source (“徒歩10分”) counts something else in “10 hours on fo…”: correct it.",
        )
    ]


def test_a_figure_that_the_source_repeats_need_not_be_repeated():
    assert codes("216円です。216円のままです。", "It was 216 yen and stayed so.") == []


ISE = Term("伊勢", "Ise")
SHRINE = Term("伊勢神宮", "Ise Jingu", forbidden=("Ise Jingu Shrine", "Ise Shrine"))


def test_a_term_of_the_glossary_has_to_be_in_its_form():
    assert codes("伊勢神宮の朝", "Morning at the shrine", terms=[SHRINE]) == [("glossary", True)]
    assert codes("伊勢神宮の朝", "Morning at ISE JINGU’s gate", terms=[SHRINE]) == []


def test_a_longer_term_is_not_a_shorter_one():
    assert codes("伊勢神宮の朝", "Morning at Ise Jingu", terms=[ISE, SHRINE]) == []
    assert codes("伊勢と伊勢神宮", "Ise Jingu", terms=[ISE, SHRINE]) == [("glossary", True)]


def test_a_term_that_comes_less_often_than_in_the_source_is_worth_a_look():
    assert codes("伊勢の海と伊勢の山", "Sea and hills of Ise", terms=[ISE]) == [("glossary", False)]


def test_a_forbidden_translation_is_found_but_not_inside_the_right_one():
    assert codes("伊勢神宮", "Ise Shrine, or Ise Jingu", terms=[SHRINE]) == [("glossary", True)]
    assert codes("松阪", "Matsusaka", terms=[Term("松阪", "Matsusaka", forbidden=("Matsu",))]) == []


def test_a_term_without_a_form_in_the_language_still_forbids():
    assert codes("松阪", "Matsuzaka", terms=[Term("松阪", "", forbidden=("Matsuzaka",))]) == [("glossary", True)]
    assert codes("松阪", "Matsusaka", terms=[Term("松阪", "")]) == []


def test_terms_are_not_found_inside_other_words():
    assert codes("スキーとアスキー", "Skiing and ASCII", terms=[Term("アスキ", "Aski")]) == []
    assert codes("伊賀焼", "An Iga-ware bowl", terms=[Term("伊賀焼", "Iga ware")]) == []
    assert codes("伊勢", "Isesaki", terms=[ISE]) == [("glossary", True)]


def test_a_kept_term_may_hold_what_the_language_has_not():
    terms = [Term("はまゆう", "はまゆう", keep=True)]
    assert codes("はまゆう", "はまゆう", terms=terms) == []
    assert codes("はまゆうの海", "The sea of はまゆう", "en", terms=terms) == []
    assert codes("はまゆうのうみ", "はまゆう之うみ", "zh-hans", terms=terms) == [("kana", True)]


def test_messages_are_in_the_language_of_the_reader_when_they_are_made():
    assert isinstance(found("figures", "1,200円", "yen", "ja", "en")[0].message, str)
