"""The visitor's way through the diagnostic: questions, the way to the result, the result."""

import pytest

from cms.statistics import counts
from tests.frontend.fake_api import SITE, FakeApi, page

PERSON = "Mozilla/5.0 (X11; Linux x86_64) Firefox/150.0"
QUESTIONS = [
    {
        "key": key,
        "label": key.title(),
        "help": "",
        "multiple": multiple,
        "required": False,
        "after": None,
        "options": [{"key": name, "label": name.title(), "help": "", "image": None} for name in ("one", "two")],
    }
    for key, multiple in (("who", False), ("scene", True))
]
PATH = "/en/diagnostic/"
NOTHING: dict[str, list] = {key: [] for key in ("waysOn", "plans", "facilities", "understood", "notUnderstood")}
NOBODY = {"url": f"{PATH}?result=1", "listUrl": "/en/plans/"} | NOTHING
PLAN = page("PlanPage", areas=[], tags=[], days=2, budget=None, image=None, opener=None, lead="")
ANSWERS = {
    "route": {"route": {"page": {"__typename": "DiagnosticPage"}, "redirect": None}},
    "diagnostic_page": {
        "site": SITE,
        "diagnostic": {"title": "Find your plan", "intro": "", "questions": QUESTIONS},
        "route": {"page": page("DiagnosticPage", url=PATH)},
    },
    "recommend": {"areas": [], "recommend": NOBODY},
}


def text(visit, query: str, **recommend: object) -> str:
    answers = ANSWERS | {"recommend": {"areas": [], "recommend": NOBODY | recommend}}
    return visit(f"{PATH}{query}", answers).content.decode()


@pytest.mark.requirement("W6")
def test_a_question_can_be_skipped_gone_back_from_and_ended_with_the_result(visit):
    html = text(visit, "?who=one&step=2")
    assert '<button class="button button--quiet" type="submit" name="step" value="1">' in html
    assert 'type="submit" name="finish" value="1"' in html
    assert '<input type="hidden" name="who" value="one">' in html
    assert f'href="{PATH}?who=one&amp;step=1&amp;finish=1"' in text(visit, "?who=one&step=1")


@pytest.mark.requirement("W6")
def test_one_answer_is_changed_and_the_result_comes_next(visit):
    html = text(visit, "?who=one&scene=two&step=2&change=1")
    assert '<input type="hidden" name="finish" value="1">' in html
    assert f'href="{PATH}?who=one&amp;scene=two&amp;result=1"' in html


@pytest.mark.requirement("W6", "W7")
@pytest.mark.django_db
@pytest.mark.parametrize("query", ["?who=one&scene=two&step=3", "?who=one&scene=two&step=1&finish=1"])
def test_the_last_answer_leads_to_the_address_of_the_result(visit, query):
    response = visit(PATH + query, ANSWERS)
    assert (response.status_code, response["Location"]) == (302, f"{PATH}?who=one&scene=two&result=1")
    assert "no-store" in response["Cache-Control"]


@pytest.mark.requirement("W7")
@pytest.mark.django_db
def test_whoever_finishes_is_counted_once_and_whoever_reads_a_result_is_not(visit, monkeypatch):
    monkeypatch.setattr("frontend.views.diagnostic.count", _as_a_person)
    visit(f"{PATH}?who=one&step=3", ANSWERS)
    visit(f"{PATH}?who=one&result=1", ANSWERS)
    assert counts("diagnostic") == {"finished": 1, "who=one": 1}


def _as_a_person(request, subject, names) -> None:
    from cms.statistics import count

    request.META["HTTP_USER_AGENT"] = PERSON
    count(request, subject, names)


@pytest.mark.requirement("W6")
def test_a_result_can_be_changed_kept_printed_and_seen_as_a_list(visit):
    html = text(visit, "?who=one&result=1", listUrl="/en/plans/?scenery=sea")
    assert f'href="{PATH}?who=one&amp;step=1&amp;change=1"' in html
    assert 'href="/en/plans/?scenery=sea"' in html
    assert "data-print hidden" in html and "data-copy=" in html


@pytest.mark.requirement("W6")
def test_a_result_without_plans_names_the_ways_on(visit):
    way = {"sentence": "Without “One” there are 2 plans for you.", "plans": 2, "url": f"{PATH}?result=1"}
    assert way["sentence"] in text(visit, "?who=one&result=1", waysOn=[way])


