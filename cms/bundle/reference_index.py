"""Wagtail's index of what refers to what, brought up to date for many objects at once."""

from collections.abc import Iterable

from django.db import models
from wagtail.models import ReferenceIndex

from cms.bundle.progress import Progress


def index_references(rows: Iterable[models.Model], progress: Progress) -> None:
    """Index the rows, each once, as they are in the database."""
    keys = {(type(row), row.pk): None for row in rows if ReferenceIndex.is_indexed(type(row))}
    for number, (model, pk) in enumerate(keys, 1):
        ReferenceIndex.create_or_update_for_object(model.objects.get(pk=pk))
        progress.running("references", number, len(keys))
    if keys:
        progress.finished("references", len(keys))
