"""Small words of the templates: dates, numbers, languages, addresses. None of them asks for data."""

from datetime import date
from typing import Any
from urllib.parse import urlsplit

from django import template
from django.conf import settings
from django.template import Context
from django.urls import reverse
from django.utils.dateparse import parse_date
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, to_locale

from frontend.fallbacks import SOURCE, is_japanese, marked

register = template.Library()


@register.filter
def bcp47(code: str) -> str:
    """A language code as HTML wants it: zh-hans → zh-Hans."""
    return to_locale(code).replace("_", "-")


@register.simple_tag(takes_context=True)
def foreign(context: Context, text: str) -> SafeString | str:
    """` lang="ja"` where a text is still in Japanese on a page of another language."""
    japanese = get_language() != SOURCE and is_japanese(text, _fallbacks(context))
    return format_html(' lang="{}"', SOURCE) if japanese else ""


@register.simple_tag(takes_context=True)
def foreign_text(context: Context, text: str) -> SafeString:
    """The text for use within a sentence of the interface, with its language where that is another."""
    return format_html("<span{}>{}</span>", foreign(context, text), text)


@register.simple_tag(takes_context=True)
def foreign_parts(context: Context, html: str) -> SafeString:
    """Rich text, sanitised by the API, with ` lang="ja"` at each element that is still in Japanese."""
    return SafeString(html if get_language() == SOURCE else marked(html, _fallbacks(context)))


def _fallbacks(context: Context) -> frozenset[str]:
    return getattr(getattr(context, "request", None), "fallbacks", frozenset())


@register.simple_tag(takes_context=True)
def link_to(context: Context, language: dict[str, str]) -> SafeString:
    """`href` of this page in another language, with the visitor's choices, or of that language's top page where it has
    none. partial.js knows the first ones by their mark."""
    found = [alternate["url"] for alternate in context["alternates"] if alternate["locale"] == language["code"]]
    if not found:
        return format_html('href="{}"', language["url"])
    return format_html('href="{}{}" data-same-page', found[0], context.get("query", ""))


@register.filter
def absolute(path: str) -> str:
    """A whole address. It is made from the settings, not the request: the page may be cached for every host."""
    return path if path.startswith("http") else settings.HAMAYU_BASE_URL.rstrip("/") + path


@register.filter
def host(url: str) -> str:
    """The name of a site, for a link to it: https://www.example.com/x → example.com"""
    return urlsplit(url).netloc.removeprefix("www.")


@register.simple_tag
def area_links(areas: list[dict[str, Any]], path: str) -> list[dict[str, Any]]:
    """Areas for the map, names and counts alone: each leads to the list at `path` filtered by it."""
    start = reverse("wagtail_serve", args=[path]) + "?area="
    return [_leading(area, start) for area in areas]


@register.simple_tag
def menu_links(areas: list[dict[str, Any]], menus: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The same of those areas that have a menu on this page, each leading to it."""
    described = {menu["area"]["key"] for menu in menus}
    return [_leading(area, "#") for area in areas if area["key"] in described]


def _leading(area: dict[str, Any], start: str) -> dict[str, Any]:
    return {**area, "url": start + area["key"], "selected": False, "description": ""}


@register.simple_tag
def map_url(place: dict[str, Any]) -> str:
    """The place on OpenStreetMap, which needs no account and sets no cookie."""
    latitude, longitude = place["latitude"], place["longitude"]
    return f"https://www.openstreetmap.org/?mlat={latitude}&mlon={longitude}#map=16/{latitude}/{longitude}"


@register.filter
def as_date(value: str | None) -> date | None:
    """The date in an ISO date, or date and time, of the API."""
    return parse_date(value[:10]) if value else None


@register.filter
def thousands(number: int) -> str:
    """45000 → 45,000, in all our languages."""
    return f"{number:,}"


@register.filter
def hours_and_minutes(minutes: int) -> dict[str, int]:
    """150 → 2 hours and 30 minutes."""
    return dict(zip(("hours", "minutes"), divmod(minutes, 60), strict=True))
