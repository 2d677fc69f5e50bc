"""Pages that list others. The kind that a page lists decides the document, the template and the filters."""

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse

from frontend.client import client_for
from frontend.counting import note_list
from frontend.filters import Choices, chips, counted, page_links, parse, ways_on
from frontend.map import area_map
from frontend.views.public import locale, render_page


@dataclass(frozen=True)
class Kind:
    """How one kind of content is listed: the name of document and template, and the field that holds the list."""

    name: str
    field: str
    faceted: bool = True
    # Choices that are no facets of the API, as they are another list.
    switches: tuple[str, ...] = ()


# What a list may be sorted by, besides its own order.
SORTS = ("newest", "title")
FACILITIES = Kind("facility_list", "facilities")
KINDS = {
    "PLAN": Kind("plan_list", "plans"),
    "LODGING": FACILITIES,
    "WORKSPACE": FACILITIES,
    "ACTIVITY": FACILITIES,
    "REPORT": Kind("report_list", "reports"),
    "NEWS": Kind("news_list", "news", faceted=False),
    "EVENT": Kind("event_list", "events", faceted=False, switches=("past",)),
}


def listing(request: HttpRequest) -> HttpResponse:
    """The list at this address, filtered by the query string."""
    client = client_for(request)
    page = client.execute("index_page", {"path": request.path})["route"]["page"]
    kind, arguments = KINDS[page["lists"]], {"locale": locale(), "kind": page["lists"]}
    known = {**_known_facets(request, kind, arguments), **{switch: {"1"} for switch in kind.switches}}
    asked = parse(request.GET, known)
    # A link that was kept may name a tag that is no longer public.
    choices = asked.among(known)
    past = "past" in choices.filters
    answer = client.execute(kind.name, {**arguments, **choices.variables(), "past": past})
    found = answer[kind.field]
    if choices.page > max(1, found["pages"]):
        raise Http404
    if kind.faceted:
        note_list(request, page["lists"], choices, locale(), found["total"])
    context = {**answer, "page": page, "list": found, "kind": page["lists"], "choices": choices, "past": past}
    context["outdated"] = choices != asked
    return render_page(request, kind.name, context | _navigation(choices, found, context))


def _known_facets(request: HttpRequest, kind: Kind, variables: dict[str, Any]) -> dict[str, set[str]]:
    """The values by facet of the unfiltered list: only they may be filters. A visit without choices need not ask."""
    if not kind.faceted or not request.GET:
        return {}
    found = client_for(request).execute(f"{kind.name}_facets", variables)[kind.field]
    return {facet["key"]: {value["key"] for value in facet["values"]} for facet in found["facets"]}


def _navigation(choices: Choices, found: dict[str, Any], context: dict[str, Any]) -> dict[str, Any]:
    facets = found.get("facets", [])
    areas = [_area(area, choices, facets, context) for area in context.get("areas", [])]
    return {
        "areas": [{**area, "description": ""} for area in areas],
        "only_area": next((area for area in areas if choices.filters.get("area") == (area["key"],)), None),
        "map": area_map() if areas else None,
        "query": choices.in_any_language(),
        "facets": facets,
        "chips": chips(choices, facets),
        "ways_on": ways_on(choices, facets, found.get("loosen", [])),
        "page_links": page_links(choices, found["pages"]),
        "sorts": SORTS,
    }


def _area(
    area: dict[str, Any], choices: Choices, facets: list[dict[str, Any]], context: dict[str, Any]
) -> dict[str, Any]:
    """An area on the map, as the filter that it is: its address ticks or unticks it, `found` says what it holds."""
    values = {value["key"]: value for facet in facets if facet["key"] == "area" for value in facet["values"]}
    value = values.get(area["key"], {"count": 0, "selected": False})
    return {
        **area,
        "url": choices.toggled("area", area["key"]).query_string() or context["page"]["url"],
        "selected": value["selected"],
        "found": counted(value["count"], context["kind"]),
    }
