"""Tasks of the worker."""

from functools import partial
from uuid import UUID

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone
from django_tasks import task

from translation.models import Pending
from translation.pipeline import queue
from translation.pipeline.follow import follow
from translation.pipeline.outcome import Outcome
from translation.pipeline.run import run
from translation.pipeline.terms import apply


@task
def translate_object(content_type: int, key: str) -> None:
    """Bring all languages of an object up to its source. Does nothing where another worker is at it or was first."""
    model = ContentType.objects.get_for_id(content_type).model_class()
    while row := queue.take(content_type, UUID(key)):
        outcome = _attempt(model, row)
        if not outcome.problem:
            queue.finish(row)
            continue
        pause = queue.postpone(row, outcome.problem, retry=outcome.retry, after=outcome.retry_after)
        if pause is None and not outcome.lasting:
            queue.finish(row)
        if pause and translate_object.get_backend().supports_defer:
            translate_object.using(run_after=timezone.now() + pause).enqueue(content_type, key)
        return


def _attempt(model: type, row: Pending) -> Outcome:
    """One run. What fails in it without a word would fail again each time that the row is taken."""
    outcome = Outcome()
    with outcome.without(row.key):
        follow(model, row.key)
        outcome = run(model, row.key, row.again, partial(queue.keep, row), partial(queue.leave, row))
    return outcome


@task
def apply_term(word: str, former: dict[str, str | None]) -> None:
    """Have translations follow what the glossary says of a word; `former` is as `terms.changes` gives it."""
    apply(word, former)
