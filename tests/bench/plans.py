"""The list of 24 plans with areas, tags and picture: SQL statements, time without and with the cache, and the ratio to
one indexed query of 24 rows and to a view of constant bytes in the same process."""

from collections.abc import Callable

from django.core.cache import cache
from django.db import connection
from django.http import HttpResponse
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page

from cms.graphql.view import GraphQLView
from cms.schema import executor
from plans.models import PlanPage
from tests import factories
from tests.bench.clock import milliseconds

SIZES = (100, 500, 5000)
LIST = (
    '{ plans(locale: "ja") { items { title url lead areas { name } tags { label } image { alt src(width: 640) } } } }'
)
FACETS = '{ plans(locale: "ja") { total items { title } facets { key values { key count } } } }'


def grow(total: int) -> None:
    """Plans up to the number, copied from the first by SQL: page, plan, areas and tags."""
    tags = [factories.tag(f"tag-{number}", f"group-{number % 8}") for number in range(60)]
    first = PlanPage.objects.first() or factories.plan("plan-0", tags=tags[:6])
    have = PlanPage.objects.count()
    parent = first.get_parent()
    pages, plans = Page._meta, PlanPage._meta
    with connection.cursor() as cursor:
        for number in range(have, total):
            changed = {
                "id": f"{first.pk + number * 10}",
                "path": f"'{parent.path}{Page._int2str(number + 1).rjust(Page.steplen, '0')}'",
                "slug": f"'plan-{number}'",
                "url_path": f"'{parent.url_path}plan-{number}/'",
                "title": f"'Plan {number}'",
                "translation_key": f"'{number:032x}'",
            }
            _copy_row(cursor, pages.db_table, "id", first.pk, [f.column for f in pages.local_concrete_fields], changed)
            own = {"page_ptr_id": changed["id"], "days": str(number % 9 + 1)}
            _copy_row(
                cursor, plans.db_table, "page_ptr_id", first.pk, [f.column for f in plans.local_concrete_fields], own
            )
    areas, through = PlanPage.areas.through, PlanPage.tags.through
    new = list(PlanPage.objects.exclude(pk=first.pk).filter(areas=None).values_list("pk", flat=True))
    areas.objects.bulk_create(areas(planpage_id=pk, area_id=factories.area().pk) for pk in new)
    through.objects.bulk_create(
        through(planpage_id=pk, tag_id=tags[(place + step) % 60].pk)
        for place, pk in enumerate(new)
        for step in (1, 7, 11, 13, 17, 19)
    )
    Page.objects.filter(pk=parent.pk).update(numchild=total)


def _copy_row(cursor, table: str, key: str, pk: int, columns: list[str], changed: dict[str, str]) -> None:
    values = ", ".join(changed.get(name, f'"{name}"') for name in columns)
    names = ", ".join(f'"{name}"' for name in columns)
    cursor.execute(f'INSERT INTO "{table}" ({names}) SELECT {values} FROM "{table}" WHERE "{key}" = {pk}')  # noqa: S608


def uncached(document: str) -> Callable[[], object]:
    def work() -> object:
        cache.clear()
        return executor.execute(document, {})

    return work


def main() -> None:
    factories.home()
    for document in (LIST, FACETS):
        executor.register(document)
    print(f"{'plans':>6} {'query':>8} {'SQL':>4} {'ms':>7} {'x 24 rows':>10}")
    for size in SIZES:
        grow(size)
        rows = milliseconds(lambda: list(PlanPage.objects.order_by("path").values("pk", "title", "url_path")[:24]))
        for name, document in (("list", LIST), ("facets", FACETS)):
            uncached(document)()
            with CaptureQueriesContext(connection) as statements:
                uncached(document)()
            spent = milliseconds(uncached(document))
            print(f"{size:>6} {name:>8} {len(statements):>4} {spent:>7.2f} {spent / rows:>10.1f}")
    request = RequestFactory().post("/graphql/", {"query": LIST}, content_type="application/json")
    view, body = GraphQLView.as_view(executor=executor), executor.execute(LIST, {}).body
    cached, constant = milliseconds(lambda: view(request)), milliseconds(lambda: HttpResponse(body))
    print(f"cached answer {cached:.2f} ms, a response of constant bytes {constant:.2f} ms")
