"""Every query of the contract answers on the demo content, in every language, in a fixed number of SQL statements."""

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page

from cms.schema import executor
from cms.version import raise_version
from plans.models import PlanPage
from tests import factories
from tests.api import ask, code_of

LOCALES = ["ja", "en", "zh-hans", "zh-hant"]
CARD = "title url key image { src(width: 640) srcset(widths: [320, 640]) alt } translation { status missing }"
QUERIES = {
    "site": "site(locale: $locale) { name locales { code name url } navigation { title url } footer { title } }",
    "areas": "areas(locale: $locale) { key name description planCount facilityCount image { alt } }",
    "tagGroups": "tagGroups(locale: $locale, kind: PLAN) { key label help tags { key label group } }",
    "plans": f"""plans(locale: $locale) {{ total pages
        items {{ {CARD} days budget lead areas {{ name }} tags {{ label }} }}
        facets {{ key label values {{ key label count selected }} }} }}""",
    "plan": """plan(locale: $locale, key: "toba-fishing-village") { title breadcrumbs { title url }
        alternates { locale url } gallery { alt } body { __typename }
        itinerary { title stops { time title facility { title } } }
        keypersons { name role portrait { alt } links { url } }
        reportButton { url } facilities { title } related { title } }""",
    "facilities": f"""facilities(locale: $locale, kind: LODGING) {{ total
        items {{ {CARD} area {{ name }} tags {{ label }} ... on LodgingPage {{ wifiMbps rooms checkIn }} }}
        facets {{ key values {{ key count }} }} }}""",
    "facility": 'facility(locale: $locale, key: "toba-inn") { title address latitude plans { title } body { id } }',
    "reports": f"reports(locale: $locale) {{ total items {{ {CARD} author visitedOn plans {{ title }} }} }}",
    "report": """report(locale: $locale, key: "three-mornings-in-toba") {
        title body { __typename } areas { name } }""",
    "news": "news(locale: $locale) { total items { title date } }",
    "events": "events(locale: $locale) { total items { title startsOn link { url external } area { name } } }",
    "search": 'search(locale: $locale, q: "a") { total items { kind title url snippet image { alt } } corrected }',
    "suggest": 'suggest(locale: $locale, q: "Wi-Fi") { text kind url }',
    "diagnostic": """diagnostic(locale: $locale) { title intro
        questions { key label options { key label image { alt } } } }""",
    "recommend": """recommend(locale: $locale, answers: []) { url
        plans { score reasons misses plan { title } } facilities { score facility { title } } }""",
}
PATHS = ["/", "/plans/", "/plans/toba-fishing-village/", "/lodging/toba-inn/", "/living/", "/diagnostic/", "/about/"]


def document(name: str) -> str:
    return f"query($locale: String!) {{ {QUERIES[name]} }}"


@pytest.mark.requirement("C5", "W1", "W20")
@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("name", QUERIES)
def test_the_query_answers_with_content_in_the_language(demo, name, locale):
    assert ask(document(name), locale=locale)[name]


@pytest.mark.requirement("C5", "W1")
@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("path", PATHS)
def test_a_page_stands_at_its_path_in_every_language(demo, path, locale):
    prefix = "" if locale == "ja" else f"/{locale}"
    page = ask(
        "query($path: String!) { route(path: $path) { page { url locale translation { status } } } }",
        path=prefix + path,
    )["route"]["page"]
    assert page["url"] == prefix + path
    assert page["locale"] == locale
    assert page["translation"]["status"] == ("SOURCE" if locale == "ja" else "REVIEWED")


# At most so many statements, the content version and the existence of the locale included: the first time after a
# change of content, and from then on, when what is held in memory is there.
STATEMENTS = {
    "site": (9, 8),
    "areas": (11, 3),
    "tagGroups": (6, 2),
    "plans": (19, 10),
    "plan": (26, 25),
    "facilities": (16, 8),
    "facility": (6, 5),
    "reports": (15, 10),
    "report": (11, 7),
    "news": (5, 4),
    "events": (8, 4),
    "search": (13, 5),
    "suggest": (13, 3),
    "diagnostic": (5, 4),
    "recommend": (15, 6),
}


def statements_of(query: str, **variables) -> int:
    with CaptureQueriesContext(connection) as statements:
        ask(query, **variables)
    return len(statements)


