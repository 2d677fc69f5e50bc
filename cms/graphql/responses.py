"""The HTTP answers of the endpoint and their headers (research: security_and_reliability, parts 3 and 6)."""

from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils.http import parse_etags

from cms.graphql.errors import Refused
from cms.graphql.execution import Result
from cms.graphql.operation import encoded

JSON = "application/json; charset=utf-8"
# A publish must be seen by the very next request, so whoever keeps an answer has to ask whether it still stands.
CACHEABLE = "public, max-age=0, must-revalidate"
ON_EVERY_ANSWER = {
    # Any site may read what is public; without credentials, as "*" allows none.
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "ETag, Retry-After, X-Request-ID",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "Vary": "Accept-Encoding",
    "X-Content-Type-Options": "nosniff",
}


def answer(result: Result, request: HttpRequest) -> HttpResponse:
    """The result, or 304 for a GET whose client has these very bytes."""
    if result.etag is None:
        return HttpResponse(result.body, JSON, result.status)
    headers = {"ETag": result.etag, "Cache-Control": CACHEABLE}
    if request.method != "POST" and _has(result.etag, request.headers.get("If-None-Match", "")):
        return HttpResponseNotModified(headers=headers)
    return HttpResponse(result.body, JSON, headers=headers)


def refusal(refused: Refused, request_id: str) -> HttpResponse:
    error = {"message": str(refused), "extensions": {"code": refused.code, "requestId": request_id}}
    return HttpResponse(encoded({"errors": [error]}), JSON, refused.status, headers=refused.headers)


def preflight(methods: str) -> HttpResponse:
    """The browser's question before a cross-origin request; it may remember the answer for a day."""
    return HttpResponse(
        content_type=JSON,
        status=204,
        headers={
            "Allow": methods,
            "Access-Control-Allow-Methods": methods,
            "Access-Control-Allow-Headers": "Content-Type, If-None-Match, X-Request-ID",
            "Access-Control-Max-Age": "86400",
        },
    )


def public(response: HttpResponse, request_id: str) -> HttpResponse:
    """The response with the headers that all of them have; not to be stored unless it says otherwise."""
    response.headers.setdefault("Cache-Control", "no-store")
    for name, value in (ON_EVERY_ANSWER | {"X-Request-ID": request_id}).items():
        response.headers[name] = value
    return response


def _has(etag: str, if_none_match: str) -> bool:
    """Weak comparison, as RFC 9110 asks: a proxy that compresses may have made the ETag weak."""
    return any(known.removeprefix("W/") in (etag, "*") for known in parse_etags(if_none_match))
