"""How PostgreSQL's tsvector is asked, in tokens as they are: casts take them without a configuration's analysis
(https://www.postgresql.org/docs/current/datatype-textsearch.html)."""

from collections.abc import Iterable, Mapping

from search.analysis import Phrase

KEY = "id"
INSERT = (
    "INSERT INTO search_tokens (id, title, tags, lead, body, often) "
    "VALUES (%s, %s::tsvector, %s::tsvector, %s::tsvector, %s::tsvector, %s::tsvector)"
)


def condition(role: str, phrases: Iterable[Phrase], *, begins: bool = False) -> tuple[str, str]:
    """SQL that holds where the role has any of the phrases, and its parameter."""
    return f"{role} @@ %s::tsquery", _any_of(phrases, begins=begins)


def lookup(role: str, phrases: Iterable[Phrase]) -> tuple[str, str]:
    """SQL that gives the documents whose role has any of the phrases, for `documents` to read, and its parameter."""
    return f"search_documents('{role}', %s::tsquery)", _any_of(phrases)


def documents(found: list[int] | None) -> set[int]:
    """The documents that a lookup found."""
    return set(found or ())


def row(key: int, texts: Mapping[str, list[str]]) -> tuple:
    """The parameters of INSERT."""
    return (key, *map(_vector, texts.values()))


def _any_of(phrases: Iterable[Phrase], *, begins: bool = False) -> str:
    return " | ".join(_sequence(phrase, begins) for phrase in phrases)


def _sequence(phrase: Phrase, begins: bool) -> str:
    return f"({' <-> '.join(map(_quoted, phrase))}{':*' if begins else ''})"


def _vector(tokens: list[str]) -> str:
    places: dict[str, list[int]] = {}
    for place, token in enumerate(tokens, 1):
        places.setdefault(token, []).append(place)
    return " ".join(f"{_quoted(token)}:{','.join(map(str, found))}" for token, found in places.items())


def _quoted(token: str) -> str:
    return "'" + token.replace("\\", "\\\\").replace("'", "''") + "'"
