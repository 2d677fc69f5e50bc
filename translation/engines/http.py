"""Requests to services of machine translation: by JSON, with an end in time and size, and with every failure in words.

Nothing follows a redirect, takes a password from the machine's .netrc, or sends a key over an open line.
"""

import json
import time
from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit

import requests
import urllib3
from django.conf import settings
from django.utils.translation import gettext as _

from translation.engines.engine import EngineError
from translation.engines.failures import failure

MOST_BYTES = 2 * 1024 * 1024


def ask(service: str, url: str, body: object = None, *, authorization: str = "", secret: str = "") -> Any:
    """What the service answers: to GET, or to POST with the body as JSON.

    `authorization` is the value of that header, `secret` what must not show up in a message. To connect, to wait for
    the answer and to read it may take HAMAYU_TRANSLATION_TIMEOUT seconds each. Raises EngineError.
    """

    def authorize(request: requests.PreparedRequest) -> requests.PreparedRequest:
        if authorization:
            request.headers["Authorization"] = authorization
        return request

    try:
        if (authorization or secret) and not _private(url):
            raise EngineError(_("%(service)s: a key is sent to an https:// address only.") % {"service": service})
        with requests.request(
            "GET" if body is None else "POST",
            url,
            data=None if body is None else encoded(body),
            headers={"Accept-Encoding": "identity", "Content-Type": "application/json; charset=utf-8"},
            auth=authorize,
            timeout=settings.HAMAYU_TRANSLATION_TIMEOUT,
            allow_redirects=False,
            stream=True,
        ) as response:
            content = _content(service, response)
    except (requests.Timeout, urllib3.exceptions.TimeoutError):
        raise EngineError(_("%(service)s took too long to answer.") % {"service": service}, retry=True) from None
    except requests.exceptions.SSLError:
        raise EngineError(_("%(service)s has no valid certificate.") % {"service": service}) from None
    except (requests.ConnectionError, urllib3.exceptions.HTTPError):
        raise EngineError(_("%(service)s cannot be reached.") % {"service": service}, retry=True) from None
    except (requests.RequestException, ValueError):
        raise EngineError(_("The address or the key of %(service)s is not valid.") % {"service": service}) from None
    data = _parsed(content)
    if response.status_code != requests.codes.ok:
        raise failure(service, response.status_code, response.headers, data, [secret, authorization])
    if data is None:
        raise EngineError(_("%(service)s answered something else than JSON.") % {"service": service}, retry=True)
    return data


def encoded(body: object) -> bytes:
    """JSON as it is sent: without escapes, which would make Japanese twice as long."""
    return json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()


def _private(url: str) -> bool:
    """Whether nobody on the way can read along."""
    parts = urlsplit(url)
    if parts.scheme == "https" or parts.hostname == "localhost":
        return True
    try:
        return ip_address(parts.hostname or "").is_loopback
    except ValueError:
        return False


def _content(service: str, response: requests.Response) -> bytes:
    end = time.monotonic() + settings.HAMAYU_TRANSLATION_TIMEOUT
    content = bytearray()
    while part := response.raw.read1(65536, decode_content=False):
        content += part
        if len(content) > MOST_BYTES:
            raise EngineError(_("%(service)s answered more than anybody asked for.") % {"service": service})
        if time.monotonic() > end:
            raise requests.Timeout
    return bytes(content)


def _parsed(content: bytes) -> Any:
    try:
        return json.loads(content)
    except (ValueError, RecursionError):
        return None
