"""How SQLite's FTS5 is asked (https://sqlite.org/fts5.html)."""

import json
from collections.abc import Iterable, Mapping

from search.analysis import Phrase

KEY = "rowid"
INSERT = "INSERT INTO search_tokens (rowid, title, tags, lead, body, often) VALUES (%s, %s, %s, %s, %s, %s)"


def condition(role: str, phrases: Iterable[Phrase], *, begins: bool = False) -> tuple[str, str]:
    """SQL that holds where the role has any of the phrases, and its parameter."""
    return "search_tokens MATCH %s", f"{role} : ({' OR '.join(_quoted(phrase, begins) for phrase in phrases)})"


def lookup(role: str, phrases: Iterable[Phrase]) -> tuple[str, str]:
    """SQL that gives the documents whose role has any of the phrases, for `documents` to read, and its parameter."""
    where, parameter = condition(role, phrases)
    # As text, since an aggregate is much faster than its rows one by one.
    return f"(SELECT json_group_array(rowid >> 8) FROM search_tokens WHERE {where})", parameter


def documents(found: str) -> set[int]:
    """The documents that a lookup found."""
    return set(json.loads(found))


def row(key: int, texts: Mapping[str, list[str]]) -> tuple:
    """The parameters of INSERT."""
    return (key, *(" ".join(tokens) for tokens in texts.values()))


def _quoted(phrase: Phrase, begins: bool) -> str:
    text = " ".join(phrase).replace('"', '""')
    return f'"{text}"{" *" if begins else ""}'
