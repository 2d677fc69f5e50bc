"""The search page and the list below a search box, as the server makes them."""

import pytest

from tests.frontend.fake_api import SITE, FakeApi

pytestmark = pytest.mark.requirement("W13", "C8")

FOUND = {
    "total": 2,
    "page": 1,
    "pages": 1,
    "corrected": None,
    "kinds": [{"kind": "PLAN", "total": 1}, {"kind": "REPORT", "total": 1}],
    "items": [
        {"kind": kind, "title": f"Toba {kind}", "url": "/en/x/", "snippet": "in <mark>Toba</mark>", "image": None}
        for kind in ("PLAN", "REPORT")
    ],
}
NOTHING = FOUND | {"total": 0, "kinds": [], "items": []}
VALUES = [
    {"key": "sea", "label": "Sea", "count": 3, "selected": False},
    {"key": "moon", "label": "Moon", "count": 0, "selected": False},
]
START = {"site": SITE, "plans": {"facets": [{"key": "scenery", "label": "Scenery", "values": VALUES}]}}


def answers(**found) -> dict:
    return {"search": {"site": SITE, "search": FOUND | found}, "search_start": START}


@pytest.fixture
def text(visit):
    return lambda query="", **found: visit(f"/en/search/{query}", answers(**found)).content.decode()


def test_results_can_be_narrowed_to_the_kinds_that_there_are(text):
    html = text("?q=toba")
    assert '<a class="chip" href="?q=toba&amp;kind=plan">' in html
    assert "kind=event" not in html
    narrowed = text("?q=toba&kind=plan")
    assert '<a class="chip chip--on" href="?q=toba" aria-current="true">' in narrowed
    assert '<a class="chip" href="?q=toba&amp;kind=plan&amp;kind=report">' in narrowed


def test_matches_are_marked_in_their_snippets(text):
    assert "in <mark>Toba</mark>" in text("?q=toba")


def test_mended_words_are_said_with_a_way_to_what_was_typed(text):
    html = text("?q=tobba&kind=plan", corrected="toba")
    assert "Showing results for <strong>“toba”</strong>." in html
    assert '<a href="?q=tobba&amp;kind=plan&amp;typed=1">Search for “tobba” instead</a>' in html


def test_whoever_means_what_was_typed_gets_nothing_else(visit):
    api = FakeApi(answers())
    visit("/en/search/?q=tobba&typed=1", api)
    assert api.asked[0][1]["asTyped"] is True


@pytest.mark.parametrize(("query", "found"), [("", {}), ("?q=zzzz", NOTHING)])
def test_where_nothing_is_found_are_words_to_begin_with_none_of_which_leads_nowhere(text, query, found):
    html = text(query, **found)
    assert 'href="/en/plans/?scenery=sea"' in html
    assert "scenery=moon" not in html


def test_a_page_after_the_last_is_not_there(visit):
    assert visit("/en/search/?q=toba&page=99", answers()).status_code == 404
    assert (
        visit("/en/search/?q=zzzz&page=1", {**answers(), "search": {"site": SITE, "search": NOTHING}}).status_code
        == 200
    )


@pytest.mark.requirement("W29")
def test_suggestions_are_the_options_of_a_listbox_with_their_kind_and_language(visit):
    found = [
        {"text": "Toba", "kind": "AREA", "url": "/en/plans/?area=toba"},
        {"text": "鳥羽のやど", "kind": "LODGING", "url": "/en/lodging/x/"},
    ]
    html = visit("/en/search/suggestions/?q=to", {"suggest": {"suggest": found}}).content.decode()
    assert '<ul role="listbox" aria-label="Suggestions" data-status="2 suggestions">' in html
    assert 'role="option" data-url="/en/plans/?area=toba"' in html
    assert '<span class="suggestion__text" lang="ja">鳥羽のやど</span> <span class="suggestion__kind">' in html
    assert "Place to stay" in html


def test_nothing_typed_asks_the_api_nothing(visit):
    api = FakeApi({})
    assert 'data-status="No suggestions"' in visit("/en/search/suggestions/?q=%20", api).content.decode()
    assert not api.asked


@pytest.mark.requirement("W1")
def test_the_search_in_another_language_is_for_the_same_words(text):
    html = text("?q=toba+%3Cb%3E&kind=plan&page=1")
    assert html.count('href="/search/?q=toba+%3Cb%3E&amp;kind=plan" data-same-page') == 2
