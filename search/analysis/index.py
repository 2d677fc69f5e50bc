"""What the index keeps of a text. Engines need no analysis but by white space."""

from collections.abc import Iterator
from typing import NamedTuple

from search.analysis.kana import letters, spoken
from search.analysis.text import folded, is_spelled, joined, runs, signs, tokens
from search.analysis.token import Token


class Analysis(NamedTuple):
    """Three streams of tokens, each in the order of the text. No token is empty or holds white space.

    `words` are normal forms and stems without function words, for what is meant. `exact` is the text as it is written,
    Japanese and Chinese characters one by one, for phrases. `readings` is how words are pronounced: on Japanese pages
    the kana of each word, then of compounds and neighbours in one; after them, on any page, the same in Latin letters.
    """

    words: list[str]
    readings: list[str]
    exact: list[str]


def analysed(text: str, locale: str) -> Analysis:
    """The plain text of a page in the locale ("ja", "en", "zh-hans" …) for the index. Never an error (W13)."""
    written = folded(text, locale)
    found = list(tokens(written, locale))
    kana = [reading for token in found if not token.empty for reading in token.readings]
    for run in runs(found):
        kana += _compounds(run)
    return Analysis(
        words=[word for token in found if not token.empty for word in (*token.words, token.word) if word],
        readings=[*(kana if locale == "ja" else ()), *filter(None, map(letters, kana))],
        exact=list(signs(written)),
    )


def _compounds(run: list[Token]) -> Iterator[str]:
    """Readings of what a visitor may type as one word, though it is several parts or two neighbours."""
    if is_spelled(joined(run)):
        yield spoken(joined(run))
    for before, token in zip([None, *run], run, strict=False):
        if token.empty or not token.reading:
            continue
        if token.readings != (token.reading,):
            yield token.reading
        if before and before.reading and not before.empty:
            yield spoken(before.reading + token.reading)
