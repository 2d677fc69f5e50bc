"""Whether a form was sent from a page of this site.

Public pages are cached and set no cookie, so they can hold no CSRF token. Browsers say themselves where a request
comes from: `Sec-Fetch-Site` (W3C Fetch Metadata), and before it `Origin` (RFC 6454), which no page can forge.
"""

from urllib.parse import urlsplit

from django.http import HttpRequest


def is_same_origin(request: HttpRequest) -> bool:
    """False also where the browser says nothing."""
    site = request.headers.get("Sec-Fetch-Site")
    if site:
        return site == "same-origin"
    return urlsplit(request.headers.get("Origin", "")).netloc == request.get_host()
