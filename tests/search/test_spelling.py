"""Typing errors are mended where it is likely what was meant, and words that are right are left alone."""

import pytest

from search.spelling import is_word
from tests import factories
from tests.search.asking import found

pytestmark = [pytest.mark.requirement("C8", "W13"), pytest.mark.database, pytest.mark.django_db]

# What pages have that is near to something else.
PAGE = """cooking message hotel komono while done there money wagu shine gamen sakuya shrine bicycle restaurants pearl
    waterfall seafood onsen ホーメン ソーガン アクセシビリティ 茶畑"""


@pytest.fixture
def page():
    factories.plan("stay", title="湾", lead=PAGE)


RIGHT = """coworking massage hostel kimono whale drone theme monkeys wagyu ramen sakura らーめん ラーメン ビーガン"""


@pytest.mark.parametrize("typed", RIGHT.split())
def test_a_word_that_no_page_has_is_left_alone(page, typed):
    assert found(typed) == {"total": 0, "corrected": None, "kinds": [], "items": []}


@pytest.mark.parametrize("typed", ["thexe", "xearl", "whlie", "pexrxl", "rhine", "shyness"])
def test_what_hardly_anybody_meant_is_not_guessed(page, typed):
    assert found(typed)["corrected"] is None


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("shirne", "shrine"),
        ("bycicle", "bicycle"),
        ("restrant", "restaurant"),
        ("pealr", "pearl"),
        ("eparl", "pearl"),
        ("watrfall", "waterfall"),
        ("seafod", "seafood"),
        ("onzen", "onsen"),
        ("tyabatake", "chahatake"),
        ("アクセビリティ", "アクセシビリティ"),
    ],
)
def test_what_was_likely_meant_is_found(page, typed, meant):
    answer = found(typed)
    assert (answer["total"], answer["corrected"]) == (1, meant)


@pytest.mark.parametrize(("text", "right"), [("桜", True), ("momiji", True), ("Kayaks", True), ("kodd", False)])
def test_words_are_known_in_any_script(text, right):
    assert is_word(text.casefold()) == right
