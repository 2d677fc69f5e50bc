"""The closed set of renditions. They are made when a picture comes in, before the first visitor asks.

Arbitrary sizes would be a way to fill the disk (research: users_ask, part 2). The set has widths and no crops, so
that it does not depend on the focal point: visitors' browsers crop.
"""

import logging
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor, as_completed
from contextlib import contextmanager
from contextvars import ContextVar
from functools import partial
from multiprocessing import get_context
from os import cpu_count
from pathlib import PurePath
from typing import NamedTuple

from django.core.files.base import ContentFile
from django.db import transaction
from django.db.models import QuerySet
from django_tasks import task
from wagtail.images import get_image_model
from wagtail.images.models import AbstractImage, AbstractRendition

from cms.pictures.render import OPTIONS, Format, Rendered, render

logger = logging.getLogger(__name__)

WIDTHS = (320, 640, 960, 1280, 1600)
_held_back: ContextVar[bool] = ContextVar("held_back", default=False)


def spec(fmt: Format, width: int) -> str:
    """The name of a rendition in Wagtail's language of filters."""
    return f"width-{width}|{fmt.value}quality-{OPTIONS[fmt]['quality']}|format-{fmt.value}"


SPECS = {spec(fmt, width): (fmt, width) for fmt in Format for width in WIDTHS}


def specs_for(width: int) -> set[str]:
    """Those of the set that a picture of the width has: no two of the same pixels."""
    narrower = [candidate for candidate in WIDTHS if candidate < width]
    fitting = WIDTHS[: len(narrower) + 1]
    return {name for name, (_, candidate) in SPECS.items() if candidate in fitting}


class Lack(NamedTuple):
    """A picture, the name of its file, and what of the set it lacks."""

    picture_id: int
    file: str
    specs: frozenset[str]


Renderer = Callable[[bytes, list[tuple[Format, int]]], list[Rendered]]


@task()
def make_renditions(picture_id: int) -> None:
    """Make those of the set that are missing; nothing for a picture that has them all or is gone.

    Raises OSError for an original that is missing or damaged.
    """
    for lack in _lacks([picture_id]):
        _keep(lack, _store(lack, render))


def make_on_commit(picture_id: int) -> None:
    """Have them made once the transaction is over, by whoever works on tasks."""
    if not _held_back.get():
        transaction.on_commit(partial(make_renditions.enqueue, picture_id), robust=True)


@contextmanager
def held_back() -> Iterator[None]:
    """Pictures saved within get no renditions: for those who save many, and call `make_missing` afterwards."""
    token = _held_back.set(True)
    try:
        yield
    finally:
        _held_back.reset(token)


def make_missing(
    picture_ids: Iterable[int] | None = None,
    processes: int | None = None,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> int:
    """Make what the pictures lack, on as many cores as told (all of them by default); how many pictures failed.

    `picture_ids` None means every picture. A failure is logged and stops no other picture. Rows are written by the
    calling thread alone, one short transaction for each picture, since SQLite knows one writer; threads fetch and
    store files, and processes that know neither database nor storage compute. To be called outside a transaction.
    """
    lacks = _lacks(picture_ids)
    processes = min(processes or cpu_count() or 1, len(lacks))
    failures = 0
    with _renderer(processes) as renderer, _threads(processes) as threads:
        futures = {threads.submit(_store, lack, renderer): lack for lack in lacks}
        for done, future in enumerate(as_completed(futures), 1):
            lack = futures[future]
            try:
                _keep(lack, future.result())
            except Exception:
                failures += 1
                logger.exception("No renditions of picture %s (%s)", lack.picture_id, lack.file)
            progress(done, len(lacks))
    return failures


def forget_lost(picture_ids: Iterable[int] | None = None) -> int:
    """Remove the rows whose files are gone, so that they are made anew; how many. Asks the storage for each file."""
    lost = [row for row in _renditions(picture_ids) if not row.file.storage.exists(row.file.name)]
    for row in lost:
        row.delete()
    return len(lost)


def _lacks(picture_ids: Iterable[int] | None) -> list[Lack]:
    present: dict[int, set[str]] = {}
    for picture_id, name in _renditions(picture_ids).values_list("image_id", "filter_spec"):
        present.setdefault(picture_id, set()).add(name)
    lacks = []
    for picture_id, file, width in _pictures(picture_ids).values_list("pk", "file", "width"):
        if missing := specs_for(width) - present.get(picture_id, set()):
            lacks.append(Lack(picture_id, file, frozenset(missing)))
    return lacks


def _pictures(picture_ids: Iterable[int] | None) -> QuerySet[AbstractImage]:
    pictures = get_image_model().objects.order_by("pk")
    return pictures if picture_ids is None else pictures.filter(pk__in=list(picture_ids))


def _renditions(picture_ids: Iterable[int] | None) -> QuerySet[AbstractRendition]:
    renditions = get_image_model().get_rendition_model().objects.filter(filter_spec__in=SPECS)
    return renditions if picture_ids is None else renditions.filter(image__in=list(picture_ids))


def _store(lack: Lack, renderer: Renderer) -> list[AbstractRendition]:
    """Render and store the files; the rows are not saved. Does not touch the database."""
    model = get_image_model()
    with model._meta.get_field("file").storage.open(lack.file) as file:
        rendered = renderer(file.read(), [SPECS[name] for name in lack.specs])
    return [_stored(lack, one, model.get_rendition_model()) for one in rendered]


def _stored(lack: Lack, one: Rendered, model: type[AbstractRendition]) -> AbstractRendition:
    field = model._meta.get_field("file")
    wish = f"images/{PurePath(lack.file).stem}.{one.width}.{one.format.value}"
    return model(
        image_id=lack.picture_id,
        filter_spec=spec(one.format, one.spec_width),
        file=field.storage.save(wish, ContentFile(one.content), max_length=field.max_length),
        width=one.width,
        height=one.height,
    )


def _keep(lack: Lack, rows: list[AbstractRendition]) -> None:
    """Save the rows, unless the picture got another file meanwhile or somebody else was quicker."""
    model = get_image_model().get_rendition_model()
    try:
        with transaction.atomic():
            # Locked, so that a new file comes either before this or after it, and then removes these rows.
            current = _pictures([lack.picture_id]).select_for_update().values_list("file", flat=True).first()
            if current == lack.file:
                model.objects.bulk_create(rows, ignore_conflicts=True)
    finally:
        kept = set(model.objects.filter(image=lack.picture_id).values_list("file", flat=True))
        for row in rows:
            if row.file.name not in kept:
                row.file.storage.delete(row.file.name)


@contextmanager
def _renderer(processes: int) -> Iterator[Renderer]:
    """`render`, in as many processes: new ones, not forks, which would share connections and locks with this one."""
    if processes < 2:
        yield render
        return
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        yield lambda original, wanted: pool.submit(render, original, wanted).result()


@contextmanager
def _threads(processes: int) -> Iterator[Executor]:
    """One more than processes, so that the next original is there when one of them is free."""
    threads = ThreadPoolExecutor(processes + 1)
    try:
        yield threads
    finally:
        threads.shutdown(cancel_futures=True)  # Else an interruption would wait for all that is queued.
