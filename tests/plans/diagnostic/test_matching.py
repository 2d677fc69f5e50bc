"""How plans are matched with wishes, for any plans and any wishes."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plans.diagnostic.matching import Candidate, Pool, Wishes, members
from tests.plans.diagnostic.made import candidate, option, pool

TAGS = ["sea", "forest", "craft", "quiet", "dog"]
AREAS = ["coast", "hills"]

some_tags = st.frozensets(st.sampled_from(TAGS))
weights = st.dictionaries(st.sampled_from(TAGS), st.integers(-3, 3), max_size=4)
options = st.builds(
    option,
    wants=weights,
    areas=st.dictionaries(st.sampled_from(AREAS), st.integers(-3, 3)),
    must=st.lists(st.sampled_from(TAGS), max_size=1),
    excludes=st.lists(st.sampled_from(TAGS), max_size=1),
    days_at_most=st.none() | st.integers(1, 9),
    days_at_least=st.none() | st.integers(1, 9),
    budget_at_most=st.none() | st.integers(0, 90_000),
)
answers = st.lists(options, max_size=4)
candidates = st.lists(
    st.builds(
        Candidate,
        id=st.integers(),
        key=st.text("abcdef", min_size=1, max_size=6),
        tags=some_tags,
        areas=st.frozensets(st.sampled_from(AREAS)),
        days=st.integers(1, 9),
        budget=st.none() | st.integers(0, 90_000),
    ),
    unique_by=lambda found: found.key,
    max_size=8,
)

pytestmark = pytest.mark.requirement("C7", "W6")
thorough = settings(max_examples=300)


def keys(matches) -> list[str]:
    return [match.candidate.key for match in matches]


@thorough
@given(candidates, answers, st.data())
def test_the_order_of_answers_and_of_plans_does_not_matter(plans, chosen, data):
    shuffled = Pool(data.draw(st.permutations(plans))), Wishes.of(data.draw(st.permutations(chosen)))
    assert shuffled[0].recommend(shuffled[1], 9) == Pool(plans).recommend(Wishes.of(chosen), 9)


@thorough
@given(candidates, answers)
def test_scores_lie_between_0_and_1_and_fall(plans, chosen):
    scores = [match.score for match in Pool(plans).recommend(Wishes.of(chosen), 9)]
    assert all(0 <= score <= 1 for score in scores)
    assert scores == sorted(scores, reverse=True)


@thorough
@given(candidates, answers)
def test_nothing_that_breaks_a_limit_is_recommended_and_all_else_is(plans, chosen):
    def keeps(plan: Candidate, answer: dict) -> bool:
        return (
            set(answer["must"]) <= plan.tags
            and not set(answer["excludes"]) & plan.tags
            and (answer["days_at_most"] or 9) >= plan.days >= (answer["days_at_least"] or 1)
            and (plan.budget is None or answer["budget_at_most"] is None or plan.budget <= answer["budget_at_most"])
        )

    within = {plan.key for plan in plans if all(keeps(plan, answer) for answer in chosen)}
    assert set(keys(Pool(plans).recommend(Wishes.of(chosen), 99))) == within


@thorough
@given(candidates, answers, st.sampled_from(TAGS), st.integers(1, 3))
def test_an_added_wish_that_a_plan_meets_never_lowers_it_against_one_that_does_not(plans, chosen, tag, weight):
    found = Pool(plans)
    before = keys(found.recommend(Wishes.of(chosen), 99))
    after = keys(found.recommend(Wishes.of([*chosen, option(wants={tag: weight})]), 99))
    tags = {plan.key: plan.tags for plan in plans}
    for one in before:
        for other in before[before.index(one) + 1 :]:
            if tag in tags[one] and tag not in tags[other]:
                assert after.index(one) < after.index(other)


def test_equal_input_gives_equal_output_on_every_machine():
    found = pool(inn="sea", farm="sea", mill="sea", hut="sea").recommend(Wishes.of([option(wants={"sea": 2})]), 4)
    assert keys(found) == ["mill", "hut", "farm", "inn"]


def test_a_rare_wish_counts_more_than_a_common_one():
    plans = pool(common="sea", rare="craft", a="sea", b="sea", c="sea")
    assert keys(plans.recommend(Wishes.of([option(wants={"sea": 2, "craft": 2})]), 1)) == ["rare"]


def test_a_wish_that_every_plan_meets_changes_no_order():
    plans = pool(a="sea craft", b="sea forest")
    assert keys(plans.recommend(Wishes.of([option(wants={"sea": 3, "craft": 1})]), 1)) == ["a"]


def test_what_is_unwished_counts_against_a_plan():
    plans = pool(calm="sea", busy="sea team")
    first, second = plans.recommend(Wishes.of([option(wants={"sea": 3, "team": -1})]), 2)
    assert (first.candidate.key, first.score) == ("calm", 1.0)
    assert second.score < 1


def test_without_wishes_everything_fits():
    assert {match.score for match in pool(a="", b="sea").recommend(Wishes(), 9)} == {1.0}


def test_plans_that_tie_lead_equally_often():
    plans = pool(a="", b="", c="", d="")
    seeds = [Wishes.of([option(wants={f"tag-{number}": 1})]) for number in range(2000)]
    leads = [plans.recommend(wishes, 1)[0].candidate.key for wishes in seeds]
    assert all(400 < leads.count(key) < 600 for key in "abcd")


def test_a_plan_that_states_no_cost_is_not_held_to_a_budget():
    plans = Pool([candidate("open"), candidate("dear", budget=50_000)])
    assert keys(plans.recommend(Wishes.of([option(budget_at_most=30_000)]), 9)) == ["open"]


@pytest.mark.requirement("W8")
def test_facilities_of_recommended_plans_come_first():
    places = pool(desk="sea", inn="")
    assert keys(places.recommend(Wishes.of([option(wants={"sea": 3})]), 2, first=frozenset({"inn"}))) == [
        "inn",
        "desk",
    ]


def test_a_tag_and_an_area_of_the_same_key_are_two_wishes():
    plans = Pool([candidate("tagged", "iga"), candidate("there", areas=frozenset({"iga"}))])
    assert keys(plans.recommend(Wishes.of([option(areas={"iga": 1})]), 1)) == ["there"]


def test_a_set_of_places_lists_its_members():
    assert members(0b1011) == [0, 1, 3]
    assert members(0) == []
