"""What every engine does."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple, Protocol

from search.analysis import Analysis, Phrase, Query, Term

Tokens = Mapping[str, list[Analysis]]


class Match(NamedTuple):
    """A document that has some of the terms, not yet known to be visible. `terms` counts them."""

    kind: str
    object_id: int
    score: float
    terms: int


class Entry(NamedTuple):
    """What the index keeps of a document: for each role the analyses of its texts."""

    document: int
    kind: str
    object_id: int
    locale: str
    tokens: Tokens


class Engine(Protocol):
    def search(self, query: Query, locale: str, kinds: Iterable[str] | None = None) -> list[Match]:
        """Every document of the kinds that has any of the terms, in no order."""
        ...

    def begin(self, phrases: Term, locale: str, limit: int) -> list[tuple[str, int]]:
        """Kinds and ids of documents whose title has any of the phrases, the last token of each being the beginning
        of one."""
        ...

    def without_match(self, query: Query, locale: str) -> list[Term]:
        """The terms that no document has."""
        ...

    def write(self, entries: Iterable[Entry]) -> None:
        """Put the entries in the place of what there is of their documents."""
        ...

    def remove(self, documents: Iterable[int]) -> None:
        """Forget the documents with these ids."""
        ...


def in_parts(texts: list[Analysis], stream: str, longest: int, gap: str) -> list[list[str]]:
    """The tokens of a stream of several texts with `gap` between texts, which no phrase contains, in parts of at most
    `longest` tokens. Parts overlap, so that phrases are found on their seams."""
    tokens: list[str] = []
    for text in texts:
        tokens += [gap] * bool(tokens) + getattr(text, stream)
    overlap = 16
    return [tokens[start : start + longest] for start in range(0, max(1, len(tokens) - overlap), longest - overlap)]


def phrases_of(term: Term) -> list[tuple[str, Phrase]]:
    """(stream, phrase) of all under which a page may have the term."""
    return [(stream, phrase) for stream in ("words", "readings", "exact") for phrase in getattr(term, stream)]
