"""What is said of a thing that is named: that it must be, need not be, must not be, or is liked less than another."""

import pytest

from plans.diagnostic.meanings import Kind, Meanings, Name, Wish
from plans.diagnostic.words import understand

pytestmark = pytest.mark.requirement("C7", "W6")

NAMES = {
    "ja": {
        "sea": "海",
        "hills": "山",
        "onsen": "温泉",
        "wifi": "Wi-Fi",
        "dog": "犬",
        "seafood": "海鮮",
        "quiet": "静か",
    },
    "en": {"sea": "sea", "hills": "mountains", "onsen": "hot springs", "wifi": "wifi", "dog": "dog", "quiet": "quiet"},
    "zh": {
        "sea": "大海",
        "hills": "高山",
        "onsen": "温泉",
        "wifi": "wifi",
        "dog": "狗狗",
        "seafood": "海鲜",
        "sake": "清酒",
    },
}
# What means something only where it is denied, and what means something else there.
DENIED = {
    "ja": {"no-car": "車なし", "no-dog": "犬なし"},
    "en": {"no-car": "no car", "no-dog": "no dog"},
    "zh": {"no-car": "没有车", "no-dog": "没有狗狗"},
}
MEANINGS = {
    language: Meanings(
        (Name(text, Wish(Kind.TAG, key)) for key, text in (names | DENIED[language]).items()),
        [],
        "zh-hans" if language == "zh" else language,
    )
    for language, names in NAMES.items()
}

