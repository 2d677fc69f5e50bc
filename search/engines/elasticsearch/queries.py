"""What was typed, in Elasticsearch's terms, so that documents come in the order of `search.find`.

Every condition is a `constant_score`, so scores are sums of weights and the same in every index. The share of the
words that a document has is part of its score, and more than all weights together.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from search.analysis import MAX_TERMS, Phrase, Query, Term
from search.engines.elasticsearch.mapping import ANY, joined
from search.engines.engine import Words, phrases_of
from search.engines.often import in_one
from search.ranking import EXACT, OFTEN, weights

Dsl = dict[str, Any]
NOTHING: Dsl = {"match_none": {}}
# What all words are worth in the order of a list: more than all weights, and still exact as a 32-bit float.
WHOLE = 1 << 20
EXPANSIONS = 1000  # Of the beginning of a word that is longer than those that are indexed.


def ranked(words: Words, least: float) -> Dsl:
    """Documents that have at least that share of the words, in any of the ways in which they are understood: those
    with a larger share first, then by the weights of `search.ranking`."""
    return {"dis_max": {"queries": [_ranked(query, worth, least) for query, worth in words]}}


def having(words: Words, least: float) -> Dsl:
    """The same in no order."""
    return _any(_at_least(query, worth, least) for query, worth in words)


def share_of(score: float, words: Words) -> float:
    """The share of the words that a document with that score in `ranked` has."""
    shares = {some / len(query.terms) * worth for query, worth in words for some in range(1, len(query.terms) + 1)}
    # Rounding takes less than one from the worth of each term; weights of roles are less than what parts two shares.
    return max(share for share in shares if share * WHOLE - MAX_TERMS <= score)


def _ranked(query: Query, worth: float, least: float) -> Dsl:
    exact, number = _exact(query), len(query.terms)
    roles = [
        _worth(within(role, term), weight * factor)
        for role, weight in weights().items()
        for term, factor in [*((term, 1.0) for term in query.terms), (exact, EXACT)]
    ]
    found = _at_least(query, worth, least)
    # A whole number, as weights are, so that equal documents have equal scores.
    each = round(worth * WHOLE / number) if number else 0
    share = _worth(found, each * number)
    if _enough(query, worth, least) < number:
        have = [_worth(within(ANY, term), each) for term in query.terms]
        whole = _worth(within(ANY, exact), each * number)
        share = {"bool": {"filter": found, "must": {"dis_max": {"queries": [{"bool": {"should": have}}, whole]}}}}
    return {"bool": {"must": share, "should": roles}}


def _at_least(query: Query, worth: float, least: float) -> Dsl:
    """The exact phrase counts as all terms: it may consist of function words alone."""
    enough = _enough(query, worth, least)
    if enough > len(query.terms):
        return NOTHING
    have = {"bool": {"should": [within(ANY, term) for term in query.terms], "minimum_should_match": enough}}
    return _any([have, within(ANY, _exact(query))])


def _enough(query: Query, worth: float, least: float) -> int:
    """How many of the terms are that share; more than there are, if all of them are not."""
    number = len(query.terms)
    return next((some for some in range(1, number + 1) if some / number * worth >= least), number + 1)


def _exact(query: Query) -> Term:
    return Term("", (), (), (query.exact,) if query.exact else ())


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