@pytest.mark.requirement("C5")
@pytest.mark.parametrize("name", QUERIES)
def test_the_number_of_statements_is_bounded(demo, name):
    ask(document(name), locale="en")
    raise_version()
    first = statements_of(document(name), locale="en")
    cache.clear()
    again = statements_of(document(name), locale="en")
    most_first, most_again = STATEMENTS[name]
    assert first <= most_first
    assert again <= most_again


PLAN_LIST = (
    'query { plans(locale: "ja") { total items { title url lead days areas { name } tags { label } '
    "image { alt src(width: 640) } } } }"
)


@pytest.mark.requirement("C5")
@pytest.mark.django_db
def test_24_plans_with_areas_tags_and_picture_take_at_most_8_statements_however_many_there_are():
    first, again = [], []
    tags = [factories.tag(f"tag-{number}") for number in range(6)]
    for total in (2, 24, 40):
        for number in range(PlanPage.objects.count(), total):
            factories.plan(f"plan-{number}", tags=tags)
        ask(PLAN_LIST)
        Page.objects.filter(slug="plan-0").first().save()
        first.append(statements_of(PLAN_LIST))
        cache.clear()
        again.append(statements_of(PLAN_LIST))
    # The vocabulary is read once for a version of the content: three statements that a list shares with all others.
    assert max(first) <= 8 + 3
    assert max(again) <= 6
    assert first[1:] == [first[1]] * 2


@pytest.mark.requirement("C5")
def test_a_publish_is_seen_by_the_very_next_request(demo):
    before = ask(document("plan"), locale="ja")["plan"]["title"]
    page = PlanPage.objects.get(slug="toba-fishing-village", locale__language_code="ja")
    page.title = "新しい題"
    page.save_revision().publish()
    assert before != "新しい題"
    assert ask(document("plan"), locale="ja")["plan"]["title"] == "新しい題"


BAD = {
    'plans(locale: "xx") { total }': "UNKNOWN_LOCALE",
    'plans(locale: "ja", page: 0) { total }': "BAD_INPUT",
    'plans(locale: "ja", perPage: 101) { total }': "BAD_INPUT",
    'plans(locale: "ja", filters: [{facet: "colour", values: ["red"]}]) { total }': "BAD_INPUT",
    'plans(locale: "ja", filters: [{facet: "area", values: ["atlantis"]}]) { total }': "BAD_INPUT",
    'facilities(locale: "ja", kind: PLAN) { total }': "BAD_INPUT",
    'suggest(locale: "ja", q: "a", limit: 0) { text }': "BAD_INPUT",
    'recommend(locale: "ja", answers: [{question: "no", options: []}]) { url }': "BAD_INPUT",
    'recommend(locale: "ja", answers: [], limit: 1000) { url }': "BAD_INPUT",
}


@pytest.mark.requirement("C5")
@pytest.mark.parametrize("field", BAD)
def test_a_bad_argument_is_an_error_with_a_code(demo, field):
    assert code_of(f"{{ {field} }}") == BAD[field]


@pytest.mark.requirement("C5", "C8")
@pytest.mark.parametrize("words", ["x" * 200, "x" * 10_000])
def test_a_search_too_long_to_mean_anything_finds_nothing_and_is_no_error(demo, words):
    document = 'query($q: String!) { search(locale: "ja", q: $q) { total } suggest(locale: "ja", q: $q) { text } }'
    assert ask(document, q=words) == {"search": {"total": 0}, "suggest": []}


@pytest.mark.requirement("C8")
@pytest.mark.parametrize(
    "chosen", [[], [("area", ["ise-shima"])], [("scenery", ["sea"]), ("area", ["hokusei", "iga"])]]
)
def test_the_count_of_a_value_is_what_choosing_it_shows(demo, chosen):
    query = (
        'query($filters: [FacetFilter!]) { plans(locale: "ja", filters: $filters) '
        "{ total facets { key values { key count selected } } } }"
    )
    filters = [{"facet": facet, "values": values} for facet, values in chosen]
    plans = ask(query, filters=filters)["plans"]
    assert sum(value["selected"] for facet in plans["facets"] for value in facet["values"]) == sum(
        len(values) for _facet, values in chosen
    )
    for facet in plans["facets"]:
        others = [entry for entry in filters if entry["facet"] != facet["key"]]
        for value in facet["values"]:
            shown = ask(query, filters=[*others, {"facet": facet["key"], "values": [value["key"]]}])["plans"]["total"]
            assert value["count"] == shown, (facet["key"], value["key"])


def test_executor_knows_the_documents_of_the_frontend():
    from frontend.documents import all_documents

    assert all(executor.register(text) in executor.documents for text in all_documents().values())
