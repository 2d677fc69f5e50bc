"""An executor and a client of the small schema, and a cache and a version of their own for each test."""

import json
from types import SimpleNamespace

import pytest
from django.core.cache import cache as django_cache

from cms.graphql import cache
from cms.graphql.execution import Executor
from tests.cms.graphql import urls
from tests.cms.graphql.schema import CALLS, schema

JSON = "application/json"


@pytest.fixture(autouse=True)
def version(monkeypatch) -> SimpleNamespace:
    """The content version; raise it by `version.now = "2"`."""
    current = SimpleNamespace(now="1")
    monkeypatch.setattr(cache, "current_version", lambda: current.now)
    monkeypatch.setattr(cache, "_last_warning", -float("inf"))
    django_cache.clear()
    CALLS.clear()
    return current


@pytest.fixture
def cache_away(monkeypatch):
    def fail(*_args, **_options):
        raise ConnectionError("no Redis at redis://:hunter2@cache")

    for method in ("get", "set"):
        monkeypatch.setattr(type(django_cache._connections["default"]), method, fail)


@pytest.fixture
def executor(monkeypatch) -> Executor:
    """A new executor, which the view of the small URL map runs too."""
    fresh = Executor(schema)
    monkeypatch.setitem(urls.view.view_initkwargs, "executor", fresh)
    return fresh


@pytest.fixture
def post(executor, client, settings):
    """Post a query, or with `body` anything at all."""
    settings.ROOT_URLCONF = urls.__name__
    settings.SECURE_SSL_REDIRECT = False

    def send(query=None, variables=None, *, body=None, content_type=JSON, address="192.0.2.1", **headers):
        data = json.dumps({"query": query, "variables": variables}) if body is None else body
        return client.post("/graphql/", data, content_type=content_type, headers=headers, REMOTE_ADDR=address)

    return send


@pytest.fixture
def get(executor, client, settings):
    """Ask by address, with parameters as they stand."""
    settings.ROOT_URLCONF = urls.__name__
    settings.SECURE_SSL_REDIRECT = False

    def send(headers=None, **parameters):
        return client.get("/graphql/", parameters, headers=headers or {})

    return send


@pytest.fixture
def run(executor):
    """Execute in process and give the parsed answer."""

    def execute(query, variables=None, **options):
        return json.loads(executor.execute(query, variables, **options).body)

    return execute


@pytest.fixture
def code_of(run):
    """The code of the first error that a query meets."""
    return lambda query, variables=None: run(query, variables)["errors"][0]["extensions"]["code"]
