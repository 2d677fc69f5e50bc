"""What is to be indexed, for each index by itself. A row is written with the change, so that nothing is forgotten, and
nothing is indexed of a transaction that rolls back."""

from collections.abc import Iterable
from datetime import timedelta
from uuid import uuid4

from django.conf import settings
from django.db.models import F, Q, QuerySet
from django.utils import timezone

from cms.version import raised_later
from search.models import Change

# So long one worker has rows for itself; one that was killed gives them back by that.
LEASE = timedelta(minutes=5)
AT_ONCE = 100
# A worker that has not come after this was lost.
PATIENCE = timedelta(minutes=1)
FIRST_PAUSE = timedelta(seconds=30)
GROWTH = 4  # 30 s, 2 min, 8 min, 32 min, 2 h, 9 h
MOST_TRIES = 6
# An index that is away is asked again and again, after 8 minutes at the most.
MOST_TRIES_OF_ALL = 3
Target = Change.Target


def targets() -> list[Target]:
    """The indexes that are kept. That of the database always is: it answers while another one does not."""
    return [Target.DATABASE, *([Target.ELASTICSEARCH] if settings.ELASTICSEARCH_URL else [])]


def queue(kind: str, ids: Iterable[int], into: Iterable[Target] | None = None) -> None:
    """Have these things indexed anew, or forgotten, in all indexes or some. In the transaction of the caller."""
    now, ids = timezone.now(), set(ids)
    rows = [Change(target=target, kind=kind, object_id=pk, due=now) for target in into or targets() for pk in ids]
    if not rows:
        return
    coming = Change.objects.filter(_free(), due__range=(now - PATIENCE, now)).exists()
    Change.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["target", "kind", "object_id"],
        update_fields=["ticket", "due", "tries", "problem"],
        batch_size=500,
    )
    if not coming:
        wake()


def wake() -> None:
    """Have a worker look at what is due."""
    from search.index.tasks import index_changes

    index_changes.enqueue()


def give_another_try() -> int:
    """Make due what was given up; returns how many."""
    return Change.objects.filter(tries__gte=MOST_TRIES).update(tries=MOST_TRIES - 1, due=timezone.now())


def take(target: Target) -> list[Change]:
    """Rows that are due, for this worker alone for the time of LEASE."""
    now, worker = timezone.now(), uuid4()
    due = Change.objects.filter(_free(), target=target, due__lte=now, tries__lt=MOST_TRIES).order_by("due")
    ids = list(due.values_list("pk", flat=True)[:AT_ONCE])
    Change.objects.filter(_free(), pk__in=ids).update(taken_until=now + LEASE, taken_by=worker)
    return list(Change.objects.filter(taken_by=worker))


def finish(rows: Iterable[Change]) -> None:
    """Take the rows away, but those that were queued anew since they were taken."""
    rows = list(rows)
    with raised_later():  # The index has raised it.
        Change.objects.filter(ticket__in=[row.ticket for row in rows]).delete()
    _free_again(rows)


def postpone(row: Change, problem: str) -> timedelta | None:
    """Try again after a growing pause, or leave the row for the nightly comparison. Returns the pause."""
    pause = FIRST_PAUSE * GROWTH**row.tries
    same = Change.objects.filter(pk=row.pk, ticket=row.ticket)
    same.update(tries=F("tries") + 1, due=timezone.now() + pause, problem=problem)
    _free_again([row])
    return pause if row.tries + 1 < MOST_TRIES else None


def hold(target: Target, rows: Iterable[Change]) -> timedelta:
    """The index does not answer, so all that is due waits, and is never given up. Returns the pause."""
    rows, now = list(rows), timezone.now()
    tries = min(max(row.tries for row in rows) + 1, MOST_TRIES_OF_ALL)
    pause = FIRST_PAUSE * GROWTH ** (tries - 1)
    waiting = Change.objects.filter(target=target, due__lte=now, tries__lt=MOST_TRIES)
    waiting.update(tries=tries, due=now + pause, problem="")
    _free_again(rows)
    return pause


def hasten(target: Target) -> None:
    """The index answers again, so what waited for that is due."""
    Change.objects.filter(_held(), target=target).update(tries=0, due=timezone.now())


def is_behind(target: Target) -> bool:
    """Whether the index lacks what it should have for long, because it was away or no worker comes."""
    late = Q(tries=0, due__lt=timezone.now() - PATIENCE)
    return Change.objects.filter(_held() | late, target=target).exists()


def _held() -> Q:
    return Q(problem="", tries__gt=0)


def _free() -> Q:
    return Q(taken_until=None) | Q(taken_until__lt=timezone.now())


def _free_again(rows: Iterable[Change]) -> None:
    held: QuerySet[Change] = Change.objects.filter(pk__in=[row.pk for row in rows])
    held.update(taken_until=None, taken_by=None)
