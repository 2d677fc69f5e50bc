"""What the visitor may give up where nothing is left, and the list that comes nearest to the wishes."""

import pytest
from hypothesis import given

from plans.diagnostic.filters import list_filters
from plans.diagnostic.matching import Pool, Wishes
from plans.diagnostic.ways_on import ways_on
from tests.plans.diagnostic.made import candidate, option, pool
from tests.plans.diagnostic.test_matching import answers, candidates

pytestmark = pytest.mark.requirement("W6")

DOG, QUIET = option("dog", must=["dog"]), option("no-dogs", excludes=["dog"])
GROUPS = {"sea": "scenery", "forest": "scenery", "dog": "company"}
BANDS = ["-30000", "30000-40000", "40000-60000", "60000-"]
FACETS = {"days": ["1", "2-3", "4-6", "7-"], "budget": BANDS, "scenery": [], "company": [], "area": []}


def dropped(ways) -> list[list[str]]:
    return [[answer["key"] for answer in way.dropped] for way in ways]


def test_the_limit_that_opens_most_comes_first():
    ways = ways_on(pool(a="dog", b="", c=""), [DOG, QUIET])
    assert [(answer["key"], way.plans) for way in ways for answer in way.dropped] == [("dog", 2), ("no-dogs", 1)]


def test_as_few_answers_as_possible_are_given_up():
    assert dropped(ways_on(pool(a="sea"), [DOG, option("craft", must=["craft"]), option("s", must=["sea"])])) == [
        ["dog", "craft"]
    ]


def test_wishes_are_kept():
    wish = option("wish", wants={"sea": 3})
    (way,) = ways_on(pool(a=""), [wish, DOG])
    assert [answer["key"] for answer in way.kept] == ["wish"]


def test_where_plans_are_left_that_meet_no_wish_a_way_on_leads_to_what_does():
    wish, plans = option("wish", wants={"sea": 3}), pool(a="dog", b="sea", c="", d="sea")
    assert [(dropped([way]), way.plans) for way in ways_on(plans, [wish, DOG])] == [([["dog"]], 2)]
    assert ways_on(plans, [option("wish", wants={"karaoke": 3}), DOG]) == []
    assert ways_on(plans, [option("unwished", wants={"dog": -3}), DOG]) == []


@given(candidates, answers)
def test_where_nothing_is_left_there_is_a_way_on_as_long_as_there_is_any_plan(plans, chosen):
    found = Pool(plans)
    ways, left = ways_on(found, chosen), found.allowed(Wishes.of(chosen))
    assert bool(ways) or left or not plans
    assert all(found.allowed(Wishes.of(way.kept)).bit_count() >= way.plans > 0 for way in ways)


@given(candidates, answers)
def test_a_way_on_is_offered_only_where_the_best_has_nothing_of_what_is_wished(plans, chosen):
    found, wishes = Pool(plans), Wishes.of(chosen)
    if ways_on(found, chosen):
        assert not found.allowed(wishes) & found.meeting(wishes)
        assert all(match.score == 0 for match in found.recommend(wishes, 1))


def test_the_list_is_narrowed_by_what_is_necessary_and_then_by_what_is_wished():
    plans = Pool([candidate("a", "dog", "sea", days=3), candidate("b", "forest", days=8)])
    wishes = Wishes.of([option(must=["dog"], wants={"sea": 2, "forest": 1}, days_at_most=4)])
    assert list_filters(plans, wishes, GROUPS, FACETS) == {
        "days": ["1", "2-3", "4-6"],
        "company": ["dog"],
        "scenery": ["sea"],
    }


@pytest.mark.requirement("C8")
@pytest.mark.parametrize(
    ("yen", "bands"), [(20_000, ["-30000"]), (30_000, ["-30000"]), (40_000, BANDS[:2]), (45_000, BANDS[:3])]
)
def test_the_list_is_narrowed_by_the_bands_of_the_budget(yen, bands):
    plans = Pool([candidate("a", budget=25_000), candidate("b", budget=70_000), candidate("c")])
    assert list_filters(plans, Wishes(budget_at_most=yen), GROUPS, FACETS) == {"budget": bands}


def test_a_budget_that_no_stated_cost_keeps_narrows_nothing():
    plans = Pool([candidate("a", budget=70_000), candidate("b")])
    assert list_filters(plans, Wishes(budget_at_most=30_000), GROUPS, FACETS) == {}


def _in_band(plan, band: str) -> bool:
    low, _dash, high = band.partition("-")
    return plan.budget is not None and int(low or -1) < plan.budget <= int(high or plan.budget)


@given(candidates, answers)
def test_the_list_is_never_emptied(plans, chosen):
    found = Pool(plans)
    filters = list_filters(found, Wishes.of(chosen), GROUPS, FACETS)
    left = found.everyone
    for facet, values in filters.items():
        having = 0
        for value in values:
            if facet == "days":
                low, _dash, high = value.partition("-")
                last = int(high or (low if value != "7-" else 99))
                having |= found.allowed(Wishes(days_at_least=int(low), days_at_most=last))
            elif facet == "budget":
                having |= sum(1 << place for place, plan in enumerate(found.candidates) if _in_band(plan, value))
            else:
                having |= found.bearing(("area" if facet == "area" else "tag", value))
        left &= having
    assert left or not plans
