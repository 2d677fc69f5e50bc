"""The search page and its completions."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import translation

from frontend.client import BadInputError, client_for
from frontend.counting import note_search
from frontend.filters import Choices, page_links, parse
from frontend.views.public import locale, public, render_page

KINDS = ("PLAN", "LODGING", "WORKSPACE", "ACTIVITY", "REPORT", "NEWS", "EVENT", "PAGE")


@public
def search(request: HttpRequest) -> HttpResponse:
    """Everything that a query finds; where there is none, or nothing found, the vocabulary to begin with."""
    choices = parse(request.GET, ["kind", "typed"])
    kinds = [kind.upper() for kind in choices.filters.get("kind", ())]
    if not set(kinds) <= set(KINDS):
        raise BadInputError("kind")
    client, variables = client_for(request), {"locale": locale()}
    answer: dict[str, Any] = {}
    if choices.q:
        asked = {"q": choices.q, "kinds": kinds or None, "asTyped": "typed" in choices.filters, "page": choices.page}
        answer = client.execute("search", variables | asked)
    found = answer.get("search")
    if found and choices.page > max(1, found["pages"]):
        raise Http404
    if not found or not found["total"]:
        answer |= client.execute("search_start", variables)
    if found:
        note_search(request, choices, locale(), found["total"])
    context = {
        **answer,
        "list": found,
        "choices": choices,
        "query": choices.in_any_language(),
        "alternates": _alternates(answer["site"]["locales"]),
        "kinds": _kind_links(choices, found["kinds"]) if found else [],
        "as_typed": choices.toggled("typed", "1").query_string(),
        "page_links": page_links(choices, found["pages"]) if found else [],
    }
    return render_page(request, "search", context)


@public
def suggestions(request: HttpRequest) -> HttpResponse:
    """The list below a search box, fetched while the visitor types."""
    query = request.GET.get("q", "").strip()
    found = client_for(request).execute("suggest", {"locale": locale(), "q": query})["suggest"] if query else []
    return render_page(request, "search/suggestions", {"suggestions": found})


def _kind_links(choices: Choices, counts: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The kinds that were found, to narrow the results to, and those that they are narrowed to already."""
    chosen = {kind.upper() for kind in choices.filters.get("kind", ())}
    totals = dict.fromkeys(chosen, 0) | {entry["kind"]: entry["total"] for entry in counts}
    return [
        {
            "kind": kind,
            "total": totals[kind],
            "selected": kind in chosen,
            "url": choices.toggled("kind", kind.lower()).query_string(),
        }
        for kind in KINDS
        if kind in totals
    ]


def _alternates(locales: list[dict[str, str]]) -> list[dict[str, str]]:
    """The search page in every language: it is no page of the CMS, so its addresses are made here."""
    alternates = []
    for language in locales:
        with translation.override(language["code"]):
            alternates.append({"locale": language["code"], "url": reverse("search")})
    return alternates
