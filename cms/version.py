"""The content version, part of the key of every cached answer (design: cache).

It is kept in the database and changed inside the transaction that changes content. So the request after a publish
already computes under the new version, in every process, and nothing has to be purged. It is random and not a number,
so that what was cached inside a transaction that rolls back (a preview) is never found again.
"""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime

from django.db.models import Case, Q, When
from django.utils import timezone
from wagtail.models import Page

from cms.models.version import ContentVersion
from cms.snapshots import NEVER

ROW = 1
# The version that this process knows, and when the next page expires under it.
_known: tuple[str, datetime] = ("", NEVER)
_later: ContextVar[bool] = ContextVar("later", default=False)


def current_version() -> str:
    """The version as a short text, which is another one from the moment on when a page expires.

    Costs one read by primary key. Only where this process does not know yet when that is does the same statement go
    through the pages, as nothing is changed at that moment.
    """
    global _known
    (known, expiry), now = _known, timezone.now()
    if expiry <= now:
        known = ""
    expiring = Page.objects.filter(live=True, expire_at__gt=now).order_by("expire_at").values("expire_at")[:1]
    versions = ContentVersion.objects.filter(pk=ROW)
    row = versions.values_list("token", Case(When(~Q(token=known), then=expiring))).first()
    if not row:
        return "0"
    token, first = row
    if token != known:
        expiry = first or NEVER
        _known = (token, expiry)
    return token if expiry == NEVER else f"{token} until {expiry.isoformat()}"


@contextmanager
def raised_later() -> Iterator[None]:
    """Leave the version as it is for the block, whose author raises it once, after thousands of changes."""
    token = _later.set(True)
    try:
        yield
    finally:
        _later.reset(token)


def raise_version() -> None:
    """Make every cached answer one of the past. Takes effect when the surrounding transaction commits."""
    if _later.get():
        return
    ContentVersion.objects.update_or_create(pk=ROW, defaults={"token": secrets.token_hex(8)})
