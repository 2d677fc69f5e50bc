"""Languages with spaces: stems, accents, signs inside words, and Japanese names in them."""

import pytest

from search.analysis import analysed, query_terms, spaced
from tests.search.analysis.pages import finds

pytestmark = pytest.mark.requirement("C8", "W13")


@pytest.mark.parametrize(
    ("typed", "page"),
    [
        ("island", "the islands of Toba"),
        ("ISLAND’S", "an island in the bay"),
        ("working by the sea", "work at the sea"),
        ("where can I work", "a place for work"),
        ("cafe", "a café by the pier"),
        ("Cafés", "a cafe by the pier"),
        ("wifi", "fast Wi-Fi"),
        ("wi fi", "fast Wi-Fi"),
        ("Wi-Fi", "fast wifi"),
        ("co-working", "coworking space"),
        ("bed and breakfast", "Bed & breakfast"),
    ],
)
def test_forms_of_a_word_find_each_other(typed, page):
    assert finds(typed, page, "en")


@pytest.mark.parametrize(
    ("typed", "apart"), [("sea-view room", "sea view room"), ("Wi-Fi", "Wi-Fi"), ("e-bike 2-3", "e-bike 2-3")]
)
def test_words_with_a_hyphen_can_be_taken_apart(typed, apart):
    assert spaced.apart(typed) == apart


@pytest.mark.parametrize("typed", ["Ise", "ise", "伊勢", "いせ", "伊勢神宮", "isejingu", "Ise Jingū"])
def test_a_japanese_name_is_found_as_it_is_read(typed):
    assert finds(typed, "See Ise Jingu today", "en")


@pytest.mark.parametrize("locale", ["en", "ja"])
def test_an_english_word_is_not_found_in_one_that_would_sound_alike_in_kana(locale):
    assert not finds("vegan", "it all began here", locale)


@pytest.mark.parametrize(
    ("typed", "page", "locale"), [("îles", "une ile", "fr"), ("Häuser", "das Haus", "de"), ("섬", "섬 여행", "ko")]
)
def test_a_language_to_come_is_found_too(typed, page, locale):
    assert finds(typed, page, locale)


def test_function_words_are_left_out_of_what_is_meant_and_stay_in_what_is_written():
    page = analysed("The islands of the bay", "en")
    assert page.words == ["island", "bay"]
    assert page.exact == ["the", "islands", "of", "the", "bay"]


def test_function_words_alone_are_sought_as_they_are_written():
    assert finds("about us", "About us", "en")
    assert [term.text for term in query_terms("the islands", "en").terms] == ["islands"]
