"""Search in a real Elasticsearch. One worker runs all of it, on one node."""

from collections.abc import Iterator
from contextlib import contextmanager
from uuid import uuid4

import pytest
from django.test import override_settings
from elasticsearch import Elasticsearch

from search.engines import fallback
from search.index import outbox
from search.index.indexes import index_of
from search.index.update import rebuild
from search.models import Change


# Before that of pytest-xdist, which reads the group.
@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.nodeid.startswith("tests/search/elasticsearch/"):
            item.add_marker(pytest.mark.xdist_group("elasticsearch"))


@contextmanager
def index_at(url: str) -> Iterator[dict[str, str]]:
    """An index of its own there, made of the content as it is, and the settings that lead to it."""
    prefix = f"hamayu-test-{uuid4().hex[:8]}"
    # A busy machine is no reason for the database to answer in its place.
    leading = {"ELASTICSEARCH_URL": url, "HAMAYU_SEARCH_PREFIX": prefix, "HAMAYU_SEARCH_TIMEOUT": 30}
    with override_settings(**leading):
        rebuild(index_of(Change.Target.ELASTICSEARCH))
    yield leading
    with Elasticsearch(url) as client:
        client.indices.delete(index=list(client.indices.get(index=f"{prefix}-*")))


@pytest.fixture
def watch(monkeypatch) -> fallback.Watch:
    """What the process knows of Elasticsearch, which is nothing yet."""
    monkeypatch.setattr(fallback, "watch", fallback.Watch())
    return fallback.watch


@pytest.fixture
def elasticsearch(elasticsearch_server, watch, db) -> Iterator[None]:
    """The site with Elasticsearch as its engine, and no content."""
    with index_at(elasticsearch_server) as leading, override_settings(**leading):
        yield


@pytest.fixture
def no_worker(monkeypatch) -> None:
    """Tasks are enqueued and wait, as in production."""
    monkeypatch.setattr(outbox, "wake", lambda: None)
