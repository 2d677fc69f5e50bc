"""Human translations are carried over to new figures, and only where nothing can go wrong."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translation.compare import carried
from translation.compare.figures import figures
from translation.compare.pairs import paired

pytestmark = pytest.mark.requirement("W3")


@pytest.mark.parametrize(
    ("old", "new", "translation", "language", "expected"),
    [
        ("1,200円", "1,300円", "¥1,200", "en", "¥1,300"),
        ("1,200円", "１，３００円", "1,200 yen", "en", "1,300 yen"),
        ("1,200円", "1,300円", "1200日元", "zh-hans", "1300日元"),
        ("900円", "1200円", "¥900", "en", "¥1,200"),
        ("3泊", "4泊", "three nights", "en", "four nights"),
        ("3泊", "4泊", "三晚", "zh-hans", "四晚"),
        ("二泊", "三泊", "两晚", "zh-hans", "三晚"),
        ("3泊", "2泊", "3晚", "zh-hans", "2晚"),
        ("四十三枚", "四十五枚", "Forty-three tickets", "en", "Forty-five tickets"),
        ("午後3時から", "午後4時から", "from 3 p.m.", "en", "from 4 p.m."),
        ("午後3時から", "午後4時半から", "from 3 p.m.", "en", "from 4:30 p.m."),
        ("午後3時から", "午後4時半から", "下午三点起", "zh-hans", "下午四点半起"),
        ("午後2時から", "午後4時15分から", "下午2點起", "zh-hant", "下午4點15分起"),
        ("15時から", "16時から", "15:00起", "zh-hans", "16:00起"),
        ("9:00〜17:00", "9:30〜18:00", "9 am to 5 pm", "en", "9:30 am to 6 pm"),
        ("9:00〜17:00", "10:00〜18:00", "from 9 to 5", "en", "from 10 to 6"),
        ("七時に", "八時に", "at seven o’clock", "en", "at eight o’clock"),
        ("二時に", "一時に", "两点", "zh-hans", "一点"),
        ("一時に", "二時に", "一點", "zh-hant", "兩點"),
        ("2026年4月1日", "2026年5月2日", "April 1, 2026", "en", "May 2, 2026"),
        ("徒歩7分", "徒歩9分", "a 7-minute walk", "en", "a 9-minute walk"),
        ("3階、3名", "4階、3名", "3rd floor, 3 people", "en", "4th floor, 3 people"),
        ("2割引", "3割引", "20% off", "en", "30% off"),
        ("1%", "2%", "1%", "en", "2%"),
        ("三重県で3泊", "三重県で4泊", "在三重县住3晚", "zh-hans", "在三重县住4晚"),
        ("電話 0598-12-3456", "電話 0598-12-9999", "Tel. 0598-12-3456", "en", "Tel. 0598-12-9999"),
        ("電話 0598-12-3456", "電話 0598-65-4321", "Tel. +81-598-12-3456", "en", "Tel. +81-598-65-4321"),
        ("電話 0598-12-3456", "電話 0598-65-4321", "Tel. +81 (0)598 12 3456", "en", "Tel. +81 (0)598 65 4321"),
        (
            "電話 ０５９８－１２－３４５６",
            "電話 ０５９８－６５－４３２１",
            "Tel. 0598-12-3456",
            "en",
            "Tel. 0598-65-4321",
        ),
        ("電話 0598（12）3456", "電話 0598（65）4321", "Tel. 0598-12-3456", "en", "Tel. 0598-65-4321"),
        ("電話 0598（12）3456", "電話 059（866）5432", "Tel. 0598(12)3456", "en", "Tel. 059(866)5432"),
        ("〒517-0011", "〒517-0022", "517-0011, Japan", "en", "517-0022, Japan"),
        ("9:00-17:00", "9:00-18:00", "9:00–17:00", "en", "9:00–18:00"),
        ("9:00-17:00", "9:00-18:00", "9 a.m. to 5 p.m.", "en", "9 a.m. to 6 p.m."),
        ("10:00〜18:00", "13:00〜18:00", "10:00–18:00", "en", "13:00–18:00"),
        ("10:00〜18:00", "12:00〜18:00", "10:00–18:00", "zh-hans", "12:00–18:00"),
        ("13:00〜18:00", "9:30〜18:00", "13:00–18:00", "en", "9:30–18:00"),
        ("12:00〜18:00", "9:00〜18:00", "12:00–18:00", "en", "9:00–18:00"),
        ("09:00から", "14:00から", "from 09:00", "en", "from 14:00"),
        ("4月1日〜4月30日", "5月1日〜5月31日", "April 1–30", "en", "May 1–31"),
        ("4月1日〜4月30日", "5月1日〜5月31日", "1–30 April", "en", "1–31 May"),
        ("8月8日", "9月9日", "August 8", "en", "September 9"),
        ("8月8日", "8月9日", "8 August", "en", "9 August"),
        ("2026年4月1日", "2026年9月2日", "1 Apr 2026", "en", "2 Sep 2026"),
        ("4月1日(水)", "4月2日(木)", "April 1 (Wed.)", "en", "April 2 (Thu.)"),
        ("4月1日（水）", "5月3日（日）", "Wednesday, April 1", "en", "Sunday, May 3"),
        ("4月1日（水）", "4月2日（木）", "4月1日（周三）", "zh-hans", "4月2日（周四）"),
        ("火曜定休", "水曜定休", "Closed Tuesdays", "en", "Closed Wednesdays"),
        ("4月4日（土）", "4月5日（日）", "4月4日（週六）", "zh-hant", "4月5日（週日）"),
        (
            "4月4日（日）、月曜休み",
            "4月5日（月）、月曜休み",
            "April 4 (Sun.), not Mondays",
            "en",
            "April 5 (Mon.), not Mondays",
        ),
        ("https://a.example/を", "https://b.example/を", "See https://a.example/.", "en", "See https://b.example/."),
        (
            '<a id="a1">海</a>と<a id="a2">山</a>',
            '<a id="a2">海</a>と<a id="a1">山</a>',
            '<a id="a2">Hills</a> and <a id="a1">sea</a>',
            "en",
            '<a id="a1">Hills</a> and <a id="a2">sea</a>',
        ),
        ("<b>3</b>席", "<b>5</b>席", "<b>3</b> seats", "en", "<b>5</b> seats"),
        ("３席", "3席", "three seats", "en", "three seats"),
    ],
)
def test_new_figures_are_written_the_way_the_old_ones_were(old, new, translation, language, expected):
    assert carried(old, new, translation, language) == expected


@pytest.mark.parametrize(
    ("old", "new", "translation", "language"),
    [
        pytest.param("3泊", "3名", "3 nights", "en", id="more than figures changed"),
        pytest.param("1泊", "2泊", "1 night", "en", id="plural"),
        pytest.param("2泊", "1泊", "two nights", "en", id="singular"),
        pytest.param("3泊", "2泊", "三晚", "zh-hans", id="two has its own word before what it counts"),
        pytest.param("徒歩8分", "徒歩9分", "an eight-minute walk", "en", id="article"),
        pytest.param("徒歩7分", "徒歩11分", "a 7-minute walk", "en", id="article before eleven"),
        pytest.param("3階、3名", "4階、3名", "Floor 3, three of you", "en", id="which three"),
        pytest.param("3席と3室", "4席と3室", "3 of each", "en", id="one for two"),
        pytest.param("3階", "4階", "second floor", "en", id="another way of counting"),
        pytest.param("3席", "4席", "seats", "en", id="not in the translation"),
        pytest.param("3席", "4席", "3 seats in 2 rooms", "en", id="the translation has a figure of its own"),
        pytest.param("15時から", "19時から", "下午3点起", "zh-hans", id="another part of the day"),
        pytest.param("午後1時", "午前11時", "1 p.m.", "en", id="another half of the day"),
        pytest.param("11時から", "1時から", "from 11 am", "en", id="which one o'clock"),
        pytest.param("8:00", "14:00", "8:00", "en", id="of 12 hours or of 24"),
        pytest.param("10:00〜18:00", "13:00〜18:00", "10:00 to 6 p.m.", "en", id="noon is crossed in 12 hours"),
        pytest.param("10:00〜18:00", "13:00〜18:00", "上午10:00至18:00", "zh-hans", id="the part of the day is said"),
        pytest.param("4月1日〜4月30日", "4月1日〜5月31日", "April 1–30", "en", id="one month becomes two"),
        pytest.param("4月1日（水）", "4月2日（木）", "April 1", "en", id="the weekday is left out"),
        pytest.param("4月1日（水）", "4月2日（木）", "Wed. April 1, Wednesday", "en", id="which Wednesday"),
        pytest.param("22時まで", "24時まで", "到22點", "zh-hant", id="midnight"),
        pytest.param("60分", "90分", "1 hour", "en", id="another unit"),
        pytest.param("2割引", "3割引", "8折", "zh-hans", id="counted from the other end"),
        pytest.param("ひとつの机、一日", "ひとつの机、二日", "一张桌子", "zh-hans", id="one is everywhere"),
        pytest.param("3席、3席", "3席、4席", "3 seats, 3 seats", "en", id="only one of the same"),
        pytest.param("0598-12-3456", "059-866-5432", "+81-598-12-3456", "en", id="digits in groups of other lengths"),
        pytest.param("https://a.example/を", "https://b.example/を", "See our site.", "en", id="address left out"),
        pytest.param('<a id="a1">海</a>', '<a id="a2">海</a>', "Sea", "en", id="link left out"),
        pytest.param("3万円", "4万円", "30,000 yen; 3万", "en", id="a figure too many"),
        pytest.param("三月", "四月", "early spring", "en", id="month in other words"),
        pytest.param("120万人", "130万人", "1.2 million people", "en", id="another scale"),
    ],
)
def test_in_doubt_nothing_is_carried(old, new, translation, language):
    assert carried(old, new, translation, language) is None


NUMBERS = st.integers(0, 12_000)


@given(st.tuples(*[NUMBERS] * 3), st.tuples(*[NUMBERS] * 3))
def test_what_is_carried_is_what_a_translator_would_have_written(old, new):
    source = "{}円、徒歩{}分、{}席".format
    expected = {
        "en": "¥{}, {} minutes on foot, {} seats".format,
        "zh-hans": "{}日元，步行{}分钟，{}个座位".format,
    }
    for language, translation in expected.items():
        result = carried(source(*old), source(*new), translation(*old), language)
        assert result is None or result.replace(",", "") == translation(*new).replace(",", "")
    if old == new:
        assert result == translation(*old)


PIECES = st.lists(
    st.sampled_from(
        ["3", "12", "1,200", "15:00", "3時", "半", "三", "十", "泊", "円", "分", "、", "〜", "海", " ", "<b>", "</b>"]
    ),
    max_size=8,
).map("".join)
WORDS = st.lists(
    st.sampled_from(
        [
            "3",
            "12",
            "1,200",
            "15:00",
            "3 pm",
            "three",
            "twelve",
            " nights",
            "¥",
            " to ",
            ", ",
            "a ",
            "sea",
            "<b>",
            "</b>",
        ]
    ),
    max_size=8,
).map("".join)


@given(PIECES, PIECES, WORDS)
def test_no_carried_text_has_other_figures_than_the_new_source(old, new, translation):
    result = carried(old, new, translation, "en")
    if result is not None:
        source, target = figures(new, "ja"), figures(result, "en")
        pairs = paired(source, target)
        assert {index for index, figure in enumerate(source) if figure.hard} <= pairs.keys()
        assert {index for index, figure in enumerate(target) if figure.hard} <= set(pairs.values())


@given(st.text(), st.text(), st.text(), st.sampled_from(["en", "zh-hans", "zh-hant", "ko"]))
def test_no_text_is_too_odd_to_be_compared(old, new, translation, language):
    carried(old, new, translation, language)
