"""Elasticsearch gone: visitors notice nothing, and what was published meanwhile is in the index when it is back."""

import logging
import os

import pytest
from django.core.management import CommandError, call_command
from django.test import Client, override_settings
from django.utils import timezone

from search.engines import fallback
from search.engines.elasticsearch.engine import ElasticsearchEngine
from search.index import outbox, tasks
from search.models import Change
from tests import factories
from tests.search.asking import suggested, titles
from tests.services.json_server import Asked, JsonServer, Reply

ELASTICSEARCH = Change.Target.ELASTICSEARCH
pytestmark = [
    pytest.mark.requirement("C1", "C8", "W24"),
    pytest.mark.skipif(
        "ELASTICSEARCH_URL" in os.environ, reason="The server of ELASTICSEARCH_URL is not ours to stop."
    ),
]


@pytest.fixture
def node(elasticsearch, elasticsearch_node):
    return elasticsearch_node


@pytest.fixture
def no_pause(monkeypatch) -> None:
    """Elasticsearch is tried and the queue looked at by every request."""
    monkeypatch.setattr(fallback, "PAUSE_SECONDS", 0)


def who_answers() -> str:
    """The search part of the health of a site that is ready."""
    answer = Client().get("/readyz")
    assert answer.status_code == 200
    return answer.json()["search"]


def said(caplog) -> list[str]:
    return [record.getMessage() for record in caplog.records if record.name == fallback.logger.name]


def test_the_database_answers_what_was_published_meanwhile_too_until_elasticsearch_has_caught_up(
    node, no_pause, caplog
):
    factories.plan("stay", title="真珠")
    assert who_answers() == "elasticsearch"
    with node.away():
        factories.plan("other", title="温泉")
        assert titles("真珠") == suggested("shinju") == ["真珠"]
        assert titles("温泉") == ["温泉"]
        assert who_answers() == "database"
    assert who_answers() == "database"  # As Elasticsearch does not know of it yet.
    assert titles("温泉") == ["温泉"]
    Change.objects.update(due="2020-01-01T00:00Z")
    tasks.index_changes.call()
    assert not Change.objects.exists()
    assert who_answers() == "elasticsearch"
    assert titles("温泉") == ["温泉"]
    away, back = said(caplog)
    assert away.startswith("Elasticsearch is away; the database answers searches.")
    assert back == "Elasticsearch is back and answers searches."


def test_a_server_that_hangs_is_waited_for_once(node, watch, monkeypatch):
    factories.plan("stay", title="真珠")
    asked, answered = [], ElasticsearchEngine.searched
    monkeypatch.setattr(ElasticsearchEngine, "searched", lambda *args: asked.append(args) or answered(*args))
    with node.frozen(), override_settings(HAMAYU_SEARCH_TIMEOUT=0.2):
        assert titles("真珠") == titles("しんじゅ") == titles("シンジュ") == ["真珠"]
    assert len(asked) == 1
    watch.next_try = 0.0
    assert titles("shinju") == ["真珠"]
    assert len(asked) == 2
    assert watch.answers


def test_what_waits_for_elasticsearch_is_tried_at_growing_intervals_and_never_given_up(node):
    page = factories.plan("stay", title="真珠")
    minutes = []
    with node.away():
        outbox.queue("PLAN", [page.pk])
        for _try in range(outbox.MOST_TRIES + 1):
            pause = Change.objects.get().due - timezone.now()
            minutes.append(round(pause.total_seconds() / 30) / 2)
            Change.objects.update(due="2020-01-01T00:00Z")
            tasks.index_changes.call()
        with pytest.raises(CommandError, match="Elasticsearch does not answer"):
            call_command("update_search_index")
    assert minutes == [0.5, 2, 8, 8, 8, 8, 8]
    Change.objects.update(due="2020-01-01T00:00Z")
    tasks.index_changes.call()
    assert not Change.objects.exists()


def test_one_page_that_gets_through_brings_all_that_waited(node, no_worker):
    first, second = factories.plan("first", title="真珠"), factories.plan("second", title="温泉")
    with node.away():
        tasks.index_changes.call()
    assert set(Change.objects.values_list("target", "tries")) == {(ELASTICSEARCH, 1)}
    outbox.queue("PLAN", [first.pk])
    tasks.index_changes.call()
    assert not Change.objects.exists()
    assert who_answers() == "elasticsearch"
    assert titles("温泉") == [second.title]


def test_without_an_index_the_database_answers(node, no_pause, settings):
    factories.plan("stay", title="真珠")
    settings.HAMAYU_SEARCH_PREFIX += "-not-made"
    assert who_answers() == "database"
    assert titles("真珠") == ["真珠"]


def test_a_queue_that_no_worker_empties_makes_the_database_answer(node, no_pause, no_worker):
    factories.plan("stay", title="真珠")
    assert who_answers() == "elasticsearch"
    Change.objects.update(due="2020-01-01T00:00Z")
    assert who_answers() == "database"


class Broken(JsonServer):
    """In the place of Elasticsearch, and answers with an error."""

    status = 500

    def answer(self, asked: Asked) -> Reply:
        return Reply({"error": {"type": "broken", "root_cause": [{"type": "broken", "reason": "test"}]}}, self.status)


@pytest.mark.parametrize("status", [403, 429, 500, 503])
def test_an_error_of_the_server_is_answered_by_the_database_and_leaves_it_alone_for_a_while(
    db, watch, settings, status
):
    factories.plan("stay", title="真珠")
    with Broken() as server:
        server.status, settings.ELASTICSEARCH_URL = status, server.url
        assert titles("真珠") == titles("しんじゅ") == ["真珠"]
        assert len(server.asked) == 1


def test_a_search_that_the_server_refuses_says_nothing_of_others(db, watch, settings, caplog):
    factories.plan("stay", title="真珠")
    with Broken() as server:
        server.status, settings.ELASTICSEARCH_URL = 400, server.url
        assert titles("真珠") == titles("しんじゅ") == ["真珠"]
        assert len(server.asked) == 2
    assert said(caplog) == ["Elasticsearch refuses a search, which the database answers."] * 2


@pytest.fixture(autouse=True)
def _quiet(caplog):
    caplog.set_level(logging.WARNING)
