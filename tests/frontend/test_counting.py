"""What visitors search for is counted, and nothing of who they are."""

import pytest
from django.conf import settings
from django.core.cache import cache
from django.test import Client

from cms.models import DayCount
from cms.statistics import counts
from tests import factories

pytestmark = [pytest.mark.requirement("W13", "W25", "W34"), pytest.mark.django_db]
PERSON = "Mozilla/5.0 (X11; Linux x86_64) Firefox/150.0"


@pytest.fixture(autouse=True)
def site(settings):
    settings.SECURE_SSL_REDIRECT = False
    factories.plan("bay", title="湾の三日", tags=[factories.tag("sea")])
    cache.clear()


def look(address: str, *, times: int = 1, agent: str = PERSON, **headers: str) -> None:
    for _time in range(times):
        response = Client(headers={"User-Agent": agent, **headers}).get(address)
        assert response.status_code == 200, address


def test_each_who_searches_is_counted_whether_or_not_the_page_is_kept():
    look("/search/?q=湾", times=3)
    assert counts("searched.ja") == {"": 3, "湾": 3}
    assert counts("found-nothing.ja") == {}


def test_what_finds_nothing_is_counted_as_such_too():
    look("/search/?q=鯨ツアー")
    look("/plans/?q=鯨ツアー")
    assert counts("searched.ja") == counts("found-nothing.ja") == {"": 2, "鯨ツアー": 2}


def test_filters_of_a_list_are_counted_by_their_values():
    look("/plans/?scenery=sea&area=coast")
    assert counts("narrowed.ja") == {"PLAN scenery=sea": 1, "PLAN area=coast": 1}
    assert counts("searched.ja") == {}


def test_all_spellings_of_a_search_are_one():
    for query in ("Wi-Fi", "ｗｉ－ｆｉ", "  WI-FI  "):
        look(f"/search/?q={query}")
    assert counts("searched.ja") == {"": 3, "wi-fi": 3}


def test_who_goes_on_with_a_search_is_not_counted_again():
    look("/search/?q=湾&kind=plan")
    look("/plans/?q=湾&sort=title")
    look("/plans/?scenery=sea&sort=title")
    look("/plans/")
    look("/search/")
    assert not DayCount.objects.exists()


def test_who_has_the_page_already_is_not_counted_again():
    visitor = Client(headers={"User-Agent": PERSON})
    etag = visitor.get("/search/?q=湾")["ETag"]
    assert visitor.get("/search/?q=湾", headers={"If-None-Match": etag}).status_code == 304
    assert counts("searched.ja") == {"": 1, "湾": 1}


@pytest.mark.parametrize(
    "query",
    [
        "hanako@example.jp",
        "Hanako@Example.jp 予約",
        "０９０－１２３４－５６７８",
        "+81 59 224 0000",
        "4111 1111 1111 1111",
    ],
)
def test_what_may_be_somebodys_address_or_number_is_not_kept(query):
    look("/search/", times=1)
    look(f"/search/?q={query.replace('+', '%2B')}", times=4)
    assert counts("searched.ja") == {"": 4}
    assert not DayCount.objects.filter(name__regex=r"\d|@").exists()


@pytest.mark.parametrize(
    "headers",
    [{"DNT": "1"}, {"Sec-GPC": "1"}, {"Sec-Purpose": "prefetch"}, {"agent": "Googlebot/2.1"}, {"agent": "curl/8"}],
)
def test_nobody_is_counted_who_asks_not_to_be_and_no_program_is(headers):
    look("/search/?q=湾", **headers)
    look("/plans/?scenery=sea", **headers)
    assert not DayCount.objects.exists()


def test_a_long_search_is_cut_and_what_cannot_be_printed_is_left_out():
    look(f"/search/?q=%E2%80%8B{'㍿' * 30}")
    assert counts("searched.ja") == {"": 1, ("株式会社" * 30)[:100]: 1}


def test_a_filter_that_does_not_exist_is_not_counted():
    assert Client(headers={"User-Agent": PERSON}).get("/plans/?scenery=whales").status_code == 200
    assert not DayCount.objects.exists()


def test_a_frontend_of_another_servers_api_counts_nothing(settings, monkeypatch):
    from frontend import client

    monkeypatch.setattr(client, "over_http", client.in_process)
    settings.HAMAYU_API_URL = "https://api.example.jp/graphql/"
    look("/search/?q=湾")
    assert not DayCount.objects.exists()


def test_a_flood_of_searches_fills_no_table(monkeypatch):
    monkeypatch.setattr(settings, "HAMAYU_STATISTICS_NAMES", 4)
    for number in range(9):
        look(f"/search/?q=湾{'あ' * number}")
    look("/search/?q=湾")
    assert counts("searched.ja") == {"": 10, "湾": 2, "湾あ": 1, "湾ああ": 1}
