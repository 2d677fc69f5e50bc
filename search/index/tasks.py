"""Tasks of the worker."""

import logging
from collections import defaultdict
from collections.abc import Iterable
from datetime import timedelta

from django.utils import timezone
from django_tasks import task

from search.engines.elasticsearch.connection import Away
from search.index import outbox
from search.index.indexes import index_of
from search.index.update import update
from search.models import Change

log = logging.getLogger(__name__)


@task
def index_changes() -> None:
    """Index whatever is due. Does nothing where another worker is at it or was first."""
    for target in outbox.targets():
        _index_all(target)


def _index_all(target: Change.Target) -> None:
    while rows := outbox.take(target):
        try:
            _index_each(target, rows)
        except Away as away:
            pause = outbox.hold(target, rows)
            log.warning("The index in %s does not answer; tried again in %s. %s", target.label, pause, away)
            _come_again(pause)
            return
        outbox.hasten(target)


def _index_each(target: Change.Target, rows: list[Change]) -> None:
    """Together; where something is wrong with one, each by itself, so that it does not stop the others."""
    try:
        _index(target, rows)
    except Away:
        raise
    except Exception:
        for row in rows:
            _index_alone(target, row)


def _index(target: Change.Target, rows: Iterable[Change]) -> None:
    changed: dict[str, set[int]] = defaultdict(set)
    for row in rows:
        changed[row.kind].add(row.object_id)
    index = index_of(target)
    with index.atomic():
        update(index, changed)
        outbox.finish(rows)


def _index_alone(target: Change.Target, row: Change) -> None:
    try:
        _index(target, [row])
    except Away:
        raise
    except Exception as error:
        log.exception("%s %s could not be indexed in %s.", row.kind, row.object_id, target.label)
        _come_again(outbox.postpone(row, str(error) or type(error).__name__))


def _come_again(pause: timedelta | None) -> None:
    if pause and index_changes.get_backend().supports_defer:
        index_changes.using(run_after=timezone.now() + pause).enqueue()
