"""How PostgreSQL's tsvector is asked, in tokens as they are: casts take them without a configuration's analysis
(https://www.postgresql.org/docs/current/datatype-textsearch.html)."""

from collections.abc import Iterable, Mapping

from search.analysis import Phrase

KEY = "id"
DOCUMENTS = "SELECT array_agg(id >> 8) FROM search_tokens"
INSERT = (
    "INSERT INTO search_tokens (id, title, tags, lead, body, often) "
    "VALUES (%s, %s::tsvector, %s::tsvector, %s::tsvector, %s::tsvector, %s::tsvector)"
)


def condition(role: str, phrases: Iterable[Phrase], *, begins: bool = False) -> tuple[str, str]:
    """SQL that holds where the role has any of the phrases, and its parameter."""
    return f"{role} @@ %s::tsquery", " | ".join(_sequence(phrase, begins) for phrase in phrases)


def documents(found: list[int] | None) -> set[int]:
    """The documents that a statement with DOCUMENTS found."""
    return set(found or ())


def row(key: int, texts: Mapping[str, list[str]]) -> tuple:
    """The parameters of INSERT."""
    return (key, *map(_vector, texts.values()))


def _sequence(phrase: Phrase, begins: bool) -> str:
    return f"({' <-> '.join(map(_quoted, phrase))}{':*' if begins else ''})"


def _vector(tokens: list[str]) -> str:
    places: dict[str, list[int]] = {}
    for place, token in enumerate(tokens, 1):
        places.setdefault(token, []).append(place)
    return " ".join(f"{_quoted(token)}:{','.join(map(str, found))}" for token, found in places.items())


def _quoted(token: str) -> str:
    return "'" + token.replace("\\", "\\\\").replace("'", "''") + "'"
