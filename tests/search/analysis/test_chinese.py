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


JAPANESE = [("おんせん", "温泉旅馆"), ("七里御浜", "走在七里御滨"), ("おかげ横丁", "おかげ橫丁")]


@pytest.mark.parametrize(("typed", "page"), JAPANESE)
def test_a_japanese_spelling_is_understood(typed, page):
    assert finds(typed, page, "zh-hans", words=frozenset({"七里御浜"}))


@pytest.mark.parametrize(("typed", "page"), [("京都", "东京的都市"), ("温泉", "温暖的泉州")])
def test_characters_count_only_side_by_side(typed, page):
    assert not finds(typed, page, "zh-hans")
