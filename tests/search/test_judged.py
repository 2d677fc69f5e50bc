"""The judged queries are answered well, on every engine."""

import pytest

from tests.search.asking import keys
from tests.search.judged import average, by_locale, judged_queries

pytestmark = [pytest.mark.requirement("C8", "W13"), pytest.mark.database]


@pytest.fixture
def measures(demo):
    return by_locale(keys)


def test_there_are_at_least_eighty_in_four_languages():
    queries = list(judged_queries())
    assert len(queries) >= 80
    assert {query.locale for query in queries} == {"ja", "en", "zh-hans", "zh-hant"}


def test_the_pages_that_visitors_want_are_found_and_come_first(measures):
    every = average(measure for found in measures.values() for _query, measure in found)
    assert every.ndcg >= 0.95
    assert every.recall >= 0.98


def test_no_language_lags_behind(measures):
    for locale, found in measures.items():
        assert average(measure for _query, measure in found).ndcg >= 0.95, locale
