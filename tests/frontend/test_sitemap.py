"""What search engines learn of the site: its addresses, their languages, and what they are to leave alone (W27)."""

import re
from xml.etree import ElementTree

import pytest
from django.utils.dateparse import parse_datetime
from wagtail.models import Page

from cms.visibility import VisiblePageQuerySet
from frontend.views import sitemap

pytestmark = pytest.mark.requirement("W27", "W1")

BASE = "http://127.0.0.1:8000"
NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
PLAN = "/plans/toba-fishing-village/"
LINK = re.compile(r'<link rel="alternate" hreflang="([\w-]+)" href="([^"]+)">')
CANONICAL = re.compile(r'<link rel="canonical" href="([^"]+)">')


def parsed(answer) -> ElementTree.Element:
    assert answer.status_code == 200
    assert answer["Content-Type"] == "application/xml; charset=utf-8"
    return ElementTree.fromstring(answer.content)


def entries(answer) -> dict[str, dict[str, str]]:
    """Address → its alternates by language."""
    return {
        url.findtext("s:loc", namespaces=NAMES): {
            link.get("hreflang"): link.get("href") for link in url.findall("x:link", NAMES)
        }
        for url in parsed(answer).findall("s:url", NAMES)
    }


def test_the_site_map_holds_every_public_page_once_with_all_its_languages(demo, client):
    found = entries(client.get("/sitemap.xml"))
    assert len(found) == VisiblePageQuerySet(Page).visible().count() > 200
    assert found[f"{BASE}/en{PLAN}"] == {
        "x-default": f"{BASE}{PLAN}",
        "ja": f"{BASE}{PLAN}",
        "en": f"{BASE}/en{PLAN}",
        "zh-Hans": f"{BASE}/zh-hans{PLAN}",
        "zh-Hant": f"{BASE}/zh-hant{PLAN}",
    }
    for address, alternates in found.items():
        assert address in alternates.values()
        assert all(found[other] == alternates for other in alternates.values())


def test_it_says_when_each_page_was_changed(demo, client):
    times = parsed(client.get("/sitemap.xml")).findall("s:url/s:lastmod", NAMES)
    assert times
    assert all(parse_datetime(time.text).tzinfo for time in times)


def test_its_addresses_answer(demo, client):
    found = list(entries(client.get("/sitemap.xml")))
    for address in found[::25]:
        assert client.get(address.removeprefix(BASE)).status_code == 200


def test_a_page_that_is_not_live_is_in_no_site_map_and_nobodys_alternate(demo, client):
    Page.objects.get(slug="toba-fishing-village", locale__language_code="en").unpublish()
    found = entries(client.get("/sitemap.xml"))
    assert f"{BASE}/en{PLAN}" not in found
    assert "en" not in found[BASE + PLAN]


def test_a_site_of_many_pages_has_an_index_of_its_files(demo, client, monkeypatch):
    whole = entries(client.get("/sitemap.xml"))
    monkeypatch.setattr(sitemap, "MOST_ADDRESSES", 200)
    monkeypatch.setattr(sitemap, "PER_REQUEST", 100)
    from cms.version import raise_version

    raise_version()
    index = parsed(client.get("/sitemap.xml")).findall("s:sitemap/s:loc", NAMES)
    files = [client.get(loc.text.removeprefix(BASE)) for loc in index]
    assert len(files) == -(-len(whole) // 200) > 1
    parts = [entries(file) for file in files]
    assert {address: links for part in parts for address, links in part.items()} == whole
    assert sum(map(len, parts)) == len(whole)
    assert client.get(f"/sitemap-{len(files) + 1}.xml").status_code == 404
    assert client.get("/sitemap-0.xml").status_code == 404


def test_robots_txt_names_the_site_map_and_what_is_closed(client, db):
    answer = client.get("/robots.txt")
    assert answer["Content-Type"].startswith("text/plain")
    lines = answer.content.decode().splitlines()
    assert f"Sitemap: {BASE}/sitemap.xml" in lines
    assert "Disallow: /admin/" in lines


@pytest.mark.parametrize("path", [PLAN, f"/en{PLAN}", "/zh-hant/plans/?area=iga&utm_source=letter", "/"])
def test_a_page_names_its_languages_and_its_own_address_without_the_query(demo, client, path):
    html = client.get(path).content.decode()
    plain = path.partition("?")[0]
    assert CANONICAL.findall(html) == [BASE + plain]
    found = LINK.findall(html)
    assert {code for code, _address in found} == {"ja", "en", "zh-Hans", "zh-Hant", "x-default"}
    assert dict(found)["x-default"] == dict(found)["ja"]
    assert BASE + plain in dict(found).values()


@pytest.mark.parametrize("query", ["?area=ise-shima&page=1", "?sort=title", "?utm_source=x", "?q=sea"])
def test_a_narrowed_or_sorted_list_leads_search_engines_to_the_whole_one(demo, client, query):
    assert CANONICAL.findall(client.get(f"/plans/{query}").content.decode()) == [f"{BASE}/plans/"]


@pytest.mark.parametrize("path", ["/search/", "/search/?q=toba", "/plans/?q=sea", "/diagnostic/?result=1"])
def test_results_are_not_for_search_engines(demo, client, path):
    assert re.search(r'<meta name="robots" content="noindex', client.get(path).content.decode())


@pytest.mark.parametrize("path", ["/", "/plans/", PLAN, "/diagnostic/"])
def test_pages_are_for_search_engines(demo, client, path):
    assert "noindex" not in client.get(path).content.decode()
