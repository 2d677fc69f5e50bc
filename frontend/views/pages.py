"""What stands at an address: the API says of which type, and a type has its document and its template."""

import re
from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect

from frontend.client import client_for
from frontend.map import area_map
from frontend.views.diagnostic import diagnostic
from frontend.views.listings import listing
from frontend.views.public import locale, public, render_page

# Types that need nothing but their own document. Both it and the template bear the name on the right.
PLAIN = {
    "HomePage": "home_page",
    "StandardPage": "standard_page",
    "PlanPage": "plan_page",
    "LodgingPage": "facility_page",
    "WorkspacePage": "facility_page",
    "ActivityPage": "facility_page",
    "ReportPage": "report_page",
    "NewsPage": "news_page",
    "LivingPage": "living_page",
}
# Types whose page depends on the query string.
BY_QUERY: dict[str, Callable[[HttpRequest], HttpResponse]] = {"IndexPage": listing, "DiagnosticPage": diagnostic}
WITH_MAP = {"HomePage", "LivingPage"}
# What becomes the path of a page by a slash at its end. Whatever else there is would lead to itself for ever.
CUT_SHORT = re.compile(r"[\w\-]+(?:/[\w\-]+)*")


@public
def page(request: HttpRequest, path: str = "") -> HttpResponse:
    """The page at this path, a redirect, or 404."""
    route = _route(request)
    if not route or not route["page"]:
        return _redirect(route)
    typename = route["page"]["__typename"]
    if typename in BY_QUERY:
        return BY_QUERY[typename](request)
    name = PLAIN[typename]
    answer = client_for(request).execute(name, {"path": request.path, "locale": locale()})
    context = {**answer, "page": answer["route"]["page"]}
    if typename in WITH_MAP:
        context["map"] = area_map()
    return render_page(request, name, context)


@public
def elsewhere(request: HttpRequest, path: str) -> HttpResponse:
    """An address without a trailing slash: an old one that was moved, or one of ours that was cut short."""
    route = _route(request)
    if (not route or not route["redirect"]) and CUT_SHORT.fullmatch(path):
        return HttpResponseRedirect(request.get_full_path(force_append_slash=True), status=301)
    return _redirect(route)


def _route(request: HttpRequest) -> dict[str, Any] | None:
    return client_for(request).execute("route", {"path": request.path})["route"]


def _redirect(route: dict[str, Any] | None) -> HttpResponse:
    if not route or not route["redirect"]:
        raise Http404
    redirect = route["redirect"]
    return HttpResponseRedirect(redirect["to"], status=301 if redirect["permanent"] else 302)
