"""Answers kept in Django's default cache, for as long as the content version stands (design: cache).

The cache is a help and never a condition: while it is away, answers are computed, and the log says so once a minute.
"""

import json
import logging
import time
from hashlib import sha256
from typing import Any

from django.core.cache import cache
from django.utils import timezone

from cms import preview
from cms.version import current_version

logger = logging.getLogger(__name__)

SECONDS_BETWEEN_WARNINGS = 60
_last_warning = -float(SECONDS_BETWEEN_WARNINGS)


def answer_key(digest: str, variables: dict[str, Any], operation_name: str | None) -> str | None:
    """Under what the answer is kept; None while a draft is shown, whose content nobody else may see.

    The day is in it because events pass without anybody publishing, and at midnight of the site's own time zone.
    """
    if preview.active():
        return None
    today = timezone.localdate(timezone=timezone.get_default_timezone())
    parts = [digest, variables, operation_name, current_version(), today.isoformat()]
    canonical = json.dumps(parts, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return f"hamayu.graphql.{sha256(canonical.encode()).hexdigest()}"


def read(key: str) -> Any:
    """The value, or None where there is none or the cache is away."""
    try:
        return cache.get(key)
    except Exception:
        _warn()
        return None


def write(key: str, value: Any, seconds: float) -> None:
    """Keep the value, if the cache is there."""
    try:
        cache.set(key, value, seconds)
    except Exception:
        _warn()


def _warn() -> None:
    global _last_warning
    now = time.monotonic()
    if now - _last_warning >= SECONDS_BETWEEN_WARNINGS:
        _last_warning = now
        logger.warning("The cache is away; answers are computed for each request.", exc_info=True)
