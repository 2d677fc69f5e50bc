"""Finding by words: what was typed → the things that the public may see, best first (requirements C8, W13).

What a visitor types is never syntax, and never an error but for its length.
"""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.db import connection
from django.db.models import QuerySet
from django.db.models.expressions import RawSQL

from cms.graphql.errors import BadInput
from cms.graphql.rows import Reading
from search import engines
from search.analysis import Query, query_terms
from search.engines import Match
from search.findable import sources
from search.names import names
from search.ranking import FEW, HALF, SCATTERED
from search.spelling import corrections

# What a visitor types is never longer; the rest would only cost.
MAX_QUERY = 100
# (kind, id) → share of the terms and match.
Shares = dict[tuple[str, int], tuple[float, Match]]


@dataclass(frozen=True)
class Found:
    """Matches, best first, some of which may not be visible; `instead` is what was sought if not what was typed."""

    query: Query
    matches: list[Match]
    instead: str | None = None

    @property
    def ids(self) -> list[int]:
        return [match.object_id for match in self.matches]


def checked(query: str) -> str:
    """The query. Raises BadInput if it is too long."""
    if len(query) > MAX_QUERY:
        raise BadInput("q", query, f"a query has at most {MAX_QUERY} characters.")
    return query


def find(text: str, reading: Reading, kinds: Collection[str] | None = None) -> Found:
    """Documents with what was typed, best first. An empty query finds nothing.

    Where no document has all of it, it may have been mistyped.
    """
    query = asked(checked(text), reading)
    shares = _shares(text, query, reading, kinds)
    if not query.terms or _complete(shares):
        return Found(query, _best(shares))
    for instead in corrections(text, query, reading):
        other = asked(instead, reading)
        mended = _shares(instead, other, reading, kinds)
        if _complete(mended):
            return Found(other, _best(mended), instead)
    return Found(query, _best(shares))


def asked(text: str, reading: Reading) -> Query:
    """What was typed as terms of the locale."""
    known = names(reading.memo["version"], reading.locale)
    return query_terms(text, reading.locale, words=known.words, synonyms=known.synonyms)


def _shares(text: str, query: Query, reading: Reading, kinds: Collection[str] | None) -> Shares:
    """For each document the share of the terms that it has, and its match. Names are also sought word by word."""
    words = query_terms(text, reading.locale)
    shares: Shares = {}
    for terms, worth in [(query, 1.0), *([(words, SCATTERED)] if words.terms != query.terms else ())]:
        for match in engines.current().search(terms, reading.locale, kinds):
            share = match.terms / len(terms.terms) * worth
            if match[:2] not in shares or share > shares[match[:2]][0]:
                shares[match[:2]] = share, match
    return shares


def visible(matches: Iterable[Match], reading: Reading) -> list[Match]:
    """Those that the public may see. One statement for all pages and one for each other model."""
    matches = list(matches)
    kinds: dict = defaultdict(set)
    for source in sources():
        kinds[source.visible].add(source.kind)
    seen: set[tuple[str, int]] = set()
    for queryset, shown in kinds.items():
        ids = [match.object_id for match in matches if match.kind in shown]
        if ids:
            public = set(among(queryset(reading.locale), ids).order_by().values_list("pk", flat=True))
            seen |= {(kind, pk) for kind in shown for pk in public}
    return [match for match in matches if match[:2] in seen]


def among(queryset: QuerySet, ids: Iterable[int]) -> QuerySet:
    """Those of the queryset with these ids, however many."""
    ids = list(ids)
    if connection.vendor == "sqlite":
        return queryset.filter(pk__in=RawSQL("SELECT value FROM json_each(%s)", [json.dumps(ids)]))
    return queryset.filter(pk__in=RawSQL("SELECT unnest(%s::bigint[])", [ids]))


def _complete(shares: Shares) -> list[tuple[float, Match]]:
    return [found for found in shares.values() if found[0] >= SCATTERED]


def _best(shares: Shares) -> list[Match]:
    """Documents with all terms, and if these are few those with a part of them. Of equals the older first."""
    found = _complete(shares)
    if len(found) < FEW:
        least = min(HALF * SCATTERED, max((share for share, _match in shares.values()), default=0))
        found = [(share, match) for share, match in shares.values() if share >= least]
    found.sort(key=lambda pair: (-pair[0], -pair[1].score, pair[1].kind, pair[1].object_id))
    return [match for _share, match in found]
