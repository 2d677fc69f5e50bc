"""The API's recommendation: it follows what is published, and gives its reasons in whole sentences."""

import json
import re

import pytest

from plans.models import DiagnosticPage
from tests import factories
from tests.api import ask, code_of
from tests.plans.diagnostic.made import option, question

RECOMMEND = """query($locale: String!, $answers: [AnswerInput!]!) { recommend(locale: $locale, answers: $answers) {
    url listUrl waysOn { sentence plans url }
    plans { score reasons misses plan { title } } facilities { reasons misses facility { title } } } }"""
KANA = re.compile(r"[\u3041-\u3096\u30a1-\u30fa]")


def recommend(locale: str = "ja", **answers: str) -> dict:
    given = [{"question": key, "options": options.split()} for key, options in answers.items()]
    return ask(RECOMMEND, locale=locale, answers=given)["recommend"]


def stored(entry: dict) -> dict:
    """A question as a StreamField holds it."""
    options = [
        {**found, "help": "", "image": None, "wants": as_items(found["wants"]), "areas": as_items(found["areas"])}
        for found in entry["options"]
    ]
    after = {"question": "", "options": []}
    return {"type": "question", "value": {**entry, "after": after, "help": "", "options": as_items(options)}}


def as_items(values: list) -> list:
    return [{"type": "item", "value": value, "id": str(number)} for number, value in enumerate(values)]


def diagnostic(*questions: dict) -> DiagnosticPage:
    page = DiagnosticPage(title="診断", slug="diagnostic", locale=factories.source_locale())
    page.questions = json.dumps([stored(entry) for entry in questions])
    return factories.home().add_child(instance=page)


@pytest.fixture
def asked(db) -> DiagnosticPage:
    return diagnostic(
        question(
            "view", option("sea", label="海", wants={"sea": 3}, reason="海が見えます。", miss="海は見えません。")
        ),
        question("place", option("coast", areas={"coast": 2}), option("far", areas={"far": 2})),
        question("need", option("craft", label="手仕事", wants={"craft": 2, "team": -2}), multiple=True),
        question("days", option("short", days_at_most=3, budget_at_most=30_000)),
        question(
            "must",
            option("dog", label="犬", must=["dog"]),
            option("quiet", label="静か", must=["quiet"]),
            multiple=True,
        ),
    )


def titles(answer: dict) -> list[str]:
    return [match["plan"]["title"] for match in answer["plans"]]


@pytest.mark.requirement("C7", "W7")
def test_a_plan_takes_part_as_soon_as_it_is_published_and_disappears_with_it(asked):
    assert titles(recommend(view="sea")) == []
    plan = factories.plan("bay", tags=[factories.tag("sea")])
    assert titles(recommend(view="sea")) == ["bay"]
    plan.unpublish()
    assert titles(recommend(view="sea")) == []
    plan.save_revision().publish()
    assert titles(recommend(view="sea")) == ["bay"]
    plan.delete()
    assert titles(recommend(view="sea")) == []


@pytest.mark.requirement("W7")
def test_a_tag_given_to_a_plan_counts_at_once(asked):
    plan = factories.plan("bay")
    assert recommend(view="sea")["plans"][0]["reasons"] == []
    plan.tags = [factories.tag("sea")]
    plan.save_revision().publish()
    assert recommend(view="sea")["plans"][0]["reasons"] == ["海が見えます。"]


@pytest.mark.requirement("W6")
def test_the_sentences_are_those_of_staff_and_otherwise_quote_the_answer(asked):
    factories.plan("bay", tags=[factories.tag("sea"), factories.tag("team")])
    factories.plan("mill", tags=[factories.tag("craft")])
    bay, mill = sorted(recommend(view="sea", need="craft")["plans"], key=lambda match: match["plan"]["title"])
    assert bay["reasons"] == ["海が見えます。"]
    assert mill["misses"] == ["海は見えません。"]
    assert "手仕事" in bay["misses"][0] and "team" in bay["misses"][1] and "手仕事" in mill["reasons"][0]