NEEDED = [
    ("ja", "温泉は外せない", "onsen"),
    ("ja", "温泉は欠かせません", "onsen"),
    ("ja", "温泉は不可欠です", "onsen"),
    ("ja", "海がないと嫌だ", "sea"),
    ("ja", "Wi-Fiがないと困る", "wifi"),
    ("ja", "Wi-Fiがないと仕事にならない", "wifi"),
    ("ja", "海が見えないとつまらない", "sea"),
    ("ja", "温泉がなければ嫌", "onsen"),
    ("ja", "海じゃなきゃだめ", "sea"),
    ("ja", "温泉がなくちゃ", "onsen"),
    ("ja", "海がないところは嫌", "sea"),
    ("ja", "海なしでは考えられない", "sea"),
    ("ja", "海以外は考えられない", "sea"),
    ("ja", "犬なしでは行けない", "dog"),
    ("ja", "犬がいないと寂しい", "dog"),
    ("en", "can't do without hot springs", "onsen"),
    ("en", "I couldn’t live without the sea", "sea"),
    ("en", "not without my dog", "dog"),
    ("en", "I won't go anywhere without my dog", "dog"),
    ("en", "without wifi I can't work", "wifi"),
    ("en", "no sea, no fun", "sea"),
    ("en", "don't want to miss the sea", "sea"),
    ("zh", "不能没有温泉", "onsen"),
    ("zh", "没有大海不行", "sea"),
    ("zh", "没有温泉就没意思", "onsen"),
    ("zh", "少不了温泉", "onsen"),
    ("zh", "离不开狗狗", "dog"),
    ("zh", "没有狗狗不行", "dog"),
    ("zh", "非温泉不可", "onsen"),
    ("zh", "除了大海哪里都不想去", "sea"),
    ("zh", "不要错过海鲜", "seafood"),
]
UNWISHED = [
    ("ja", "海以外", "not-sea"),
    ("ja", "海以外は構わない", "not-sea"),
    ("ja", "海がないところがいい", "not-sea"),
    ("ja", "海がない静かな所", "not-sea quiet"),
    ("ja", "海の近くは嫌です", "not-sea"),
    ("ja", "海鮮アレルギー", "not-seafood"),
    ("ja", "海鮮は食べられない", "not-seafood"),
    ("ja", "犬なし、静か", "no-dog quiet"),
    ("ja", "車がないと行けないところは嫌", "no-car"),
    ("en", "without the sea", "not-sea"),
    ("en", "not the sea, nor hot springs", "not-sea not-onsen"),
    ("en", "I don't eat near the sea", "not-sea"),
    ("en", "no dogs", "no-dog"),
    ("en", "neither sea nor mountains", "not-sea not-hills"),
    ("zh", "不吃海鲜", "not-seafood"),
    ("zh", "不要吃海鲜", "not-seafood"),
    ("zh", "不喝清酒", "not-sake"),
    ("zh", "不喜欢喝清酒", "not-sake"),
    ("zh", "不太喜欢大海", "not-sea"),
    ("zh", "不怎么喜欢高山", "not-hills"),
    ("zh", "对海鲜过敏", "not-seafood"),
    ("zh", "除了大海", "not-sea"),
    ("zh", "没有车", "no-car"),
]
NEEDLESS = [
    ("ja", "Wi-Fiは要らない", "any-wifi"),
    ("ja", "Wi-Fiは遅くてもいい", "any-wifi"),
    ("ja", "海はどうでもいい", "any-sea"),
    ("ja", "海がなくても可", "any-sea"),
    ("ja", "海じゃなくてもOK", "any-sea"),
    ("ja", "犬なしでもいい", "any-dog"),
    ("ja", "温泉はあってもなくてもいい", "any-onsen"),
    ("ja", "温泉にはこだわらない", "any-onsen"),
    ("ja", "温泉に興味がない", "any-onsen"),
    ("ja", "車がなくても行ける", "no-car"),
    ("en", "sea is not necessary", "any-sea"),
    ("en", "wifi isn't important", "any-wifi"),
    ("en", "wifi not needed", "any-wifi"),
    ("en", "wifi doesn't need to be fast", "any-wifi"),
    ("en", "dogs are not needed", "any-dog"),
    ("en", "the sea doesn't matter", "any-sea"),
    ("en", "I don't care about the sea", "any-sea"),
    ("en", "I don't mind dogs", "any-dog"),
    ("en", "not interested in hot springs", "any-onsen"),
    ("en", "we could do without hot springs", "any-onsen"),
    ("en", "no need for a car", "no-car"),
    ("zh", "温泉可有可无", "any-onsen"),
    ("zh", "大海无所谓", "any-sea"),
    ("zh", "有没有大海都行", "any-sea"),
    ("zh", "没有大海也可以", "any-sea"),
    ("zh", "不一定要温泉", "any-onsen"),
    ("zh", "对温泉没兴趣", "any-onsen"),
    ("zh", "没有狗狗也行", "any-dog"),
    ("zh", "不在乎大海", "any-sea"),
]
WISHED = [
    ("ja", "海でもいい", "sea"),
    ("ja", "海があればいい", "sea"),
    ("en", "I can't wait to see the sea", "sea"),
    ("en", "not only the sea", "sea"),
    ("en", "not too far from the sea", "sea"),
    ("zh", "请问有没有温泉", "onsen"),
]
LESS = [
    ("ja", "海より山がいい", "less-sea hills"),
    ("ja", "山の方が海よりもいい", "hills less-sea"),
    ("en", "mountains rather than the sea", "hills less-sea"),
    ("en", "hot springs instead of mountains", "onsen less-hills"),
    ("en", "I prefer mountains to the sea", "hills less-sea"),
    ("en", "mountains over the sea", "hills less-sea"),
    ("en", "I prefer a quiet place close to the sea", "quiet sea"),
    ("zh", "比起大海更喜欢高山", "less-sea hills"),
    ("zh", "大海不如高山", "less-sea hills"),
]


@pytest.mark.parametrize(("language", "words", "expected"), [*NEEDED, *UNWISHED, *NEEDLESS, *WISHED, *LESS])
def test_what_is_said_of_a_thing_is_understood_with_it(language, words, expected):
    parts = understand(words, MEANINGS[language]).parts
    assert " ".join(part.id.replace("tag:", "") for part in parts) == expected


@pytest.mark.parametrize(("language", "words"), [("ja", "車がないと困る"), ("zh", "没有车不行")])
def test_a_thing_that_is_needed_and_known_only_as_lacking_is_not_understood(language, words):
    found = understand(words, MEANINGS[language])
    assert not found.parts and found.missed


@pytest.mark.parametrize(("language", "words", "_expected"), NEEDED)
def test_what_says_that_a_thing_is_needed_is_told_as_part_of_the_wish(language, words, _expected):
    assert not understand(words, MEANINGS[language]).missed
