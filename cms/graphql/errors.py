"""What clients read about errors: a message, `extensions.code` and the request id, and nothing of the inside.

Codes: SYNTAX_ERROR, INVALID_QUERY, TOO_COMPLEX, TOO_LARGE, BAD_INPUT (with `argument` or `variable`), UNKNOWN_LOCALE,
INTERNAL, and for requests that never become a query BAD_REQUEST, UNKNOWN_DOCUMENT, METHOD_NOT_ALLOWED,
UNSUPPORTED_MEDIA_TYPE, TOO_MANY_REQUESTS, UNAVAILABLE.
"""

import logging
from collections.abc import Iterable, Mapping
from reprlib import repr as short_repr
from typing import Any

from graphql import GraphQLError, ValueNode, VariableDefinitionNode, VariableNode

logger = logging.getLogger(__name__)

INTERNAL_MESSAGE = "Something failed on our side. It was recorded under the request id."


class ClientError(Exception):
    """A mistake of the client's that a resolver found: message, code and details are public."""

    code = "BAD_INPUT"

    def __init__(self, message: str, **details: str) -> None:
        super().__init__(message)
        self.details = details


class BadInput(ClientError):
    """An argument whose value cannot be used. `message` is a sentence on what would be right."""

    def __init__(self, argument: str, value: Any, message: str) -> None:
        super().__init__(f"Argument '{argument}' cannot be {short_repr(value)}: {message}", argument=argument)


class UnknownLocale(ClientError):
    code = "UNKNOWN_LOCALE"

    def __init__(self, code: str) -> None:
        super().__init__(f"There is no locale {short_repr(code)}.", argument="locale")


class Refused(Exception):
    """A request that is turned away before any query of it runs; becomes the HTTP answer `status`."""

    def __init__(self, status: int, code: str, message: str, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(message)
        self.status, self.code, self.headers = status, code, headers or {}


def coded(error: GraphQLError, code: str, **details: str) -> GraphQLError:
    """The error with what clients may branch on, and with another message if its own tells of an inner exception.

    graphql-core quotes whatever a scalar raises on a value that it cannot parse.
    """
    if not isinstance(root_cause(error), ClientError | None):
        error = GraphQLError("A value does not fit the type that is asked for.", error.nodes)
    error.extensions = {"code": code, **details}
    return error


def root_cause(error: GraphQLError) -> Exception | None:
    """The exception that GraphQL errors are wrapped around, if it is none of graphql-core's own."""
    cause = error.original_error
    while isinstance(cause, GraphQLError):
        cause = cause.original_error
    return cause


def as_json(errors: Iterable[GraphQLError], request_id: str) -> list[dict[str, Any]]:
    """The `errors` of an answer."""
    return [
        {**error.formatted, "extensions": {**(error.extensions or {}), "requestId": request_id}} for error in errors
    ]


def of_variable(error: GraphQLError) -> GraphQLError:
    """A variable's value that graphql-core could not coerce."""
    names = [node.variable.name.value for node in error.nodes or [] if isinstance(node, VariableDefinitionNode)]
    return coded(error, "BAD_INPUT", **({"variable": names[0]} if names else {}))


def of_execution(errors: Iterable[GraphQLError], request_id: str) -> list[GraphQLError]:
    """Errors of resolvers as clients may see them. Those that are our fault go to the log, the first in full.

    A GraphQLError is not public by itself: graphql-core raises one with the value in it where the value of a field
    does not fit the field's type.
    """
    shown, faults = [], []
    for error in errors:
        cause = root_cause(error)
        if isinstance(cause, ClientError):
            shown.append(coded(error, cause.code, **cause.details))
        elif blamed := _blamed_value(error):
            details = {"variable": blamed.name.value} if isinstance(blamed, VariableNode) else {}
            shown.append(coded(error, "BAD_INPUT", **details))
        else:
            faults.append(error)
            shown.append(coded(GraphQLError(INTERNAL_MESSAGE, error.nodes, path=error.path), "INTERNAL"))
    if faults:
        logger.error(
            "GraphQL request %s failed in %d places, the first at %s",
            *(request_id, len(faults), faults[0].path),
            exc_info=faults[0].original_error or faults[0],
        )
    return shown


def _blamed_value(error: GraphQLError) -> ValueNode | None:
    """The value in the document that graphql-core found unfit only now, mostly null in a variable with a default.

    Errors of execution point at a field, and at a value in this case alone.
    """
    node = error.nodes[0] if error.nodes else None
    return node if isinstance(node, ValueNode) else None
