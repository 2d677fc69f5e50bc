"""A list's choices and its query string say the same."""

import pytest
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from frontend.client import BadInputError
from frontend.filters import SORTS, Choices, chips, page_links, parse

FACETS = ["area", "days", "scenery"]
VALUES = st.lists(st.from_regex(r"[a-z0-9-]{1,8}", fullmatch=True), min_size=1, max_size=4, unique=True).map(tuple)
CHOICES = st.builds(
    Choices,
    q=st.text(st.characters(blacklist_categories=("Cs", "Cc")), max_size=20).map(str.strip),
    sort=st.sampled_from(["", *SORTS]),
    page=st.integers(1, 9_999),
    filters=st.dictionaries(st.sampled_from(FACETS), VALUES),
)


def read(query_string: str) -> Choices:
    return parse(QueryDict(query_string.removeprefix("?")), FACETS)


@pytest.mark.requirement("W13", "C8")
@given(CHOICES)
def test_choices_survive_the_way_through_the_address(choices):
    assert read(choices.query_string()) == choices


@given(CHOICES, st.sampled_from(FACETS))
def test_ticking_twice_changes_nothing_but_the_page(choices, facet):
    there_and_back = choices.toggled(facet, "new-one").toggled(facet, "new-one")
    assert there_and_back == choices.at_page(1)


@pytest.mark.requirement("W13")
def test_the_address_of_a_filtered_list_can_be_read_by_people():
    choices = read("?area=iga&area=hokusei&days=2-3&sort=title&page=2")
    assert choices.query_string() == "?area=iga&area=hokusei&days=2-3&sort=title&page=2"
    assert choices.variables() == {
        "q": None,
        "sort": "TITLE",
        "page": 2,
        "filters": [{"facet": "area", "values": ["iga", "hokusei"]}, {"facet": "days", "values": ["2-3"]}],
    }


def test_names_that_are_no_facet_are_left_alone():
    assert read("?area=iga&utm_source=mail&fbclid=x").query_string() == "?area=iga"


def test_fields_left_empty_by_a_form_without_script_choose_nothing():
    assert read("?q=&sort=&area=&page=") == Choices()


@pytest.mark.parametrize("query", ["?page=0", "?page=-1", "?page=x", "?page=٣", "?page=99999", "?sort=price"])
def test_what_cannot_be_meant_is_bad_input(query):
    with pytest.raises(BadInputError):
        read(query)


@pytest.mark.requirement("W13")
def test_every_chosen_value_is_a_chip_that_takes_it_away():
    facets = [
        {
            "key": "area",
            "values": [
                {"key": "iga", "label": "Iga", "selected": True},
                {"key": "hokusei", "label": "Hokusei", "selected": False},
            ],
        }
    ]
    assert chips(read("?q=tea&area=iga&page=3"), facets) == [
        {"label": "tea", "remove": "?area=iga"},
        {"label": "Iga", "remove": "?q=tea"},
    ]


def test_long_lists_of_pages_have_a_gap():
    links = page_links(read("?area=iga&page=5"), 9)
    assert [link["number"] for link in links if link["url"]] == [1, 4, 5, 6, 9]
    assert [bool(link["url"]) for link in links] == [True, False, True, True, True, False, True]
    assert links[0]["url"] == "?area=iga"
