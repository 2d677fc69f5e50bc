"""Tasks of the worker."""

import logging
from collections import defaultdict
from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone
from django_tasks import task

from search.index import outbox
from search.index.update import update
from search.models import Change

log = logging.getLogger(__name__)


@task
def index_changes() -> None:
    """Index whatever is due. Does nothing where another worker is at it or was first."""
    while rows := outbox.take():
        try:
            _index(rows)
        except Exception:  # What is wrong with one must not stop the others.
            for row in rows:
                _index_alone(row)


def _index(rows: Iterable[Change]) -> None:
    changed: dict[str, set[int]] = defaultdict(set)
    for row in rows:
        changed[row.kind].add(row.object_id)
    with transaction.atomic():
        update(changed)
        outbox.finish(rows)


def _index_alone(row: Change) -> None:
    try:
        _index([row])
    except Exception as error:
        log.exception("%s %s could not be indexed.", row.kind, row.object_id)
        pause = outbox.postpone(row, str(error))
        if pause and index_changes.get_backend().supports_defer:
            index_changes.using(run_after=timezone.now() + pause).enqueue()
