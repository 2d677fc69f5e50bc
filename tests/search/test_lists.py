"""Lists are narrowed by facets whose counts are true, and an empty one says what to give up."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests import factories
from tests.api import ask
from tests.search.asking import titles

pytestmark = [pytest.mark.requirement("C8", "W13"), pytest.mark.database, pytest.mark.django_db]

LIST = (
    'query($filters: [FacetFilter!], $q: String, $sort: Sort, $page: Int) { plans(locale: "ja", filters: $filters, '
    "q: $q, sort: $sort, page: $page, perPage: 2) { total items { title } loosen { facet label total } "
    "facets { key values { key count } } } }"
)


def plans(*filters: tuple[str, list[str]], **more) -> dict:
    return ask(LIST, filters=[{"facet": facet, "values": values} for facet, values in filters], **more)["plans"]


def names(answer: dict) -> list[str]:
    return [item["title"] for item in answer["items"]]


def counts(answer: dict, facet: str) -> dict[str, int]:
    values = next(entry["values"] for entry in answer["facets"] if entry["key"] == facet)
    return {value["key"]: value["count"] for value in values}


def test_values_are_alternatives_and_facets_add_up():
    sea, forest = factories.tag("sea"), factories.tag("forest")
    factories.plan("short", tags=[sea], days=1)
    factories.plan("long", tags=[forest], days=8)
    factories.plan("both", tags=[sea, forest], days=2)
    assert plans(("scenery", ["sea", "forest"]))["total"] == 3
    assert names(plans(("scenery", ["sea"]), ("days", ["2-3", "7-"]))) == ["both"]
    # Its own choice does not weigh on a facet's counts, the others' do.
    assert counts(plans(("days", ["1"])), "days") == {"1": 1, "2-3": 1, "4-6": 0, "7-": 1}
    assert counts(plans(("days", ["1"])), "scenery") == {"sea": 1, "forest": 0}


@pytest.mark.parametrize(
    ("budget", "band"),
    [(0, "-30000"), (30_000, "-30000"), (30_001, "30000-40000"), (60_000, "40000-60000"), (60_001, "60000-")],
)
def test_a_budget_is_in_one_band(budget, band):
    factories.plan("stay", budget=budget)
    found = counts(plans(), "budget")
    assert [key for key, count in found.items() if count] == [band]


def test_a_plan_without_budget_is_in_no_band():
    factories.plan("stay")
    assert not any(counts(plans(), "budget").values())
    assert plans()["total"] == 1


def test_sorts_and_pages_go_through_the_whole_list():
    for number, title in enumerate("うあい"):
        published = timezone.now() - timedelta(days=number)
        factories.plan(f"plan-{number}", title=title, first_published_at=published)
    assert names(plans()) == ["う", "あ"]
    assert names(plans(sort="TITLE")) == ["あ", "い"]
    assert names(plans(sort="TITLE", page=2)) == ["う"]
    assert names(plans(sort="NEWEST")) == ["う", "あ"]
    assert names(plans(page=3)) == []


def test_an_empty_list_says_what_to_give_up_and_what_that_gives():
    factories.plan("sea", title="真珠", tags=[factories.tag("sea")], days=1)
    for number in range(3):
        factories.plan(f"forest-{number}", tags=[factories.tag("forest")], days=8)
    empty = plans(("scenery", ["sea"]), ("days", ["7-"]))
    assert empty["total"] == 0
    assert empty["loosen"] == [
        {"facet": "scenery", "label": "scenery", "total": 3},
        {"facet": "days", "label": "日数", "total": 1},
    ]
    assert plans(("days", ["7-"]), q="真珠")["loosen"] == [
        {"facet": "q", "label": "検索", "total": 3},
        {"facet": "days", "label": "日数", "total": 1},
    ]
    assert plans(("days", ["4-6"]), ("scenery", ["sea", "forest"]))["loosen"][0] == {
        "facet": "days",
        "label": "日数",
        "total": 4,
    }
    assert plans(("days", ["7-"]))["loosen"] == []


def test_a_choice_without_which_the_list_is_still_empty_is_not_named():
    factories.plan("stay", days=1, budget=20_000)
    empty = plans(("days", ["7-"]), ("budget", ["60000-"]))
    assert (empty["total"], empty["loosen"]) == (0, [])


@pytest.mark.requirement("W31")
def test_a_page_that_expires_is_gone_from_that_moment_on_without_a_publication(monkeypatch):
    moment = timezone.now()
    factories.plan("stay", title="真珠", expire_at=moment + timedelta(minutes=5))
    factories.plan("other", title="真珠の湾")
    assert plans()["total"] == len(titles("真珠")) == 2
    monkeypatch.setattr(timezone, "now", lambda: moment + timedelta(minutes=6))
    cache.clear()
    answer = plans()
    assert (answer["total"], counts(answer, "days")["2-3"], names(answer)) == (1, 1, ["真珠の湾"])
    assert titles("真珠") == ["真珠の湾"]


def test_what_is_held_in_memory_serves_every_request_until_content_changes():
    for number in range(3):
        factories.plan(f"plan-{number}", title=f"真珠{number}")
    facets = '{ plans(locale: "ja") { total facets { values { count } } } }'
    ask(facets)
    cache.clear()
    with CaptureQueriesContext(connection) as statements:
        assert ask(facets)["plans"]["total"] == 3
    assert len(statements) == 2, "the content version, for the cache and for the answer"
    factories.plan("new")
    assert ask(facets)["plans"]["total"] == 4
