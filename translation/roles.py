"""What a text is on its page: a title, the label of a button, an item of a list."""

import json
from collections.abc import Iterator
from itertools import groupby
from typing import Any, NamedTuple

from bs4 import BeautifulSoup
from django.db.models import ManyToOneRel, Model
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.fields import StreamField

# What rich text is made of.
ELEMENTS = {
    **{f"h{level}": _("heading") for level in range(1, 7)},
    "blockquote": _("quotation"),
    "li": _("item of a list"),
    "td": _("cell of a table"),
    "th": _("cell of a table"),
}


class Role(NamedTuple):
    """The names by which staff know the place, from the outermost field to the innermost block, and the most
    characters that it takes, if there is a limit."""

    names: tuple[str, ...]
    limit: int | None = None


class Step(NamedTuple):
    name: Any
    limit: int | None = None


def role(model: type[Model], data: dict[str, Any], path: str) -> Role:
    """The role of a text at a path of wagtail-localize; `data` is the serialised object."""
    steps = list(_steps(model, data, path.split(".")))
    names = tuple(name for name, _same in groupby(capfirst(str(step.name)) for step in steps if step.name))
    return Role(names, steps[-1].limit)


def element(template: str, position: int) -> str:
    """The name of what the string at the position is part of in a rich text; empty for a paragraph.

    `template` is that of wagtail-localize, in which <text position="0"></text> stands for the first string.
    """
    found = BeautifulSoup(template, "html.parser").find("text", position=str(position))
    names = (str(ELEMENTS[parent.name]) for parent in (found.parents if found else ()) if parent.name in ELEMENTS)
    return capfirst(next(names, ""))


def _steps(model: type[Model], data: dict[str, Any], path: list[str]) -> Iterator[Step]:
    field = model._meta.get_field(path[0])
    value = data.get(path[0])
    if isinstance(field, ManyToOneRel):
        child = field.related_model
        row = next((row for row in value or () if str(row.get("translation_key")) == path[1]), {})
        yield Step(child._meta.verbose_name)
        yield from _steps(child, row, path[2:])
    elif isinstance(field, StreamField):
        yield Step(field.verbose_name)
        yield from _blocks(field.stream_block, json.loads(value or "[]"), path[1:])
    else:
        yield Step(field.verbose_name, field.max_length)


def _blocks(block: blocks.Block, value: Any, path: list[str]) -> Iterator[Step]:
    """A block that has gone from the code or the content since ends the way there."""
    if not path:
        return
    if isinstance(block, blocks.BaseStructBlock):
        child, value = block.child_blocks.get(path[0]), (value or {}).get(path[0])
    else:
        item = next((item for item in value or () if isinstance(item, dict) and item.get("id") == path[0]), {})
        child, value = _child(block, item), item.get("value")
    if child is not None:
        yield Step("" if isinstance(block, blocks.ListBlock) else child.label, _limit(child))
        yield from _blocks(child, value, path[1:])


def _child(block: blocks.Block, item: dict[str, Any]) -> blocks.Block | None:
    if isinstance(block, blocks.ListBlock):
        return block.child_block if item else None
    return getattr(block, "child_blocks", {}).get(item.get("type"))


def _limit(block: blocks.Block) -> int | None:
    return getattr(getattr(block, "field", None), "max_length", None)
