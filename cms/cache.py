"""Redis as a help and never a condition (requirement W24)."""

import logging
import time
from collections.abc import Callable
from typing import Any

from django.core.cache.backends.locmem import LocMemCache
from django.core.cache.backends.redis import RedisCache
from redis.backoff import NoBackoff
from redis.exceptions import RedisError
from redis.retry import Retry

logger = logging.getLogger(__name__)

# A cache that hangs must cost less than the work it saves, so it is asked once, briefly, and then not for a while.
LONGEST_WAIT_SECONDS = 0.5
PAUSE_SECONDS = 5


def _or_memory(name: str) -> Callable[..., Any]:
    """The method of RedisCache; where it fails, and in the pause that follows, the same one of the memory."""

    def method(self: "RedisOrMemory", *args: Any, **kwargs: Any) -> Any:
        if time.monotonic() >= RedisOrMemory.next_try:
            try:
                result = getattr(RedisCache, name)(self, *args, **kwargs)
            except RedisError:
                self.went_away()
            else:
                RedisOrMemory.is_away = False
                return result
        return getattr(self.memory, name)(*args, **kwargs)

    return method


class RedisOrMemory(RedisCache):
    """Redis, and while it is away the memory of each process, so that limits of use stay in force.

    A key that is deleted meanwhile is still there when Redis returns. That is harmless for ours, which hold the
    content version, and Wagtail's last an hour.
    """

    # Of the process, since each thread has its own instance.
    is_away = False
    next_try = 0.0

    def __init__(self, server: str, params: dict[str, Any]) -> None:
        waits = {"socket_timeout": LONGEST_WAIT_SECONDS, "socket_connect_timeout": LONGEST_WAIT_SECONDS}
        options = {**waits, "retry": Retry(NoBackoff(), 0), **params.get("OPTIONS", {})}
        super().__init__(server, {**params, "OPTIONS": options})
        self.memory = LocMemCache("in place of Redis", {})

    def went_away(self) -> None:
        if not RedisOrMemory.is_away:
            logger.warning("Redis is away; each process keeps what it can in its memory.", exc_info=True)
            self.memory.clear()  # It may hold what was true in the last outage.
        RedisOrMemory.is_away, RedisOrMemory.next_try = True, time.monotonic() + PAUSE_SECONDS

    add = _or_memory("add")
    get = _or_memory("get")
    set = _or_memory("set")
    touch = _or_memory("touch")
    delete = _or_memory("delete")
    get_many = _or_memory("get_many")
    has_key = _or_memory("has_key")
    incr = _or_memory("incr")
    set_many = _or_memory("set_many")
    delete_many = _or_memory("delete_many")
    clear = _or_memory("clear")
