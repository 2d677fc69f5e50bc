"""Both Chinese scripts and vocabularies find each other on both sites."""

import pytest

from tests.search.analysis.pages import finds

pytestmark = pytest.mark.requirement("C8", "W13")

PAIRS = [
    ("温泉", "附近有溫泉旅館"),
    ("溫泉", "附近有温泉旅馆"),
    ("出租车", "搭計程車十分鐘"),
    ("計程車", "坐出租车十分钟"),
    ("無線網路", "无线网络很快"),
    ("鸟羽", "鳥羽的小海灣旁"),
    ("伊勢神宮", "走进伊势神宫的森林"),
    ("我想去海边工作", "在海邊安靜工作"),
    ("Wi-Fi", "房內Wi-Fi實測180 Mbps"),
]


@pytest.mark.parametrize("locale", ["zh-hans", "zh-hant"])
@pytest.mark.parametrize(("typed", "page"), PAIRS)
def test_either_script_is_found_by_the_other(typed, page, locale):
    assert finds(typed, page, locale)


@pytest.mark.parametrize("streams", [{"words"}, {"exact"}])
@pytest.mark.parametrize(("typed", "page"), PAIRS)
def test_words_alone_and_characters_alone_both_do_it(typed, page, streams):
    assert finds(typed, page, "zh-hant", streams=frozenset(streams))


def test_part_of_a_longer_word_is_found_by_its_characters():
    assert finds("网络", "無線網路很快", "zh-hant")
    assert not finds("网络", "無線網路很快", "zh-hant", streams=frozenset({"words"}))


@pytest.mark.parametrize(
    ("typed", "page"),
    [
        ("泡温泉", "温泉旅馆"),
        ("吃海鲜", "新鲜的海鲜"),
        ("海和山", "在山上看大海"),
        ("有海", "海边"),
        ("要海", "海边"),
        ("鸟羽市", "鸟羽的小海湾"),
        ("无线网络", "网络是无线的"),
    ],
)
def test_a_compound_is_also_sought_by_its_parts(typed, page):
    assert finds(typed, page, "zh-hans", parts=True)


@pytest.mark.parametrize(
    ("typed", "page"),
    [("赌场", "市场很大"), ("滑雪场", "雪场"), ("钓鱼", "吃鱼"), ("动物园", "动物"), ("自行车", "行车")],
)
def test_words_that_say_something_else_are_no_parts(typed, page):
    assert not finds(typed, page, "zh-hans", parts=True)


@pytest.mark.parametrize("parts", [False, True])
@pytest.mark.parametrize(
    ("typed", "page"), [("生蚝", "生活在岛上"), ("蚵仔煎", "煎茶"), ("西村清", "西村的清晨"), ("麝香貓", "熊貓的香味")]
)
def test_single_characters_of_an_unknown_word_are_not_found_in_other_words(typed, page, parts):
    assert not finds(typed, page, "zh-hant", parts=parts)
    assert finds(typed, f"{typed}好吃", "zh-hant", parts=parts)


JAPANESE = [("おんせん", "温泉旅馆"), ("七里御浜", "走在七里御滨"), ("おかげ横丁", "おかげ橫丁")]


@pytest.mark.parametrize(("typed", "page"), JAPANESE)
def test_a_japanese_spelling_is_understood(typed, page):
    assert finds(typed, page, "zh-hans", words=frozenset({"七里御浜"}))


@pytest.mark.parametrize(("typed", "page"), [("京都", "东京的都市"), ("温泉", "温暖的泉州")])
def test_characters_count_only_side_by_side(typed, page):
    assert not finds(typed, page, "zh-hans")
