"""How one thing is looked for: the phrases under which pages may have it."""

import re
from collections.abc import Iterable
from itertools import chain
from typing import NamedTuple

from search.analysis import chinese, japanese, spaced
from search.analysis.folding import KANA
from search.analysis.kana import katakana, letters, spoken
from search.analysis.text import is_chinese, is_spelled, signs, tokens
from search.analysis.token import Phrase, Token

MAX_ALTERNATIVES = 24
# Shorter kana stand inside other words: しま in します.
_SHORTEST_KANA = 4
# Shorter readings of kanji are words of their own when written in kana: ワン for 湾.
_SHORTEST_READING = 3
_KANA = re.compile(f"[{KANA} ]+")


class Term(NamedTuple):
    """One thing sought. A page has it if any of the phrases stands in the stream (`Analysis`) of that name.

    A phrase is tokens that follow each other. `text` is how it was typed, folded.
    """

    text: str
    words: tuple[Phrase, ...]
    readings: tuple[Phrase, ...]
    exact: tuple[Phrase, ...]


def sought(text: str, found: Iterable[Token], locale: str) -> Term:
    """The term for tokens that are one thing, typed as `text` (folded)."""
    found = list(found)
    said = tuple(token for token in found if not token.empty)
    if is_spelled(text) and (found[0].empty or (len(found) > 1 and japanese.knows(katakana(text)))):
        # A particle cannot come first, so kana were cut wrongly: いじゅう is not い and 十. Nor is さうな そう and な.
        said = ()
    words, readings = _words(said), []
    if is_spelled(text):
        words += _words(tokens(katakana(text), locale))
        readings = [*_readings(said), (spoken(text),)]
        return _term(text, words, readings if locale == "ja" else _in_letters(readings))
    if len(found) == 1 and found[0].piece:
        return Term(text, tuple(words), (), ())
    if all(token.spoken for token in said):
        # Who types kana tells how long vowels are, who types Latin letters does not.
        as_kana = locale == "ja" and _KANA.fullmatch(text)
        readings = _readings(said) if as_kana else _in_letters(_readings(said))
    elif is_chinese(locale):
        unified = chinese.from_japanese(text)
        if unified != text:
            other = _term(unified, _words(tokens(unified, locale)))
            return united(text, [_term(text, words), other])
    elif locale == "ja":
        # Pages may spell in kana or Latin letters what is sought in kanji. In `readings` are also its homophones.
        kana = [phrase for phrase in _readings(said) if len("".join(phrase)) >= _SHORTEST_READING]
        words += [*kana, *(tuple(spaced.stemmed(word, "en") for word in phrase) for phrase in _in_letters(kana))]
    else:
        readings = _in_letters(_readings(said))
    return _term(text, words, readings)


def united(text: str, terms: Iterable[Term]) -> Term:
    """One term that is found where any of the terms is."""
    streams = zip(*(term[1:] for term in terms), strict=True)
    return Term(text, *(tuple(dict.fromkeys(chain(*phrases)))[:MAX_ALTERNATIVES] for phrases in streams))


def _term(text: str, words: Iterable[Phrase], readings: Iterable[Phrase] = ()) -> Term:
    """With the text as it is written, unless it is so few kana that they would be found in anything."""
    exact = () if _KANA.fullmatch(text) and len(text) < _SHORTEST_KANA else signs(text)
    streams = (words, readings, (exact,))
    return Term(text, *(tuple(dict.fromkeys(filter(None, phrases))) for phrases in streams))


def _words(found: Iterable[Token]) -> list[Phrase]:
    """The phrase that the index keeps for the tokens; one that can be written in two ways is sought in either."""
    said = [token for token in found if not token.empty]
    if len(said) == 1 and said[0].word:
        return [said[0].words, (said[0].word,)]
    return [tuple(word for token in said for word in (*token.words, token.word) if word)]


def _readings(said: tuple[Token, ...]) -> list[Phrase]:
    """How the tokens are read, part by part and in one; nothing if part of it is not known."""
    if not said or not all(token.reading for token in said):
        return []
    parts = tuple(reading for token in said for reading in token.readings or (token.reading,))
    return [parts, (spoken("".join(token.reading for token in said)),)]


def _in_letters(readings: list[Phrase]) -> list[Phrase]:
    return [tuple(filter(None, map(letters, phrase))) for phrase in readings]
