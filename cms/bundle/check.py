"""Checks of a whole instance before it is saved; what is wrong becomes mistakes of its file."""

import re
from collections.abc import Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from wagtail import blocks
from wagtail.fields import StreamField
from wagtail.images.blocks import ImageChooserBlock
from wagtail_localize.fields import get_translatable_fields

from cms.bundle.fields import Fields
from cms.bundle.mistakes import Place

# Pictures, pages and keys were looked up already, each kind in one statement.
LOOKED_UP = (
    blocks.ChooserBlock,
    ImageChooserBlock,
    blocks.ChoiceBlock,
    blocks.MultipleChoiceBlock,
    blocks.RichTextBlock,
)


def check(instance: models.Model, place: Place, fields: Fields, locale: str = "") -> bool:
    """Note all that the models refuse, each under the name of its field; whether nothing was."""
    count = len(place.findings.mistakes)
    names = {entry.column: entry.name for entry in fields}
    for path, value, messages in (*_columns(instance), *_streams(instance), *_rows(instance)):
        column = re.split(r"[.\[]", path, maxsplit=1)[0]
        there = place.at(names.get(column, column) + path.removeprefix(column)) if path else place
        for message in messages:
            (there.at(locale) if locale else there).wrong(value, str(message))
    return len(place.findings.mistakes) == count


Found = Iterator[tuple[str, Any, list[str]]]


def _columns(instance: models.Model) -> Found:
    # What is not content, such as the place in the tree, is set on saving; relations were looked up.
    written = {held.field_name for held in get_translatable_fields(type(instance))}
    others = {field.name for field in instance._meta.fields if field.is_relation or field.name not in written}
    try:
        instance.full_clean(exclude=others)
    except ValidationError as error:
        for name, messages in error.message_dict.items():
            column = name if name != "__all__" else ""
            yield column, getattr(instance, column, None) if column else str(instance), messages


def _streams(instance: models.Model) -> Found:
    for field in instance._meta.fields:
        if isinstance(field, StreamField):
            for number, block in enumerate(getattr(instance, field.name), 1):
                yield from _block(block.block, block.value, f"{field.name}[{number}]")


def _rows(instance: models.Model) -> Found:
    for relation in getattr(instance._meta, "child_relations", ()):
        for number, row in enumerate(getattr(instance, relation.related_name).all(), 1):
            try:
                row.clean_fields(exclude={field.name for field in row._meta.fields if field.is_relation})
            except ValidationError as error:
                for name, messages in error.message_dict.items():
                    yield f"{relation.related_name}[{number}].{name}", getattr(row, name), messages
            for path, value, messages in _streams(row):
                yield f"{relation.related_name}[{number}].{path}", value, messages


def _block(block: blocks.Block, value: Any, path: str) -> Found:
    """What the fields of the block refuse: lengths, patterns, what is required."""
    if isinstance(block, blocks.StructBlock):
        for name, child in block.child_blocks.items():
            yield from _block(child, value[name], f"{path}.{name}")
    elif isinstance(block, blocks.ListBlock):
        for number, item in enumerate(value, 1):
            yield from _block(block.child_block, item, f"{path}[{number}]")
    elif isinstance(block, blocks.FieldBlock) and not isinstance(block, LOOKED_UP):
        try:
            block.field.clean(value)
        except ValidationError as error:
            yield path, value, error.messages
