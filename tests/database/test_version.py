"""The content version between connections: others see a change when it is committed, neither before nor never."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from django.db import connection, transaction

from cms.version import current_version, raise_version
from tests import factories
from tests.api import ask

pytestmark = [pytest.mark.requirement("C1", "W24"), pytest.mark.usefixtures("committed")]

TITLES = '{ plans(locale: "ja") { items { title } } }'


def elsewhere(*calls: Callable[[], Any]) -> list[Any]:
    """What the calls return, each in a thread and so in a connection of its own, all at once."""

    def run(call: Callable[[], Any]) -> Any:
        try:
            return call()
        finally:
            connection.close()

    with ThreadPoolExecutor(len(calls)) as threads:
        return list(threads.map(run, calls))


def test_a_change_counts_for_others_from_its_commit_on():
    raise_version()
    before = current_version()
    with transaction.atomic():
        raise_version()
        assert elsewhere(current_version) == [before]
        assert current_version() != before
    assert elsewhere(current_version) == [current_version()] != [before]


def test_what_is_rolled_back_has_never_been():
    raise_version()
    before = current_version()
    with transaction.atomic():
        raise_version()
        transaction.set_rollback(True)
    assert elsewhere(current_version) == [current_version()] == [before]


@pytest.mark.parametrize("first", ["with a version", "without one"])
def test_of_two_changes_at_once_none_fails_and_one_is_the_last(first):
    if first == "with a version":
        raise_version()
    before, together = current_version(), Barrier(2)

    def change() -> str:
        together.wait(10)
        with transaction.atomic():
            raise_version()
            return current_version()

    made = elsewhere(change, change)
    assert len({before, *made}) == 3
    assert current_version() in made


def test_a_publish_of_one_connection_is_in_the_next_answer_of_another():
    page = factories.plan("stay", title="前")

    def titles() -> list[str]:
        return [plan["title"] for plan in ask(TITLES)["plans"]["items"]]

    assert elsewhere(titles) == [["前"]]
    with transaction.atomic():
        page.title = "後"
        page.save_revision().publish()
        assert elsewhere(titles) == [["前"]]
    assert elsewhere(titles) == [["後"]]
