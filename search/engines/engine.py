"""What every engine does."""

from collections.abc import Callable, Collection, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple, Protocol

from cms.graphql.listing import Slice
from cms.graphql.rows import Reading
from search.analysis import Analysis, Phrase, Query, Term
from search.catalogue import Catalogue, Order
from search.facets import Choice, Facet

Tokens = Mapping[str, list[Analysis]]
STREAMS = ("words", "readings", "exact")


class Key(NamedTuple):
    """What a document is about."""

    kind: str
    object_id: int


class Way(NamedTuple):
    """A way to understand what was typed, and the share of a page that has all of it in that way."""

    query: Query
    worth: int


Words = tuple[Way, ...]


class Counts(NamedTuple):
    """The number of documents in a language, and of those that have each term."""

    total: int
    terms: list[int]


class Wanted(NamedTuple):
    """What is asked for of a list, or of everything that can be found: a page of its entries, the number of all, and
    how many have each value."""

    reading: Reading
    kinds: tuple[str, ...]
    q: str
    page: Slice | None  # None: no entries.
    order: Order | None = None  # None: the best first.
    mend: bool = True  # Typing errors.
    only: Collection[str] = ()  # The kinds of which entries are wanted, if not of all.
    # Of a list, for engines that keep no facets.
    catalogue: Callable[[], Catalogue] | None = None
    facets: Mapping[str, Facet] = MappingProxyType({})
    chosen: Choice = MappingProxyType({})
    counted: Sequence[Facet] = ()

    def limited(self, *, items: bool, facets: bool) -> "Wanted":
        """The same without what is not asked for."""
        return self._replace(page=self.page if items else None, counted=self.counted if facets else ())

    def without_words(self) -> "Wanted":
        """The total of the same list without words."""
        return self._replace(q="", order=Order.RELEVANCE).limited(items=False, facets=False)


class Listed(NamedTuple):
    """`counts` gives for each facet the number by value, `without` for each chosen one the total without it, `instead`
    what was sought if not what was typed."""

    total: int
    ids: list[int]
    counts: dict[str, dict[str, int]]
    without: dict[str, int]
    instead: str | None = None


class Hits(NamedTuple):
    """`query` is what was sought, `instead` how that is typed, if not as it was, `kinds` the number of each kind,
    whether its entries are wanted or not."""

    total: int
    keys: list[Key]
    query: Query
    instead: str | None
    kinds: dict[str, int]


class Engine(Protocol):
    def name(self) -> str:
        """What answers now."""
        ...

    def listed(self, wanted: Wanted) -> Listed:
        """Entries of a list, all of them visible."""
        ...

    def searched(self, wanted: Wanted) -> Hits:
        """Entries of all kinds for words, all of them visible. No words find nothing."""
        ...

    def begin(self, phrases: Term, reading: Reading, limit: int) -> list[Key]:
        """Documents whose title has any of the phrases, the last token of each being the beginning of one."""
        ...

    def counts(self, query: Query, reading: Reading) -> Counts: ...


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
    return [(stream, phrase) for stream in STREAMS for phrase in getattr(term, stream)]
