"""Visitors report mistakes in a translation, from pages that are cached and so hold no CSRF token."""

import re

import pytest
from wagtail.models import Page

from frontend.views.mistakes import REPORTS_PER_HOUR
from translation.models import MistakeReport

pytestmark = pytest.mark.requirement("W3", "W31", "W34")

PLAN = "/en/plans/toba-fishing-village/"
FORM = f"/en/report-mistake/?page={PLAN}"
OWN = {"Sec-Fetch-Site": "same-origin"}


def send(client, headers=OWN, address=FORM, **fields):
    return client.post(address, {"message": "“Pearl” is misspelt.", **fields}, headers=headers)


def test_a_report_is_kept_and_thanked_for(demo, client):
    answer = send(client, quote="perl")
    assert answer.status_code == 303
    report = MistakeReport.objects.get()
    page = Page.objects.get(slug="toba-fishing-village", locale__language_code="en")
    assert (report.object_key, report.locale, report.address) == (page.translation_key, page.locale, PLAN)
    assert (report.quote, report.message) == ("perl", "“Pearl” is misspelt.")
    thanks = client.get(answer["Location"])
    assert thanks.status_code == 200
    assert f'href="{PLAN}"' in thanks.content.decode()


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "none"},
        {"Origin": "https://elsewhere.example"},
        {"Origin": "null"},
        {},
    ],
)
def test_a_form_of_another_site_is_refused(demo, client, headers):
    assert send(client, headers).status_code == 403
    assert not MistakeReport.objects.exists()


def test_a_browser_that_only_knows_origin_may_report(demo, client):
    assert send(client, {"Origin": "http://testserver"}).status_code == 303
    assert MistakeReport.objects.exists()


@pytest.mark.parametrize(
    ("fields", "error"),
    [({"message": ""}, "Please say what is wrong."), ({"message": "m" * 2001}, "2001"), ({"quote": "q" * 501}, "501")],
)
def test_a_mistaken_form_comes_back_with_what_was_written_and_why(demo, client, fields, error):
    answer = send(client, **{"quote": "the place", **fields})
    html = answer.content.decode()
    assert answer.status_code == 400
    assert "no-store" in answer["Cache-Control"]
    assert error in html
    assert 'aria-invalid="true"' in html
    assert fields.get("quote", "the place") in html
    assert not MistakeReport.objects.exists()


def test_line_ends_count_as_one_character_as_browsers_count_them(demo, client):
    assert send(client, message="line\r\n" * 400).status_code == 303
    assert MistakeReport.objects.get().message.count("\n") == 399


def test_a_machine_that_fills_every_field_is_thanked_and_nothing_is_kept(demo, client):
    assert send(client, website="https://spam.example").status_code == 303
    assert not MistakeReport.objects.exists()


def test_a_network_that_sends_many_is_told_to_wait(demo, client):
    for _report in range(REPORTS_PER_HOUR):
        assert send(client).status_code == 303
    answer = send(client)
    assert (answer.status_code, answer["Retry-After"]) == (429, "3600")
    assert "in an hour" in answer.content.decode()
    assert client.get(FORM).status_code == 200
    assert MistakeReport.objects.count() == REPORTS_PER_HOUR
    elsewhere = client.post(FORM, {"message": "Wrong."}, headers=OWN, REMOTE_ADDR="203.0.113.9")
    assert elsewhere.status_code == 303


def test_the_cache_holds_no_address_of_a_sender(demo, client):
    from django.core.cache import cache

    send(client)
    held = repr(cache._cache)
    assert "127.0.0" not in held


def test_what_is_quoted_in_the_address_is_only_text(demo, client):
    evil = "</textarea><script>alert(1)</script>"
    html = client.get("/en/report-mistake/", {"page": PLAN, "quote": evil}).content.decode()
    assert evil not in html
    assert "&lt;/textarea&gt;&lt;script&gt;" in html
    html = send(client, message="", quote=evil).content.decode()
    assert evil not in html


@pytest.mark.parametrize("page", ["", "/en/nothing/", "/plans/toba-fishing-village/", "//elsewhere.example/", "\x00"])
def test_only_a_page_in_this_language_can_be_reported(demo, client, page):
    assert client.get("/en/report-mistake/", {"page": page}).status_code == 404
    assert send(client, address=f"/en/report-mistake/?page={page}").status_code == 404


@pytest.mark.requirement("W27")
def test_the_form_is_cached_like_every_page_and_is_no_search_engines_business(demo, client):
    answer = client.get(FORM)
    assert answer["ETag"]
    assert not answer.cookies
    assert "Cookie" not in answer.get("Vary", "")
    assert re.search(r'<meta name="robots" content="noindex', answer.content.decode())


@pytest.mark.parametrize("locale", ["", "/en", "/zh-hans", "/zh-hant"])
def test_the_form_stands_in_every_language(demo, client, locale):
    assert client.get(f"{locale}/report-mistake/?page={locale}/about/").status_code == 200
