"""What staff are told about the questions."""

import pytest

from plans.diagnostic import analysis
from plans.diagnostic.analysis import analyse
from plans.diagnostic.matching import Pool
from plans.diagnostic.visitors import all_visitors, number_of_visitors, some_visitors
from tests.plans.diagnostic.made import candidate, option, pool, question

pytestmark = pytest.mark.requirement("W7")

VIEW = question("view", option("sea", wants={"sea": 3}), option("forest", wants={"forest": 3}), required=True)
COMPANY = question("company", option("solo"), option("team"), required=True)
ROOMS = question("rooms", option("two"), option("three"), after=("company", ["team"]))
MANY = question("many", *(option(f"m{number}") for number in range(5)), multiple=True)


def row(found, key: str):
    return next(row for row in found.plans if row.candidate.key == key)


def options_of(found, key: str) -> dict:
    (asked,) = [question for question in found.questions if question.question["key"] == key]
    return {row.option["key"]: row for row in asked.options}


def test_every_way_to_answer_is_counted_once():
    questions = [COMPANY, ROOMS, MANY]
    # One person: one way; a team: no preference or one of two; of five answers none to three.
    assert number_of_visitors(questions) == (1 + 3) * (1 + 5 + 10 + 10) == len(list(all_visitors(questions)))


def test_all_visitors_together_are_one_whole():
    assert sum(visitor.likelihood for visitor in all_visitors([COMPANY, ROOMS, MANY])) == pytest.approx(1)


def test_a_sample_is_the_same_each_time_and_holds_to_the_questions():
    questions = [COMPANY, ROOMS, MANY]
    sample = list(some_visitors(questions, 200))
    assert sample == list(some_visitors(questions, 200))
    everybody = [visitor.given for visitor in all_visitors(questions)]
    assert all(visitor.given in everybody for visitor in sample)


def test_few_ways_are_analysed_exactly():
    found = analyse([VIEW], pool(coast="sea", wood="forest"))
    assert found.exact
    assert [(plan.first, plan.shown, plan.allowed) for plan in found.plans] == [(0.5, 1.0, 1.0)] * 2


def test_a_sample_comes_near_to_the_exact_shares():
    plans = pool(coast="sea", wood="forest", town="", farm="")
    many = [question(f"q{number}", option("a"), option("b")) for number in range(10)]
    exact, sample = analyse([VIEW], plans), analyse([VIEW, *many], plans)
    assert not sample.exact
    assert row(sample, "coast").first == pytest.approx(row(exact, "coast").first, abs=0.03)


@pytest.mark.parametrize(("plans", "visitors"), [(4, 10_000), (2_000, 10_000), (4_000, 5_000), (50_000, 2_000)])
def test_the_sample_is_whole_until_a_site_is_very_large(monkeypatch, plans, visitors):
    many = [question(f"q{number}", *(option(f"o{place}") for place in range(9))) for number in range(9)]
    monkeypatch.setattr(analysis, "_visit", lambda visitor, pool: analysis._Visit(visitor, 0, ()))
    found = analyse(many, Pool(candidate(f"p{number}") for number in range(plans)))
    assert (found.visitors, found.exact) == (visitors, False)


def test_a_plan_that_is_never_shown_is_told_who_overtakes_it():
    found = analyse([VIEW], pool(a="sea forest", b="sea forest", c="sea forest", last="other"))
    assert (row(found, "last").shown, row(found, "last").wished) == (0, False)
    assert set(row(found, "last").overtaken_by) <= {"a", "b", "c"} and row(found, "last").overtaken_by


def test_a_plan_beyond_everybodys_limits_is_within_nobodys():
    days = question("days", option("short", days_at_most=3), required=True)
    found = analyse([days], Pool([candidate("long", days=9), candidate("short", days=2)]))
    assert row(found, "long").allowed == 0


def test_a_question_that_decides_everything_and_one_that_decides_nothing():
    idle = question("idle", option("a", wants={"nobody-has": 1}), option("b", wants={"all": 3}), required=True)
    view, nothing = analyse([VIEW, idle], pool(coast="sea all", wood="forest all")).questions
    assert view.gain == pytest.approx(1)
    assert nothing.gain == pytest.approx(0)


def test_answers_that_lead_nowhere_or_change_nothing_are_found():
    asked = question(
        "must",
        option("nowhere", must=["nobody-has"]),
        option("idle", wants={"all": 3}),
        option("open"),
        option("sea", wants={"sea": 1}),
    )
    found = options_of(analyse([asked], pool(coast="sea all", wood="all")), "must")
    assert (found["nowhere"].plans, found["nowhere"].empty) == (0, 1)
    assert [key for key, option_row in found.items() if option_row.idle] == ["idle"]
    assert [key for key, option_row in found.items() if option_row.neutral] == ["open"]


def test_a_wish_that_no_plan_has_is_named():
    found = analyse([question("q", option("o", wants={"whales": 3, "sea": 1}))], pool(coast="sea", wood=""))
    assert options_of(found, "q")["o"].lacking == ["whales"]


def test_without_plans_or_questions_there_is_still_an_analysis():
    assert analyse([VIEW], Pool([])).empty == 1
    assert analyse([], pool(a="")).visitors == 1
