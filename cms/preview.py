"""Drafts in the real frontend: for the editor's preview pane and for people with a share link.

A draft is shown by saving it as if it were published, asking the public address for it, and rolling all of it back.
So it passes through the same resolvers and templates as the live page, relations included, and nothing remains.
"""

import copy
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime, timedelta

from django.conf import settings
from django.core import signing
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import resolve
from django.utils import timezone, translation
from django.views.decorators.http import require_safe
from wagtail.models import Page, PageViewRestriction, Revision, Site

from cms.addresses import SLUG, public_path

SALT = "hamayu.share"
SITE_ROOT_DEPTH = 2
# What tells who asks or what he has seen before; the draft must not depend on either.
PERSONAL = ("HTTP_COOKIE", "HTTP_AUTHORIZATION", "HTTP_IF_NONE_MATCH", "HTTP_IF_MODIFIED_SINCE")
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
        # Wagtail keeps the addresses of sites in the cache, and a topmost page changes them.
        Site.clear_site_root_paths_cache()
        _active.reset(token)


def _publish(page: Page) -> None:
    ancestors = Page.objects.filter(path__in=_ancestor_paths(page))
    PageViewRestriction.objects.filter(page__in=[*ancestors, *Page.objects.filter(pk=page.pk)]).delete()
    ancestors.update(live=True, expire_at=None)
    page.slug = _slug(page)
    if not page.pk:
        _add(page)
    page.live, page.expire_at = True, None
    page.save(clean=False)


def _add(page: Page) -> None:
    """Put a new page into the tree. The editor has given it a likely place there, but only adding it makes it one."""
    parent = Page.objects.get(path=page.path[: -Page.steplen])
    # What is not live is saved though fields are still missing.
    page.live, page.path, page.depth = False, "", None
    parent.specific.add_child(instance=page)


def _ancestor_paths(page: Page) -> list[str]:
    return [page.path[:end] for end in range(SITE_ROOT_DEPTH * Page.steplen, len(page.path), Page.steplen)]


def _slug(page: Page) -> str:
    """The page's slug, or another where it cannot be an address or its neighbour has it."""
    if page.pk and page.depth == SITE_ROOT_DEPTH:
        return Page.objects.values_list("slug", flat=True).get(pk=page.pk)
    parent_path = page.path[: -Page.steplen]
    twins = Page.objects.filter(path__startswith=parent_path, depth=page.depth, slug=page.slug).exclude(pk=page.pk)
    return page.slug if SLUG.fullmatch(page.slug or "") and not twins.exists() else f"draft-{secrets.token_hex(8)}"


def render_draft(page: Page, request: HttpRequest) -> HttpResponse:
    """The response of the page's public address, for the draft."""
    language = page.locale.language_code
    with drafted(page), translation.override(language):
        visit = _visit(request, public_path(page.url_path, language))
        match = resolve(visit.path)
        response = match.func(visit, *match.args, **match.kwargs)
        if hasattr(response, "render"):
            response = response.render()
    del response["ETag"]
    response["Cache-Control"] = "no-store, private"
    response["Content-Language"] = language
    response["X-Robots-Tag"] = "noindex"
    return response


def _visit(request: HttpRequest, path: str) -> HttpRequest:
    """The request as a visitor without cookies would make it for the path."""
    visit = copy.copy(request)
    visit.method, visit.path, visit.path_info, visit.COOKIES = "GET", path, path, {}
    visit.META = {name: value for name, value in request.META.items() if name not in PERSONAL}
    return visit


def share_token(revision: Revision) -> str:
    """A text that opens this one revision to whoever has it, for HAMAYU_SHARE_LINK_DAYS days."""
    return signing.dumps(revision.pk, salt=SALT)


def share_expiry() -> datetime:
    """When a token made now stops to work."""
    return timezone.now() + timedelta(days=settings.HAMAYU_SHARE_LINK_DAYS)


@require_safe
def shared(request: HttpRequest, token: str) -> HttpResponse:
    """The page behind a share link. A wrong, old or outdated token is a 404, which says nothing about what exists."""
    try:
        pk = signing.loads(token, salt=SALT, max_age=timedelta(days=settings.HAMAYU_SHARE_LINK_DAYS))
        page = Revision.page_revisions.get(pk=pk).as_object()
    except (signing.BadSignature, Revision.DoesNotExist) as error:
        raise Http404 from error
    response = render_draft(page, request)
    # The address is the key: it must not go to the sites that the page links to.
    response["Referrer-Policy"] = "no-referrer"
    return response
