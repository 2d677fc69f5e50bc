"""Share links: staff give a draft to somebody without an account, for a limited time."""

from collections.abc import Iterator

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets.button import Button
from wagtail.models import Page, PagePermissionTester

from cms.models import BasePage
from cms.preview import share_expiry, share_token


def buttons(page: Page, user: AbstractUser, **kwargs) -> Iterator[Button]:
    """The entry in the menu of a page, in the editor and in lists."""
    if isinstance(page.specific_deferred, BasePage) and _may_share(page, user):
        yield Button(_("Share the draft"), reverse("hamayu_share", args=[page.pk]), icon_name="link", priority=45)


def share(request: HttpRequest, page_id: int) -> HttpResponse:
    """Show a link to the page's latest revision, and until when it works."""
    page = get_object_or_404(Page, pk=page_id)
    if not _may_share(page, request.user):
        raise PermissionDenied
    revision = page.latest_revision
    context = {
        "page": page,
        "revision": revision,
        "url": revision and request.build_absolute_uri(reverse("share", args=[share_token(revision)])),
        "expiry": share_expiry(),
        "days": settings.HAMAYU_SHARE_LINK_DAYS,
    }
    return TemplateResponse(request, "cms/admin/share.html", context)


def _may_share(page: Page, user: AbstractUser) -> bool:
    rights: PagePermissionTester = page.permissions_for_user(user)
    return not page.is_root() and (rights.can_edit() or rights.can_publish())
