"""The frontend's only door to content: documents run through the public API, in process or over HTTP.

Views take a client by `client_for(request)`, so that a test or another entrance can give a request its own.
"""

import json
from collections.abc import Callable
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest
from django.utils.module_loading import import_string

from cms.preview import active as preview_active
from frontend.documents import document

TIMEOUT_SECONDS = 10
Variables = dict[str, Any]
Transport = Callable[[str, Variables], bytes]


class ApiError(Exception):
    """The API gave no usable answer: it is away, broken, or refuses our document."""


class UnknownLocaleError(ApiError):
    """The API has no content in the language of the address."""


class BadInputError(ApiError):
    """A value that came from the visitor, such as a filter, does not exist. The message names it."""


_BY_CODE: dict[str, type[ApiError]] = {"UNKNOWN_LOCALE": UnknownLocaleError, "BAD_INPUT": BadInputError}


def in_process(text: str, variables: Variables) -> bytes:
    """Run a document through the API's executor in this process, as one of ours: known, and free of the limits."""
    executor = import_string(settings.HAMAYU_API_EXECUTOR)
    return executor.execute(executor.register(text), variables).body


def over_http(text: str, variables: Variables) -> bytes:
    """Run a document at HAMAYU_API_URL. An error status with a body is an answer like any other."""
    url = urlsplit(settings.HAMAYU_API_URL)
    connect = HTTPSConnection if url.scheme == "https" else HTTPConnection
    connection = connect(url.netloc, timeout=TIMEOUT_SECONDS)
    body = json.dumps({"query": text, "variables": variables})
    try:
        connection.request("POST", url.path, body, {"Content-Type": "application/json"})
        return connection.getresponse().read()
    except (OSError, HTTPException) as error:
        raise ApiError(f"{settings.HAMAYU_API_URL}: {error}") from error
    finally:
        connection.close()


class Client:
    """Runs the documents of `frontend/queries/`."""

    def __init__(self, transport: Transport | None = None) -> None:
        # A draft is in this process's transaction alone.
        elsewhere = settings.HAMAYU_API_URL and not preview_active()
        self.transport = transport or (over_http if elsewhere else in_process)

    def execute(self, name: str, variables: Variables) -> dict[str, Any]:
        """The data of document NAME. Raises UnknownLocaleError, BadInputError, or ApiError for everything else."""
        try:
            answer = json.loads(self.transport(document(name), variables))
        except ValueError as error:
            raise ApiError(f"{name}: the answer is not JSON") from error
        if errors := answer.get("errors"):
            kind = _BY_CODE.get(errors[0].get("extensions", {}).get("code"), ApiError)
            raise kind(f"{name}: {errors[0].get('message', '')}")
        return answer["data"]


def execute(name: str, variables: Variables) -> dict[str, Any]:
    """Run a document with the transport that the settings choose."""
    return Client().execute(name, variables)


def client_for(request: HttpRequest) -> Client:
    """The client of this request: its own (`request.api`) where somebody gave it one."""
    return getattr(request, "api", None) or Client()
