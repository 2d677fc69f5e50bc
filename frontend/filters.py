"""A list's choices and its query string: `?area=iga&area=hokusei&days=2-3&sort=title&page=2`. Pure functions."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import urlencode

from django.http import QueryDict
from django.utils.translation import ngettext

from frontend.client import BadInputError

RESERVED = ("q", "sort", "page")
SORTS = ("relevance", "newest", "title")
Filters = dict[str, tuple[str, ...]]


@dataclass(frozen=True)
class Choices:
    """What a visitor has chosen on a list. `filters` maps a facet's key to the values ticked in it."""

    q: str = ""
    sort: str = ""
    page: int = 1
    filters: Filters = field(default_factory=dict)

    def variables(self) -> dict[str, Any]:
        """The API's arguments, without those that were left alone."""
        return {
            "q": self.q or None,
            "sort": self.sort.upper() or None,
            "page": self.page,
            "filters": [{"facet": facet, "values": list(values)} for facet, values in self.filters.items()],
        }

    def query_string(self) -> str:
        """The shortest query string that gives these choices again, with its question mark, or nothing."""
        pairs = [("q", self.q)] if self.q else []
        pairs += [(facet, value) for facet, values in self.filters.items() for value in values]
        pairs += [("sort", self.sort)] if self.sort else []
        pairs += [("page", str(self.page))] if self.page > 1 else []
        return f"?{urlencode(pairs)}" if pairs else ""

    def in_any_language(self) -> str:
        """The query string of the same choices in another language: its list may have fewer pages."""
        return self.at_page(1).query_string()

    def at_page(self, page: int) -> "Choices":
        return replace(self, page=page)

    def toggled(self, facet: str, value: str) -> "Choices":
        """With `value` ticked, or unticked where it was, and back on the first page."""
        values = self.filters.get(facet, ())
        values = tuple(v for v in values if v != value) if value in values else (*values, value)
        filters = {key: chosen for key, chosen in {**self.filters, facet: values}.items() if chosen}
        return replace(self, filters=filters, page=1)

    def without(self, facet: str) -> "Choices":
        """With nothing chosen in `facet`, or with `q` no words sought, and back on the first page."""
        filters = {key: chosen for key, chosen in self.filters.items() if key != facet}
        return replace(self, q="" if facet == "q" else self.q, filters=filters, page=1)

    def among(self, known: Mapping[str, Container[str]]) -> "Choices":
        """Without the values that are none of the known ones of their facet."""
        kept = {facet: tuple(v for v in values if v in known[facet]) for facet, values in self.filters.items()}
        return replace(self, filters={facet: values for facet, values in kept.items() if values})


def parse(query: QueryDict, facets: Iterable[str]) -> Choices:
    """Read a query string. Names that are no facet (a newsletter's `utm_source`) are not ours and are left out.

    Raises BadInputError where `sort` or `page` is nothing we know.
    """
    sort, page = query.get("sort", ""), query.get("page") or "1"
    if sort and sort not in SORTS:
        raise BadInputError("sort")
    if not (page.isascii() and page.isdigit() and 0 < int(page) < 10_000):
        raise BadInputError("page")
    chosen = {facet: tuple(dict.fromkeys(filter(None, query.getlist(facet)))) for facet in facets}
    return Choices(
        q=query.get("q", "").strip(), sort=sort, page=int(page), filters={k: v for k, v in chosen.items() if v}
    )


def chips(choices: Choices, facets: list[dict[str, Any]]) -> list[dict[str, str]]:
    """One removable chip for each value chosen: its label, and the query string without it."""
    found = [{"label": choices.q, "remove": choices.without("q").query_string()}] if choices.q else []
    return found + [
        {"label": value["label"], "remove": choices.toggled(facet["key"], value["key"]).query_string()}
        for facet in facets
        for value in facet["values"]
        if value["selected"]
    ]


def ways_on(choices: Choices, facets: list[dict[str, Any]], loosen: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """For an empty list what to give up: the words on its chips, how many entries there are then, the query string."""
    chosen = {"q": [choices.q]} | {
        facet["key"]: [value["label"] for value in facet["values"] if value["selected"]] for facet in facets
    }
    return [
        {
            "labels": chosen[way["facet"]],
            "total": way["total"],
            "url": choices.without(way["facet"]).query_string(),
        }
        for way in loosen
    ]


def page_links(choices: Choices, pages: int) -> list[dict[str, Any]]:
    """Links for the first, the last and the neighbouring pages; a gap has no `url`."""
    near = {1, pages, *range(choices.page - 1, choices.page + 2)}
    links: list[dict[str, Any]] = []
    for number in sorted(n for n in near if 1 <= n <= pages):
        if links and number - links[-1]["number"] > 1:
            links.append({"number": number - 1, "url": ""})
        links.append({"number": number, "url": choices.at_page(number).query_string() or "?"})
    return links


def counted(n: int, kind: str) -> str:
    """So many entries of a list of this kind, in words: 3 plans."""
    match kind:
        case "PLAN":
            words = ngettext("%(n)s plan", "%(n)s plans", n)
        case "REPORT":
            words = ngettext("%(n)s report", "%(n)s reports", n)
        case "ACTIVITY":
            words = ngettext("%(n)s activity", "%(n)s activities", n)
        case _:
            words = ngettext("%(n)s place", "%(n)s places", n)
    return words % {"n": n}