@pytest.mark.requirement("W6")
def test_areas_days_and_budget_have_sentences_of_their_own(asked):
    factories.area("far")
    factories.plan("bay", days=2, budget=20_000)
    factories.plan("hill", days=2)
    bay, hill = sorted(recommend(place="coast", days="short")["plans"], key=lambda match: match["plan"]["title"])
    assert len(bay["reasons"]) == 3 and bay["misses"] == []
    assert "Coast" in bay["reasons"][0] and "2" in bay["reasons"][1] and "30,000" in bay["reasons"][2]
    assert len(hill["reasons"]) == 2 and "30,000" in hill["misses"][0]
    assert "Far" in recommend(place="far")["plans"][0]["misses"][0]


@pytest.mark.requirement("W8")
def test_the_facilities_of_recommended_plans_come_first_and_say_so(asked):
    sea = factories.tag("sea")
    inn = factories.lodging("inn")
    factories.lodging("better", tags=[sea])
    factories.plan("bay", tags=[sea], facilities=[inn])
    first, second = recommend(view="sea")["facilities"]
    assert [first["facility"]["title"], second["facility"]["title"]] == ["inn", "better"]
    assert "bay" in first["reasons"][0]
    assert second["reasons"] == ["海が見えます。"]


@pytest.mark.requirement("W6")
def test_where_nothing_is_left_it_says_what_to_give_up_and_what_that_opens(asked):
    factories.plan("kennel", tags=[factories.tag("dog")])
    answer = recommend(view="sea", must="dog quiet")
    assert answer["plans"] == []
    (way,) = answer["waysOn"]
    assert "静か" in way["sentence"] and way["plans"] == 1
    assert way["url"] == "/diagnostic/?view=sea&must=dog&result=1"
    assert recommend(must="dog")["waysOn"] == []


@pytest.mark.requirement("W6")
def test_answers_lead_to_the_list_with_filters_that_leave_something(asked):
    factories.plan("bay", days=2, tags=[factories.tag("sea")])
    assert recommend(view="sea", days="short")["listUrl"] == "/plans/?days=1&days=2-3&scenery=sea"
    assert recommend()["listUrl"] == "/plans/"


@pytest.mark.requirement("W6")
@pytest.mark.parametrize("answers", [{"no": "x"}, {"view": "x"}, {"view": "sea", "place": "coast far"}])
def test_answers_that_do_not_exist_are_bad_input(asked, answers):
    given = [{"question": key, "options": options.split()} for key, options in answers.items()]
    assert code_of(RECOMMEND, locale="ja", answers=given) == "BAD_INPUT"


@pytest.mark.requirement("W6", "W1")
@pytest.mark.parametrize("locale", ["en", "zh-hans", "zh-hant"])
def test_every_answer_of_the_demo_has_its_sentences_in_every_language(demo, locale):
    questions = ask(
        "query($locale: String!) { diagnostic(locale: $locale) { questions { key options { key } } } }", locale=locale
    )["diagnostic"]["questions"]
    for entry in questions:
        for chosen in entry["options"]:
            for match in recommend(locale, **{entry["key"]: chosen["key"]})["plans"]:
                sentences = [*match["reasons"], *match["misses"]]
                assert all(sentence[-1] in ".。" and not KANA.search(sentence) for sentence in sentences)


@pytest.mark.requirement("W6")
def test_no_pair_of_conditions_of_the_demo_ends_without_a_way_on(demo):
    must = ask('{ diagnostic(locale: "ja") { questions { key options { key } } } }')["diagnostic"]["questions"][-1]
    keys = [found["key"] for found in must["options"]]
    for index, one in enumerate(keys):
        for other in keys[index + 1 :]:
            answer = recommend(days="two-days", budget="up-to-30000", company="alone", must=f"{one} {other}")
            assert answer["plans"] or answer["waysOn"]
