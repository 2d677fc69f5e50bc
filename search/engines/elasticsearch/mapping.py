"""What the index keeps of a document: one field for each role, with a field for each stream of tokens."""

from collections.abc import Iterable
from typing import Any

from search.analysis import Analysis, Phrase
from search.engines.engine import STREAMS, Tokens
from search.engines.often import OFTEN_STREAMS
from search.ranking import OFTEN, ROLES

# All roles in one, which tells whether a document has a term at all.
ANY = "any"
# Elasticsearch would cut a longer one in two.
LONGEST_TOKEN = 100
# Of more than this many characters, beginnings are not indexed but sought among the terms.
LONGEST_BEGINNING = 19
TOKENS = {"type": "text", "analyzer": "whitespace", "norms": False}

SETTINGS = {
    "number_of_shards": 1,
    "auto_expand_replicas": "0-1",
    # Entries of a list, whatever page of it is asked for.
    "max_result_window": 1_000_000,
    # So long a deletion is remembered that comes before what an indexer has read earlier.
    "gc_deletes": "1h",
}


def _streams(role: str) -> dict[str, Any]:
    kind = dict(TOKENS)
    if role == "title":
        kind["index_prefixes"] = {"min_chars": 1, "max_chars": LONGEST_BEGINNING}
    if role == OFTEN:  # What stands there stands elsewhere too.
        return {"properties": dict.fromkeys(OFTEN_STREAMS, kind)}
    return {"properties": {stream: {**kind, "copy_to": f"{ANY}.{stream}"} for stream in STREAMS}}


MAPPINGS = {
    "dynamic": "strict",
    "_source": {"includes": ["digest"]},
    "properties": {
        "kind": {"type": "keyword"},
        "object_id": {"type": "long"},
        "locale": {"type": "keyword"},
        "digest": {"type": "keyword", "index": False, "doc_values": False},
        # What lists go by. Moments are microseconds since 1970.
        "facets": {"type": "keyword"},
        "path": {"type": "keyword"},
        "name": {"type": "keyword"},
        "published": {"type": "long"},
        "until": {"type": "long"},
        ANY: {"properties": dict.fromkeys(STREAMS, TOKENS)},
        **{role: _streams(role) for role in ROLES},
    },
}


def fields(tokens: Tokens) -> dict[str, Any]:
    """The fields of the roles. Each text is a value of its own, so that no phrase runs from one into another."""
    return {role: _fields(texts, OFTEN_STREAMS if role == OFTEN else STREAMS) for role, texts in tokens.items()}


def _fields(texts: Iterable[Analysis], streams: Iterable[str]) -> dict[str, list[str]]:
    return {stream: [joined(getattr(text, stream)) for text in texts] for stream in streams}


def joined(tokens: Iterable[str] | Phrase) -> str:
    return " ".join(token[:LONGEST_TOKEN] for token in tokens)
