"""GraphQL documents, parsed and validated once: those of the own frontend for good, those of strangers for a while."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from hashlib import sha256

from graphql import DocumentNode, GraphQLError, GraphQLSchema, GraphQLSyntaxError, parse, validate
from graphql.validation import ASTValidationRule
from graphql.validation.validate import ValidationAbortedError

from cms.graphql.conf import limit
from cms.graphql.errors import Refused, coded
from cms.graphql.limits import OWN_RULES, PUBLIC_RULES

SHA256 = re.compile(r"[0-9a-f]{64}")
# More errors than anyone reads cost time to find.
MAX_ERRORS = 20
# Only by its message does graphql-core tell its token limit from other syntax errors.
TOO_MANY_TOKENS = "Syntax Error: Document contains more than"


@dataclass(frozen=True)
class Document:
    """A parsed document, and why it cannot be executed, if so: errors, each with its code."""

    ast: DocumentNode
    errors: tuple[GraphQLError, ...] = ()


class Documents:
    """The documents of one schema."""

    def __init__(self, schema: GraphQLSchema) -> None:
        self._registered: dict[str, str] = {}
        # Two memories, so that no flood of strangers' documents displaces the frontend's.
        self._own = lru_cache(maxsize=None)(partial(_load, schema, OWN_RULES, None))
        self._public = lru_cache(maxsize=limit("PARSED_DOCUMENTS"))(
            partial(_load, schema, PUBLIC_RULES, limit("MAX_TOKENS"))
        )

    def register(self, text: str) -> str:
        """Make a document known by its SHA-256, which is returned, and free it of the limits."""
        digest = hash_of(text)
        self._registered[digest] = text
        return digest

    def __contains__(self, digest: str) -> bool:
        return digest in self._registered

    def find(self, document: str) -> tuple[str, str]:
        """Hash and text of a document that is given by its text or by the hash that `register` returned.

        Raises Refused for the hash of a document that nobody registered.
        """
        if document in self._registered:
            return document, self._registered[document]
        if SHA256.fullmatch(document):
            raise Refused(404, "UNKNOWN_DOCUMENT", "No document is registered under this hash. Send its text.")
        return hash_of(document), document

    def load(self, digest: str, text: str) -> Document:
        return self._own(text) if digest in self else self._public(text)


def hash_of(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def _load(
    schema: GraphQLSchema, rules: Sequence[type[ASTValidationRule]], max_tokens: int | None, text: str
) -> Document:
    try:
        ast = parse(text, max_tokens=max_tokens)
    except GraphQLSyntaxError as error:
        code = "TOO_LARGE" if error.message.startswith(TOO_MANY_TOKENS) else "SYNTAX_ERROR"
        return Document(DocumentNode(definitions=()), (coded(error.with_traceback(None), code),))
    errors = validate(schema, ast, rules, max_errors=MAX_ERRORS, hide_suggestions=True)
    return Document(ast, tuple(coded(error, _code(error)) for error in errors))


def _code(error: GraphQLError) -> str:
    return "TOO_COMPLEX" if isinstance(error, ValidationAbortedError) else "INVALID_QUERY"