@pytest.mark.requirement("W6")
@pytest.mark.parametrize(("score", "suits"), [(0, False), (0.2, True), (1, True)])
def test_a_plan_that_meets_no_wish_is_not_said_to_suit_and_ways_on_are_named(visit, score, suits):
    way = {"sentence": "Without “One” there are 2 plans for you.", "plans": 2, "url": f"{PATH}?result=1"}
    match = {"score": score, "reasons": [], "misses": ["No sea."], "plan": PLAN}
    html = text(visit, "?who=one&result=1", plans=[match], waysOn=[] if suits else [way])
    assert (" suits you" in html) == suits
    assert ("comes nearest" in html and way["sentence"] in html) != suits


@pytest.mark.requirement("W6")
def test_the_api_is_asked_for_the_answers_to_questions_that_there_are(visit):
    api = FakeApi(ANSWERS)
    visit(f"{PATH}?who=one&scene=two&other=x&result=1", api)
    assert api.asked[-1][1]["answers"] == [
        {"question": "who", "options": ["one"]},
        {"question": "scene", "options": ["two"]},
    ]


HEARD = {"id": "option:scene:two", "key": "two", "question": "scene", "negated": False, "text": "sea", "label": "Two"}


@pytest.mark.requirement("W6")
def test_own_words_can_be_said_at_the_first_question_without_a_script(visit):
    html = text(visit, "")
    assert f'<form class="words" action="{PATH}"' in html
    assert '<input type="hidden" name="finish" value="1">' in html and 'name="words"' in html
    assert 'name="words"' not in text(visit, "?who=one&step=2")


@pytest.mark.requirement("W6", "W34")
@pytest.mark.django_db
def test_own_words_lead_to_a_result_that_can_be_kept(visit):
    response = visit(f"{PATH}?who=one&words=by+the+sea&finish=1", ANSWERS)
    assert response["Location"] == f"{PATH}?who=one&words=by+the+sea&result=1"
    assert not response.cookies


@pytest.mark.requirement("W6")
def test_a_result_shows_what_was_understood_and_what_was_not(visit):
    html = text(visit, "?words=sea+karaoke&result=1", understood=[HEARD], notUnderstood=["karaoke"])
    assert f'href="{PATH}?words=sea+karaoke&amp;without=option%3Ascene%3Atwo&amp;result=1"' in html
    assert "<q>karaoke</q>" in html and ">sea karaoke</textarea>" in html


@pytest.mark.requirement("W6")
def test_where_nothing_was_understood_the_questions_come_with_a_word_on_it(visit):
    html = text(visit, "?words=%3Cb%3E&result=1", notUnderstood=["<b>"])
    assert 'role="alert"' in html and ">&lt;b&gt;</textarea>" in html and "Who" in html
    assert 'role="alert"' not in text(visit, "?words=%3Cb%3E&who=one&result=1", notUnderstood=["<b>"])


@pytest.mark.requirement("W6", "W31")
def test_too_long_a_text_is_told_beside_it_and_asks_the_api_nothing(visit):
    api = FakeApi(ANSWERS)
    response = visit(f"{PATH}?words={'x' * 201}&finish=1", api)
    assert response.status_code == 400
    assert "200" in response.content.decode().partition('role="alert"')[2][:80]
    assert [name for name, _variables in api.asked] == ["route", "diagnostic_page"]


@pytest.mark.requirement("W6")
def test_a_question_shows_the_answer_that_came_from_words(visit):
    answers = ANSWERS | {"understood": {"recommend": {"understood": [HEARD]}}}
    html = visit(f"{PATH}?words=sea&step=2&change=1", answers).content.decode()
    assert 'value="two" checked' in html
    assert '<input type="hidden" name="without" value="option:scene:two">' in html


@pytest.mark.requirement("W1", "W6")
@pytest.mark.parametrize("query", ["?who=one&words=by+the+sea&result=1", "?who=one&step=2"])
def test_the_answers_stay_in_another_language(visit, query):
    address = f'href="/somewhere/{query.replace("&", "&amp;")}" data-same-page'
    assert text(visit, query).count(address) == 2
    assert 'href="/somewhere/" data-same-page' in text(visit, "")
