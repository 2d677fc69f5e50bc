"""Counts per day of what visitors do: numbers, and nothing about who they are."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import RequestFactory
from django.utils import timezone

from cms.models import DayCount
from cms.statistics import count, counts, counts_by_day, may_be_counted
from cms.version import current_version

PERSON = {"User-Agent": "Mozilla/5.0 (X11; Linux x86_64) Firefox/150.0"}


def visit(**headers: str):
    return RequestFactory().get("/", headers=PERSON | headers)


@pytest.mark.requirement("W7", "W34")
@pytest.mark.django_db
def test_a_day_has_one_number_for_each_name():
    for _time in range(3):
        count(visit(), "diagnostic", ["finished", "view=sea", "view=sea"])
    count(visit(), "search", ["finished"])
    assert counts("diagnostic") == {"finished": 3, "view=sea": 3}
    assert counts_by_day("diagnostic", "finished") == {timezone.localdate(): 3}
    assert {field.name for field in DayCount._meta.fields} == {"id", "day", "subject", "name", "number"}


@pytest.mark.requirement("W34")
@pytest.mark.parametrize(
    "headers",
    [
        {"DNT": "1"},
        {"Sec-GPC": "1"},
        {"Sec-Purpose": "prefetch;prerender"},
        {"User-Agent": "Googlebot/2.1"},
        {"User-Agent": "curl/8"},
        {"User-Agent": ""},
    ],
)
def test_who_asks_not_to_be_tracked_and_what_is_no_person_is_not_counted(headers):
    assert may_be_counted(visit())
    assert not may_be_counted(visit(**headers))


@pytest.mark.requirement("W34")
@pytest.mark.django_db
def test_counts_are_forgotten_after_the_days_that_the_setting_says(settings):
    settings.HAMAYU_STATISTICS_DAYS = 30
    old = timezone.localdate() - timedelta(days=31)
    DayCount.objects.create(day=old, subject="diagnostic", name="finished", number=7)
    assert counts("diagnostic") == {}
    count(visit(), "diagnostic", ["finished"])
    assert not DayCount.objects.filter(day=old).exists()


@pytest.mark.django_db
def test_counting_leaves_every_cached_answer_as_it_is():
    before = current_version()
    count(visit(), "diagnostic", ["finished"])
    assert current_version() == before


@pytest.mark.django_db
def test_a_count_that_cannot_be_written_fails_no_page(caplog):
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TABLE {DayCount._meta.db_table}")
    count(visit(), "diagnostic", ["finished"])
    assert "is lost" in caplog.text
