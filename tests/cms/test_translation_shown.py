"""`translation` in the API counts everything that a page shows, and names what is still in Japanese."""

import json
from collections.abc import Iterable
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale
from wagtail_localize.models import StringSegment

from cms.models import Picture
from cms.version import raise_version
from home.models import Event
from tests import factories
from tests.api import ask
from tests.cms.conftest import picture
from translation.sync import MACHINE, MANUAL, Wanted, submit, translate

pytestmark = [pytest.mark.django_db, pytest.mark.requirement("W1", "W3")]

NUMBERS = "translation { status total reviewed machine missing fallbacks }"
PLAN = f'query($locale: String!) {{ plan(locale: $locale, key: "toba") {{ {NUMBERS} }} }}'
ROUTE = f"query($path: String!) {{ route(path: $path) {{ page {{ {NUMBERS} }} }} }}"
BODY = [
    {"type": "text", "id": "b1", "value": "<p>船で<b>島</b>へ。</p><p>朝は早い。</p>"},
    {"type": "quote", "id": "b2", "value": {"text": "海は\n広い", "source": ""}},
]


@pytest.fixture(autouse=True)
def english(settings, tmp_path) -> Locale:
    settings.MEDIA_ROOT = tmp_path
    return Locale.objects.get_or_create(language_code="en")[0]


def put_into_english(thing, kind: str = MANUAL, left: Iterable[str] = (), *, publish: bool = True) -> None:
    """Translate every segment of the thing but those in `left`."""
    pieces = StringSegment.objects.filter(source=submit(thing)).values_list("context__path", "string__data")
    wanted = {(path, data): Wanted(f"In English: {data}", kind) for path, data in pieces if data not in left}
    translate(thing, {Locale.objects.get(language_code="en"): wanted}, publish=publish)


@pytest.fixture
def plan():
    """A plan with an area, a tag and two pictures, all of it in English by people."""
    tag, area, shown = factories.tag(), factories.area(), picture(caption="朝の入り江")
    body = [
        *BODY,
        {"type": "image", "id": "b3", "value": {"image": shown.pk, "alt": "", "caption": "", "decorative": False}},
    ]
    plan = factories.plan("toba", title="漁村", tags=[tag], areas=[area], body=json.dumps(body), image=picture("港"))
    for thing in (factories.home(), plan.get_parent(), tag.group, tag, area, plan):
        put_into_english(thing.specific if hasattr(thing, "specific") else thing)
    for text in (text for each in Picture.objects.all() for text in each.texts.all()):
        put_into_english(text)
    return plan


def of_the_plan(locale: str = "en") -> dict:
    raise_version()
    return ask(PLAN, locale=locale)["plan"]["translation"]


def test_all_of_a_page_and_its_parts_by_people_is_reviewed(plan):
    found = of_the_plan()
    # The title, three texts of the body; the names of area, group and tag; two texts and one of the pictures.
    assert found == {"status": "REVIEWED", "total": 10, "reviewed": 10, "machine": 0, "missing": 0, "fallbacks": []}


def test_in_the_source_language_all_is_source(plan):
    found = of_the_plan("ja")
    assert found == {"status": "SOURCE", "total": 10, "reviewed": 10, "machine": 0, "missing": 0, "fallbacks": []}


def test_what_is_missing_is_named_as_the_page_shows_it(plan):
    left = ["漁村", "船で<b>島</b>へ。", "海は<br/>広い"]
    put_into_english(plan, left=left)
    found = of_the_plan()
    assert (found["status"], found["missing"], found["reviewed"]) == ("PARTIAL", 3, 7)
    assert found["fallbacks"] == ["漁村", "船で島へ。", "海は 広い"]


@pytest.mark.parametrize("part", ["tag", "group", "area", "picture"])
def test_a_part_by_machine_makes_the_page_one_by_machine(plan, part):
    things = {"tag": factories.tag(), "group": factories.tag().group, "area": factories.area()}
    thing = things.get(part) or Picture.objects.get(title="港").texts.get(locale=Locale.get_default())
    put_into_english(thing, MACHINE)
    found = of_the_plan()
    assert (found["status"], found["machine"], found["missing"]) == ("MACHINE", 1, 0)


@pytest.mark.parametrize("part", ["tag", "group", "area"])
def test_a_part_without_a_public_translation_is_missing(plan, part):
    thing = {"tag": factories.tag(), "group": factories.tag().group, "area": factories.area()}[part]
    thing.get_translation(Locale.objects.get(language_code="en")).unpublish()
    found = of_the_plan()
    assert (found["status"], found["missing"]) == ("PARTIAL", 1)
    assert found["fallbacks"] == [str(thing)]


def test_a_picture_without_texts_in_the_language_is_missing(plan):
    shown = Picture.objects.get(caption="朝の入り江")
    shown.texts.get(locale__language_code="en").unpublish()
    found = of_the_plan()
    assert (found["status"], found["missing"]) == ("PARTIAL", 2)
    assert found["fallbacks"] == ["静かな入り江", "朝の入り江"]


def test_a_picture_of_the_gallery_and_the_portrait_of_a_keyperson_count(plan):
    from plans.models import Keyperson, PlanGalleryImage

    before = of_the_plan()["total"]
    english = plan.get_translation(Locale.objects.get(language_code="en"))
    PlanGalleryImage.objects.create(page=english, image=picture("市場", description="市場の朝"), locale=english.locale)
    Keyperson.objects.create(
        page=english, name="Hana", portrait=picture("花", description="花さん"), locale=english.locale
    )
    found = of_the_plan()
    assert found["total"] == before + 2
    assert found["fallbacks"] == ["市場の朝", "花さん"]


def test_a_list_counts_the_words_by_which_it_is_narrowed(plan):
    put_into_english(factories.tag(), MACHINE)
    assert ask(ROUTE, path="/en/plans/")["route"]["page"]["translation"]["status"] == "MACHINE"


def test_an_event_has_its_own_numbers():
    event = Event.objects.create(key="fair", title="市", starts_on=date(2999, 1, 1), locale=Locale.get_default())
    put_into_english(event, MACHINE)
    found = ask(f'{{ events(locale: "en") {{ items {{ {NUMBERS} }} }} }}')["events"]["items"][0]["translation"]
    assert (found["status"], found["total"]) == ("MACHINE", 1)


def test_the_site_names_what_of_its_frame_and_its_vocabulary_is_japanese(plan):
    from home.models import SiteSettings

    link = [{"type": "link", "id": "l1", "value": {"title": "旅程", "page": None, "url": "/plans/"}}]
    SiteSettings.objects.create(name="はまゆう", navigation=json.dumps(link), locale=Locale.get_default())
    factories.tag("forest")
    raise_version()
    site = ask(f'{{ site(locale: "en") {{ name {NUMBERS} }} }}')["site"]
    assert site["name"] == "はまゆう"
    assert site["translation"]["fallbacks"] == ["はまゆう", "旅程", "forest"]


def statements(document: str) -> int:
    raise_version()
    with CaptureQueriesContext(connection) as made:
        ask(document)
    return len(made)


def test_the_number_of_statements_does_not_depend_on_the_number_of_pages_or_parts(plan):
    document = f'{{ plans(locale: "en") {{ items {{ title {NUMBERS} }} }} }}'
    one = statements(document)
    for number in range(5):
        more = factories.plan(f"more-{number}", tags=[factories.tag(f"tag-{number}")], image=picture(f"図{number}"))
        put_into_english(more)
    assert len(ask(document)["plans"]["items"]) == 6
    assert statements(document) == one
