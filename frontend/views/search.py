"""The search page and its completions."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import translation

from frontend.client import BadInputError, client_for
from frontend.filters import Choices, page_links, parse
from frontend.views.public import locale, public, render_page

KINDS = ("PLAN", "LODGING", "WORKSPACE", "ACTIVITY", "REPORT", "NEWS", "EVENT", "PAGE")


@public
def search(request: HttpRequest) -> HttpResponse:
    """Everything that a query finds, or the search box and the vocabulary to begin with."""
    choices = parse(request.GET, ["kind"])
    kinds = [kind.upper() for kind in choices.filters.get("kind", ())]
    if not set(kinds) <= set(KINDS):
        raise BadInputError("kind")
    variables: dict[str, Any] = {"locale": locale()}
    if choices.q:
        variables |= {"q": choices.q, "kinds": kinds or None, "page": choices.page}
    answer = client_for(request).execute("search" if choices.q else "search_start", variables)
    found = answer.get("search")
    context = {
        **answer,
        "list": found,
        "choices": choices,
        "alternates": _alternates(answer["site"]["locales"]),
        "kinds": _kind_links(choices),
        "page_links": page_links(choices, found["pages"]) if found else [],
    }
    return render_page(request, "search", context)


@public
def suggestions(request: HttpRequest) -> HttpResponse:
    """Options for the search box's datalist, fetched while the visitor types."""
    query = request.GET.get("q", "").strip()
    found = client_for(request).execute("suggest", {"locale": locale(), "q": query})["suggest"] if query else []
    return render_page(request, "includes/suggestions", {"suggestions": found})


def _kind_links(choices: Choices) -> list[dict[str, Any]]:
    chosen = choices.filters.get("kind", ())
    return [
        {"kind": kind, "selected": kind.lower() in chosen, "url": choices.toggled("kind", kind.lower()).query_string()}
        for kind in KINDS
    ]


def _alternates(locales: list[dict[str, str]]) -> list[dict[str, str]]:
    """The search page in every language: it is no page of the CMS, so its addresses are made here."""
    alternates = []
    for language in locales:
        with translation.override(language["code"]):
            alternates.append({"locale": language["code"], "url": reverse("search")})
    return alternates
