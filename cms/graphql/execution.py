"""Runs documents, for the HTTP view and for the frontend in process alike, so that both give the same bytes.

`cms/schema.py` makes the one executor of the site: `executor = Executor(graphene.Schema(query=Query))`. Its users take
it from there: the URL map by `GraphQLView.as_view(executor=executor)`, the frontend's client by
`executor.execute(text, {"locale": "ja"}).body`. A document is the frontend's own after `executor.register(text)`.
"""

from contextlib import nullcontext
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

import graphene

from cms.graphql import cache, throttle
from cms.graphql.conf import limit
from cms.graphql.context import Context, new_request_id
from cms.graphql.documents import Documents
from cms.graphql.operation import answer


@dataclass(frozen=True)
class Result:
    """An answer as bytes of JSON. It has an ETag if it is cacheable: data, public, and without any error."""

    status: int
    body: bytes
    etag: str | None = None

    @property
    def cacheable(self) -> bool:
        return self.etag is not None


class Executor:
    def __init__(self, schema: graphene.Schema) -> None:
        self.schema = schema.graphql_schema
        self.documents = Documents(self.schema)

    def register(self, text: str) -> str:
        """Make a document of the own frontend known. Returns the hash by which it can be asked for."""
        return self.documents.register(text)

    def execute(
        self,
        document: str,
        variables: dict[str, Any] | None = None,
        operation_name: str | None = None,
        *,
        network: str | None = None,
        request_id: str | None = None,
    ) -> Result:
        """Answer a query, given as text or as the hash of a registered document.

        `variables` are values of JSON. Time spent is charged to `network`, if there is one. Mistakes in the query and
        faults of resolvers are in the answer. Raises Refused for an unknown hash and an exhausted network.
        """
        digest, text = self.documents.find(document)
        variables = variables or {}
        key = cache.answer_key(digest, variables, operation_name)
        if key and (body := cache.read(key)):
            return _shared(body)
        known = digest in self.documents
        with throttle.charged(network) if network and not known else nullcontext():
            made = answer(
                self.schema,
                self.documents.load(digest, text),
                variables,
                operation_name,
                Context(request_id or new_request_id()),
                bounded=not known,
            )
        if key and made.flawless:
            cache.write(key, made.body, limit("CACHE_SECONDS"))
            return _shared(made.body)
        return Result(made.status, made.body)


def _shared(body: bytes) -> Result:
    return Result(200, body, f'"{sha256(body).hexdigest()[:32]}"')
