"""A translation holds to the glossary, whoever wrote it."""

import pytest

from translation.glossary import Terms, problems

pytestmark = pytest.mark.requirement("W3")

TERMS = Terms.of(
    [
        ("伊勢神宮", "Ise Jingu", "Ise Shrine\nIse Jingu Shrine"),
        ("夫婦岩", "the Wedded Rocks", "Rocks"),
        ("津", "津", "Zu"),
        ("三重県", "Mie", ""),
    ]
)


@pytest.mark.parametrize(
    ("source", "translation"),
    [
        ("海へ", "to the sea"),
        ("伊勢神宮と伊勢神宮", "Ise Jingu, and there"),
        ("<b>伊勢</b>神宮", "Ise Grand Shrine"),
        ("伊勢神宮", "Ise <b>Jingu</b>"),
        ("夫婦岩は白い", "The Wedded Rocks are white"),
        ("津へ", "从津出发"),
        ("海へ", "to Ise Shrine"),
    ],
)
def test_a_right_form_is_no_fault(source, translation):
    assert problems(source, translation, TERMS) == []


@pytest.mark.parametrize(
    ("source", "translation", "faults"),
    [
        ("伊勢神宮へ", "to the shrine", ["“伊勢神宮” has to be “Ise Jingu”."]),
        ("三重県へ", "to Miele", ["“三重県” has to be “Mie”."]),
        ("伊勢神宮へ", "to Ise Jingu, the ise shrine", ["“Ise Shrine” is forbidden for “伊勢神宮”."]),
        ("伊勢神宮へ", "to Ise Jingu Shrine", ["“Ise Jingu Shrine” is forbidden for “伊勢神宮”."]),
        ("夫婦岩へ", "to the Wedded Rocks, rocks of fame", ["“Rocks” is forbidden for “夫婦岩”."]),
        ("津へ", "Zu", ["“津” has to be “津”.", "“Zu” is forbidden for “津”."]),
    ],
)
def test_each_fault_is_told_in_words(source, translation, faults):
    assert problems(source, translation, TERMS) == faults
