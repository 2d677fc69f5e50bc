"""The diagnostic: one question a page, and at the end a letter. All state is in the query string (W6)."""

from django.http import HttpRequest, HttpResponse

from frontend.answers import parse
from frontend.client import client_for
from frontend.views.public import locale, render_page

MATCHES = 3


def diagnostic(request: HttpRequest) -> HttpResponse:
    """A question, or the result once there is none left or `result=1` asks for it."""
    base = {"path": request.path, "locale": locale()}
    answer = client_for(request).execute("diagnostic_page", base)
    state = parse(request.GET, answer["diagnostic"]["questions"])
    context = {**answer, "page": answer["route"]["page"], "state": state}
    if state.current and "result" not in request.GET:
        return render_page(request, "diagnostic_page", context)
    variables = {"locale": locale(), "answers": state.variables(), "limit": MATCHES}
    return render_page(request, "diagnostic_result", context | client_for(request).execute("recommend", variables))
