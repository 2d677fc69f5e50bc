"""Error pages. They ask neither the API nor the database: that may be what has failed."""

import sys

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.cache import add_never_cache_headers

from frontend.throttle import SECONDS as THROTTLE_SECONDS

RETRY_SECONDS = 30
# What the database raises while it is away, and `cms.storage`.
AWAY = (OperationalError, InterfaceError, ConnectionError)


def _error(request: HttpRequest, status: int) -> HttpResponse:
    body = render_to_string(f"frontend/errors/{status}.html", {"path": request.path})
    response = HttpResponse(body, status=status)
    add_never_cache_headers(response)
    return response


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return _error(request, 400)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return _error(request, 403)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    return _error(request, 403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return _error(request, 404)


def too_many(request: HttpRequest) -> HttpResponse:
    """The network has sent as much as it may for now (RFC 6585)."""
    response = _error(request, 429)
    response["Retry-After"] = str(THROTTLE_SECONDS)
    return response


def server_error(request: HttpRequest) -> HttpResponse:
    """Whatever was not caught, from the whole site. A server behind us that is away comes back; nothing is broken."""
    if isinstance(sys.exc_info()[1], AWAY):
        return unavailable(request)
    return _error(request, 500)


def unavailable(request: HttpRequest) -> HttpResponse:
    response = _error(request, 503)
    response["Retry-After"] = str(RETRY_SECONDS)
    return response
