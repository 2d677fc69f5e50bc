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
        "plan_list_facets": {"plans": {"facets": facets()}},
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


def test_a_filter_that_is_no_longer_there_is_left_out_and_said_so(visit):
    api = FakeApi(answers())
    html = visit(f"{PATH}?area=iga&area=atlantis&days=9&q=tea", api).content.decode()
    assert api.asked[-1][1]["filters"] == [{"facet": "area", "values": ["iga"]}]
    assert "no longer there" in html and "atlantis" not in html
    assert "no longer there" not in visit(f"{PATH}?area=iga&utm_source=mail", answers()).content.decode()


def test_reports_are_sought_and_sorted_like_the_other_lists(demo, client):
    by_title = client.get("/en/reports/?sort=title").content.decode()
    assert '<option value="title" selected>' in by_title
    found = client.get("/en/reports/?q=tobba").content.decode()
    assert 0 < found.count('class="card"') < by_title.count('class="card"')
    assert "Showing results for <strong>“toba”</strong>." in found


@pytest.mark.requirement("W1")
def test_other_languages_get_the_choices_and_search_engines_the_list_alone(visit):
    found = answers(iga=True)
    found["plan_list"]["plans"]["pages"] = 2
    html = visit(f'{PATH}?q="sea%26x&area=iga&sort=title&page=2&utm_source=mail', found).content.decode()
    assert html.count('href="/somewhere/?q=%22sea%26x&amp;area=iga&amp;sort=title" data-same-page') == 2
    assert '/en/plans/">' in html.split('rel="canonical"')[1].splitlines()[0]
    first = visit(f"{PATH}?area=iga", answers(iga=True)).content.decode()
    assert '/somewhere/">' in first.split('rel="alternate" hreflang="ja"')[1].splitlines()[0]


@pytest.mark.requirement("W1", "W16")
def test_past_events_stay_past_on_the_next_page_and_in_another_language(visit):
    found = {"total": 40, "page": 1, "pages": 2, "items": []}
    events = answers() | {
        "index_page": {"route": {"page": page("IndexPage", url="/en/events/", lists="EVENT", intro=[])}},
        "event_list": {"site": SITE, "events": found},
    }
    html = visit("/en/events/?past=1", events).content.decode()
    assert 'href="?past=1&amp;page=2"' in html
    assert 'href="/somewhere/?past=1"' in html
