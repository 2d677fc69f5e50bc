"""Answers are kept as long as the content stands, and not a request longer."""

import logging
from datetime import UTC, datetime

import pytest
from django.utils import timezone, translation

from cms import preview
from cms.graphql import cache
from tests.cms.graphql.schema import CALLS

pytestmark = pytest.mark.requirement("C5", "W31")

PLANS = 'query Plans($page: Int) { plans(locale: "ja", page: $page) { total } }'


def test_the_second_answer_is_the_first_one(executor):
    assert executor.execute(PLANS) == executor.execute(PLANS)
    assert CALLS == ["plans"]


def test_in_process_and_over_http_the_bytes_are_the_same(executor, post, get):
    assert executor.execute(PLANS).body == post(PLANS).content == get(query=PLANS).content


def test_a_publish_is_seen_by_the_very_next_request(executor, version):
    executor.execute(PLANS)
    version.now = "2"
    executor.execute(PLANS)
    assert CALLS == ["plans"] * 2


def test_variables_count_whatever_their_order_and_so_does_the_operation(executor):
    query = PLANS + ' query Others($page: Int) { plans(locale: "en", page: $page) { total } }'
    for variables in ({"page": 1, "x": 2}, {"x": 2, "page": 1}):
        executor.execute(query, variables, "Plans")
    assert CALLS == ["plans"]
    for variables, name in (({"page": 2}, "Plans"), ({"page": 1}, "Plans"), ({"page": 1}, "Others")):
        executor.execute(query, variables, name)
    assert CALLS == ["plans"] * 4


def test_an_answer_lasts_until_midnight_in_japan(executor, monkeypatch):
    def at(hour, minute):
        moment = datetime(2026, 11, 20, hour, minute, tzinfo=UTC)
        monkeypatch.setattr(timezone, "now", lambda: moment)
        executor.execute(PLANS)
        return len(CALLS)

    assert [at(14, 0), at(14, 59), at(15, 0), at(23, 59)] == [1, 1, 2, 2]


def test_errors_and_partial_answers_are_computed_anew(executor):
    for query in ('{ plans(locale: "tlh") { total } }', PLANS[:-1] + " broken }"):
        CALLS.clear()
        results = [executor.execute(query) for _ in range(2)]
        assert CALLS == ["plans"] * 2
        assert not any(result.cacheable for result in results)


def test_an_unchanged_answer_is_not_sent_again(get, version):
    etag = get(query=PLANS)["ETag"]
    for known in (etag, f"W/{etag}", f'"other", {etag}', "*"):
        response = get({"If-None-Match": known}, query=PLANS)
        assert (response.status_code, response.content, response["ETag"]) == (304, b"", etag)
    version.now = "2"
    assert get({"If-None-Match": etag}, query=PLANS).status_code == 304
    assert get({"If-None-Match": '"other"'}, query=PLANS).status_code == 200
    assert get({"If-None-Match": etag}, query="{ __typename }").status_code == 200


def test_an_etag_is_strong_and_a_post_is_always_answered_in_full(post):
    etag = post(PLANS)["ETag"]
    assert etag.startswith('"')
    assert post(PLANS, **{"If-None-Match": etag}).status_code == 200


def test_a_draft_is_neither_kept_nor_taken_from_what_is_kept(executor):
    executor.execute(PLANS)
    token = preview._active.set(True)
    drafts = [executor.execute(PLANS) for _ in range(2)]
    preview._active.reset(token)
    executor.execute(PLANS)
    assert CALLS == ["plans"] * 3
    assert not any(draft.cacheable or draft.etag for draft in drafts)


def test_the_answer_does_not_depend_on_the_language_or_zone_of_the_thread(run):
    with translation.override("en"), timezone.override("America/New_York"):
        assert run("{ surroundings }")["data"]["surroundings"] == "ja Asia/Tokyo"
        assert translation.get_language() == "en"


def test_without_a_cache_answers_go_on_and_the_log_says_so_once_a_minute(cache_away, executor, caplog, monkeypatch):
    caplog.set_level(logging.WARNING, "cms.graphql.cache")
    for _ in range(3):
        assert executor.execute(PLANS).cacheable
    assert len(caplog.records) == 1
    monkeypatch.setattr(cache, "_last_warning", cache._last_warning - 61)
    executor.execute(PLANS)
    assert len(caplog.records) == 2
