"""Words of the templates that look into what the API gave: blocks, pictures, tags, facets."""

import re
from typing import Any

from django import template

from frontend.filters import counted

register = template.Library()
OPEN_FACETS = 4
_WIDE = re.compile(r"[\u3040-\u9fff]")
_SENTENCE = re.compile(r"[^。！？.!?]+[。！？.!?]+[」』”’\"]?\s*")


@register.filter
def block_template(block: dict[str, Any]) -> str:
    """HeadingBlock → frontend/blocks/heading.html"""
    return f"frontend/blocks/{block['__typename'].removesuffix('Block').lower()}.html"


@register.simple_tag
def chapters(body: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The main headings of a text, for its table of contents."""
    return [block for block in body if block["__typename"] == "HeadingBlock" and block["level"] == 2]


@register.filter
def focus(image: dict[str, Any]) -> str:
    """Classes for the picture's focal point, in steps of a tenth: the public policy allows no style attribute."""
    return f"fx-{round(image['focusX'] * 10)} fy-{round(image['focusY'] * 10)}"


@register.simple_tag
def credits(images: list[dict[str, Any]]) -> str:
    """Who made these pictures, each name once: below a gallery it stands for all of them."""
    return ", ".join(dict.fromkeys(image["credit"] for image in images if image["credit"]))


@register.filter
def opening(text: str, length: int) -> str:
    """Whole sentences from the start of `text`, as many as fit into `length` full-width characters, at least one."""
    length *= 1 if _WIDE.search(text) else 2
    taken = ""
    for sentence in _SENTENCE.findall(text) or [text]:
        if taken and len(taken) + len(sentence) > length:
            break
        taken += sentence
    return taken.strip()


@register.filter
def in_group(tags: list[dict[str, str]], group: str) -> list[dict[str, str]]:
    """The tags of one group, for facts that have a place of their own such as the season."""
    return [tag for tag in tags if tag["group"] == group]


@register.filter
def chosen_in(facet: dict[str, Any]) -> int:
    """How many values of a facet are ticked."""
    return sum(value["selected"] for value in facet["values"])


@register.filter
def facet_is_open(position: int, facet: dict[str, Any]) -> bool:
    """The first facets stand open, and those with something ticked: a long form hides nothing that is in force."""
    return position <= OPEN_FACETS or bool(chosen_in(facet))


@register.filter
def leads_nowhere(value: dict[str, Any]) -> bool:
    """A value that cannot be chosen, as nothing would be left; what is chosen already can be taken away."""
    return not value["count"] and not value["selected"]


register.filter(counted)
