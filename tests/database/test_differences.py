"""Where databases differ, the site must not: characters they refuse, where they put what is unknown, new keys."""

from urllib.parse import quote

import pytest
from wagtail.models import Page

from cms.models import Picture
from plans.models import PlanPage
from search.models import TagGroup
from tests import factories
from tests.api import ask, code_of

pytestmark = pytest.mark.requirement("C1")

# PostgreSQL refuses NUL in any text; the others are syntax somewhere.
HOSTILE = ["\0", "a\0b", "'", '"', "\\", "%", "_", "’", "\U0001f30a", "a" * 60]
FIELDS = {
    "key": 'query($x: String!) { plan(locale: "ja", key: $x) { title } }',
    "path": "query($x: String!) { route(path: $x) { page { title } } }",
    "search": 'query($x: String!) { search(locale: "ja", q: $x) { total } }',
    "list": 'query($x: String!) { plans(locale: "ja", q: $x) { total } }',
    "suggest": 'query($x: String!) { suggest(locale: "ja", q: $x) { text } }',
    "locale": "query($x: String!) { plans(locale: $x) { total } }",
}


@pytest.mark.requirement("W31")
@pytest.mark.parametrize("field", FIELDS)
def test_no_text_of_a_stranger_is_a_fault_of_ours(db, field):
    factories.plan()
    for text in HOSTILE:
        if field == "locale":
            assert code_of(FIELDS[field], x=text) == "UNKNOWN_LOCALE"
        else:
            assert ask(FIELDS[field], x=text), repr(text)


@pytest.mark.requirement("W31")
@pytest.mark.parametrize("text", HOSTILE)
def test_no_address_of_a_stranger_is_a_fault_of_ours(db, client, text):
    factories.plan()
    word = quote(text, safe="")
    paths = f"/{word}/", f"/plans/{word}", f"/en/{word}/"
    queries = f"/search/?q={word}", f"/plans/?q={word}", f"/plans/?area={word}"
    for address in paths + queries:
        assert client.get(address).status_code in (200, 301, 404), address


def test_texts_are_found_whatever_their_case(db):
    factories.plan("toba", title="Toba Bay")
    found = [
        ask(FIELDS["list"], x=text)["plans"]["total"] for text in ("toba", "TOBA", "ｔｏｂａ", "bay toba", "none")
    ]
    assert found == [1, 1, 1, 1, 0]


def test_lists_in_a_column_come_back_as_lists(db):
    factories.tag(kinds=("PLAN", "REPORT"))
    group = TagGroup.objects.get()
    assert group.kinds == TagGroup.objects.values_list("kinds", flat=True).get() == ["PLAN", "REPORT"]


def test_the_newest_stand_first_and_those_of_unknown_age_last(db):
    for slug in ("old", "new", "unknown"):
        factories.plan(slug)
    PlanPage.objects.filter(slug="unknown").update(first_published_at=None)
    listed = ask('{ plans(locale: "ja", sort: NEWEST) { items { title } } }')["plans"]["items"]
    assert [plan["title"] for plan in listed] == ["new", "old", "unknown"]


def test_the_tree_of_the_demo_is_whole(demo):
    assert not any(Page.find_problems())


def test_new_rows_get_keys_of_their_own_in_a_copy_of_the_demo(demo):
    """A copied database goes on counting where the first one stood."""
    last = Picture.objects.latest("pk").pk
    assert Picture.objects.create(title="new", file="new.png", width=1, height=1).pk > last
    assert factories.plan("new-plan").pk > PlanPage.objects.exclude(slug="new-plan").latest("pk").pk
