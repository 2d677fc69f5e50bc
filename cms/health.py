"""For whoever watches the service: is the process alive, and can it answer (requirement W24)."""

from collections.abc import Callable

from django.db import OperationalError, connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache

_parts: dict[str, Callable[[], str]] = {}


def register(part: str, state: Callable[[], str]) -> None:
    """Show the state of a part, without which the service still answers."""
    _parts[part] = state


@never_cache
def alive(request: HttpRequest) -> HttpResponse:
    """The process answers."""
    return JsonResponse({"alive": True})


@never_cache
def ready(request: HttpRequest) -> HttpResponse:
    """The database answers, without which there are no pages; 503 where it does not."""
    try:
        # A connection that was kept may be dead, which only its use shows.
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except OperationalError:
        return JsonResponse({"ready": False, "database": False}, status=503)
    states = {part: state() for part, state in _parts.items()}
    return JsonResponse({"ready": True, "database": True, **states})
