"""The same answers from every engine, entry by entry, on the demo: the judged queries, and every choice of facets.

These tests run on SQLite and on PostgreSQL and compare each with Elasticsearch, so all three are compared.
"""

from collections.abc import Iterator
from contextlib import ExitStack
from itertools import combinations

import pytest
from django.test import override_settings
from wagtail.models import Locale

from cms.graphql.listing import Slice
from cms.graphql.rows import Reading
from cms.version import current_version
from facilities.schema import EVERYTHING, LISTINGS
from plans.listing import LISTING as PLANS
from reports.schema import LISTING as REPORTS
from search.catalogue import Order
from search.engines.database import DatabaseEngine
from search.engines.elasticsearch.engine import ElasticsearchEngine
from search.engines.engine import Listed, Wanted
from search.findable import sources
from tests.search.elasticsearch.conftest import index_at
from tests.search.judged import judged_queries

pytestmark = [pytest.mark.requirement("C8", "W13"), pytest.mark.database]
EVERY = {"plans": PLANS, "facilities": EVERYTHING, "reports": REPORTS, **LISTINGS}


@pytest.fixture(scope="module")
def held() -> Iterator[tuple[ExitStack, dict[str, str]]]:
    """What holds the index, and leads to it, for all tests of which the first makes it."""
    with ExitStack() as stack:
        yield stack, {}


@pytest.fixture
def readings(demo, elasticsearch_server, watch, held) -> Iterator[dict[str, Reading]]:
    """By locale, on a site with the demo content and an index of it in Elasticsearch."""
    stack, leading = held
    if not leading:
        leading |= stack.enter_context(index_at(elasticsearch_server))
    version = current_version()
    locales = Locale.objects.values_list("language_code", "pk")
    with override_settings(**leading):
        yield {code: Reading(code, pk, {"version": version}) for code, pk in locales}
    assert watch.answers


PAGE = Slice(1, 24)


def in_both(wanted: Wanted) -> Listed:
    """What is wanted, which Elasticsearch and the database give alike: total, entries of the page and all counts."""
    elsewhere = ElasticsearchEngine().listed(wanted)
    with override_settings(ELASTICSEARCH_URL=""):
        here = DatabaseEngine().listed(wanted)
    assert elsewhere == here, (wanted.q, wanted.chosen)
    return here


def choices(wanted: Wanted) -> list[dict]:
    """Every value of every facet, as filters."""
    return [{"facet": facet.key, "values": [value]} for facet in wanted.counted for value in facet.values]


def test_the_judged_queries_find_the_same_in_the_same_order(readings):
    kinds = tuple(source.kind for source in sources())
    for query in judged_queries():
        wanted = Wanted(readings[query.locale], kinds, query.text, Slice(1, 100))
        elsewhere = ElasticsearchEngine().searched(wanted)
        with override_settings(ELASTICSEARCH_URL=""):
            assert elsewhere == DatabaseEngine().searched(wanted), query.text


def test_one_kind_alone_and_words_as_they_were_typed_are_the_same(readings):
    kinds = tuple(source.kind for source in sources())
    for q, only in (("海", ("PLAN",)), ("海", ("REPORT", "NEWS")), ("onsne", ()), ("onsne", ("LODGING",))):
        for mend in (True, False):
            wanted = Wanted(readings["ja"], kinds, q, Slice(1, 5), mend=mend, only=only)
            elsewhere = ElasticsearchEngine().searched(wanted)
            with override_settings(ELASTICSEARCH_URL=""):
                assert elsewhere == DatabaseEngine().searched(wanted), wanted


@pytest.mark.parametrize("listing", [PLANS, EVERYTHING], ids=["plans", "facilities"])
def test_lists_of_the_judged_queries_have_the_same_entries_and_counts(readings, listing):
    for query in judged_queries():
        in_both(listing.wanted(readings[query.locale], PAGE, q=query.text))


@pytest.mark.parametrize("listing", EVERY.values(), ids=EVERY)
def test_every_value_of_every_facet_gives_the_same_entries_and_counts(readings, listing):
    for reading in readings.values():
        for choice in choices(listing.wanted(reading, PAGE)):
            in_both(listing.wanted(reading, PAGE, filters=[choice]))


def test_all_pairs_of_values_give_the_same_entries_and_counts(readings):
    values = choices(PLANS.wanted(readings["ja"], PAGE))
    totals = {in_both(PLANS.wanted(readings["ja"], PAGE, filters=pair)).total for pair in combinations(values, 2)}
    assert {0, 1, 2} <= totals


@pytest.mark.parametrize("order", Order)
def test_every_order_has_the_same_pages(readings, order):
    for number in (1, 2, 3, 10**9):
        in_both(PLANS.wanted(readings["en"], Slice(number, 7), sort=order))


def test_words_choices_and_orders_go_together(readings):
    for choice in choices(PLANS.wanted(readings["ja"], PAGE)):
        for q in ("海", "温泉 犬", "onsne"):
            for order in (None, Order.TITLE):
                in_both(PLANS.wanted(readings["ja"], PAGE, q=q, filters=[choice], sort=order))
