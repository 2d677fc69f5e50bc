"""The search indexes, brought up to date for many objects at once.

Left to itself Wagtail's indexes an object each time that it is saved, three times for one page, and weighs the whole
index anew each time.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.db import models
from django.db.models.signals import post_save
from django.dispatch import Signal
from modelsearch import index
from modelsearch.backends import get_search_backends
from modelsearch.signal_handlers import post_save_signal_handler

# Sent with `rows` at the end of a block of `indexing_later`, in its transaction, for indexes of rooms above.
loaded_in_bulk = Signal()
_later: ContextVar[bool] = ContextVar("indexing_later", default=False)


def indexing_is_later() -> bool:
    """Whether what changes now is indexed together at the end."""
    return _later.get()


@contextmanager
def indexing_later() -> Iterator[None]:
    """Index nothing during the block, which is a command's and so alone in its process."""
    token = _later.set(True)
    paused = [model for model in index.get_indexed_models() if post_save.disconnect(post_save_signal_handler, model)]
    try:
        yield
    finally:
        _later.reset(token)
        for model in paused:
            post_save.connect(post_save_signal_handler, model)


def index_for_search(rows: Iterable[models.Model]) -> None:
    """Index the rows, each once, as they are in the database."""
    rows = list(rows)
    keys: dict[type[models.Model], set] = {}
    for row in rows:
        if isinstance(row, index.Indexed):
            keys.setdefault(type(row), set()).add(row.pk)
    for model, ids in keys.items():
        objects = list(model.get_indexed_objects().filter(pk__in=ids))
        for backend in get_search_backends(with_auto_update=True):
            if objects:
                backend.add_bulk(model, objects)
    loaded_in_bulk.send(sender=None, rows=rows)
