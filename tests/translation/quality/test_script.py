"""Simplified and traditional Chinese are told apart, and no character that both write is blamed."""

import pytest

from translation.quality import problems

pytestmark = pytest.mark.requirement("W1", "W3")


def wrong(translation, language):
    found = [problem for problem in problems("海の家です", translation, "ja", language) if problem.code == "script"]
    assert all(problem.serious for problem in found)
    return found[0].message.rpartition(": ")[2] if found else ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("安静的房间", "静 → 靜 · 间 → 間."),
        ("體驗与万个", "与 → 與 · 万 → 萬 · 个 → 個."),
        ("車站前的図書館", "図 → 圖."),
        ("亀山駅", "亀 → 龜 · 駅 → 驛."),
    ],
)
def test_simplified_and_japanese_forms_are_found_in_traditional_chinese(text, expected):
    assert wrong(text, "zh-hant") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("安靜的房間", "靜 → 静 · 間 → 间."), ("以後於此", "後 → 后 · 於 → 于."), ("亀山駅", "亀 → 龟 · 駅 → 驿.")],
)
def test_traditional_and_japanese_forms_are_found_in_simplified_chinese(text, expected):
    assert wrong(text, "zh-hans") == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("台灣的舞台、月台與台北，皇后，公里，麵與面，干涉，批准，只有，周家，游泳，御在所岳，郁達夫", "zh-hant"),
        ("淀川、公厘、拮据、了解、松阪、谷口、范、丑、斗六、系統、布、采、表、制、余", "zh-hant"),
        ("台湾的舞台，皇后，公里，里面，面条，干净，批准，只有，周末，游泳，乾坤，后来，瞭望，著名", "zh-hans"),
    ],
)
def test_characters_that_are_right_in_both_are_left_alone(text, language):
    assert wrong(text, language) == ""
