"""What search engines are told: which addresses there are, and which are none of their business (W27).

Site maps as sitemaps.org and RFC 9309 (robots.txt) define them, with the languages of each page as Google reads them.
"""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string

from frontend.client import client_for
from frontend.views.public import public

# Of one file. The protocol allows 50,000 in 50 MB; an entry takes up to 1 kB in five languages.
MOST_ADDRESSES = 20_000
PER_REQUEST = 1_000
XML = "application/xml; charset=utf-8"


@public
def sitemap(request: HttpRequest) -> HttpResponse:
    """All addresses, or the index of the files that hold them where they are too many for one."""
    total = _addresses(request, 1, 1)["total"]
    files = max(1, -(-total // MOST_ADDRESSES))
    return _file(request, 1) if files == 1 else _xml("index", {"files": range(1, files + 1)})


@public
def part(request: HttpRequest, number: int) -> HttpResponse:
    """One of several files, counted from 1."""
    if not number:
        raise Http404
    return _file(request, number)


@public
def robots(request: HttpRequest) -> HttpResponse:
    return HttpResponse(render_to_string("frontend/robots.txt"), content_type="text/plain; charset=utf-8")


def _file(request: HttpRequest, number: int) -> HttpResponse:
    requests = MOST_ADDRESSES // PER_REQUEST
    entries: list[dict[str, Any]] = []
    for page in range((number - 1) * requests + 1, number * requests + 1):
        found = _addresses(request, page, PER_REQUEST)
        entries += found["items"]
        if page >= found["pages"]:
            break
    if not entries:
        raise Http404
    return _xml("sitemap", {"entries": entries})


def _addresses(request: HttpRequest, page: int, per_page: int) -> dict[str, Any]:
    return client_for(request).execute("addresses", {"page": page, "perPage": per_page})["addresses"]


def _xml(name: str, context: dict[str, Any]) -> HttpResponse:
    return HttpResponse(render_to_string(f"frontend/sitemap/{name}.xml", context), content_type=XML)
