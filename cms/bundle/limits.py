"""Limits that models and blocks declare, looked at when a bundle is read, so that all mistakes are told in one run."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from wagtail import blocks
from wagtail.fields import StreamField

from cms.bundle.fields import Address, Blocks, Entry, Fields, Group, Plain, Text
from cms.bundle.fields.nested import Mappings
from cms.bundle.mistakes import Place

# What declares the limits of a mapping's entries: a model, or a block that holds them.
Owner = type[models.Model] | blocks.StructBlock
Declared = models.Field | blocks.Block


def check_limits(fields: Fields, values: Mapping[str, Any], owner: Owner, place: Place) -> None:
    """Note texts that are longer, or of another form, than what holds them allows."""
    for entry in fields:
        value = values.get(entry.name)
        there = place.at(entry.name)
        if value is None:
            continue
        if isinstance(entry, Group):
            check_limits(entry.fields, value, _block(owner, entry) if entry.nested else owner, there)
        elif isinstance(entry.field, Mappings):
            for number, item in enumerate(value):
                check_limits(entry.field.fields, item, _items(owner, entry), there.item(number))
        elif isinstance(entry.field, Blocks):
            for number, item in enumerate(value):
                _check(item, _items(owner, entry), there.item(number))
        elif declared := _declared(owner, entry):
            for locale, text in _texts(entry, value):
                _check(text, declared, there.at(locale) if locale else there)


def _texts(entry: Entry, value: Any) -> Iterator[tuple[str, str]]:
    """The texts to look at, each with its locale if it has one."""
    if isinstance(entry.field, Text):
        yield from value.items()
    elif isinstance(entry.field, Plain | Address):
        yield "", value


def _check(text: str, declared: Declared, place: Place) -> None:
    limit = getattr(getattr(declared, "field", declared), "max_length", None)
    if limit and len(text) > limit:
        place.wrong(text, f"has {len(text)} characters; the most are {limit}")
        return
    try:
        if isinstance(declared, blocks.Block):
            declared.clean(text)
        else:
            declared.run_validators(text)
    except ValidationError as error:
        place.wrong(text, " ".join(error.messages))


def _declared(owner: Owner, entry: Entry) -> Declared | None:
    if isinstance(owner, blocks.StructBlock):
        return _block(owner, entry)
    field = next((field for field in owner._meta.fields if field.attname == entry.column), None)
    return field if isinstance(field, models.CharField) else None


def _block(owner: Owner, entry: Entry) -> blocks.Block | None:
    return owner.child_blocks.get(entry.column)


def _items(owner: Owner, entry: Entry) -> Owner:
    """What holds the entries of a list: a child model, or the block in a stream or list."""
    if isinstance(owner, blocks.StructBlock):
        return _block(owner, entry).child_block
    field = owner._meta.get_field(entry.column)
    if isinstance(field, StreamField):
        return next(iter(field.stream_block.child_blocks.values()))
    return field.related_model
