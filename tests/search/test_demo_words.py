"""Words of visitors that no page of the demo has, and which of its pages they find."""

import pytest

from tests.search.asking import keys

pytestmark = [pytest.mark.requirement("C8", "W13"), pytest.mark.usefixtures("demo")]

LODGING = {
    "iga-mist-lodge", "toba-inn", "owase-cedar-guesthouse", "kameyama-tea-house", "matsusaka-merchant-house",
    "shima-bay-cottages",
}  # fmt: skip
WITH_DOG = {"misugi-forest-reset", "shima-pearl-bay-stay", "kameyama-tea-house", "shima-bay-cottages"}
WITH_FAMILY = {"misugi-forest-reset", "kameyama-tea-picking", "shima-bay-cottages", "ise-morning-pilgrim"}
ON_WHEELS = {"misugi-forest-reset", "shima-bay-cottages"}
ON_FOOT = {"kumano-kodo-guide-walk", "owase-cedar-path"}
VEGETARIAN = {"misugi-forest-reset", "kameyama-tea-house", "iga-kiln-three-days"}
STARS = {"misugi-forest-reset", "shima-bay-cottages", "kumano-terrace-week", "iga-mist-lodge"}
SEA = {"toba-ama-hut", "toba-fishing-village", "three-mornings-in-toba"}
KILN = {"iga-kiln-workshop", "iga-kiln-three-days", "clay-between-meetings"}
ONSEN = {"komono-hot-spring-desk", "kumano-terrace-week"}
WITH_MONITOR = {"nabari-waterfall-offsite", "yokkaichi-pier-works", "iga-mist-lodge"}


@pytest.mark.parametrize(
    ("locale", "words", "wanted"),
    [
        ("ja", "ペット 犬連れ 愛犬", WITH_DOG),
        ("ja", "子連れ 親子", WITH_FAMILY),
        ("ja", "サイクリング", ON_WHEELS),
        ("ja", "ハイキング", {"kumano-kodo-guide-walk"}),
        ("ja", "陶芸 焼き物", KILN),
        ("ja", "ベジタリアン ヴィーガン", VEGETARIAN),
        ("ja", "古民家", {"matsusaka-merchant-house"}),
        ("ja", "ディスプレイ", WITH_MONITOR),
        ("en", "pets pet-friendly", WITH_DOG),
        ("en", "kids children", WITH_FAMILY),
        ("en", "bike", ON_WHEELS),
        ("en", "hiking trekking", ON_FOOT),
        ("en", "ocean seaside", SEA),
        ("en", "spa", ONSEN),
        ("en", "stargazing", STARS),
        ("en", "ceramics", KILN),
        ("zh-hans", "宠物", WITH_DOG),
        ("zh-hans", "亲子", WITH_FAMILY),
        ("zh-hans", "吃素", VEGETARIAN),
        ("zh-hans", "观星", STARS),
        ("zh-hans", "海景", SEA),
        ("zh-hans", "爬山", ON_FOOT),
        ("zh-hant", "寵物 宠物 毛小孩", WITH_DOG),
        ("zh-hant", "親子", WITH_FAMILY),
        ("zh-hant", "腳踏車 自行車", ON_WHEELS),
        ("zh-hant", "顯示器 显示器", WITH_MONITOR),
        ("zh-hant", "泡溫泉", ONSEN),
    ],
)
def test_words_of_visitors_find_what_pages_call_otherwise(locale, words, wanted):
    for word in words.split():
        assert wanted <= set(keys(word, locale)[:10]), word


@pytest.mark.parametrize(
    ("locale", "word"), [("ja", "宿泊施設"), ("en", "accommodation"), ("zh-hans", "酒店"), ("zh-hant", "飯店")]
)
def test_lodging_comes_first_whatever_it_is_called(locale, word):
    assert set(keys(word, locale)[:6]) == LODGING


@pytest.mark.parametrize(
    ("locale", "word", "first"),
    [
        ("ja", "とうしじま", "toba-wharf-desk"),
        ("ja", "せきじゅく", "kameyama-tea-fields"),
        ("ja", "まるやませんまいだ", "kumano-terrace-week"),
        ("zh-hant", "かしこじま", "shima-pearl-craft"),
    ],
)
def test_places_are_found_as_they_are_read(locale, word, first):
    assert keys(word, locale)[0] == first


@pytest.mark.parametrize(("locale", "word"), [("ja", "スキー場"), ("en", "skiing"), ("zh-hant", "滑雪")])
def test_what_the_region_does_not_have_is_not_found_by_other_words(locale, word):
    assert keys(word, locale) == []
