"""Reads a GraphQL request out of HTTP, strictly: one way of saying each thing, and 4xx for all others."""

import json
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, UnreadablePostError

from cms.graphql.conf import limit
from cms.graphql.documents import SHA256
from cms.graphql.errors import Refused

# `extensions` is reserved by the specification of GraphQL over HTTP; clients send it, and it means nothing here.
TYPES = {"query": str, "hash": str, "variables": dict, "operationName": str, "extensions": dict}
IN_URL = {"query", "hash", "variables", "operationName"}


@dataclass(frozen=True)
class Call:
    """What a client asks: `document` is a text or the hash of a registered one."""

    document: str
    variables: dict[str, Any]
    operation_name: str | None


def read(request: HttpRequest) -> Call:
    """The call in a GET or POST request. Raises Refused (400, 404, 413, 414, 415)."""
    return _call(_from_body(request) if request.method == "POST" else _from_url(request))


def _from_url(request: HttpRequest) -> dict[str, Any]:
    if len(request.get_full_path()) > limit("MAX_URL"):
        raise Refused(414, "TOO_LARGE", f"An address may have {limit('MAX_URL')} bytes. Send the query by POST.")
    if request.META.get("CONTENT_LENGTH") not in (None, "", "0"):
        raise _bad("A GET request has no body.")
    if any(len(values) > 1 for _, values in request.GET.lists()):
        raise _bad("Each parameter may be given once.")
    given = request.GET.dict()
    if given.keys() - IN_URL:
        raise _bad(f"The parameters are {', '.join(sorted(IN_URL))}.")
    return given | ({"variables": strict_json(given["variables"])} if "variables" in given else {})


def _from_body(request: HttpRequest) -> dict[str, Any]:
    charset = (request.content_params or {}).get("charset", "utf-8").lower()
    if request.content_type != "application/json" or charset != "utf-8":
        raise Refused(415, "UNSUPPORTED_MEDIA_TYPE", "Send application/json in UTF-8.")
    if request.headers.get("Content-Encoding", "identity") != "identity":
        raise Refused(415, "UNSUPPORTED_MEDIA_TYPE", "Send the body uncompressed.")
    if request.META.get("QUERY_STRING"):
        raise _bad("A POST request has no parameters in its address.")
    try:
        body = request.read(limit("MAX_BODY") + 1)
    except UnreadablePostError as error:
        raise _bad("The body did not arrive.") from error
    if len(body) > limit("MAX_BODY"):
        raise Refused(413, "TOO_LARGE", f"A body may have {limit('MAX_BODY')} bytes.")
    given = strict_json(body)
    if not isinstance(given, dict):
        raise _bad("The body must be one JSON object; batches are not served.")
    if given.keys() - TYPES.keys():
        raise _bad(f"The keys are {', '.join(sorted(TYPES))}.")
    return given


def strict_json(source: bytes | str) -> Any:
    """JSON in UTF-8 as RFC 8259 has it: no NaN, no number beyond a float, no half of a surrogate pair.

    Raises Refused for all else, nesting that is too deep included.
    """
    try:
        text = source if isinstance(source, str) else source.decode()
        value = json.loads(text)
        json.dumps(value, ensure_ascii=False, allow_nan=False).encode()
    except (ValueError, RecursionError) as error:
        raise _bad("That is not valid JSON in UTF-8.") from error
    return value


def _call(given: dict[str, Any]) -> Call:
    given = {key: value for key, value in given.items() if value is not None}
    for key, value in given.items():
        if not isinstance(value, TYPES[key]):
            raise _bad(f"'{key}' must be {'an object' if TYPES[key] is dict else 'a string'}.")
    if ("query" in given) == ("hash" in given):
        raise _bad("Give either 'query' or 'hash'.")
    if "hash" in given and not SHA256.fullmatch(given["hash"]):
        raise _bad("'hash' must be a SHA-256 in 64 lower-case hexadecimal digits.")
    return Call(given.get("hash") or given.get("query", ""), given.get("variables", {}), given.get("operationName"))


def _bad(message: str) -> Refused:
    return Refused(400, "BAD_REQUEST", message)
