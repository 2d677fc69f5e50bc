"""The index in the database of the site, in the table `search_tokens`: FTS5 on SQLite, tsvector on PostgreSQL.

Both get our tokens and cut nothing themselves. A row holds a text for each role; a document has several rows
if it is long, as PostgreSQL counts 256 positions of a token and 16,383 in all. Each token begins with the code of
its language and the initial of its stream, so that a phrase is sought in one language and stream alone.
"""

from collections.abc import Iterable, Iterator
from itertools import zip_longest

from django.db import connection

from search.analysis import Phrase, Query, Term
from search.engines import postgresql, sqlite
from search.engines.engine import Entry, Match, in_parts, phrases_of
from search.engines.often import in_one
from search.models import Document
from search.ranking import EXACT, OFTEN, ROLES, weights

DIALECTS = {"sqlite": sqlite, "postgresql": postgresql}
# Tokens of a stream in one row: of 4,000 Japanese characters の is some 200.
LONGEST = 4000
LONGEST_TOKEN = 100
ROWS = 256  # Of a document at most.
GAP = "|"


class DatabaseEngine:
    def __init__(self) -> None:
        self.dialect = DIALECTS[connection.vendor]

    def search(self, query: Query, locale: str, kinds: Iterable[str] | None = None) -> list[Match]:
        found, parameters = self._found(query, locale)
        if not found:
            return []
        kinds = list(kinds or ())
        chosen = f" WHERE d.kind IN ({', '.join(['%s'] * len(kinds))})" if kinds else ""
        # The exact phrase counts as all terms: it may consist of function words alone.
        sql = (
            f"SELECT d.kind, d.object_id, s.score, s.terms FROM (SELECT document, SUM(weight) AS score, "
            f"COUNT(DISTINCT term) + MAX(CASE WHEN term IS NULL THEN {len(query.terms)} ELSE 0 END) AS terms "
            f"FROM ({found}) AS f GROUP BY document) AS s "
            f"JOIN {Document._meta.db_table} AS d ON d.id = s.document{chosen}"
        )
        return [
            Match(kind, pk, score, min(terms, len(query.terms)))
            for kind, pk, score, terms in _rows(sql, [*parameters, *kinds])
        ]

    def without_match(self, query: Query, locale: str) -> list[Term]:
        found, parameters = self._found(query, locale)
        if not found:
            return []
        there = {row[0] for row in _rows(f"SELECT DISTINCT term FROM ({found}) AS f", parameters)}
        return [term for number, term in enumerate(query.terms) if number not in there]

    def begin(self, phrases: Term, locale: str, limit: int) -> list[tuple[str, int]]:
        sought = self._phrases(phrases, locale, "title")
        if not sought:
            return []
        condition, parameter = self.dialect.condition("title", sought, begins=True)
        sql = (
            f"SELECT d.kind, d.object_id FROM (SELECT DISTINCT {self.dialect.KEY} >> 8 AS document "
            f"FROM search_tokens WHERE {condition} LIMIT {limit:d}) AS f "
            f"JOIN {Document._meta.db_table} AS d ON d.id = f.document"
        )
        return _rows(sql, [parameter])

    def write(self, entries: Iterable[Entry]) -> None:
        entries = list(entries)
        self.remove(entry.document for entry in entries)
        values = [self.dialect.row(key, texts) for entry in entries for key, texts in _texts(entry)]
        with connection.cursor() as cursor:
            cursor.executemany(self.dialect.INSERT, values)

    def remove(self, documents: Iterable[int]) -> None:
        key = self.dialect.KEY
        with connection.cursor() as cursor:
            cursor.executemany(
                f"DELETE FROM search_tokens WHERE {key} >= %s AND {key} < %s",
                [(document * ROWS, (document + 1) * ROWS) for document in documents],
            )

    def _found(self, query: Query, locale: str) -> tuple[str, list[str]]:
        """A statement that gives document, number of the term (NULL for the exact phrase), role and weight."""
        parts, parameters = [], []
        exact = Term("", (), (), (query.exact,) if query.exact and query.terms else ())
        for number, term in [*enumerate(query.terms), ("NULL", exact)]:
            for place, (role, weight) in enumerate(weights().items()):
                sought = self._phrases(term, locale, role)
                if not sought:
                    continue
                condition, parameter = self.dialect.condition(role, sought)
                weight = float(weight * EXACT if number == "NULL" else weight)
                parts.append(
                    f"SELECT {self.dialect.KEY} >> 8 AS document, {number} AS term, {place} AS role, "
                    f"{weight} AS weight FROM search_tokens WHERE {condition}"
                )
                parameters.append(parameter)
        # Without ALL, so that a document of several rows counts once.
        return " UNION ".join(parts), parameters

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
            for stream in ("words", "readings", "exact")
        ]
        parts[role] = [[token for part in row for token in part] for row in zip_longest(*streams, fillvalue=())]
    for number, row in enumerate(zip_longest(*parts.values(), fillvalue=[])):
        if number < ROWS:
            yield entry.document * ROWS + number, dict(zip(parts, row, strict=True))


def _marked(tokens: Iterable[str], locale: str, stream: str) -> Phrase:
    mark = locale + stream[0]
    return tuple(mark + token[:LONGEST_TOKEN] for token in tokens)


def _rows(sql: str, parameters: list) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters)
        return cursor.fetchall()
