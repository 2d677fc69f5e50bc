"""Typing errors in kana, romaji and Latin letters: what was meant is sought among the words of the index.

Mending a word that is right finds what nobody sought, so words of a language are left alone though no page has them.
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path

from opencc import OpenCC
from rapidfuzz import process
from rapidfuzz.distance import OSA

from cms.graphql.rows import Reading
from search import engines
from search.analysis import Query, japanese
from search.analysis.kana import hiragana, kana_of, katakana, letters, spoken
from search.analysis.spaced import stemmed
from search.analysis.text import folded
from search.analysis.token import function_words
from search.models import Document

# Characters from which on one error is mended, and two: of Latin letters, and of others.
ONE_ERROR, TWO_ERRORS = {True: 5, False: 4}, {True: 9, False: 8}
# Two errors in shorter words are mended where the consonants are right: restrant, bycicle.
TWO_IN_VOWELS = 7
# Of equally near words the commonest, among so many.
CANDIDATES = 20

_VOWELS = re.compile(r"[aeiouy]+")
_DOUBLED = re.compile(r"(.)\1+")


def corrections(text: str, query: Query, reading: Reading) -> Iterator[str]:
    """What may have been meant: old forms of characters, then words that no document has replaced by the nearest ones
    that some have."""
    typed = folded(text, reading.locale)
    if reading.locale == "ja" and (modern := _modern().convert(typed)) != typed:
        yield modern
    mended = typed
    counts = engines.current().counts(query, reading)
    words = vocabulary(reading.memo["version"], reading.locale)
    for term in (term for term, count in zip(query.terms, counts.terms, strict=True) if not count):
        # What can be read as Japanese may be written otherwise: tyabatake as chabatake.
        ways = dict.fromkeys((term.text, letters(kana_of(term.text))))
        if nearest := next(filter(None, (_nearest(way, words) for way in ways)), None):
            mended = mended.replace(term.text, nearest, 1)
    if mended != typed:
        yield mended


@lru_cache(maxsize=8)
def vocabulary(version: str, locale: str) -> Counter[str]:
    """In how many documents of the locale each word stands. `version` is the content version."""
    texts = Document.objects.filter(locale=locale).values_list("words", flat=True)
    words = Counter(word for text in texts for word in text.split())
    # What pages tell of in the plural is missed in the singular.
    plurals = [word for word in words if word.endswith("s") and stemmed(word, "en") == stemmed(word[:-1], "en")]
    return Counter({word[:-1]: words[word] for word in plurals}) | words


def is_word(text: str) -> bool:
    """Whether it is a word of English, or of Japanese in any script."""
    if text.isascii():
        kana = kana_of(text)
        return stemmed(text, "en") in _english() or any(map(japanese.knows, filter(None, (kana, hiragana(kana)))))
    return japanese.knows(text)


def _nearest(word: str, words: Counter[str]) -> str | None:
    """The nearest word that is likely, by insertions, deletions, changes and swaps of neighbours (Damerau 1964); kana
    as they are spoken."""
    latin = word.isascii()
    written = word if latin else spoken(katakana(word))
    if len(written) < ONE_ERROR[latin] or is_word(word):
        return None
    near = process.extract(
        written, words.keys(), scorer=OSA.distance, score_cutoff=_most(written, latin), limit=CANDIDATES
    )
    likely = [found for found in near if _likely(written, *found[:2])]
    # Letters in another order are likelier than others.
    ranked = sorted((errors, sorted(near) != sorted(written), -words[near], near) for near, errors, _place in likely)
    return ranked[0][-1] if ranked else None


def _most(written: str, latin: bool) -> int:
    """How many errors are mended at most."""
    return 2 if len(written) >= (TWO_IN_VOWELS if latin else TWO_ERRORS[latin]) else 1


def _likely(written: str, word: str, errors: float) -> bool:
    """Whether somebody who wrote that may have meant the word: hardly anybody errs in the first letter (Kukich 1992),
    or seeks a function word."""
    begins = written[0] == word[0] or written[:2] == word[1::-1]
    few = errors < 2 or len(written) >= TWO_ERRORS[written.isascii()] or _consonants(written) == _consonants(word)
    return begins and few and word not in function_words("en")


def _consonants(word: str) -> str:
    return _DOUBLED.sub(r"\1", _VOWELS.sub("", word))


@cache
def _english() -> frozenset[str]:
    """Stems of a list of our own: what visitors of towns look for, there or not."""
    words = Path(__file__).with_name("english_words.txt").read_text("utf-8").split()
    return frozenset(stemmed(word, "en") for word in words)


@cache
def _modern() -> OpenCC:
    return OpenCC("t2jp")
