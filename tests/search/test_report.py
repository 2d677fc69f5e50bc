"""The report of searches in the admin."""

import re
from datetime import timedelta

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client, RequestFactory
from django.urls import reverse
from django.utils import timezone

from cms.models import DayCount
from cms.statistics import count
from cms.version import current_version
from facilities.schema import LISTINGS as FACILITIES
from plans.listing import LISTING as PLANS
from tests import factories

pytestmark = [pytest.mark.requirement("W13", "W25", "W34"), pytest.mark.django_db]
PERSON = {"User-Agent": "Mozilla/5.0 (X11; Linux x86_64) Firefox/150.0"}


@pytest.fixture(autouse=True)
def without_certificates(settings):
    settings.SECURE_SSL_REDIRECT = False
    factories.home()


def enter(group: str) -> Client:
    user = User.objects.create_user(group)
    user.groups.add(Group.objects.get(name=group))
    client = Client()
    client.force_login(user)
    return client


def counted(subject: str, name: str, number: int, days_ago: int = 0) -> None:
    day = timezone.localdate() - timedelta(days=days_ago)
    DayCount.objects.create(subject=subject, name=name, number=number, day=day)


def rows(client: Client, **chosen: str) -> list[tuple[str, str, int]]:
    response = client.get(reverse("searches_report"), chosen)
    assert response.status_code == 200
    return [(row["shown"], row["language"], row["total"]) for row in response.context["object_list"]]


def test_staff_see_what_was_searched_most_in_the_period_and_language():
    for days_ago, number in ((0, 5), (6, 4), (20, 3), (60, 8)):
        counted("searched.ja", "温泉", number, days_ago)
    counted("searched.en", "onsen", 8)
    editor = enter("Editors")
    assert rows(editor, period="7") == [("温泉", "日本語", 9), ("onsen", "English", 8)]
    assert rows(editor) == [("温泉", "日本語", 12), ("onsen", "English", 8)]
    assert rows(editor, period="90", language="ja") == [("温泉", "日本語", 20)]


def test_what_found_nothing_is_a_list_of_its_own():
    counted("searched.ja", "温泉", 5)
    counted("found-nothing.ja", "鯨", 4)
    assert rows(enter("Editors"), what="found-nothing") == [("鯨", "日本語", 4)]


def test_filters_are_shown_as_staff_know_them():
    factories.area("coast")
    factories.tag("sea")
    for name in ("PLAN area=coast", "PLAN scenery=sea", "LODGING scenery=gone"):
        counted("narrowed.ja", name, 1)
    shown = {row[0].partition(": ")[2] for row in rows(enter("Editors"), what="narrowed")}
    assert {"scenery = sea", "scenery = gone"} < shown and any("Coast" in text for text in shown)


def test_ranges_and_choices_are_shown_by_the_words_of_the_list_they_narrow():
    names = ("PLAN budget=-30000", "PLAN days=2-3", "WORKSPACE hours=always", "LODGING wifi=200-", "REPORT away=1")
    for name in names:
        counted("narrowed.ja", name, 1)
    shown = {row[0].partition(": ")[2] for row in rows(enter("Editors"), what="narrowed")}
    lists = {"PLAN": PLANS, "WORKSPACE": FACILITIES["WORKSPACE"], "LODGING": FACILITIES["LODGING"]}
    expected = {"away = 1"}
    for name in names[:4]:
        kind, key, value = re.split("[ =]", name)
        facet = lists[kind].facets_in(current_version(), "ja")[key]
        expected.add(f"{facet.label} = {facet.values[value]}")
    assert shown == expected and not any(name.partition(" ")[2].replace("=", " = ") in shown for name in names[:4])


def test_a_search_is_shown_for_the_days_on_which_it_was_made_often(settings):
    counted("searched.ja", "", 12)
    counted("searched.ja", "温泉", 3)
    counted("searched.ja", "温泉", 2, days_ago=1)
    counted("searched.ja", "山田花子", 2)
    editor = enter("Editors")
    assert rows(editor) == [("温泉", "日本語", 3)]
    response = editor.get(reverse("searches_report"))
    assert "12" in response.context["every"] and "山田花子" not in response.content.decode()
    settings.HAMAYU_STATISTICS_AT_LEAST = 2
    assert {row[0] for row in rows(editor)} == {"温泉", "山田花子"}


def test_what_was_rare_is_forgotten_when_its_day_is_over():
    counted("searched.ja", "", 1, days_ago=1)
    counted("searched.ja", "山田花子", 2, days_ago=1)
    counted("searched.ja", "温泉", 3, days_ago=1)
    counted("diagnostic", "who=one", 1, days_ago=1)
    request = RequestFactory().get("/", headers=PERSON)
    count(request, "searched.ja", ["", "海"], keep_rare=False)
    count(request, "diagnostic", ["finished"])
    kept = set(DayCount.objects.exclude(day=timezone.localdate()).values_list("name", flat=True))
    assert kept == {"", "温泉", "who=one"}


def test_the_table_can_be_taken_along():
    counted("searched.ja", "温泉", 5)
    counted("searched.ja", "=1+1", 4)
    answer = enter("Administrators").get(reverse("searches_report"), {"export": "csv"})
    lines = b"".join(answer.streaming_content).decode().splitlines()
    assert lines[1:] == ["温泉,日本語,5", "'=1+1,日本語,4"]


@pytest.mark.requirement("W31")
@pytest.mark.parametrize(
    ("group", "may"), [("Administrators", True), ("Editors", True), ("Translators", False), ("Operators", False)]
)
def test_editors_and_administrators_see_it_and_nobody_else(group, may):
    client = enter(group)
    for name in ("searches_report", "searches_report_results"):
        assert (client.get(reverse(name)).status_code == 200) is may
    assert ("reports/searches/" in client.get(reverse("wagtailadmin_home")).content.decode()) is may
