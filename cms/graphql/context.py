"""What resolvers know of the request that they work for: nothing of the person behind it."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import uuid4

from django.utils import timezone


def new_request_id() -> str:
    return uuid4().hex


@dataclass
class Context:
    """`info.context`, made anew for each execution.

    There is no HttpRequest, user or cookie in it, so an answer cannot depend on them and may be shared.
    `now` is the one moment that all resolvers of an answer agree on; `memo` is theirs to keep what others of the
    same execution need again.
    """

    request_id: str = field(default_factory=new_request_id)
    now: datetime = field(default_factory=timezone.now)
    memo: dict[Any, Any] = field(default_factory=dict)
