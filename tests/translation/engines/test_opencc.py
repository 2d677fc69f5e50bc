"""Traditional Chinese out of simplified."""

import pytest

from translation.engines import EngineError, translated
from translation.engines.opencc import OpenCC
from translation.glossary import Terms

pytestmark = pytest.mark.requirement("W1", "W2")


def converted(*texts):
    return OpenCC().translate(texts, "zh-hans", "zh-hant")


def test_characters_and_words_are_those_of_taiwan():
    assert converted("网络信息和软件在里面", "头发干净") == ["網路資訊和軟體在裡面", "頭髮乾淨"]


def test_tags_stay_and_only_words_change():
    assert converted('<b>头发</b>&amp;<a id="a1">软件</a><br/>后台') == [
        '<b>頭髮</b>&amp;<a id="a1">軟體</a><br/>後臺'
    ]


def test_a_text_without_words_stays_and_a_broken_one_has_no_translation():
    assert converted("", "<b>头发") == ["", None]


def test_forms_of_the_glossary_win_over_the_conversion():
    terms = Terms.of([("内宫", "內宮（伊勢神宮）", ""), ("网络", "網絡", "")])
    (result,) = translated(OpenCC(), ["<b>内宫</b>有网络和软件"], "zh-hans", "zh-hant", terms)
    assert result.text == "<b>內宮（伊勢神宮）</b>有網絡和軟體"


def test_other_languages_are_refused_in_words():
    with pytest.raises(EngineError, match="nothing else"):
        OpenCC().translate(["海"], "ja", "en")


def test_it_costs_nothing():
    assert OpenCC.billed is False
