"""Ids of blocks and child rows that last: what is the same keeps its id, what is new gets one that can be foretold.

Translations hang on these ids, and a second load finds nothing to change.
"""

import json
import re
import uuid
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Any

from translation.content import ROW_KEY

NAMESPACE = uuid.UUID("4ac0c2b1-6c0f-5a0e-9a60-0f3d3c7f5f0a")
# The rich text editor numbers its paragraphs; these numbers say nothing.
EDITOR_KEY = re.compile(r' data-block-key=\\"[^"]*\\"')
IDS = frozenset({"id", ROW_KEY, "sort_order"})


def identified(new: Sequence[dict], old: Sequence[dict], seed: str, name: str = "id") -> list[dict]:
    """The new items with ids: those of equal old items, else of those that they stand in for, else made from `seed`.

    Items are blocks of a stream or list (`id`), or child rows (`name` says how their id is called).
    """
    taken = {item[name] for item in old if item.get(name)}
    fresh = (str(uuid.uuid5(NAMESPACE, f"{seed}/{number}")) for number in range(len(new) + len(taken) + 1))
    made = (key for key in fresh if key not in taken)
    return [_with_id(item, twin, (twin or {}).get(name) or next(made), name) for item, twin in _twins(new, old)]


def _twins(new: Sequence[dict], old: Sequence[dict]) -> Iterator[tuple[dict, dict | None]]:
    """Each new item with the old one that it continues."""
    keys_new, keys_old = [_bare(item) for item in new], [_bare(item) for item in old]
    for name, start, end, begin, stop in SequenceMatcher(None, keys_old, keys_new, autojunk=False).get_opcodes():
        for number in range(begin, stop):
            index = start + number - begin
            twin = old[index] if index < end else None
            follows = twin is not None and (name == "equal" or twin.get("type") == new[number].get("type"))
            yield new[number], twin if follows else None


def _with_id(item: dict, twin: dict | None, key: str, name: str) -> dict:
    if twin is not None and _bare(item) == _bare(twin):
        return {**twin, name: key}
    held = twin or {}
    return {column: _nested(value, held.get(column), f"{key}/{column}") for column, value in item.items()} | {
        name: key
    }


def _nested(value: Any, old: Any, seed: str) -> Any:
    """The value with ids in all lists of blocks inside."""
    if isinstance(value, dict):
        held = old if isinstance(old, dict) else {}
        return {name: _nested(part, held.get(name), f"{seed}/{name}") for name, part in value.items()}
    if is_blocks(value):
        return identified(value, old if is_blocks(old) else [], seed)
    return value


def is_blocks(value: Any) -> bool:
    return isinstance(value, list) and all(
        isinstance(item, dict) and item.keys() >= {"type", "value"} for item in value
    )


def _bare(value: Any) -> str:
    """The value without ids, as a text that can be compared."""
    return EDITOR_KEY.sub("", json.dumps(_without_ids(value), sort_keys=True, default=str))


def _without_ids(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _without_ids(part) for name, part in value.items() if name not in IDS}
    return [_without_ids(item) for item in value] if isinstance(value, list) else value
