"""The diagnostic: one question a page, and at the end a letter. All state is in the query string (W6)."""

from dataclasses import replace
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _

from cms.preview import active as preview_active
from cms.statistics import count
from frontend.answers import MAX_WORDS, Questionnaire, parse
from frontend.client import client_for
from frontend.map import area_map
from frontend.views.public import locale, render_page

MATCHES = 3


def diagnostic(request: HttpRequest) -> HttpResponse:
    """A question; after the last one, or where `finish` asks for it, the way to the address of the result."""
    base = {"path": request.path, "locale": locale()}
    answer = client_for(request).execute("diagnostic_page", base)
    state = parse(request.GET, answer["diagnostic"]["questions"])
    query = f"?{request.GET.urlencode()}" if request.GET else ""
    context = {**answer, "page": answer["route"]["page"], "query": query}
    if state.too_long:
        problem = _("That is more than %d characters. Say it in fewer, please.") % MAX_WORDS
        return _again(request, context, state, problem, status=400)
    if "result" in request.GET:
        return _result(request, context, state)
    if not state.current:
        return _finished(request, state)
    if state.words:
        found = client_for(request).execute("understood", {"locale": locale(), **state.arguments()})
        state = replace(state, understood=found["recommend"]["understood"])
    return render_page(request, "diagnostic_page", {**context, "state": state})


def _again(
    request: HttpRequest, context: dict[str, Any], state: Questionnaire, problem: str, status: int = 200
) -> HttpResponse:
    """The first question, with a word on why nothing came of what was written."""
    state = replace(state, step=1, finished=False, changing=False)
    response = render_page(request, "diagnostic_page", {**context, "state": state, "problem": problem})
    response.status_code = status
    return response


def _finished(request: HttpRequest, state: Questionnaire) -> HttpResponse:
    """Lead to the result. This is no page and in no cache, so each visitor who finishes is counted here, once, and
    whoever reloads, prints or is sent a result is not."""
    if not settings.HAMAYU_API_URL and not preview_active():
        count(request, "diagnostic", ["finished", *state.known])
    response = HttpResponseRedirect(request.path + state.result)
    add_never_cache_headers(response)
    return response


def _result(request: HttpRequest, context: dict[str, Any], state: Questionnaire) -> HttpResponse:
    variables = {"locale": locale(), "limit": MATCHES, **state.arguments()}
    answer = client_for(request).execute("recommend", variables)
    state = replace(state, understood=answer["recommend"]["understood"])
    if state.words and not (state.understood or state.without or state.answers):
        problem = _(
            "We understood nothing of this. Try other words, such as a landscape, days or an area, "
            "or answer the questions."
        )
        return _again(request, context, state, problem)
    here = {area["key"] for match in answer["recommend"]["plans"] for area in match["plan"]["areas"]}
    plans = reverse("wagtail_serve", args=["plans/"])
    areas = [
        {**area, "url": f"{plans}?area={area['key']}", "selected": area["key"] in here, "description": ""}
        for area in answer["areas"]
    ]
    shown = {"state": state, "areas": areas, "map": area_map() if here else None}
    return render_page(request, "diagnostic_result", context | answer | shown)
