"""Elasticsearch as a help and never a condition: while it is away or behind, the database's engine answers (W24)."""

import logging
import time
from collections.abc import Callable
from typing import Any

from elasticsearch import BadRequestError

from search.engines.database import DatabaseEngine
from search.engines.elasticsearch.connection import Away
from search.engines.elasticsearch.engine import ElasticsearchEngine
from search.index import outbox
from search.models import Change

logger = logging.getLogger(__name__)

# So long nobody waits again for a server that did not answer, and so often the queue is looked at.
PAUSE_SECONDS = 5


class Watch:
    """Whether Elasticsearch answers, as this process knows it."""

    def __init__(self) -> None:
        self.answers = True
        self.is_behind = False
        self.next_try = 0.0
        self.next_look = 0.0

    def is_asked(self) -> bool:
        now = time.monotonic()
        if now < self.next_try:
            return False
        if not self.answers:
            self.next_try = now + PAUSE_SECONDS  # One request tries; the others need not wait for what comes of it.
        if now >= self.next_look:
            self.is_behind, self.next_look = outbox.is_behind(Change.Target.ELASTICSEARCH), now + PAUSE_SECONDS
        if self.is_behind:
            self.fails("Its index lacks what has changed.")
        return not self.is_behind

    def fails(self, why: object) -> None:
        if self.answers:
            logger.warning("Elasticsearch is away; the database answers searches. %s", why)
        self.answers, self.next_try = False, time.monotonic() + PAUSE_SECONDS

    def works(self) -> None:
        if not self.answers:
            logger.warning("Elasticsearch is back and answers searches.")
        self.answers, self.next_try = True, 0.0


watch = Watch()


def _or_database(name: str) -> Callable[..., Any]:
    """The method of ElasticsearchEngine; where it does not answer, the same one of DatabaseEngine."""

    def method(self: "ElasticsearchOrDatabase", *args: Any) -> Any:
        if watch.is_asked():
            try:
                answer = getattr(ElasticsearchEngine(), name)(*args)
            except Away as why:
                watch.fails(why)
            except BadRequestError:
                logger.exception("Elasticsearch refuses a search, which the database answers.")
            else:
                watch.works()
                return answer
        return getattr(DatabaseEngine(), name)(*args)

    return method


class ElasticsearchOrDatabase:
    name = _or_database("name")
    searched = _or_database("searched")
    listed = _or_database("listed")
    begin = _or_database("begin")
    counts = _or_database("counts")
