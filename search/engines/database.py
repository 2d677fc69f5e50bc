"""The index in the database of the site, in the table `search_tokens`: FTS5 on SQLite, tsvector on PostgreSQL.

Both get our tokens and cut nothing themselves. A row holds a text for each role; a document has several rows
if it is long, as PostgreSQL counts 256 positions of a token and 16,383 in all. Each token begins with the code of
its language and the initial of its stream, so that a phrase is sought in one language and stream alone.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Set
from functools import lru_cache
from itertools import zip_longest
from typing import NamedTuple

from django.db import connection

from cms.graphql.rows import Reading
from search.analysis import Phrase, Query, Term
from search.engines import postgresql, sqlite
from search.engines.engine import STREAMS, Counts, Hits, Key, Listed, Tokens, Wanted, Way, in_parts, phrases_of
from search.engines.often import in_one
from search.find import Found, Ranks, find, visible
from search.models import Document
from search.ranking import EXACT, FEW, OFTEN, ROLES, parts, weights

DIALECTS = {"sqlite": sqlite, "postgresql": postgresql}
# Tokens of a stream in one row: of 4,000 Japanese characters の is some 200.
LONGEST = 4000
LONGEST_TOKEN = 100
ROWS = 256  # Of a document at most.
GAP = "|"
WHOLE = -1  # The number of the exact phrase, which is no term.


class Lookup(NamedTuple):
    """That a document has a term in a role, and what that is worth."""

    term: int
    weight: float


Looked = tuple[Lookup, set[int]]


class Entry(NamedTuple):
    """What is kept of a document: for each role the analyses of its texts."""

    document: int
    locale: str
    tokens: Tokens


class DatabaseEngine:
    def __init__(self) -> None:
        self.dialect = DIALECTS[connection.vendor]

    def name(self) -> str:
        return "database"

    def search(self, way: Way, reading: Reading, kinds: frozenset[str]) -> Ranks:
        """Every document of the kinds that has any of the terms. Where FEW or more have them all, the others are left
        out."""
        version, locale = reading.memo["version"], reading.locale
        found = list(self._found(way.query, locale))
        having = _by_term(found)
        known = _of_kinds(version, locale, kinds)
        terms = [having[number] & known for number in range(len(way.query.terms))]
        # The exact phrase counts as all terms: it may consist of function words alone.
        complete = (set.intersection(*terms) if terms else set()) | having[WHOLE] & known
        shares = {}
        if len(complete) < FEW:
            counts = [len(having[number]) for number in range(len(terms))]
            shares = _shares_of(terms, parts(counts, len(_keys(version, locale)), way.worth))
        shares |= dict.fromkeys(complete, way.worth)
        return Ranks(shares, _scores_of(found, shares.keys()))

    def counts(self, query: Query, reading: Reading) -> Counts:
        having = _by_term(self._found(query, reading.locale))
        keys = _keys(reading.memo["version"], reading.locale)
        return Counts(len(keys), [len(having[number]) for number in range(len(query.terms))])

    def listed(self, wanted: Wanted) -> Listed:
        catalogue, chosen = wanted.catalogue(), wanted.chosen
        sought = self._sought(wanted) if wanted.q else None
        best = [key.object_id for key in sought.matches] if sought else []
        base = catalogue.among(best) if wanted.q else catalogue.everything
        found = base & catalogue.having(chosen)
        order = catalogue.orders[wanted.order] if wanted.order else best
        return Listed(
            total=found.bit_count(),
            ids=wanted.page.taken(catalogue.ids_in(found, order)) if wanted.page else [],
            counts={facet.key: catalogue.counts(facet, base, chosen) for facet in wanted.counted},
            without={key: (base & catalogue.having(chosen, besides=key)).bit_count() for key in chosen},
            instead=sought.instead if sought else None,
        )

    def searched(self, wanted: Wanted) -> Hits:
        best = self._sought(wanted)
        found = visible(best.matches, wanted.reading)
        keys = [key for key in found if not wanted.only or key.kind in wanted.only]
        kinds = dict(Counter(key.kind for key in found))
        return Hits(len(keys), wanted.page.cut(keys), best.query, best.instead, kinds)

    def begin(self, phrases: Term, reading: Reading, limit: int) -> list[Key]:
        sought = self._phrases(phrases, reading.locale, "title")
        if not sought:
            return []
        condition, parameter = self.dialect.condition("title", sought, begins=True)
        sql = f"SELECT DISTINCT {self.dialect.KEY} >> 8 FROM search_tokens WHERE {condition} LIMIT {limit:d}"
        keys = _keys(reading.memo["version"], reading.locale)
        return [keys[document] for (document,) in _rows(sql, [parameter]) if document in keys]

    def write(self, entries: Iterable[Entry]) -> None:
        """Put the entries in the place of what there is of their documents."""
        entries = list(entries)
        self.remove(entry.document for entry in entries)
        values = [self.dialect.row(key, texts) for entry in entries for key, texts in _texts(entry)]
        with connection.cursor() as cursor:
            cursor.executemany(self.dialect.INSERT, values)

    def remove(self, documents: Iterable[int]) -> None:
        """Forget the documents with these ids."""
        key = self.dialect.KEY
        with connection.cursor() as cursor:
            cursor.executemany(
                f"DELETE FROM search_tokens WHERE {key} >= %s AND {key} < %s",
                [(document * ROWS, (document + 1) * ROWS) for document in documents],
            )

    def _sought(self, wanted: Wanted) -> Found:
        return find(self.search, _keys(wanted.reading.memo["version"], wanted.reading.locale), wanted)

    def _found(self, query: Query, locale: str) -> Iterator[Looked]:
        """The documents of each lookup, all in one statement."""
        lookups, expressions, parameters = [], [], []
        exact = Term("", (), (), (query.exact,) if query.exact and query.terms else ())
        for number, term in [*enumerate(query.terms), (WHOLE, exact)]:
            for role, weight in weights().items():
                if sought := self._phrases(term, locale, role):
                    expression, parameter = self.dialect.lookup(role, sought)
                    lookups.append(Lookup(number, float(weight * EXACT if number == WHOLE else weight)))
                    expressions.append(expression)
                    parameters.append(parameter)
        if lookups:
            found = _rows(f"SELECT {', '.join(expressions)}", parameters)[0]
            yield from zip(lookups, map(self.dialect.documents, found), strict=True)

    def _phrases(self, term: Term, locale: str, role: str) -> list[Phrase]:
        phrases = phrases_of(term)
        if role == OFTEN:
            phrases = [(stream, in_one(phrase)) for stream, phrase in phrases if stream != "exact"]
        return [_marked(phrase, locale, stream) for stream, phrase in phrases]


def _texts(entry: Entry) -> Iterator[tuple[int, dict[str, list[str]]]]:
    """The rows of a document: key, and the tokens of each role."""
    parts: dict[str, list[list[str]]] = {}
    for role in ROLES:
        streams = [
            [_marked(part, entry.locale, stream) for part in in_parts(entry.tokens[role], stream, LONGEST, GAP)]
            for stream in STREAMS
        ]
        parts[role] = [[token for part in row for token in part] for row in zip_longest(*streams, fillvalue=())]
    for number, row in enumerate(zip_longest(*parts.values(), fillvalue=[])):
        if number < ROWS:
            yield entry.document * ROWS + number, dict(zip(parts, row, strict=True))


def _marked(tokens: Iterable[str], locale: str, stream: str) -> Phrase:
    mark = locale + stream[0]
    return tuple(mark + token[:LONGEST_TOKEN] for token in tokens)


def _by_term(found: Iterable[Looked]) -> dict[int, set[int]]:
    """The documents that have each term in any role."""
    having: dict[int, set[int]] = defaultdict(set)
    for lookup, documents in found:
        having[lookup.term] |= documents
    return having


def _shares_of(terms: Iterable[set[int]], worth: Iterable[int]) -> dict[int, int]:
    shares: dict[int, int] = defaultdict(int)
    for documents, part in zip(terms, worth, strict=True):
        for document in documents:
            shares[document] += part
    return shares


def _scores_of(found: Iterable[Looked], among: Set[int]) -> dict[int, float]:
    scores = dict.fromkeys(among, 0.0)
    for lookup, documents in found:
        for document in documents & among:
            scores[document] += lookup.weight
    return scores


@lru_cache(maxsize=8)
def _keys(version: str, locale: str) -> dict[int, Key]:
    """What each document of the locale is about, in the order of keys. `version` is the content version."""
    rows = Document.objects.filter(locale=locale).order_by("kind", "object_id")
    return {pk: Key(kind, thing) for pk, kind, thing in rows.values_list("pk", "kind", "object_id")}


@lru_cache(maxsize=32)
def _of_kinds(version: str, locale: str, kinds: frozenset[str]) -> frozenset[int]:
    return frozenset(pk for pk, key in _keys(version, locale).items() if key.kind in kinds)


def _rows(sql: str, parameters: list) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters)
        return cursor.fetchall()
