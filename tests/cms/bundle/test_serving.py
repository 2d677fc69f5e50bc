"""A bundle that has nothing of the demo becomes a whole site: pages, lists, search, diagnostic."""

from html import escape

import pytest
from wagtail.models import Page

from cms.addresses import public_path
from tests.api import ask

pytestmark = pytest.mark.requirement("C3", "C5", "W1", "W20")


def test_every_page_is_served_in_every_language_under_its_own_title(loaded, client):
    loaded()
    pages = Page.objects.filter(depth__gt=1).select_related("locale").specific()
    assert len(pages) == 4 * len({page.translation_key for page in pages})
    for page in pages:
        path = public_path(page.url_path, page.locale.language_code)
        answer = client.get(path)
        assert answer.status_code == 200, path
        assert escape(page.title) in answer.content.decode(), path


def test_the_texts_pictures_and_links_of_the_bundle_stand_on_its_pages(loaded, client):
    loaded()
    plan = client.get("/en/plans/lake-days/").content.decode()
    for shown in ("The desk faces the lake.", "Day one", "Dawn", "Aya Mori", "/en/lodging/lake-inn/", "A slow week"):
        assert shown in plan, shown
    top = client.get("/").content.decode()
    for shown in ("山の仕事場", "机と山", "工事中です", "https://example.org/x", "湖の三日"):
        assert shown in top, shown
    assert "Lantern night" in client.get("/en/events/").content.decode()
    assert 'alt="A lake"' in plan


def test_the_plan_is_found_by_its_words_by_its_tag_and_by_the_diagnostic(loaded):
    loaded()
    found = ask("""{
        plans(locale: "en", filters: [{facet: "mood", values: ["calm"]}]) { items { title areas { name } } }
        search(locale: "zh-hans", q: "湖边", kinds: [PLAN]) { items { title } }
        recommend(locale: "ja", answers: [{question: "pace", options: ["slow"]}]) { plans { plan { key } } }
    }""")
    assert found == {
        "plans": {"items": [{"title": "Three days at the lake", "areas": [{"name": "Upland"}, {"name": "Lowland"}]}]},
        "search": {"items": [{"title": "湖边三日"}]},
        "recommend": {"plans": [{"plan": {"key": "lake-days"}}]},
    }
