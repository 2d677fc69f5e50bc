"""Each network may cause so much work a minute; what is cached or the frontend's own is free."""

import time
from types import SimpleNamespace

import pytest

from cms.graphql import throttle
from cms.graphql.throttle import network_of

pytestmark = pytest.mark.requirement("C5", "W31")


@pytest.fixture
def clock(monkeypatch, settings) -> SimpleNamespace:
    """A clock by which each execution takes `work` seconds, of 20 that are allowed in a minute."""
    settings.HAMAYU_GRAPHQL_BUDGET_SECONDS = 20
    state = SimpleNamespace(now=time.time(), work=15.0, ticks=0)

    def perf_counter():
        state.ticks += 1
        return state.ticks * state.work

    monkeypatch.setattr(throttle, "time", SimpleNamespace(time=lambda: state.now, perf_counter=perf_counter))
    return state


@pytest.fixture
def work(post):
    """Post a query that was never seen before."""
    counter = iter(range(1000))

    def ask(address="192.0.2.1", query=None):
        return post(query or f"{{ a{next(counter)}: __typename }}", address=address)

    return ask


def test_a_network_that_has_used_up_its_time_waits_and_goes_on(clock, work):
    assert [work().status_code for _ in range(3)] == [200, 200, 429]
    refusal = work()
    assert refusal.json()["errors"][0]["extensions"]["code"] == "TOO_MANY_REQUESTS"
    # 30 s of work are 10 more than the budget, and 20 come back in a minute.
    assert refusal["Retry-After"] == "30"
    assert refusal["Cache-Control"] == "no-store"
    clock.now += 29
    assert work().status_code == 429
    clock.now += 2
    assert work().status_code == 200


def test_time_comes_back_up_to_the_budget_and_no_further(clock, work):
    work()
    clock.now += 3_600
    assert [work().status_code for _ in range(3)] == [200, 200, 429]


def test_other_networks_do_not_wait(clock, work):
    for _ in range(3):
        work("192.0.2.1")
    assert work("192.0.2.254").status_code == 429
    assert work("192.0.3.1").status_code == 200


@pytest.mark.parametrize("query", ["{", "{ a: unknown }", "{ a: broken }"])
def test_queries_that_fail_are_charged_too(clock, work, query):
    for i in range(2):
        work(query=query.replace("a", f"a{i}"))
    assert work().status_code == 429


def test_answers_from_the_cache_are_free(clock, work):
    for _ in range(3):
        assert work(query="{ __typename }").status_code == 200
    assert work().status_code == 200
    assert work().status_code == 429
    assert work(query="{ __typename }").status_code == 200


def test_documents_of_the_frontend_are_free(clock, work, executor, version):
    executor.register("{ own: __typename }")
    for number in range(5):
        version.now = str(number)
        assert work(query="{ own: __typename }").status_code == 200


def test_in_process_nothing_is_charged(clock, executor):
    for number in range(5):
        assert executor.execute(f"{{ a{number}: __typename }}").cacheable


def test_without_a_cache_nobody_waits(clock, cache_away, work):
    assert [work().status_code for _ in range(5)] == [200] * 5


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("192.0.2.77", "192.0.2.0/24"),
        ("2001:db8:1:2:3::4", "2001:db8:1:2::/64"),
        ("::ffff:192.0.2.77", "192.0.2.0/24"),
        ("fe80::1%eth0", "fe80::/64"),
        ("unix:", "unknown"),
        ("", "unknown"),
    ],
)
def test_addresses_are_counted_by_network(address, network):
    assert network_of({"REMOTE_ADDR": address}) == network


@pytest.mark.parametrize(
    ("hops", "forwarded", "network"),
    [
        (0, "203.0.113.9", "192.0.2.0/24"),
        (1, "203.0.113.9", "203.0.113.0/24"),
        (1, "198.51.100.1, 203.0.113.9", "203.0.113.0/24"),
        (2, "198.51.100.1, 203.0.113.9, 10.0.0.1", "203.0.113.0/24"),
        (2, "203.0.113.9", "192.0.2.0/24"),
        (1, "203.0.113.9, nonsense", "192.0.2.0/24"),
    ],
)
def test_a_forwarded_address_is_believed_as_far_as_our_proxies_wrote_it(settings, hops, forwarded, network):
    settings.HAMAYU_TRUSTED_PROXIES = hops
    assert network_of({"REMOTE_ADDR": "192.0.2.1", "HTTP_X_FORWARDED_FOR": forwarded}) == network
