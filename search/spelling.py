"""Typing errors in kana, romaji and Latin letters: what was meant is sought among the words of the index."""

from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache

from opencc import OpenCC
from rapidfuzz import process
from rapidfuzz.distance import OSA

from cms.graphql.rows import Reading
from search import engines
from search.analysis import Query
from search.analysis.kana import katakana, spoken
from search.analysis.text import folded
from search.models import Document

# Characters from which on one error is mended, and two: of Latin letters, and of others.
ONE_ERROR, TWO_ERRORS = {True: 5, False: 4}, {True: 9, False: 8}
# Of equally near words the commonest, among so many.
CANDIDATES = 20


def corrections(text: str, query: Query, reading: Reading) -> Iterator[str]:
    """What may have been meant: old forms of characters, then words that no document has replaced by the nearest ones
    that some have."""
    typed = folded(text, reading.locale)
    if reading.locale == "ja" and (modern := _modern().convert(typed)) != typed:
        yield modern
    mended = typed
    counts = engines.current().counts(query, reading)
    for term in (term for term, count in zip(query.terms, counts.terms, strict=True) if not count):
        if nearest := _nearest(term.text, vocabulary(reading.memo["version"], reading.locale)):
            mended = mended.replace(term.text, nearest, 1)
    if mended != typed:
        yield mended


@lru_cache(maxsize=8)
def vocabulary(version: str, locale: str) -> Counter[str]:
    """In how many documents of the locale each word stands. `version` is the content version."""
    texts = Document.objects.filter(locale=locale).values_list("words", flat=True)
    return Counter(word for text in texts for word in text.split())


def _nearest(word: str, words: Counter[str]) -> str | None:
    """The nearest word, by insertions, deletions, changes and swaps of neighbours; kana as they are spoken."""
    latin = word.isascii()
    written = word if latin else spoken(katakana(word))
    most = (len(written) >= ONE_ERROR[latin]) + (len(written) >= TWO_ERRORS[latin])
    if not most:
        return None
    near = process.extract(written, words.keys(), scorer=OSA.distance, score_cutoff=most, limit=CANDIDATES)
    ranked = sorted(near, key=lambda found: (found[1], found[0][0] != written[0], -words[found[0]], found[0]))
    return ranked[0][0] if ranked else None


@cache
def _modern() -> OpenCC:
    return OpenCC("t2jp")
