"""The cache while Redis is away: the memory of the process stands in, and Redis is asked again after a pause."""

import logging

import pytest
from redis.exceptions import ConnectionError as RedisAway

from cms import cache
from cms.cache import RedisOrMemory

pytestmark = pytest.mark.requirement("C1", "W24")


@pytest.fixture
def away(monkeypatch) -> RedisOrMemory:
    """A cache whose Redis is at a port where nobody listens."""
    monkeypatch.setattr(RedisOrMemory, "is_away", False)
    monkeypatch.setattr(RedisOrMemory, "next_try", 0.0)
    return RedisOrMemory("redis://127.0.0.1:1/0", {})


def test_what_is_kept_is_found_so_that_limits_stay_in_force(away):
    away.set("work", 20.5, 60)
    assert away.get("work") == 20.5
    assert away.add("work", 1) is False
    assert away.get_many(["work", "other"]) == {"work": 20.5}
    away.delete("work")
    assert away.get("work", "gone") == "gone"


def test_redis_is_left_alone_for_a_while_and_the_log_says_so_once(away, monkeypatch, caplog):
    asked = []

    def refuse(*args, **kwargs):
        asked.append(args)
        raise RedisAway

    monkeypatch.setattr(cache.RedisCache, "get", refuse)
    caplog.set_level(logging.WARNING, "cms.cache")
    for _ in range(3):
        away.get("key")
    assert len(asked) == 1
    monkeypatch.setattr(RedisOrMemory, "next_try", 0.0)
    away.get("key")
    assert len(asked) == 2
    assert len(caplog.records) == 1


def test_the_memory_of_one_outage_is_not_that_of_the_next(away, monkeypatch):
    away.set("key", "old", 60)
    monkeypatch.setattr(RedisOrMemory, "next_try", 0.0)
    with monkeypatch.context() as back:
        back.setattr(cache.RedisCache, "get", lambda self, *args: "new")
        assert away.get("key") == "new"
    assert away.get("key") is None
