"""Whole pages, kept until the content, the day or the frontend itself changes. No public page differs by visitor."""

from collections.abc import Callable
from functools import cache as once
from functools import wraps
from hashlib import sha256
from pathlib import Path

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag

from cms.preview import active as preview_active
from cms.version import current_version
from frontend.counting import count_notes

KEEP_SECONDS = 60 * 60
LONGEST_QUERY = 500  # Longer ones are nobody's bookmark, and must not fill the cache.
PUBLIC = "public, max-age=0, must-revalidate"
View = Callable[..., HttpResponse]


@once
def _release() -> str:
    """Changes with every template and style sheet, so that a deployment never serves the last one's pages."""
    root = Path(__file__).parent
    files = sorted(path for folder in ("templates", "static") for path in (root / folder).rglob("*") if path.is_file())
    return sha256(b"".join(path.read_bytes() for path in files)).hexdigest()[:12]


def _key(request: HttpRequest) -> str | None:
    query = request.META.get("QUERY_STRING", "")
    if settings.DEBUG or settings.HAMAYU_API_URL or preview_active() or len(query) > LONGEST_QUERY:
        return None  # Another server's content version is unknown here, and drafts are nobody else's business.
    parts = (_release(), current_version(), timezone.localdate().isoformat(), request.path, query)
    return "page:" + sha256("\n".join(parts).encode()).hexdigest()


def cached_page(view: View) -> View:
    """Serve a successful answer again, with an ETag, and as 304 to whom has it already."""

    @wraps(view)
    def serve(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        key = _key(request)
        kept = cache.get(key) if key else None
        if kept is None:
            response = view(request, *args, **kwargs)
            if response.status_code != 200:
                return response
            kept = response.content, response["Content-Type"], getattr(request, "notes", [])
            if key:
                cache.set(key, kept, KEEP_SECONDS)
        body, content_type, notes = kept
        etag = quote_etag(sha256(body).hexdigest()[:32])
        response = HttpResponse(body, content_type, headers={"ETag": etag, "Cache-Control": PUBLIC})
        response = get_conditional_response(request, etag=etag, response=response) or response
        if response.status_code == 200:
            count_notes(request, notes)
        return response

    return serve
