"""Wagtail's search index, brought up to date for many objects at once.

Left to itself it indexes an object each time that it is saved, three times for one page, and weighs the whole index
anew each time.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from django.db import models
from django.db.models.signals import post_save
from modelsearch import index
from modelsearch.backends import get_search_backends
from modelsearch.signal_handlers import post_save_signal_handler


@contextmanager
def indexing_later() -> Iterator[None]:
    """Index nothing during the block, which is a command's and so alone in its process."""
    paused = [model for model in index.get_indexed_models() if post_save.disconnect(post_save_signal_handler, model)]
    try:
        yield
    finally:
        for model in paused:
            post_save.connect(post_save_signal_handler, model)


def index_for_search(rows: Iterable[models.Model]) -> None:
    """Index the rows, each once, as they are in the database."""
    keys: dict[type[models.Model], set] = {}
    for row in rows:
        if isinstance(row, index.Indexed):
            keys.setdefault(type(row), set()).add(row.pk)
    for model, ids in keys.items():
        objects = list(model.get_indexed_objects().filter(pk__in=ids))
        for backend in get_search_backends(with_auto_update=True):
            if objects:
                backend.add_bulk(model, objects)
