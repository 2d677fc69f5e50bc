"""Completions while a visitor types: areas, tags, names and titles with a word that begins with what was typed."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice
from urllib.parse import urlencode

from django.conf import settings

from cms.addresses import localised
from cms.graphql.rows import Reading, Row
from search import engines
from search.analysis import Phrase, Term, analysed
from search.analysis.kana import kana_of, letters, spoken
from search.analysis.text import folded, is_spelled, signs
from search.engines.engine import phrases_of
from search.find import LONGEST_QUERY, asked, visible
from search.hits import documents
from search.names import known_forms
from search.vocabulary import vocabulary

# Titles that are looked at, of which the shortest are shown first.
CANDIDATES = 60
# Names of the glossary, for each of which the index is asked.
MOST_NAMES = 3


def suggestions(text: str, reading: Reading, limit: int) -> list[Row]:
    """Areas and tags first, which lead to the list of plans, narrowed to them; then names of the glossary, which lead
    to a search for them; then titles. At most `limit`."""
    phrases = beginnings(text[:LONGEST_QUERY], reading.locale)
    if not any(phrases[1:]):
        return []
    found = _terms(phrases, reading)
    if len(found) < limit:
        found += islice(_names(phrases, reading), MOST_NAMES)
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


def _terms(phrases: Term, reading: Reading) -> list[Row]:
    """Those that are called so here, then those that are elsewhere."""
    version, plans = reading.memo["version"], localised("/plans/", reading.locale)
    words, forms = vocabulary(version, reading.locale), known_forms(version)
    areas = [("AREA", "area", term.key, term.name, forms.areas) for term in words.areas.values()]
    tags = [("TAG", term.group, term.key, term.label, forms.tags) for term in words.tags.values()]
    here, elsewhere = [], []
    for kind, facet, key, text, known in [*areas, *tags]:
        row = {"text": text, "kind": kind, "url": f"{plans}?{facet}={key}"}
        if _begins(text, phrases, reading.locale):
            here.append(row)
        elif _any_begins(known[key].values(), phrases, reading.locale):
            elsewhere.append(row)
    return [*here, *elsewhere]


def _names(phrases: Term, reading: Reading) -> Iterator[Row]:
    """Names of the glossary that stand on some page."""
    engine, search = engines.current(), localised("/search/", reading.locale)
    glossary = known_forms(reading.memo["version"]).glossary
    begun = (forms for forms in glossary if _any_begins(forms.values(), phrases, reading.locale))
    for forms in islice(begun, 2 * MOST_NAMES):
        text = forms.get(reading.locale) or forms[settings.LANGUAGE_CODE]
        if all(engine.counts(asked(text, reading), reading).terms):
            yield {"text": text, "kind": "SEARCH", "url": f"{search}?{urlencode({'q': text})}"}


def _titles(phrases: Term, reading: Reading) -> list[Row]:
    public = visible(engines.current().begin(phrases, reading, CANDIDATES), reading)
    rows = documents(public, "title", "url")
    rows.sort(key=lambda row: (not row["title"].casefold().startswith(phrases.text), len(row["title"]), row["title"]))
    return [{"text": row["title"], "kind": row["kind"], "url": row["url"]} for row in rows]


def _any_begins(texts: Iterable[str], phrases: Term, locale: str) -> bool:
    return any(_begins(text, phrases, locale) for text in dict.fromkeys(texts))


def _begins(text: str, phrases: Term, locale: str) -> bool:
    streams = _analysed(text, locale)
    return any(_stands(getattr(streams, stream), phrase) for stream, phrase in phrases_of(phrases))


def _stands(stream: list[str], phrase: Phrase) -> bool:
    *before, last = phrase
    return any(
        stream[place : place + len(before)] == before and stream[place + len(before)].startswith(last)
        for place in range(len(stream) - len(before))
    )


@lru_cache(maxsize=20_000)
def _analysed(text: str, locale: str):
    return analysed(text, locale)
