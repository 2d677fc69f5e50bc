"""Drafts in the real frontend: for the editor's preview pane and for people with a share link.

A draft is shown by saving it as if it were published, asking the public address for it, and rolling all of it back.
So it passes through the same resolvers and templates as the live page, relations included, and nothing remains.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.conf import settings
from django.core import signing
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import resolve
from django.utils import timezone, translation
from django.utils.cache import add_never_cache_headers
from wagtail.models import Page, PageViewRestriction, Revision

from cms.addresses import public_path

SALT = "hamayu.share"
_active: ContextVar[bool] = ContextVar("preview", default=False)


def active() -> bool:
    """Whether a draft is being shown, so that no answer may be taken from a cache or put into one."""
    return _active.get()


@contextmanager
def drafted(page: Page) -> Iterator[None]:
    """The database as if `page` were published and public, until the end of the block."""
    token = _active.set(True)
    try:
        with transaction.atomic():
            _publish(page)
            yield
            transaction.set_rollback(True)
    finally:
        _active.reset(token)


def _publish(page: Page) -> None:
    page.live, page.expire_at = True, None
    page.first_published_at = page.first_published_at or timezone.now()
    page.slug = page.slug or "draft"
    PageViewRestriction.objects.filter(page__in=page.get_ancestors(inclusive=True)).delete()
    if page.pk:
        page.save(clean=False)
        return
    parent = Page.objects.get(path=page.path[: -Page.steplen])
    page.path, page.depth = "", None
    parent.specific.add_child(instance=page, clean=False)


def render_draft(page: Page, request: HttpRequest) -> HttpResponse:
    """The response of the page's public address, for the draft."""
    with drafted(page), translation.override(page.locale.language_code):
        request.path = request.path_info = public_path(page.url_path, page.locale.language_code)
        request.method = "GET"
        match = resolve(request.path)
        response = match.func(request, *match.args, **match.kwargs)
        if hasattr(response, "render"):
            response = response.render()
    add_never_cache_headers(response)
    response["X-Robots-Tag"] = "noindex"
    response["X-Frame-Options"] = "SAMEORIGIN"
    return response


def share_token(revision: Revision) -> str:
    """A text that opens this one revision to whoever has it, for HAMAYU_SHARE_LINK_DAYS days."""
    return signing.dumps(revision.pk, salt=SALT)


def shared(request: HttpRequest, token: str) -> HttpResponse:
    """The page behind a share link. A wrong, old or outdated token is a 404, which says nothing about what exists."""
    try:
        pk = signing.loads(token, salt=SALT, max_age=settings.HAMAYU_SHARE_LINK_DAYS * 24 * 60 * 60)
        page = Revision.page_revisions.get(pk=pk).as_object()
    except (signing.BadSignature, Revision.DoesNotExist) as error:
        raise Http404 from error
    return render_draft(page, request)
