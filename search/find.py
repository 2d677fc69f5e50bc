"""Finding by words: what was typed → the things that the public may see, best first (requirements C8, W13).

What a visitor types is never syntax, and never an error; what is too long is sought by its beginning.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from django.utils import timezone

from cms.graphql.rows import Reading
from cms.snapshots import Snapshots, first_expiry
from search.analysis import Query, query_terms, spaced
from search.engines import Key, Way, Words
from search.engines.engine import Wanted
from search.findable import sources
from search.names import names
from search.ranking import ALL, ENOUGH, FEW, LEAST, SCATTERED
from search.spelling import corrections

# What a visitor types is never longer; the rest would only cost.
LONGEST_QUERY = 100


class Ranks(NamedTuple):
    """What has any of the terms, not yet known to be visible: its share of them and its score, by the id of its
    document."""

    shares: dict[int, int]
    scores: dict[int, float]


Search = Callable[[Way, Reading, frozenset[str]], Ranks]


@dataclass(frozen=True)
class Found:
    """Matches, best first, some of which may not be visible; `instead` is what was sought if not what was typed."""

    query: Query
    matches: list[Key]
    instead: str | None = None


def find(search: Search, keys: Mapping[int, Key], wanted: Wanted) -> Found:
    """What the engine's `search` finds for the words, best first; `keys` says what each document is about, in the
    order of keys. No words find nothing.

    Where no document has all of them, they may have been mistyped, and that is mended unless the visitor means it.
    """
    tried: list[Found] = []
    for words, instead in attempts(wanted):
        ranks = _ranks(words, search, wanted)
        tried.append(Found(words[0].query, _best(ranks, keys), instead))
        if _complete(ranks):
            return tried[-1]
    return tried[0]


def attempts(wanted: Wanted) -> Iterator[tuple[Words, str | None]]:
    """What was typed; then, to be taken only where no document has all of that, its words by their parts, and what may
    have been meant."""
    text, reading = wanted.q[:LONGEST_QUERY], wanted.reading
    query = asked(text, reading)
    words = _words(text, query, reading)
    yield words, None
    parts = asked(text, reading, parts=True)
    if not any(_covers(way.query, parts) for way in words):
        yield (Way(parts, SCATTERED),), None
    if wanted.mend and query.terms:
        for instead in corrections(text, query, reading):
            yield _words(instead, asked(instead, reading), reading), instead


def asked(text: str, reading: Reading, *, parts: bool = False) -> Query:
    """What was typed as terms of the locale."""
    known = names(reading.memo["version"], reading.locale)
    return query_terms(text, reading.locale, words=known.words, synonyms=known.synonyms, parts=parts)


def _words(text: str, query: Query, reading: Reading) -> Words:
    """Names and words with hyphens are also sought word by word, where that can find anything else."""
    apart = query_terms(spaced.apart(text), reading.locale)
    scattered = [Way(apart, SCATTERED)] if apart.terms and not _covers(query, apart) else []
    return (Way(query, ALL), *scattered)


def _covers(query: Query, other: Query) -> bool:
    """Whether a document that has a term of the other always has the same one of the query, which knows synonyms."""
    return len(query.terms) == len(other.terms) and all(
        set(phrases).issubset(mine)
        for term, same in zip(other.terms, query.terms, strict=True)
        for phrases, mine in zip(term[1:], same[1:], strict=True)
    )


def _ranks(words: Words, search: Search, wanted: Wanted) -> Ranks:
    """A document ranks by the way in which it has the greater share."""
    first, *others = (search(way, wanted.reading, frozenset(wanted.kinds)) for way in words)
    for other in others:
        better = [document for document in other.shares if _rank(other, document) > _rank(first, document)]
        for mine, theirs in zip(first, other, strict=True):
            mine.update((document, theirs[document]) for document in better)
    return first


def _rank(ranks: Ranks, document: int) -> tuple[int, float]:
    return ranks.shares.get(document, 0), ranks.scores.get(document, 0.0)


def visible(matches: Iterable[Key], reading: Reading) -> list[Key]:
    """Those that the public may see, whatever the index holds. Costs statements only after a change of content."""
    public = _public(reading.memo["version"], reading.locale, timezone.localdate())
    return [match for match in matches if match.object_id in public.get(match.kind, ())]


@Snapshots
def _public(version: str, locale: str, day: date) -> tuple[dict[str, set[int]], datetime]:
    """The ids of what the public may see on the day, by kind, and when the first of them expires. One statement for
    all pages and one for each other model."""
    ids: dict[Callable, set[int]] = {}
    expiries: list[datetime | None] = []
    for queryset in {source.visible: None for source in sources()}:
        rows = list(queryset(locale).order_by().values_list("pk", "expire_at"))
        ids[queryset] = {pk for pk, _expiry in rows}
        expiries += [expiry for _pk, expiry in rows]
    return {source.kind: ids[source.visible] for source in sources()}, first_expiry(expiries)


def _complete(ranks: Ranks) -> list[int]:
    return [document for document, share in ranks.shares.items() if share >= SCATTERED]


def _best(ranks: Ranks, keys: Mapping[int, Key]) -> list[Key]:
    """Documents with all terms, and if these are few those with a part of them. Of equals the older first."""
    shares, least = ranks.shares, SCATTERED
    if len(_complete(ranks)) < FEW:
        least = max(LEAST, min(ENOUGH, max(shares.values(), default=0)))
    found = [document for document in keys if shares.get(document, 0) >= least]
    # Each sort leaves the order of equals; the last counts most.
    found.sort(key=ranks.scores.__getitem__, reverse=True)
    found.sort(key=shares.__getitem__, reverse=True)
    return [keys[document] for document in found]
