"""The list of 24 plans with areas, tags and picture: SQL statements at several sizes, and time of an answer from the
cache against a view of constant bytes in the same process."""

from django.core.cache import cache
from django.db import connection
from django.http import HttpResponse
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext

from cms.graphql.view import GraphQLView
from cms.schema import executor
from tests import factories
from tests.bench.clock import milliseconds
from tests.bench.content import grow

SIZES = (100, 500, 5000)
LIST = (
    '{ plans(locale: "ja") { items { title url lead areas { name } tags { label } image { alt src(width: 640) } } } }'
)


def main() -> None:
    factories.home()
    for number in range(60):
        factories.tag(f"tag-{number}", f"group-{number % 8}")
    factories.area()
    executor.register(LIST)
    print(f"{'plans':>6} {'SQL':>4} {'ms':>7}")
    for size in SIZES:
        grow(size)
        _uncached()
        with CaptureQueriesContext(connection) as statements:
            _uncached()
        print(f"{size:>6} {len(statements):>4} {milliseconds(_uncached):>7.2f}")
    request = RequestFactory().post("/graphql/", {"query": LIST}, content_type="application/json")
    view, body = GraphQLView.as_view(executor=executor), executor.execute(LIST, {}).body
    cached, constant = milliseconds(lambda: view(request)), milliseconds(lambda: HttpResponse(body))
    print(f"cached answer {cached:.2f} ms, a response of constant bytes {constant:.2f} ms")


def _uncached() -> None:
    cache.clear()
    executor.execute(LIST, {})
