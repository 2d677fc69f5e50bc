"""Texts with marks: what translators see in place of HTML."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translation.exchange.markup import BrokenMarkup, marked, unmarked
from translation.exchange.units import Unit
from translation.exchange.worksheet import read as read_workbook
from translation.exchange.worksheet import write as write_workbook
from translation.exchange.xliff import read as read_xliff
from translation.exchange.xliff import write as write_xliff
from translation.glossary.fragments import Tag, Words, write

pytestmark = pytest.mark.requirement("W3", "W4")

CHARACTERS = st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff")
WORDS = (
    (st.text(CHARACTERS, min_size=1) | st.sampled_from(["<b1>", "</a1>", "&lt;", "&amp;lt;b1>", "=1+1", "a & b"]))
    .filter(lambda text: text == text.strip(" \u3000\xa0"))
    .map(Words)
)
LINKS = st.integers(1, 3).map(lambda number: Tag("a", (("id", f"a{number}"),)))
TAGS = st.sampled_from([Tag("b"), Tag("i"), Tag("em"), Tag("strong"), Tag("code"), Tag("a")]) | LINKS


def around(pieces):
    """The pieces within one more tag."""
    return st.tuples(TAGS, pieces).map(lambda found: [found[0], *found[1], Tag(found[0].name, opens=False)])


PIECES = st.recursive(
    WORDS.map(lambda words: [words]),
    lambda pieces: around(pieces) | st.tuples(pieces, pieces).map(lambda found: [*found[0], Tag("br"), *found[1]]),
    max_leaves=6,
)
FRAGMENTS = PIECES.map(write)


def unit(source: str, translation: str) -> Unit:
    return Unit(
        id="3d9b.1.2",
        key="3d9b",
        page="鳥羽の宿",
        place="本文 › 見出し",
        reason="",
        most=80,
        source=source,
        translation=translation,
        fingerprint="f00",
        machine=False,
        reviewed=False,
    )


def test_tags_are_short_marks_and_a_link_keeps_its_number():
    data = '<b>三つ</b>の<a id="a2">島</a> &amp; <b>海</b><br/>次'
    assert marked(data) == "<b1>三つ</b1>の<a2>島</a2> & <b2>海</b2>\n次"
    assert unmarked(marked(data)) == data


@given(FRAGMENTS)
def test_a_text_comes_back_from_its_marks_as_it_was(data):
    assert unmarked(marked(data)) == data


@given(FRAGMENTS, FRAGMENTS)
def test_a_text_comes_back_from_xliff_as_it_was(source, translation):
    [answer] = read_xliff(write_xliff([unit(marked(source), marked(translation))], "ja", "en"))
    assert (unmarked(answer.source), unmarked(answer.translation)) == (source, translation)
    assert (answer.id, answer.language, answer.fingerprint) == ("3d9b.1.2", "en", "f00")


@given(FRAGMENTS)
def test_a_text_comes_back_from_excel_as_it_was(source):
    [answer] = read_workbook(write_workbook([unit(marked(source), "")], "en"))
    assert unmarked(answer.source) == source
    assert (answer.id, answer.language, answer.fingerprint) == ("3d9b.1.2", "en", "f00")


@pytest.mark.parametrize("text", ["<b1>open", "shut</b1>", "<b1><i1>x</b1></i1>", "<b1>x</b2>", "a\x00b"])
def test_marks_that_do_not_match_are_broken(text):
    with pytest.raises(BrokenMarkup):
        unmarked(text)


def test_what_xml_cannot_hold_is_left_out():
    assert marked("鳥\x0b羽\ufffe") == "鳥羽"


def test_what_looks_like_a_mark_but_is_none_is_words():
    assert unmarked("<b>x</b> <blink1>") == "&lt;b&gt;x&lt;/b&gt; &lt;blink1&gt;"
