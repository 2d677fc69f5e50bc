"""The diagnostic's state is in its address, and nowhere else."""

import pytest
from django.http import QueryDict

from frontend.answers import parse
from frontend.client import BadInputError

QUESTIONS = [
    {
        "key": "who",
        "label": "Who?",
        "after": None,
        "options": [{"key": "solo", "label": "I"}, {"key": "team", "label": "We"}],
    },
    {
        "key": "rooms",
        "label": "How many rooms?",
        "after": {"question": "who", "options": ["team"]},
        "options": [{"key": "two", "label": "Two"}],
    },
    {"key": "scene", "label": "What view?", "after": None, "options": [{"key": "sea", "label": "Sea"}]},
]


def state(query: str):
    return parse(QueryDict(query), QUESTIONS)


@pytest.mark.requirement("W6", "C7")
def test_the_first_visit_sees_the_first_question():
    assert state("").current["key"] == "who"


@pytest.mark.requirement("W6")
def test_a_question_after_another_is_asked_only_when_its_option_was_chosen():
    assert state("who=solo&step=2").current["key"] == "scene"
    assert state("who=team&step=2").current["key"] == "rooms"


@pytest.mark.requirement("W6")
def test_after_the_last_question_there_is_none():
    assert state("who=solo&scene=sea&step=3").current is None


def test_going_back_keeps_every_answer():
    here = state("who=team&rooms=two&step=3")
    assert here.previous == "?who=team&rooms=two&step=2"
    assert state(here.previous.removeprefix("?")).chosen == ["two"]


def test_hidden_fields_hold_the_other_questions_answers_only():
    assert state("who=team&rooms=two&scene=sea&step=2").kept == [("who", "team"), ("scene", "sea")]


def test_an_answer_to_a_question_that_is_not_asked_is_not_sent():
    assert state("who=solo&rooms=two").variables() == [{"question": "who", "options": ["solo"]}]


def test_the_summary_leads_back_to_each_question():
    assert state("who=solo&step=3").summary() == [
        {"question": "Who?", "chosen": ["I"], "change": "?who=solo&step=1&change=1"},
        {"question": "What view?", "chosen": [], "change": "?who=solo&step=2&change=1"},
    ]


@pytest.mark.requirement("W6")
def test_the_result_can_be_asked_for_after_any_answer():
    here = state("who=team&step=2")
    assert here.finish == "?who=team&step=2&finish=1"
    assert state(here.finish.removeprefix("?")).current is None


@pytest.mark.requirement("W6")
def test_a_result_has_one_address_however_one_came_to_it():
    assert state("scene=sea&rooms=two&who=solo&step=2&change=1").result == "?who=solo&scene=sea&result=1"


@pytest.mark.requirement("W6")
def test_the_way_back_is_the_last_step_that_was_sent():
    assert state("who=solo&scene=sea&step=3&step=1").step == 1


@pytest.mark.requirement("W7")
def test_only_answers_that_there_are_can_be_counted():
    assert state("who=solo&rooms=two&scene=whales").known == ["who=solo"]


@pytest.mark.parametrize("step", ["0", "-1", "x", "1000"])
def test_a_step_that_is_none_is_bad_input(step):
    with pytest.raises(BadInputError):
        state(f"step={step}")
