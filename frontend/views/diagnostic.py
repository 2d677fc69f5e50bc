"""The diagnostic: one question a page, and at the end a letter. All state is in the query string (W6)."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.cache import add_never_cache_headers

from cms.preview import active as preview_active
from cms.statistics import count
from frontend.answers import Questionnaire, parse
from frontend.client import client_for
from frontend.map import area_map
from frontend.views.public import locale, render_page

MATCHES = 3


def diagnostic(request: HttpRequest) -> HttpResponse:
    """A question; after the last one, or where `finish` asks for it, the way to the address of the result."""
    base = {"path": request.path, "locale": locale()}
    answer = client_for(request).execute("diagnostic_page", base)
    state = parse(request.GET, answer["diagnostic"]["questions"])
    context = {**answer, "page": answer["route"]["page"], "state": state}
    if "result" in request.GET:
        return render_page(request, "diagnostic_result", context | _result(request, state))
    if state.current:
        return render_page(request, "diagnostic_page", context)
    return _finished(request, state)


def _finished(request: HttpRequest, state: Questionnaire) -> HttpResponse:
    """Lead to the result. This is no page and in no cache, so each visitor who finishes is counted here, once, and
    whoever reloads, prints or is sent a result is not."""
    if not settings.HAMAYU_API_URL and not preview_active():
        count(request, "diagnostic", ["finished", *state.known])
    response = HttpResponseRedirect(request.path + state.result)
    add_never_cache_headers(response)
    return response


def _result(request: HttpRequest, state: Questionnaire) -> dict[str, Any]:
    variables = {"locale": locale(), "answers": state.variables(), "limit": MATCHES}
    answer = client_for(request).execute("recommend", variables)
    here = {area["key"] for match in answer["recommend"]["plans"] for area in match["plan"]["areas"]}
    plans = reverse("wagtail_serve", args=["plans/"])
    areas = [
        {**area, "url": f"{plans}?area={area['key']}", "selected": area["key"] in here, "description": ""}
        for area in answer["areas"]
    ]
    return {**answer, "areas": areas, "map": area_map() if here else None}
