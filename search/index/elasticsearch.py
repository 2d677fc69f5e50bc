"""The index in Elasticsearch: written in bulk, and made anew beside the one that is asked.

Every write has the moment at which its writer began to read the content as its version, and Elasticsearch keeps the
latest ("external versioning"). So a slow writer never overwrites what a later one has read, and while an index is made
anew whatever changes goes into both. Clocks of machines with workers have to agree, as by NTP.
"""

import json
import time
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from hashlib import sha256
from typing import Any
from uuid import uuid4

from elasticsearch import Elasticsearch, NotFoundError
from elasticsearch.helpers import scan, streaming_bulk

from search.engines import Key
from search.engines.elasticsearch import mapping
from search.engines.elasticsearch.connection import Away, asking, draft, live
from search.index.documents import Thing

# Indexing waits longer than a visitor does.
PATIENCE_SECONDS = 30
CONFLICT = 409


class ElasticsearchIndex:
    def __init__(self, alias: str | None = None) -> None:
        self.alias = alias
        self.version = time.time_ns() // 1000

    def atomic(self) -> AbstractContextManager:
        return nullcontext()  # No lock of the database is held while Elasticsearch is waited for.

    def put(self, things: Collection[Thing]) -> None:
        sources = [
            {
                "kind": thing.kind,
                "object_id": thing.object_id,
                "locale": thing.locale,
                "digest": self.digest(thing),
                **thing.listed,
                "name": thing.texts["title"][0],
                **mapping.fields(thing.tokens()),
            }
            for thing in things
        ]
        self._write(
            {"_id": _id(thing.kind, thing.object_id), "_op_type": "index", "_source": source}
            for thing, source in zip(things, sources, strict=True)
        )

    def forget(self, keys: Iterable[Key]) -> None:
        self._write({"_id": _id(*key), "_op_type": "delete"} for key in keys)

    def digests(self) -> Mapping[Key, str] | None:
        with _patiently() as client:
            if not _exists(client, self.alias or live()):
                return None
            hits = scan(client, index=self.alias or live(), source=["digest"], size=1000)
            return {_key(hit["_id"]): hit["_source"]["digest"] for hit in hits}

    def digest(self, thing: Thing) -> str:
        return sha256(json.dumps([thing.digest, thing.listed]).encode()).hexdigest()

    @contextmanager
    def anew(self) -> Iterator["ElasticsearchIndex"]:
        name = f"{live()}-{uuid4().hex[:12]}"
        with _patiently() as client:
            for left in _names(client, draft()):  # By a rebuilding that was killed.
                client.indices.delete(index=left)
            client.indices.create(
                index=name, settings=mapping.SETTINGS, mappings=mapping.MAPPINGS, aliases={draft(): {}}
            )
        try:
            yield ElasticsearchIndex(draft())
            with _patiently() as client:
                _take_over(client, name)
        except BaseException:
            with suppress(Away), _patiently() as client:
                client.indices.delete(index=name, ignore_unavailable=True)
            raise

    def _write(self, actions: Iterable[dict[str, Any]]) -> None:
        """Raises Away, or RuntimeError that says what is wrong with a document."""
        actions = list(actions)
        if not actions:
            return
        with _patiently() as client:
            # First into the one that may take over in this moment.
            aliases = [self.alias] if self.alias else [*([draft()] if _exists(client, draft()) else []), live()]
            for alias in aliases:
                _bulk(client, alias, actions, self.version)


def _bulk(client: Elasticsearch, alias: str, actions: Iterable[dict[str, Any]], version: int) -> None:
    versioned = ({**action, "_index": alias, "version": version, "version_type": "external_gte"} for action in actions)
    # An alias is required, as Elasticsearch would otherwise make an index of that name, with a mapping of its own.
    done = streaming_bulk(client, versioned, require_alias=True, refresh=alias == live(), raise_on_error=False)
    for ok, results in done:
        ((_operation, result),) = results.items()
        if ok or result["status"] == CONFLICT or result.get("result") == "not_found":
            continue
        raise (RuntimeError if result["status"] == 400 else Away)(f"{result['_id']}: {result.get('error')}")


def _take_over(client: Elasticsearch, name: str) -> None:
    """Have the index asked in the place of the one before it, which is removed, in one step."""
    client.indices.refresh(index=name)
    client.indices.update_aliases(
        actions=[
            *({"remove_index": {"index": old}} for old in _names(client, live())),
            {"remove": {"index": name, "alias": draft()}},
            {"add": {"index": name, "alias": live()}},
        ]
    )


def _names(client: Elasticsearch, alias: str) -> list[str]:
    """The indexes with that alias."""
    try:
        return list(client.indices.get_alias(name=alias))
    except NotFoundError:
        return []


def _exists(client: Elasticsearch, alias: str) -> bool:
    return bool(client.indices.exists_alias(name=alias))


@contextmanager
def _patiently() -> Iterator[Elasticsearch]:
    with asking() as client:
        yield client.options(request_timeout=PATIENCE_SECONDS)


def _id(kind: str, pk: int) -> str:
    return f"{kind}-{pk}"


def _key(identity: str) -> Key:
    kind, _dash, pk = identity.rpartition("-")
    return Key(kind, int(pk))
