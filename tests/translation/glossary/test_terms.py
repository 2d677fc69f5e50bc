"""Where a text has terms: Japanese has no spaces, so scripts decide."""

import pytest

from translation.glossary import Terms
from translation.glossary.terms import Term

pytestmark = pytest.mark.requirement("W3")


def found(text, *terms):
    return [place.term.source for place in Terms.of((term, term, "") for term in terms).found(text)]


@pytest.mark.parametrize(
    ("text", "term", "times"),
    [
        ("鳥羽市の鳥羽へ", "鳥羽", 2),
        ("まるごと鳥羽旅", "鳥羽", 1),
        ("おかげ横丁はおかげさま", "おかげ横丁", 1),
        ("リアス海岸、リアス・式", "リアス", 2),
        ("リアスバー、アリアス、ｱリアス、リアスー", "リアス", 0),
        ("無料Wi-Fi接続とWi-Fi。", "Wi-Fi", 2),
        ("Wi-Fi6、FreeWi-Fi、Ｗi-Fi、ÉWi-Fi", "Wi-Fi", 0),
        ("志摩スペイン村へ", "志摩スペイン村", 1),
        ("津の海、津へ", "津", 2),
        ("津波、志津、津々浦々、津市", "津", 0),
    ],
)
def test_a_term_is_found_as_a_word_and_not_within_another(text, term, times):
    assert found(text, term) == [term] * times


def test_the_longest_term_wins():
    assert found("伊勢神宮と伊勢の神宮", "伊勢", "神宮", "伊勢神宮") == ["伊勢神宮", "伊勢", "神宮"]
    assert found("南伊勢神宮", "南伊勢", "伊勢神宮") == ["伊勢神宮"]


def test_terms_are_found_in_the_order_of_the_text():
    assert found("鳥羽から伊勢神宮、二見", "伊勢神宮", "二見", "鳥羽") == ["鳥羽", "伊勢神宮", "二見"]


def test_forbidden_translations_stand_one_on_a_line():
    assert Terms.of([("内宮", "Naiku", " Inner Palace\r\n\nNaigu ")]).all == (
        Term("内宮", "Naiku", ("Inner Palace", "Naigu")),
    )
