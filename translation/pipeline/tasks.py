"""Tasks of the worker."""

from uuid import UUID

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone
from django_tasks import task

from translation.pipeline import queue
from translation.pipeline.follow import follow
from translation.pipeline.run import run


@task
def translate_object(content_type: int, key: str) -> None:
    """Bring all languages of an object up to its source. Does nothing where another worker is at it or was first."""
    model = ContentType.objects.get_for_id(content_type).model_class()
    while row := queue.take(content_type, UUID(key)):
        follow(model, row.key)
        outcome = run(model, row.key, row.again, still=lambda row=row: queue.keep(row))
        if not outcome.problem:
            queue.finish(row)
            continue
        pause = queue.postpone(row, outcome.problem, retry=outcome.retry, after=outcome.retry_after)
        if pause and translate_object.get_backend().supports_defer:
            translate_object.using(run_after=timezone.now() + pause).enqueue(content_type, key)
        return


@task
def apply_term(term: str) -> None:
    """Make what is written of a term in every language what the glossary says."""
    from translation.pipeline.terms import apply

    apply(term)
