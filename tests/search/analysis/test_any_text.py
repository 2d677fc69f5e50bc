"""Whatever a visitor types finds or finds nothing: it is never syntax, never an error and never slow."""

import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from search.analysis import MAX_ALTERNATIVES, MAX_TERMS, alike, analysed, query_terms
from search.analysis.folding import fold
from tests.search.analysis.pages import finds

pytestmark = pytest.mark.requirement("C8", "W13")

# The first word of a language opens its dictionary.
patient = settings(deadline=None)
LOCALES = ["ja", "en", "zh-hans", "zh-hant", "ko", "xx"]
ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=400)
# What the languages here are written with, so that rules about neighbours are met.
LIKELY = st.text("温泉海人時々ゝゞヾーーいせとばツアｱﾟ〜~溫計程車n'mtchoōjñA1,9 -.&’\"*()\0\ud800😀", max_size=60)
HOSTILE = [
    *('"', "'", "*", "-", "(", "NEAR", "AND OR NOT", "a NEAR/2 b", "海*", "-海", '"海', "^海", "{}", "%_"),
    *(
        "\\",
        "\0",
        "\ud800",
        "😀",
        "👩‍👩‍👧",
        "\u202e海",
        "ー",
        "々",
        "ゝ",
        "〜",
        "゛",
        "が゚",
        "",
        " \t\n",
        "・",
        "1,000",
    ),
]
LONG = ["海", "a", '"', "々", "ー", "ゝ", "ﷺ", "a-", "1,", "あ〜", "海 ", "a'", "n", "時々", "とば ", "😀"]


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("typed", HOSTILE)
def test_signs_are_no_syntax(typed, locale):
    check(typed, locale)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("piece", LONG)
def test_ten_thousand_characters_take_no_longer_than_a_moment(piece, locale):
    analysed("海 sea", locale)
    text = (piece * 10_000)[:10_000]
    before = time.process_time()
    check(text, locale)
    assert time.process_time() - before < 5


@patient
@given(text=ANY_TEXT | LIKELY, locale=st.sampled_from(LOCALES))
@example(text="か\u3099々", locale="ja")
@example(text="ﾞ", locale="zh-hans")
def test_any_text_gives_tokens_that_engines_can_keep(text, locale):
    check(text, locale)


@patient
@given(ANY_TEXT | LIKELY)
def test_what_is_folded_stays_as_it_is(text):
    assert fold(fold(text)) == fold(text)


@patient
@given(text=LIKELY, locale=st.sampled_from(LOCALES))
def test_a_page_is_found_by_its_own_text(text, locale):
    if query_terms(text, locale).terms:
        assert finds(text, text, locale)


@pytest.mark.parametrize("words", ["", '"', "\0", " ", "々", "😀", "the", "*"])
def test_odd_names_and_synonyms_do_no_harm(words):
    options = {"words": frozenset({words}), "synonyms": frozenset({alike(words, "海")})}
    assert finds("温泉", "温泉", "ja", **options)
    query_terms(words, "ja", **options)


def test_many_terms_and_synonyms_are_cut_to_a_number():
    many = [f"zz{chr(97 + n % 26)}{chr(97 + n // 26)}" for n in range(400)]
    query = query_terms(" ".join(many), "en", synonyms=frozenset({alike(*many)}))
    assert len(query.terms) == MAX_TERMS
    assert max(len(term.words) for term in query.terms) == MAX_ALTERNATIVES


def test_threads_do_not_get_into_each_others_way():
    text = "海が見えて静かな場所で三日、温泉旅馆。" * 50
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda locale: (locale, analysed(text, locale)), ["ja", "zh-hans"] * 20))
    assert all(analysis == analysed(text, locale) for locale, analysis in found)


def check(text: str, locale: str) -> None:
    query, in_parts = query_terms(text, locale), query_terms(text, locale, parts=True)
    assert max(len(query.terms), len(in_parts.terms)) <= MAX_TERMS
    assert len(query.exact) <= 200
    phrases = [phrase for term in (*query.terms, *in_parts.terms) for stream in term[1:] for phrase in stream]
    assert all(phrases)
    kept = [token for stream in analysed(text, locale) for token in stream]
    for token in [*kept, *query.exact, *(token for phrase in phrases for token in phrase)]:
        assert token
        assert not any(char.isspace() or char == "\0" for char in token)
        token.encode()
