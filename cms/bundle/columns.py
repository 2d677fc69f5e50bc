"""Plain values → columns of an instance: streams with their blocks, child rows, sets, everything else."""

import uuid
from collections.abc import Mapping
from typing import Any

from django.db import models
from modelcluster.fields import ParentalManyToManyField
from wagtail.blocks import StreamValue
from wagtail.fields import StreamField

from cms.bundle.ids import identified
from translation.content import ROW_KEY, content


def set_columns(instance: models.Model, values: Mapping[str, Any], seed: str) -> dict[str, Any]:
    """Set the columns, and return them as they are stored: with ids of blocks and rows (`cms.bundle.ids`).

    `seed` is what new ids are made from, unique to the thing.
    """
    return {name: _set(instance, name, value, f"{seed}/{name}") for name, value in values.items()}


def _set(instance: models.Model, name: str, value: Any, seed: str) -> Any:
    field = instance._meta.get_field(name.removesuffix("_id") if name.endswith("_id") else name)
    if isinstance(field, StreamField):
        blocks = identified(value, getattr(instance, name).get_prep_value(), seed)
        setattr(instance, name, StreamValue(field.stream_block, blocks, is_lazy=True))
        return blocks
    if isinstance(field, models.ManyToOneRel):
        return _set_rows(instance, field, value, seed)
    if isinstance(field, ParentalManyToManyField):
        if sorted(value) != sorted(item.pk for item in getattr(instance, name).all()):
            setattr(instance, name, list(field.related_model._base_manager.filter(pk__in=value)))
        return value
    setattr(instance, name, value)
    return value


def _set_rows(instance: models.Model, relation: models.ManyToOneRel, rows: list[dict], seed: str) -> list[dict]:
    """Child rows: those that continue a row keep its id and translation key."""
    held = sorted(getattr(instance, relation.name).all(), key=lambda row: row.sort_order or 0)
    columns = set(rows[0]) if rows else set()
    old = [
        {name: value for name, value in content(row).items() if name in columns} | {ROW_KEY: str(row.translation_key)}
        for row in held
    ]
    identities = identified(rows, old, seed, ROW_KEY)
    by_key = {str(row.translation_key): row for row in held}
    children = []
    stored = []
    for order, row in enumerate(identities):
        child = by_key.get(row[ROW_KEY]) or relation.related_model(
            translation_key=uuid.UUID(row[ROW_KEY]), locale=instance.locale
        )
        values = {name: value for name, value in row.items() if name in columns}
        stored.append(set_columns(child, values, f"{seed}/{row[ROW_KEY]}") | {ROW_KEY: row[ROW_KEY]})
        child.sort_order = order
        children.append(child)
    setattr(instance, relation.name, children)
    return stored
