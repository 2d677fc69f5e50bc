"""The diagnostic's state is in its address, and nowhere else."""

from dataclasses import replace

import pytest
from django.http import QueryDict

from frontend.answers import MAX_WORDS, parse
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
@pytest.mark.parametrize(
    ("query", "expected"),
    [("", 3), ("who=solo&step=2", 2), ("who=team&step=2", 3), ("step=2", 2), ("who=solo&step=1&change=1", 2)],
)
def test_progress_counts_what_may_yet_be_asked_and_so_never_grows_longer(query, expected):
    assert len(state(query).expected) == expected


@pytest.mark.requirement("W6", "W7")
def test_a_kept_link_outlives_an_option_that_staff_have_taken_away():
    assert state("who=crowd&scene=sea&result=1").answers == {"scene": ["sea"]}


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


HEARD = {"id": "option:scene:sea", "key": "sea", "question": "scene", "negated": False, "text": "sea", "label": "Sea"}
FORBIDDEN = HEARD | {"id": "not-option:who:team", "key": "team", "question": "who", "negated": True}


@pytest.mark.requirement("W6", "W34")
def test_own_words_stay_in_every_address_and_lead_to_the_result():
    here = state("words=by++the+sea&without=tag:dog&who=solo&step=2")
    assert (here.words, here.without) == ("by the sea", ("tag:dog",))
    for address in (here.previous, here.finish, here.result):
        assert "&words=by+the+sea&without=tag%3Adog" in address
    assert here.arguments() == {
        "answers": [{"question": "who", "options": ["solo"]}],
        "words": "by the sea",
        "without": ["tag:dog"],
    }


@pytest.mark.requirement("W6")
def test_without_words_nothing_is_said_of_them():
    assert "without" not in state("without=tag:dog&who=solo").result


@pytest.mark.requirement("W6")
def test_what_was_understood_can_be_taken_away_one_by_one():
    here = replace(state("words=sea"), understood=[HEARD, FORBIDDEN])
    assert [part["remove"] for part in here.removals()] == [
        "?words=sea&without=option%3Ascene%3Asea&result=1",
        "?words=sea&without=not-option%3Awho%3Ateam&result=1",
    ]


@pytest.mark.requirement("W6")
def test_an_answer_that_came_from_words_is_changed_as_any_other():
    here = replace(state("words=sea&step=2&change=1"), understood=[HEARD, FORBIDDEN])
    assert here.chosen == ["sea"]
    assert ("without", "option:scene:sea") in here.kept and ("words", "sea") in here.kept
    assert [answer["chosen"] for answer in here.summary()] == [[], ["Sea"]]


@pytest.mark.requirement("W6")
def test_more_words_than_are_read_are_too_long():
    assert not state("words=" + "x" * MAX_WORDS).too_long
    assert state("words=" + "x" * (MAX_WORDS + 1)).too_long
