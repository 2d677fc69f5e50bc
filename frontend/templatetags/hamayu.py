"""What templates need and the template language lacks. None of it asks for data."""

import re
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from django import template
from django.conf import settings
from django.urls import reverse
from django.utils.dateparse import parse_date
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, to_locale

register = template.Library()
OPEN_FACETS = 3
_KANA = re.compile(r"[\u3041-\u30ff]")
_SENTENCE = re.compile(r"[^。！？.!?]+[。！？.!?]+[」』”’\"]?\s*")


@register.filter
def bcp47(code: str) -> str:
    """A language code as HTML wants it: zh-hans → zh-Hans."""
    return to_locale(code).replace("_", "-")


@register.filter
def as_date(value: str | None) -> date | None:
    """The date in an ISO date or date and time of the API."""
    return parse_date(value[:10]) if value else None


@register.filter
def focus(image: dict[str, Any]) -> str:
    """Classes for the picture's focal point, in steps of a tenth: the public policy allows no style attribute."""
    return f"fx-{round(image['focusX'] * 10)} fy-{round(image['focusY'] * 10)}"


@register.filter
def block_template(block: dict[str, Any]) -> str:
    """HeadingBlock → frontend/blocks/heading.html"""
    return f"frontend/blocks/{block['__typename'].removesuffix('Block').lower()}.html"


@register.filter
def in_group(tags: list[dict[str, str]], group: str) -> list[dict[str, str]]:
    """The tags of one group, for facts that have a place of their own such as the season."""
    return [tag for tag in tags if tag["group"] == group]


@register.filter
def opening(text: str, length: int) -> str:
    """Whole sentences from the start of `text`, as many as fit into `length` characters, at least one."""
    taken = ""
    for sentence in _SENTENCE.findall(text) or [text]:
        if taken and len(taken) + len(sentence) > length:
            break
        taken += sentence
    return taken.strip()


@register.filter
def absolute(path: str) -> str:
    """A whole address. It is made from the settings, not the request: the page may be cached for every host."""
    return path if path.startswith("http") else settings.HAMAYU_BASE_URL.rstrip("/") + path


@register.simple_tag
def foreign(text: str) -> SafeString | str:
    """` lang="ja"` where a text is still in Japanese on a page of another language, for screen readers and fonts."""
    return format_html(' lang="{}"', "ja") if get_language() != "ja" and _KANA.search(text) else ""


@register.simple_tag
def alternate_url(language: dict[str, str], alternates: list[dict[str, str]] | None) -> str:
    """This page in another language, or that language's top page where it has none."""
    found = [alternate["url"] for alternate in alternates or [] if alternate["locale"] == language["code"]]
    return found[0] if found else language["url"]


@register.filter
def hours_and_minutes(minutes: int) -> dict[str, int]:
    return dict(zip(("hours", "minutes"), divmod(minutes, 60), strict=True))


@register.filter
def thousands(number: int) -> str:
    """45000 → 45,000, in all our languages."""
    return f"{number:,}"


@register.simple_tag
def area_links(areas: list[dict[str, Any]], path: str = "") -> list[dict[str, Any]]:
    """Areas for the map: each leads to the list at `path` filtered by it, or without a path to its place on this page."""
    start = reverse("wagtail_serve", args=[path]) + "?area=" if path else "#"
    return [{**area, "url": start + area["key"], "selected": False} for area in areas]


@register.simple_tag
def map_url(place: dict[str, Any]) -> str:
    """The place on OpenStreetMap, which needs no account and sets no cookie."""
    at = f"{place['latitude']}/{place['longitude']}"
    return f"https://www.openstreetmap.org/?mlat={place['latitude']}&mlon={place['longitude']}#map=16/{at}"


@register.filter
def host(url: str) -> str:
    return urlsplit(url).netloc.removeprefix("www.")


@register.simple_tag
def chapters(body: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The main headings of a text, for its table of contents."""
    return [block for block in body if block["__typename"] == "HeadingBlock" and block["level"] == 2]


@register.filter
def chosen_in(facet: dict[str, Any]) -> int:
    """How many values of a facet are ticked."""
    return sum(value["selected"] for value in facet["values"])


@register.filter
def facet_is_open(position: int, facet: dict[str, Any]) -> bool:
    """The first facets stand open, and those with something ticked: a long form hides nothing that is in force."""
    return position <= OPEN_FACETS or bool(chosen_in(facet))
