"""No text is too odd to be checked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translation.quality import Term, problems

pytestmark = pytest.mark.requirement("W3")
ODD = st.text() | st.text("<b>/a id=\"1'&;#{%s}() １2三十百万.,:時半円%海かABＡ「」“”·・ \0\n", max_size=40)
LANGUAGES = st.sampled_from(["ja", "en", "zh-hans", "zh-hant", "ko", "fr", ""])


@given(ODD, ODD, LANGUAGES, LANGUAGES, st.lists(st.builds(Term, ODD, ODD, st.booleans(), st.tuples(ODD)), max_size=3))
def test_any_text_can_be_checked_against_any_other(source, translation, source_language, language, terms):
    for problem in problems(source, translation, source_language, language, terms=terms, limit=10):
        assert problem.message


@given(ODD)
def test_a_text_beside_itself_in_its_own_language_has_kept_everything(text):
    kept = {"figures", "addresses", "placeholders", "markup", "kana", "script", "untranslated", "length", "spaces"}
    assert not kept & {problem.code for problem in problems(text, text, "ja", "ja")}
