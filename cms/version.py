"""The content version, part of the key of every cached answer (design: cache).

It is kept in the database and changed inside the transaction that changes content. So the request after a publish
already computes under the new version, in every process, and nothing has to be purged. It is random and not a number,
so that what was cached inside a transaction that rolls back (a preview) is never found again.
"""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from cms.models.version import ContentVersion

ROW = 1
_later: ContextVar[bool] = ContextVar("later", default=False)


def current_version() -> str:
    """The version as a short text. Costs one read by primary key."""
    return ContentVersion.objects.filter(pk=ROW).values_list("token", flat=True).first() or "0"


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
