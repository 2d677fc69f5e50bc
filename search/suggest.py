"""Completions while a visitor types: areas, tags and titles that have what was typed at the beginning of a word."""

from collections.abc import Iterator
from functools import lru_cache

from cms.addresses import localised
from cms.graphql.rows import Reading, Row
from search import engines
from search.analysis import Phrase, Term, analysed
from search.analysis.kana import kana_of, letters, spoken
from search.analysis.text import folded, is_spelled, signs
from search.engines.engine import phrases_of
from search.find import LONGEST_QUERY, visible
from search.hits import documents
from search.vocabulary import vocabulary

# Titles that are looked at, of which the shortest are shown first.
CANDIDATES = 60


def suggestions(text: str, reading: Reading, limit: int) -> list[Row]:
    """Areas and tags first, which lead to the list of plans, narrowed to them; then titles. At most `limit`."""
    phrases = beginnings(text[:LONGEST_QUERY], reading.locale)
    if not any(phrases[1:]):
        return []
    found = list(_terms(phrases, reading))
    return [*found, *_titles(phrases, reading)][:limit] if len(found) < limit else found[:limit]


def beginnings(text: str, locale: str) -> Term:
    """The phrases with which words may go on, written or read as was typed."""
    typed = folded(text, locale).strip()
    exact = signs(typed)
    together = "".join(exact)
    readings: list[Phrase] = []
    if together.isascii() and together.isalpha():
        readings = [(letters(kana) if (kana := kana_of(together)) else together,)]
    elif is_spelled(together) or together == spoken(together):
        readings = [(spoken(together) if locale == "ja" else letters(spoken(together)),)]
    return Term(typed, (), tuple(filter(any, readings)), (exact,) if exact else ())


def _terms(phrases: Term, reading: Reading) -> Iterator[Row]:
    words, plans = vocabulary(reading.memo["version"], reading.locale), localised("/plans/", reading.locale)
    areas = [("AREA", "area", term.key, term.name) for term in words.areas.values()]
    tags = [("TAG", term.group, term.key, term.label) for term in words.tags.values()]
    for kind, facet, key, text in [*areas, *tags]:
        if _begins(text, phrases, reading.locale):
            yield {"text": text, "kind": kind, "url": f"{plans}?{facet}={key}"}


def _titles(phrases: Term, reading: Reading) -> list[Row]:
    public = visible(engines.current().begin(phrases, reading, CANDIDATES), reading)
    rows = documents(public, "title", "url")
    rows.sort(key=lambda row: (not row["title"].casefold().startswith(phrases.text), len(row["title"]), row["title"]))
    return [{"text": row["title"], "kind": row["kind"], "url": row["url"]} for row in rows]


def _begins(text: str, phrases: Term, locale: str) -> bool:
    streams = _analysed(text, locale)
    return any(_stands(getattr(streams, stream), phrase) for stream, phrase in phrases_of(phrases))


def _stands(stream: list[str], phrase: Phrase) -> bool:
    *before, last = phrase
    return any(
        stream[place : place + len(before)] == before and stream[place + len(before)].startswith(last)
        for place in range(len(stream) - len(before))
    )


@lru_cache(maxsize=4096)
def _analysed(text: str, locale: str):
    return analysed(text, locale)
