"""What a service means by its status codes, in words for staff, and whether it may pass.

https://developers.deepl.com/docs/best-practices/error-handling
https://cloud.google.com/translate/quotas
https://docs.libretranslate.com/api/operations/translate/
"""

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from django.utils.translation import gettext as _

from translation.engines.engine import EngineError

MOST_OF_MESSAGE = 200  # Characters of the service's own message that staff get to read.


def failure(
    service: str, status: int, headers: Mapping[str, str], data: object, secrets: Iterable[str]
) -> EngineError:
    """The error for an answer that is none, with the service's own message after ours, and the secrets taken out."""
    said = _said(data, secrets)
    return EngineError(
        f"{_words(service, status)} {said}".strip(),
        retry=_may_pass(status, said),
        retry_after=_seconds(headers.get("Retry-After", "")),
    )


def _words(service: str, status: int) -> str:
    known = {
        400: _("%(service)s does not accept the request."),
        401: _("%(service)s does not accept the key."),
        403: _("%(service)s refuses the request: the key is wrong, or has not the right, or its quota is used up."),
        404: _("%(service)s knows no such address."),
        413: _("%(service)s finds the request too large."),
        429: _("%(service)s is asked too often."),
        456: _("The quota of %(service)s is used up."),
    }
    other = _("%(service)s answered with the status %(status)s.")
    return known.get(status, other) % {"service": service, "status": status}


def _may_pass(status: int, said: str) -> bool:
    """Whether the failure may be over later.

    DeepL's 456 lasts until somebody pays or a month ends; Google's 403 for a limit, which names it, for a minute or a
    day (https://cloud.google.com/translate/quotas).
    """
    return status in {408, 425, 429} or status >= 500 or (status == 403 and "limit exceeded" in said.lower())


def _said(data: object, secrets: Iterable[str]) -> str:
    """The message of the service, without secrets: all three put it under `message`, `error` or both."""
    while isinstance(data, dict):
        data = data.get("error") or data.get("message")
    words = data if isinstance(data, str) else ""
    for secret in filter(None, secrets):
        # The key of a header comes after the name of its scheme.
        words = words.replace(secret, "…").replace(secret.rpartition(" ")[2], "…")
    return re.sub(r"[\s\x00-\x1f\x7f]+", " ", words).strip()[:MOST_OF_MESSAGE]


def _seconds(retry_after: str) -> float | None:
    """Retry-After, which is a number of seconds or a date (RFC 9110, 10.2.3)."""
    if re.fullmatch("[0-9]{1,9}", retry_after):
        return float(retry_after)
    try:
        moment = parsedate_to_datetime(retry_after)
    except ValueError:
        return None
    return max(0.0, (moment.replace(tzinfo=moment.tzinfo or UTC) - datetime.now(UTC)).total_seconds())
