"""How alike texts are, and the translation memory."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translation.compare import Offer, likeness, nearest
from translation.compare.text import visible

pytestmark = pytest.mark.requirement("W3")


@given(st.text(), st.text())
def test_likeness_is_the_same_both_ways_and_between_nothing_and_all(old, new):
    assert likeness(old, new) == likeness(new, old)
    assert 0 <= likeness(old, new) <= 1


@given(st.text("駅から<b>&;/ ", max_size=8), st.text("駅から<b>&;/ ", max_size=8))
def test_only_equal_visible_texts_are_wholly_alike(old, new):
    assert (likeness(old, new) == 1) == (visible(old) == visible(new))


def test_mark_up_is_not_counted():
    assert likeness('<a id="a1">海</a>と&amp;<br/>山', "海と&amp;\n<b>山</b>") == 1
    assert visible("1 &lt; 2<br/>a < b") == "1 < 2\na < b"


def test_one_changed_character_in_ten_leaves_nine_tenths():
    assert likeness("一二三四五六七八九十", "一二三四五六七八九百") == pytest.approx(0.9)


def test_the_memory_offers_the_nearest_first_and_nothing_below_the_limit():
    known = [
        ("駅から徒歩十分です。", "Ten minutes on foot."),
        ("駅から徒歩五分です。", "Five minutes on foot."),
        ("駅からバスで行きます。", "Take the bus."),
        ("<b>駅から徒歩五分です。</b>", "<b>Five minutes on foot.</b>"),
        ("駅から徒歩五分です。", "Five minutes on foot."),
    ]
    offers = nearest("駅から徒歩五分です。", known)
    assert offers == [Offer(*known[1], 1.0), Offer(*known[3], 1.0), Offer(*known[0], pytest.approx(0.9))]
    assert nearest("駅から徒歩五分です。", known, most=1) == offers[:1]
    assert nearest("まったく別の文", known) == []


def test_a_memory_of_fifty_thousand_pairs_answers_at_once():
    known = [
        (f"{number}番目の宿は、駅から歩いて{number % 90}分の海辺にあります。", str(number)) for number in range(50_000)
    ]
    begun = time.monotonic()
    assert nearest("777番目の宿は、駅から歩いて57分の海辺にあります。", known)[0].translation == "777"
    assert time.monotonic() - begun < 2
