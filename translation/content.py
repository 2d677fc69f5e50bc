"""The content of a page or snippet as plain values: what staff or translators write, and nothing else."""

from typing import Any

from django.db import models
from modelcluster.fields import ParentalManyToManyField
from wagtail.fields import StreamField
from wagtail_localize.fields import get_translatable_fields

ROW_KEY = "translation_key"
# A translatable page or snippet: Wagtail has no class for what these two share (locale, drafts, revisions).
Translatable = Any


def content(instance: Translatable) -> dict[str, Any]:
    """The columns that make up the content, child rows included. Two instances of equal content are equal here.

    Times, revisions, the place in the tree and ids of rows are left out.
    """
    values: dict[str, Any] = {}
    for translatable in get_translatable_fields(type(instance)):
        field = translatable.get_field(type(instance))
        values[getattr(field, "attname", field.name)] = _value(instance, field)
    return values


def _value(instance: Translatable, field: models.Field) -> Any:
    if isinstance(field, StreamField):
        return getattr(instance, field.name).get_prep_value()
    if isinstance(field, models.ManyToOneRel):
        rows = sorted(getattr(instance, field.name).all(), key=lambda row: row.sort_order or 0)
        return [content(row) | {ROW_KEY: str(row.translation_key)} for row in rows]
    if isinstance(field, ParentalManyToManyField):
        # Not `all()`, which would sort them in memory by what may have to be read first.
        return sorted(item.pk for item in getattr(instance, field.name).get_object_list())
    return getattr(instance, field.attname)
