"""One operation of a document, from its variables to the bytes of its answer."""

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.utils import timezone, translation
from graphql import GraphQLError, GraphQLSchema, execute_sync, get_operation_ast, get_variable_values

from cms.graphql import errors
from cms.graphql.conf import limit
from cms.graphql.context import Context
from cms.graphql.cost import cost
from cms.graphql.documents import MAX_ERRORS, Document


@dataclass(frozen=True)
class Answer:
    """Status 400 where nothing was executed, else 200; flawless without any error."""

    status: int
    body: bytes
    flawless: bool = False


def answer(
    schema: GraphQLSchema,
    document: Document,
    variables: dict[str, Any],
    operation_name: str | None,
    context: Context,
    *,
    bounded: bool,
) -> Answer:
    """Execute the operation, within the limit of cost if it is `bounded`. Never raises for a fault of a resolver."""
    obstacles = document.errors or _obstacles(schema, document, variables, operation_name, bounded)
    if obstacles:
        return Answer(400, encoded({"errors": errors.as_json(obstacles, context.request_id)}))
    with _neutral_surroundings():
        result = execute_sync(
            schema,
            document.ast,
            context_value=context,
            variable_values=variables,
            operation_name=operation_name,
            hide_suggestions=True,
        )
    if not result.errors:
        return Answer(200, encoded({"data": result.data}), flawless=True)
    shown = errors.of_execution(result.errors, context.request_id)
    return Answer(200, encoded({"errors": errors.as_json(shown, context.request_id), "data": result.data}))


def encoded(payload: dict[str, Any]) -> bytes:
    """JSON, compact and in the order of execution. A character that is none of UTF-8 becomes a question mark."""
    return json.dumps(payload, ensure_ascii=False, separators=(",", ":")).encode(errors="replace")


def _obstacles(
    schema: GraphQLSchema, document: Document, variables: dict[str, Any], operation_name: str | None, bounded: bool
) -> Sequence[GraphQLError]:
    """Why the operation cannot be executed with these variables; empty if it can."""
    operation = get_operation_ast(document.ast, operation_name)
    if operation is None:
        message = "operationName must be the name of an operation in the document, if that has several."
        return [errors.coded(GraphQLError(message), "INVALID_QUERY")]
    values = get_variable_values(
        schema, operation.variable_definitions, variables, max_errors=MAX_ERRORS, hide_suggestions=True
    )
    if isinstance(values, list):
        return [errors.of_variable(error) for error in values]
    if bounded and (price := cost(schema, document.ast, operation, values)) > limit("MAX_COST"):
        message = f"The answer may have {price} fields; {limit('MAX_COST')} are allowed. Ask for shorter pages."
        return [errors.coded(GraphQLError(message), "TOO_COMPLEX")]
    return []


@contextmanager
def _neutral_surroundings() -> Iterator[None]:
    """Language and time zone of the site, whatever the thread has active: answers are shared between visitors."""
    with translation.override(settings.LANGUAGE_CODE), timezone.override(None):
        yield
