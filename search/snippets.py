"""The piece of a text in which something was found."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from django.utils.html import escape

from search.analysis import Phrase, Query
from search.analysis.folding import fold
from search.analysis.text import folded, signs, tokens
from search.engines.engine import phrases_of

LENGTH = 120  # Characters.
BEFORE = LENGTH // 3
# So many sentences are looked through; the rest of a long text would only cost.
MOST_SENTENCES = 30
_SENTENCE = re.compile(r"[^。！？\n]+[。！？]?|\n")
Span = tuple[int, int]


class _Sign(NamedTuple):
    token: str
    start: int
    end: int


def snippet(text: str, query: Query, locale: str) -> str:
    """Escaped HTML in which only <mark> stands, around what was sought (contract: SearchHit)."""
    start, spans = _best(text, query, locale)
    first = max(0, start + (spans[0][0] if spans else 0) - BEFORE)
    if first <= BEFORE:
        first = 0
    part, shift = text[first : first + LENGTH], start - first
    pieces, end = ["…"] * bool(first), 0
    for left, right in spans:
        left, right = max(left + shift, end), min(right + shift, len(part))
        if left < right:
            pieces += [escape(part[end:left]), "<mark>", escape(part[left:right]), "</mark>"]
            end = right
    return "".join([*pieces, escape(part[end:]), *["…"] * (first + LENGTH < len(text))]).replace("\n", " ")


def marked(text: str, query: Query, locale: str) -> list[Span]:
    """Where the terms stand in a sentence, in order, none inside another."""
    spans: list[Span] = []
    for number in range(len(query.terms)):
        spans += _spans(text, query, number, locale)
    return _merged(spans)


def _best(text: str, query: Query, locale: str) -> tuple[int, list[Span]]:
    """Where the sentence begins that has the most terms, and where they stand in it."""
    best: tuple[int, int, list[Span]] = (0, 0, [])
    sentences = [match for match in _SENTENCE.finditer(text) if match[0].strip()]
    # Sentences that have a term as it was typed come first, as they are told without an analysis.
    typed = [term.text for term in query.terms]
    sentences.sort(key=lambda match: -sum(word in match[0].casefold() for word in typed))
    for match in sentences[:MOST_SENTENCES]:
        found = [_spans(match[0], query, number, locale) for number in range(len(query.terms))]
        has = sum(map(bool, found))
        if has > best[0]:
            best = (has, match.start(), _merged(span for spans in found for span in spans))
        if has == len(query.terms) or (has and not any(word in match[0].casefold() for word in typed)):
            break
    return best[1:]


def _spans(sentence: str, query: Query, number: int, locale: str) -> list[Span]:
    streams = _streams(sentence, locale)
    return [span for stream, phrase in phrases_of(query.terms[number]) for span in _places(streams[stream], phrase)]


def _places(stream: list[_Sign], phrase: Phrase) -> Iterator[Span]:
    for place, sign in enumerate(stream):
        if sign.token == phrase[0] and tuple(sign.token for sign in stream[place : place + len(phrase)]) == phrase:
            yield sign.start, stream[place + len(phrase) - 1].end


@lru_cache(maxsize=4096)
def _streams(sentence: str, locale: str) -> dict[str, list[_Sign]]:
    """The tokens of each stream and where they stand in the sentence; nothing if folding makes that untold."""
    text = folded(sentence, locale)
    back = _places_before_folding(sentence, text)
    streams: dict[str, list[_Sign]] = {"words": [], "readings": [], "exact": []}
    end = 0
    for token in tokens(text, locale) if back else ():
        start = text.index(token.text, end)
        end = start + len(token.text)
        span = back[start], back[end]
        if not token.empty:
            streams["words"] += [_Sign(word, *span) for word in token.words]
            streams["readings"] += [_Sign(reading, *span) for reading in (token.readings or (token.reading,))]
        streams["exact"] += _exact(token.text, start, back)
    return streams


def _exact(text: str, start: int, back: list[int]) -> Iterable[_Sign]:
    end = 0
    for sign in signs(text):
        place = text.find(sign, end)
        if place >= 0:
            end = place + len(sign)
            yield _Sign(sign, back[start + place], back[start + end])


def _places_before_folding(text: str, folded_text: str) -> list[int]:
    """For each place in the folded text that in the text, or [] where it cannot be told."""
    if len(text) == len(folded_text):
        return list(range(len(text) + 1))
    lengths = [len(fold(char)) for char in text]
    if sum(lengths) != len(folded_text):
        return []
    return [place for place, length in enumerate(lengths) for _step in range(length)] + [len(text)]


def _merged(spans: Iterable[Span]) -> list[Span]:
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
