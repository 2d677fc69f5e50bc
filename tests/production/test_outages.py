"""What visitors get while a part of the house is away, and right after it is back (fault tests 7 and 8)."""

import time
from concurrent.futures import ThreadPoolExecutor

import psycopg
import pytest

from tests.production.content import PLAN

pytestmark = pytest.mark.requirement("W24")

AT_ONCE = 8  # More than gunicorn has threads.
LONGEST_SECONDS = 3


def statuses(visitor, path: str, times: int = AT_ONCE) -> set[int]:
    """What so many visitors at once get."""
    with ThreadPoolExecutor(times) as visitors:
        return {answer.status for answer in visitors.map(visitor.get, [path] * times)}


def fresh(path: str) -> str:
    """The path with a query that no cache knows yet."""
    return f"{path}?fresh={time.monotonic_ns()}"


def test_without_redis_pages_and_admin_answer_and_with_it_again_too(servers, visitor, staff):
    with servers.redis.away():
        assert {statuses(visitor, fresh(path)).pop() for path in ("/", PLAN, "/plans/")} == {200}
        assert staff.get("/admin/").status == 200
        assert staff.get("/admin/pages/").status in (200, 302)
    assert statuses(visitor, fresh(PLAN)) == {200}


def test_redis_is_used_again_once_it_is_back(servers, visitor):
    with servers.redis.away():
        visitor.get(fresh(PLAN))
    deadline = time.monotonic() + 30
    with servers.redis.client() as client:
        while not client.dbsize():
            assert visitor.get(fresh(PLAN)).status == 200
            assert time.monotonic() < deadline, "Nothing is kept in Redis."


def test_a_redis_that_hangs_costs_a_page_little(servers, visitor):
    visitor.get(PLAN)
    with servers.redis.frozen():
        start = time.monotonic()
        assert visitor.get(fresh(PLAN)).status == 200
        assert time.monotonic() - start < LONGEST_SECONDS


def test_an_emptied_redis_is_filled_again(servers, visitor):
    with servers.redis.client() as client:
        client.flushall()
    assert statuses(visitor, PLAN) == {200}


def test_while_the_database_is_away_visitors_are_asked_to_come_back(servers, visitor, staff):
    with servers.postgres.away():
        assert visitor.get("/healthz").status == 200
        assert visitor.get("/readyz").status == 503
        for browser, path in ((visitor, PLAN), (visitor, "/graphql/?query={__typename}"), (staff, "/admin/")):
            start = time.monotonic()
            answer = browser.get(path)
            assert time.monotonic() - start < LONGEST_SECONDS
            assert (answer.status, answer.headers["Retry-After"]) == (503, "30"), path
            assert "no-store" in answer.headers["Cache-Control"]
            assert "127.0.0.1" not in answer.text
            assert "psycopg" not in answer.text
    assert visitor.get("/readyz").status == 200


def test_the_first_requests_after_a_restart_of_the_database_are_answered(servers, visitor, staff):
    assert statuses(visitor, fresh(PLAN)) == {200}
    with servers.postgres.away():
        pass
    assert statuses(visitor, fresh(PLAN)) == {200}
    assert staff.get("/admin/").status == 200


def test_connections_that_the_database_ends_cost_no_visitor_anything(servers, visitor):
    assert statuses(visitor, fresh(PLAN)) == {200}
    with psycopg.connect(servers.settings["DATABASE_URL"]) as connection:
        ended = connection.execute(
            "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        ).fetchone()[0]
    assert ended
    assert statuses(visitor, fresh(PLAN)) == {200}


def test_connections_are_at_most_as_many_as_threads(servers, visitor):
    statuses(visitor, fresh(PLAN), times=20)
    with psycopg.connect(servers.settings["DATABASE_URL"]) as connection:
        (open_ones,) = connection.execute(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
        ).fetchone()
    assert open_ones <= 4
