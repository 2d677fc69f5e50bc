"""What goes wrong with an engine behind a view that is not ours."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from wagtail.admin.utils import get_valid_next_url_from_request

from translation.engines import EngineError


class EngineErrorMiddleware:
    """An engine that fails at the button of wagtail-localize's editor is told in words, beside the button."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if not isinstance(exception, EngineError):
            return None
        messages.error(request, str(exception))
        return redirect(get_valid_next_url_from_request(request) or "wagtailadmin_home")
