"""Headers of public pages that no view can set, because a later middleware adds to them."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from frontend.cache import PUBLIC

OF_THE_VISITOR = {"accept-language", "cookie"}


class PublicPageMiddleware:
    """Stands before LocaleMiddleware. The language of a public page is in its address, never in the visitor's
    headers, so shared caches need no copy for each combination of them."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if response.get("Cache-Control") == PUBLIC:
            names = [name.strip() for name in response.get("Vary", "").split(",")]
            kept = [name for name in names if name and name.lower() not in OF_THE_VISITOR]
            del response["Vary"]
            if kept:
                response["Vary"] = ", ".join(kept)
        return response
