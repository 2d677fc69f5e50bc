"""Lists as whoever has no JavaScript uses them: filters, counts, chips, the map, and ways on from an empty list."""

import pytest

from tests.frontend.fake_api import SITE, FakeApi, page

pytestmark = pytest.mark.requirement("W13", "C8")

PATH = "/en/plans/"


def value(key: str, count: int, selected: bool = False) -> dict:
    return {"key": key, "label": key.title(), "count": count, "selected": selected}


def facets(*, iga: bool = False, long: bool = False) -> list[dict]:
    return [
        {"key": "area", "label": "Area", "values": [value("hokusei", 3), value("iga", 2, iga)]},
        {"key": "days", "label": "Days", "values": [value("2-3", 2), value("7-", 0, long)]},
    ]


def answers(*, total: int = 2, loosen: tuple = (), **chosen: bool) -> dict:
    area = {"name": "Iga", "description": "A basin.", "planCount": 9, "facilityCount": 9}
    found = {"total": total, "page": 1, "pages": 1, "items": [], "facets": facets(**chosen), "loosen": list(loosen)}
    return {
        "route": {"route": {"page": {"__typename": "IndexPage"}, "redirect": None}},
        "index_page": {"route": {"page": page("IndexPage", url=PATH, title="Plans", lists="PLAN", intro=[])}},
        "plan_list_facets": {"plans": {"facets": [{"key": "area"}, {"key": "days"}]}},
        "plan_list": {"site": SITE, "areas": [{"key": "iga", **area}], "plans": found},
    }


@pytest.fixture
def text(visit):
    return lambda query="", **found: visit(PATH + query, answers(**found)).content.decode()


def test_filters_are_a_form_that_sends_itself_to_the_list(text):
    html = text()
    assert f'method="get" action="{PATH}"' in html
    assert 'name="area" value="iga"' in html
    assert "Show 2 plans" in html and 'type="submit"' in html


def test_a_value_without_entries_says_so_and_cannot_be_chosen_but_can_be_taken_away(text):
    assert 'name="days" value="7-" disabled' in text()
    assert 'name="days" value="7-" checked>' in text("?days=7-", long=True)


def test_a_chosen_filter_is_a_chip_that_is_a_link_without_it(text):
    html = text("?area=iga&days=7-", iga=True, long=True)
    assert '<a class="chip" href="?days=7-">' in html
    assert '<a class="chip" href="?area=iga">' in html
    assert f'<a class="chip chip--all" href="{PATH}">Clear all</a>' in html


@pytest.mark.requirement("W29")
def test_the_number_of_results_is_announced_in_the_list_and_in_the_sheet_over_it(text):
    html = text()
    assert '<p class="summary__count" role="status" id="count">' in html
    assert 'role="status" id="filters-count">2 plans</p>' in html


@pytest.mark.requirement("W9")
def test_the_map_filters_the_list_and_counts_what_is_listed(text):
    assert 'aria-label="Iga: 2 plans" hx-get="?days=7-&amp;area=iga"' in text("?days=7-", long=True)
    chosen = text("?area=iga", iga=True)
    assert f'href="{PATH}" aria-label="Iga: 2 plans"' in chosen
    assert 'aria-current="true"' in chosen


def test_an_empty_list_says_what_giving_up_one_choice_would_give(text):
    ways = ({"facet": "area", "total": 4}, {"facet": "q", "total": 1})
    html = text("?q=tea&area=iga&days=7-", total=0, loosen=ways, iga=True, long=True)
    assert '<a class="way" href="?q=tea&amp;days=7-">' in html
    assert '<span class="way__value">Iga</span>' in html and '<span class="way__total">4 plans</span>' in html
    assert '<a class="way" href="?area=iga&amp;days=7-">' in html
    assert '<span class="way__value">tea</span>' in html and '<span class="way__total">1 plan</span>' in html
    assert "Nothing matches. What now?" in html


def test_only_facets_of_the_list_are_asked_for(visit):
    api = FakeApi(answers())
    visit(f"{PATH}?area=iga&utm_source=mail", api)
    assert api.asked[-1][1]["filters"] == [{"facet": "area", "values": ["iga"]}]


def test_reports_are_sought_and_sorted_like_the_other_lists(demo, client):
    by_title = client.get("/en/reports/?sort=title").content.decode()
    assert '<option value="title" selected>' in by_title
    found = client.get("/en/reports/?q=tobba").content.decode()
    assert 0 < found.count('class="card"') < by_title.count('class="card"')
    assert "Showing results for <strong>“toba”</strong>." in found
