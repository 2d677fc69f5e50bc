"""What was typed, in Elasticsearch's terms, so that documents come in the order of `search.find`.

Every condition is a `constant_score`, so scores are sums of weights and the same in every index. The share of the
words that a document has (`search.ranking`) is part of its score, and counts more than all weights together.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from cms.graphql.rows import Reading
from search.analysis import Phrase, Query, Term
from search.engines.elasticsearch.mapping import ANY, joined
from search.engines.engine import Way, Words, phrases_of
from search.engines.often import in_one
from search.ranking import EXACT, OFTEN, weights

Dsl = dict[str, Any]
NOTHING: Dsl = {"match_none": {}}
# What a thousandth of the words is worth in the order of a list: more than all weights together, while the score of a
# document that has all words and weights is still exact as a 32-bit float.
STEP = 1 << 13
EXPANSIONS = 1000  # Of the beginning of a word that is longer than those that are indexed.


class Partly(NamedTuple):
    """The least share that a document has, and what it gets for each term of each way to understand what was typed."""

    least: int
    parts: Sequence[Sequence[int]]


def ranked(words: Words, partly: Partly | None = None) -> Dsl:
    """Documents that have all words in any of the ways in which they are understood, or that share of them: those
    with a larger share first, then by the weights of `search.ranking`."""
    ways = zip(words, _having(words, partly), strict=True)
    return {"dis_max": {"queries": [{"bool": {"must": have, "should": _roles(way.query)}} for way, have in ways]}}


def having(words: Words, partly: Partly | None = None) -> Dsl:
    """The same in no order."""
    return _any(_having(words, partly))


def share_of(score: float) -> int:
    """The share of the words that a document with that score in `ranked` has."""
    return int(score) // STEP


def _having(words: Words, partly: Partly | None) -> list[Dsl]:
    """For each way the documents that have enough of the words, with their shares as scores."""
    if partly is None:
        return [_complete(way) for way in words]
    return [_partly(way, worth, partly.least) for way, worth in zip(words, partly.parts, strict=True)]


def _complete(way: Way) -> Dsl:
    """The exact phrase counts as all terms: it may consist of function words alone."""
    if not way.query.terms:
        return NOTHING
    terms = {"bool": {"filter": [within(ANY, term) for term in way.query.terms]}}
    return _worth(_any([terms, within(ANY, _exact(way.query))]), way.worth * STEP)


def _partly(way: Way, worth: Sequence[int], least: int) -> Dsl:
    terms = zip(way.query.terms, worth, strict=True)
    some = {"bool": {"should": [_worth(within(ANY, term), part * STEP) for term, part in terms]}}
    return {"function_score": {"query": {"dis_max": {"queries": [some, _complete(way)]}}, "min_score": least * STEP}}


def _roles(query: Query) -> list[Dsl]:
    terms = [*((term, 1.0) for term in query.terms), (_exact(query), EXACT)]
    return [
        _worth(within(role, term), weight * factor) for role, weight in weights().items() for term, factor in terms
    ]


def _exact(query: Query) -> Term:
    return Term("", (), (), (query.exact,) if query.exact else ())


def of_locale(reading: Reading) -> Dsl:
    return {"term": {"locale": reading.locale}}


def within(role: str, term: Term) -> Dsl:
    """Documents that have the term in the role."""
    phrases = phrases_of(term)
    if role == OFTEN:
        phrases = [(stream, in_one(phrase)) for stream, phrase in phrases if stream != "exact"]
    return _any(_sought(role, phrases))


def beginning(role: str, term: Term) -> Dsl:
    """The same with the last token of each phrase being the beginning of one."""
    return _any(_begun(f"{role}.{stream}", phrase) for stream, phrase in phrases_of(term))


def _sought(role: str, phrases: Iterable[tuple[str, Phrase]]) -> Iterable[Dsl]:
    single: dict[str, list[str]] = defaultdict(list)
    for stream, phrase in phrases:
        field = f"{role}.{stream}"
        if len(phrase) == 1:
            single[field].append(joined(phrase))
        else:
            yield {"match_phrase": {field: joined(phrase)}}
    for field, tokens in single.items():
        yield {"terms": {field: tokens}}


def _begun(field: str, phrase: Phrase) -> Dsl:
    if len(phrase) == 1:
        return {"prefix": {field: joined(phrase)}}
    return {"match_phrase_prefix": {field: {"query": joined(phrase), "max_expansions": EXPANSIONS}}}


def _any(conditions: Iterable[Dsl]) -> Dsl:
    conditions = list(conditions)
    return {"bool": {"should": conditions}} if conditions else NOTHING


def _worth(condition: Dsl, score: float) -> Dsl:
    return {"constant_score": {"filter": condition, "boost": score}}
