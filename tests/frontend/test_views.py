"""Addresses: pages, redirects, and what the API's errors become."""

import pytest
from django.utils import translation

from frontend.views.errors import server_error
from tests.frontend.fake_api import SITE, FakeApi, page

NOTHING = {"route": {"route": None}}
PLAIN = {
    "route": {"route": {"page": {"__typename": "StandardPage"}, "redirect": None}},
    "standard_page": {"site": SITE, "route": {"page": page("StandardPage", body=[])}},
}


def moved(to: str, permanent: bool) -> dict:
    return {"route": {"route": {"page": None, "redirect": {"to": to, "permanent": permanent}}}}


def test_a_page_of_a_plain_type_is_shown_by_its_own_document(visit):
    api = FakeApi(PLAIN)
    response = visit("/en/somewhere/", api)
    assert response.status_code == 200
    assert [name for name, _ in api.asked] == ["route", "standard_page"]
    assert b'<html lang="en">' in response.content


@pytest.mark.requirement("W23", "W27")
@pytest.mark.parametrize(("permanent", "status"), [(True, 301), (False, 302)])
def test_what_moved_leads_to_its_new_place(visit, permanent, status):
    response = visit("/en/old/", moved("/en/new/", permanent))
    assert (response.status_code, response["Location"]) == (status, "/en/new/")


@pytest.mark.requirement("W23")
def test_an_old_address_that_is_no_path_of_ours_can_be_redirected_too(visit):
    response = visit("/en/plan.php", moved("/en/plans/", permanent=True))
    assert (response.status_code, response["Location"]) == (301, "/en/plans/")


def test_a_missing_slash_is_added_and_the_choices_stay(visit):
    response = visit("/en/plans?area=iga", NOTHING)
    assert (response.status_code, response["Location"]) == (301, "/en/plans/?area=iga")


@pytest.mark.parametrize("path", ["/en/nowhere/", "/en/wp-login.php"])
def test_an_address_without_a_page_is_a_404_page_that_offers_ways_on(visit, path):
    response = visit(path, NOTHING)
    assert response.status_code == 404
    assert b'role="search"' in response.content


def test_a_language_that_the_api_does_not_know_is_not_found(visit):
    assert visit("/en/somewhere/", {"route": "UNKNOWN_LOCALE"}).status_code == 404


def test_bad_input_is_a_400_page_that_offers_ways_on(visit):
    response = visit("/en/somewhere/", PLAIN | {"standard_page": "BAD_INPUT"})
    assert response.status_code == 400
    assert b'role="search"' in response.content


@pytest.mark.requirement("W24")
def test_an_api_that_fails_is_a_503_page_that_asks_to_come_back(visit):
    response = visit("/en/somewhere/", {"route": "INTERNAL"})
    assert response.status_code == 503
    assert response["Retry-After"]
    assert "no-store" in response["Cache-Control"]


def test_only_reading_is_allowed(client):
    assert client.post("/search/").status_code == 405


@pytest.mark.requirement("W1")
def test_the_language_menu_leads_to_the_same_page_in_each_language(visit):
    html = visit("/en/somewhere/", PLAIN).content.decode()
    assert 'lang="ja" hreflang="ja" href="/somewhere/"' in html


@pytest.mark.requirement("W3")
@pytest.mark.parametrize(
    ("status", "words"),
    [("MACHINE", "translated by machine"), ("PARTIAL", "has not been translated yet"), ("REVIEWED", None)],
)
def test_a_page_says_how_far_its_translation_can_be_trusted(visit, status, words):
    shown = page("StandardPage", body=[], translation={"status": status})
    html = visit(
        "/en/somewhere/", PLAIN | {"standard_page": {"site": SITE, "route": {"page": shown}}}
    ).content.decode()
    assert (words in html) if words else ("translation-notice" not in html)


@pytest.mark.requirement("W24")
@pytest.mark.parametrize(
    ("locale", "words"),
    [("en", "try again"), ("ja", "お試しください"), ("zh-hans", "请稍后再试"), ("zh-hant", "請稍後再試")],
)
def test_a_page_that_broke_says_what_the_visitor_can_do_and_promises_nothing(rf, locale, words):
    with translation.override(locale):
        html = server_error(rf.get("/")).content.decode()
    assert words in html
    assert not [promise for promise in ("reported", "知らせました", "已通知") if promise in html]
