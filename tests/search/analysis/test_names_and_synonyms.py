"""Names are sought whole; synonyms as staff keep them, in sets and one way."""

import pytest

from search.analysis import Synonym, alike, query_terms
from tests.search.analysis.pages import finds

pytestmark = pytest.mark.requirement("C8", "W13")


def texts(typed: str, locale: str, *words: str) -> list[str]:
    return [term.text for term in query_terms(typed, locale, words=frozenset(words)).terms]


@pytest.mark.parametrize(
    ("typed", "locale", "name", "found"),
    [
        ("御在所岳温泉", "ja", "御在所岳", ["御在所岳", "温泉"]),
        ("木の家で働く", "ja", "木の家", ["木の家", "働く"]),
        ("quiet Ise Jingu", "en", "Ise Jingu", ["quiet", "ise jingu"]),
        ("remote working", "en", "Remote work", ["remote working"]),
        ("在丸山千枚田散步", "zh-hans", "丸山千枚田", ["丸山千枚田", "散步"]),
    ],
)
def test_a_name_is_one_term(typed, locale, name, found):
    assert texts(typed, locale, name) == found


@pytest.mark.parametrize(
    ("typed", "locale", "found"),
    [
        ("海の見える宿", "ja", ["海", "宿"]),
        ("鳥羽でおすすめの場所", "ja", ["鳥羽"]),
        ("犬と一緒に泊まれる宿", "ja", ["犬", "宿"]),
        ("おすすめの場所", "ja", ["おすすめ", "場所"]),
        ("places to stay in Toba", "en", ["toba"]),
        ("Things to do near the sea", "en", ["sea"]),
        ("best place with a sea view", "en", ["sea", "view"]),
        ("where to stay", "en", ["stay"]),
        ("鳥羽附近推薦的地方", "zh-hant", ["鸟羽"]),
        ("哪里可以看星星", "zh-hans", ["星星"]),
        ("推荐", "zh-hans", ["推荐"]),
    ],
)
def test_what_is_said_with_anything_is_sought_only_if_nothing_else_was_typed(typed, locale, found):
    assert texts(typed, locale) == found


def test_a_name_of_such_words_is_sought():
    assert texts("best places in Toba", "en", "Best places") == ["best places", "toba"]
    assert texts("見る 鳥羽", "ja", "見る") == ["見る", "鳥羽"]


def test_a_short_name_is_not_seen_inside_another_word():
    assert texts("海女の小屋", "ja", "海") == ["海女", "小屋"]
    assert texts("天津市", "zh-hans", "津市") == texts("天津市", "zh-hans")


def test_terms_of_a_set_find_each_other():
    synonyms = frozenset({alike("テレワーク", "リモートワーク"), alike("賢島", "Kashikojima")})
    for typed in ("ﾃﾚﾜｰｸ", "てれわーく", "リモートワーク"):
        assert finds(typed, "テレワークの日", "ja", synonyms=synonyms)
        assert finds(typed, "リモートワークの日", "ja", synonyms=synonyms)
    assert finds("kashikojima", "賢島へ", "ja", synonyms=synonyms)


def test_a_one_way_synonym_does_not_work_backwards():
    synonyms = frozenset({Synonym(("ビーチ",), ("海",))})
    assert finds("ビーチ", "海のそば", "ja", synonyms=synonyms)
    assert not finds("海", "ビーチのそば", "ja", synonyms=synonyms)


def test_a_synonym_of_one_character_is_a_word_of_its_own():
    synonyms = frozenset({Synonym(("宿泊施設",), ("宿",))})
    assert finds("宿泊施設", "海辺の宿", "ja", synonyms=synonyms)
    assert not finds("宿泊施設", "夏の宿題", "ja", synonyms=synonyms)
    assert finds("宠物", "可带狗", "zh-hans", synonyms=frozenset({Synonym(("宠物",), ("狗",))}))


def test_a_synonym_of_several_words_is_understood_in_any_form():
    synonyms = frozenset({alike("remote work", "telework"), alike("bed and breakfast", "民宿")})
    assert finds("remote working", "telework days", "en", synonyms=synonyms)
    assert finds("telework", "remote work days", "en", synonyms=synonyms)
    assert finds("民宿", "Bed and breakfast in Toba", "en", synonyms=synonyms)


def test_the_other_words_of_the_query_still_count():
    synonyms = frozenset({alike("民宿", "ゲストハウス")})
    assert finds("民宿 温泉", "ゲストハウスの温泉", "ja", synonyms=synonyms)
    assert not finds("民宿 温泉", "ゲストハウスの庭", "ja", synonyms=synonyms)
