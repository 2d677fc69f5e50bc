"""A visitor reports a mistake in the translation of a page (W3): a form, and a page that thanks for it."""

from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.cache import add_never_cache_headers
from django.views.decorators.csrf import csrf_exempt

from frontend.client import client_for
from frontend.forms import MistakeForm
from frontend.origin import is_same_origin
from frontend.throttle import allowed
from frontend.views import errors
from frontend.views.public import answered, locale, public, render_page
from translation.reporting import report

REPORTS_PER_HOUR = 5


@csrf_exempt
def mistake(request: HttpRequest) -> HttpResponse:
    """The form for the page that `?page=` names; what is sent comes to the same address."""
    return _send(request) if request.method == "POST" else _empty_form(request)


@public
def thanks(request: HttpRequest) -> HttpResponse:
    return render_page(request, "mistake/thanks", _subject(request))


@public
def _empty_form(request: HttpRequest) -> HttpResponse:
    return _form(request, MistakeForm(initial={"quote": request.GET.get("quote", "")}))


@answered
def _send(request: HttpRequest) -> HttpResponse:
    if not is_same_origin(request):
        return errors.forbidden(request)
    form = MistakeForm(request.POST)
    if not form.is_valid():
        response = _form(request, form)
        response.status_code = 400
        add_never_cache_headers(response)
        return response
    page = _subject(request)["subject"]
    if not form.cleaned_data["website"]:
        if not allowed(request, "mistakes", REPORTS_PER_HOUR):
            return errors.too_many(request)
        report(page["id"], page["url"], form.cleaned_data["message"], form.cleaned_data["quote"])
    # 303, so that the way back or a reload sends nothing again (RFC 9110).
    return HttpResponseRedirect(f"{reverse('mistake_thanks')}?{urlencode({'page': page['url']})}", status=303)


def _form(request: HttpRequest, form: MistakeForm) -> HttpResponse:
    return render_page(request, "mistake/form", {**_subject(request), "form": form})


def _subject(request: HttpRequest) -> dict[str, Any]:
    """The page that the report is about, in its language. Raises Http404 where there is none."""
    answer = client_for(request).execute("mistake", {"path": request.GET.get("page", ""), "locale": locale()})
    page = answer["route"] and answer["route"]["page"]
    if not page or page["locale"] != locale():
        raise Http404
    return {**answer, "subject": page, "alternates": page["alternates"]}
