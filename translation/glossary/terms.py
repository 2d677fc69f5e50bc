"""Terms of the glossary in a pair of languages, and where a text has them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from translation.glossary.words import Words

JAPANESE = "ja"
# Characters that go on with the word that is at their side; the middle dot parts words in katakana.
LATIN = "0-9A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\uff10-\uff19\uff21-\uff3a\uff41-\uff5a"
KATAKANA = "\u30a1-\u30fa\u30fc-\u30ff\uff66-\uff9f"
KANJI = "\u3005\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"


class Term(NamedTuple):
    """How a term is written in the source language and in the target language, and how it must not be in that."""

    source: str
    target: str
    forbidden: tuple[str, ...] = ()


class Found(NamedTuple):
    """A term between two places of a text, counted in characters."""

    start: int
    end: int
    term: Term


@dataclass(frozen=True)
class Terms:
    """What the glossary says for one pair of languages, the first of which is `language`."""

    all: tuple[Term, ...] = ()
    language: str = JAPANESE

    @classmethod
    def of(cls, rows: Iterable[tuple[str, str, str]], language: str = JAPANESE) -> "Terms":
        """Of rows with the form in the source language, that in the target, and the forbidden ones, one on a line."""
        return cls(tuple(Term(source, target, _lines(forbidden)) for source, target, forbidden in rows), language)

    def found(self, text: str) -> list[Found]:
        """Where the text has terms, in its order. Where several could stand at one place, the longest does."""
        places = [
            Found(*match.span(), term)
            for term in self.all
            if term.source in text
            for match in pattern(term.source).finditer(text)
        ]
        if self.language == JAPANESE and any(_needs_words(place.term.source) for place in places):
            words = Words(text)
            places = [place for place in places if _stands(place, words)]
        kept: list[Found] = []
        for place in sorted(places, key=lambda place: (place.start - place.end, place.start)):
            if all(place.end <= other.start or other.end <= place.start for other in kept):
                kept.append(place)
        return sorted(kept)


@lru_cache(maxsize=4096)
def pattern(written: str, *, in_target: bool = False) -> re.Pattern[str]:
    """The expression that finds a term or its form, and not the same characters within another word.

    Japanese has no spaces, so what surrounds a term decides by its script: Latin letters and figures, and likewise
    katakana, go on with the word at their side. Kanji and hiragana do not (鳥羽 stands in 鳥羽市 and まるごと鳥羽旅),
    but for a single kanji beside another one (津 does not stand in 津波); where they stand within another word is seen
    by `Words`. In the target language that exception would hide the words of Chinese, and the case of letters does not
    matter.
    """
    runs = (LATIN, KATAKANA) if in_target or len(written) > 1 else (LATIN, KATAKANA, KANJI)
    before = "".join(f"(?<![{run}])" for run in runs if re.match(f"[{run}]", written[0]))
    after = "".join(f"(?![{run}])" for run in runs if re.match(f"[{run}]", written[-1]))
    return re.compile(f"{before}{re.escape(written)}{after}", re.IGNORECASE if in_target else 0)


def _stands(place: Found, words: Words) -> bool:
    return not _needs_words(place.term.source) or words.hold(place.start, place.end, place.term.source)


def _needs_words(term: str) -> bool:
    """Whether its script leaves open on a side where it ends, as kanji and hiragana do."""
    return not all(re.match(f"[{LATIN}{KATAKANA}]", side) for side in (term[0], term[-1]))


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())
