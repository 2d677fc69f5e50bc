"""What is shown as taken out and put in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translation.compare import Piece, difference
from translation.compare.text import visible

pytestmark = pytest.mark.requirement("W3")
TEXTS = st.text() | st.text("海山の1２,タオルab。 ", max_size=20)


def joined(pieces, *kinds):
    return "".join(piece.text for piece in pieces if piece.kind in kinds)


@given(TEXTS, TEXTS)
def test_the_pieces_put_together_are_both_texts(old, new):
    pieces = difference(old, new)
    assert joined(pieces, "same", "removed") == visible(old)
    assert joined(pieces, "same", "added") == visible(new)
    assert all(piece.text for piece in pieces)


@given(TEXTS)
def test_nothing_is_different_in_the_same_text(text):
    assert {piece.kind for piece in difference(text, text)} <= {"same"}


def test_figures_and_katakana_words_change_as_wholes():
    assert difference("料金は1,200円、タオルつき", "料金は1,300円、タオルケットつき") == [
        Piece("same", "料金は"),
        Piece("removed", "1,200"),
        Piece("added", "1,300"),
        Piece("same", "円、"),
        Piece("removed", "タオル"),
        Piece("added", "タオルケット"),
        Piece("same", "つき"),
    ]


def test_a_single_character_between_two_changes_is_not_called_the_same():
    pieces = difference("朝の海を歩く", "夜の山を歩く")
    assert pieces == [Piece("removed", "朝の海"), Piece("added", "夜の山"), Piece("same", "を歩く")]


def test_a_word_that_is_put_in_leaves_the_rest_alone():
    assert difference("海を紹介します。", "海をご紹介します。") == [
        Piece("same", "海を"),
        Piece("added", "ご"),
        Piece("same", "紹介します。"),
    ]
