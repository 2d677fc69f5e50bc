"""What is to be translated. A row is written with the publication itself, so that nothing is forgotten."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import timedelta
from typing import Literal
from uuid import UUID, uuid4

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from wagtail.models import Locale, Page, TranslatableMixin, get_translatable_models
from wagtail_localize.models import StringSegment, StringTranslation

from translation.content import Translatable
from translation.models import Pending
from translation.pipeline.gaps import MEMORY
from translation.words import MANUAL

# So long one worker has an object for itself; one that was killed gives it back by that.
LEASE = timedelta(minutes=2)
FIRST_PAUSE = timedelta(seconds=30)
GROWTH = 4  # 30 s, 2 min, 8 min, 32 min, 2 h, 9 h
MOST_TRIES = 6

# Ids of context and string of segments, and of a locale if it is for one alone; or all that a machine translated and
# nobody has reviewed.
Again = Iterable[tuple[int, ...]] | Literal["machine"]
_paused: ContextVar[bool] = ContextVar("translation_paused", default=False)


@contextmanager
def paused() -> Iterator[None]:
    """Publish without translating, as where content comes with its translations."""
    token = _paused.set(True)
    try:
        yield
    finally:
        _paused.reset(token)


def is_paused() -> bool:
    """Whether publishing translates nothing now."""
    return _paused.get() or not settings.HAMAYU_TRANSLATE_ON_PUBLISH


def queue(instance: Translatable, again: Again = ()) -> None:
    """Have the object translated, whatever language the instance is in. In the transaction of the caller."""
    if is_paused():
        return
    model = type(instance.specific) if isinstance(instance, Page) else type(instance)
    queue_key(ContentType.objects.get_for_model(model), instance.translation_key, again)


def queue_key(content_type: ContentType, key: UUID, again: Again = ()) -> None:
    """As `queue`, for the object of a TranslatableObject, which calls every page a Page."""
    if content_type == ContentType.objects.get_for_model(Page):
        page = Page.objects.filter(translation_key=key).first()
        content_type = page.cached_content_type if page else content_type
    with transaction.atomic():
        row, created = Pending.objects.select_for_update().get_or_create(
            content_type=content_type, key=key, defaults={"again": _merged([], again)}
        )
        if not created:
            row.ticket, row.tries, row.due = uuid4(), 0, timezone.now()
            row.again = _merged(row.again, again)
            row.save()
    _enqueue(row)


def queue_sharing(texts: Iterable[int], locale: Locale) -> None:
    """Queue the objects that have one of the texts, by their ids, where no person has written what it is in the
    language: what one wrote elsewhere is taken over."""
    theirs = StringTranslation.objects.filter(
        translation_of=OuterRef("string"), context=OuterRef("context"), locale=locale, translation_type=MANUAL
    ).exclude(tool_name=MEMORY)
    segments = StringSegment.objects.filter(
        ~Exists(theirs), string__in=set(texts), source__locale=Locale.get_default()
    )
    objects = segments.order_by().values_list("source__specific_content_type", "source__object").distinct()
    for kind, key in list(objects):
        queue_key(ContentType.objects.get_for_id(kind), key)


def queue_all(again: Again = (), models: Iterable[type[TranslatableMixin]] | None = None) -> int:
    """Queue everything that is public in the source language; returns how many objects."""
    count = 0
    for model in models or source_models():
        content_type = ContentType.objects.get_for_model(model)
        rows = model._default_manager.filter(locale=Locale.get_default(), live=True)
        # Parents first; the root of the tree is no page of anybody.
        rows = rows.filter(depth__gt=1).order_by("path") if issubclass(model, Page) else rows.order_by("pk")
        for key in rows.values_list("translation_key", flat=True):
            queue_key(content_type, key, again)
            count += 1
    return count


def source_models() -> list[type[TranslatableMixin]]:
    """Models of pages and snippets; rows of inline panels go with what they belong to."""
    return [model for model in get_translatable_models() if hasattr(model, "live")]


def wake() -> int:
    """Have a worker look again at all that is due, also at what a killed one left; returns how many. What was given
    up gets one more attempt."""
    Pending.objects.filter(_free(), tries__gte=MOST_TRIES).update(tries=MOST_TRIES - 1, due=timezone.now())
    rows = Pending.objects.filter(_free(), due__lte=timezone.now(), tries__lt=MOST_TRIES)
    for row in rows:
        _enqueue(row)
    return len(rows)


def _enqueue(row: Pending) -> None:
    from translation.pipeline.tasks import translate_object

    translate_object.enqueue(row.content_type_id, str(row.key))


def _free() -> Q:
    return Q(taken_until=None) | Q(taken_until__lt=timezone.now())


def take(content_type: int, key: UUID) -> Pending | None:
    """The row, for this worker alone for the time of LEASE; None where there is nothing to do or another has it."""
    rows = Pending.objects.filter(content_type=content_type, key=key, due__lte=timezone.now(), tries__lt=MOST_TRIES)
    if not rows.filter(_free()).update(taken_until=timezone.now() + LEASE):
        return None
    return rows.first()


def keep(row: Pending) -> None:
    """This worker is still at it."""
    Pending.objects.filter(pk=row.pk).update(taken_until=timezone.now() + LEASE)


def leave(row: Pending, again: Again) -> None:
    """So much is left to be translated again. What was asked for since the row was taken stays."""
    Pending.objects.filter(pk=row.pk, ticket=row.ticket).update(again=_merged([], again))


def finish(row: Pending) -> bool:
    """Take the row away, unless the object was queued anew since it was taken. Returns whether it is gone."""
    if Pending.objects.filter(pk=row.pk, ticket=row.ticket).delete()[0]:
        return True
    Pending.objects.filter(pk=row.pk).update(taken_until=None)
    return False


def postpone(row: Pending, problem: str, *, retry: bool, after: float | None) -> timedelta | None:
    """Try again after a growing pause, or leave the row for staff. Returns the pause."""
    tries = row.tries + 1 if retry else MOST_TRIES
    pause = max(FIRST_PAUSE * GROWTH**row.tries, timedelta(seconds=after or 0))
    changes = {"tries": tries, "due": timezone.now() + pause, "problem": problem}
    Pending.objects.filter(pk=row.pk, ticket=row.ticket).update(**changes)
    Pending.objects.filter(pk=row.pk).update(taken_until=None)
    return pause if tries < MOST_TRIES else None


def _merged(held: list | str, again: Again) -> list | str:
    if "machine" in (held, again):
        return "machine"
    return [list(ids) for ids in dict.fromkeys([*map(tuple, held), *map(tuple, again)])]
