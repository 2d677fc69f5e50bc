"""The site with the demo content: the same bytes in process and over HTTP, and pages as visitors get them."""

import re
from urllib.request import urlopen

import pytest

LOCALES = {"ja": "", "en": "/en", "zh-hans": "/zh-hans", "zh-hant": "/zh-hant"}
PATHS = [
    "/",
    "/plans/",
    "/plans/?area=ise-shima&scenery=sea",
    "/plans/toba-fishing-village/",
    "/lodging/",
    "/lodging/toba-inn/",
    "/workspaces/",
    "/workspaces/toba-wharf-desk/",
    "/activities/",
    "/activities/toba-ama-hut/",
    "/reports/",
    "/reports/three-mornings-in-toba/",
    "/news/",
    "/events/",
    "/living/",
    "/diagnostic/",
    "/about/",
    "/search/?q=toba",
]
KANA = re.compile(r"[\u3041-\u3096\u30a1-\u30fa]")
TAGS = re.compile(r"<(script|style|svg)\b.*?</\1>|<[^>]+>", re.DOTALL)
OTHER_LANGUAGE = re.compile(r'<(\w+)[^>]*\blang="ja"[^>]*>.*?</\1>', re.DOTALL)


@pytest.mark.requirement("C6", "C5")
@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("path", PATHS)
def test_a_page_is_the_same_in_process_and_over_http(demo, demo_server, client, settings, path, locale):
    address = LOCALES[locale] + path
    in_process = client.get(address)
    settings.HAMAYU_API_URL = f"{demo_server}/graphql/"
    over_http = client.get(address)
    assert in_process.status_code == over_http.status_code == 200
    assert in_process.content == over_http.content


@pytest.mark.requirement("W1", "W29")
@pytest.mark.parametrize("locale", ["en", "zh-hans", "zh-hant"])
@pytest.mark.parametrize("path", PATHS)
def test_a_translated_page_shows_no_kana(demo, client, path, locale):
    html = client.get(LOCALES[locale] + path).content.decode()
    assert f'<html lang="{locale}' in html or 'lang="zh-Han' in html
    words = TAGS.sub(" ", OTHER_LANGUAGE.sub(" ", html))
    found = KANA.search(words)
    assert not found, words[max(0, found.start() - 40) : found.end() + 40]


@pytest.mark.requirement("W15")
@pytest.mark.parametrize("locale", LOCALES)
def test_each_area_button_of_the_living_page_leads_to_the_menu_of_that_area_there(demo, client, locale):
    html = client.get(LOCALES[locale] + "/living/").content.decode()
    linked = re.findall(r'<a class="area-map__(?:area|button)[^>]* href="#([^"]*)"', html)
    assert set(linked) == {"hokusei", "chunansei", "iga", "ise-shima", "higashi-kishu"}
    for key in linked:
        assert f'<section class="living-menu area-{key}" id="{key}"' in html


@pytest.mark.requirement("C6", "W27")
@pytest.mark.parametrize("path", PATHS)
def test_a_page_is_cacheable_and_sets_no_cookie(demo, client, path):
    answer = client.get(path)
    assert answer["ETag"]
    assert not answer.cookies
    assert "Cookie" not in answer.get("Vary", "")
    assert client.get(path, headers={"If-None-Match": answer["ETag"]}).status_code == 304


@pytest.mark.requirement("W14")
@pytest.mark.parametrize("path", PATHS)
def test_a_page_needs_no_inline_script_or_style_and_nobody_else(demo, client, path):
    html = client.get(path).content.decode()
    assert not re.search(r"<script(?![^>]*\bsrc=)(?![^>]*application/json)", html)
    assert not re.search(r"<[^>]+\sstyle=", html)
    assert not re.search(
        r'<(?:script|link|img|iframe)[^>]+(?:src|href)="https?://(?!testserver|127\.0\.0\.1|localhost)', html
    )


@pytest.mark.requirement("W1")
def test_the_language_switch_stays_on_the_same_page(demo, client):
    html = client.get("/en/plans/toba-fishing-village/").content.decode()
    for prefix in ("", "/zh-hans", "/zh-hant"):
        assert f'href="{prefix}/plans/toba-fishing-village/"' in html


@pytest.mark.requirement("W12")
def test_an_old_address_of_a_moved_page_leads_to_the_new_one(demo, client, django_capture_on_commit_callbacks):
    from plans.models import PlanPage

    page = PlanPage.objects.get(slug="toba-fishing-village", locale__language_code="ja")
    page.slug = "toba-village"
    with django_capture_on_commit_callbacks(execute=True):
        page.save_revision().publish()
    answer = client.get("/plans/toba-fishing-village/")
    assert (answer.status_code, answer["Location"]) == (301, "/plans/toba-village/")


def test_the_server_answers_like_the_site(demo_server):
    with urlopen(f"{demo_server}/healthz") as answer:
        assert answer.status == 200
