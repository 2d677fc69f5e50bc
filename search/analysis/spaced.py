"""Languages that write spaces between words: stems by Snowball (https://snowballstem.org), English function words."""

import re
from functools import cache, lru_cache

from Stemmer import Stemmer

from search.analysis.folding import CJK, unaccented
from search.analysis.kana import kana_of
from search.analysis.token import Token, function_words

# Letters and digits, with single signs between them: Wi-Fi, B&B, Okage-yokocho, island's, 2.4GHz.
WORD = rf"(?:(?![{CJK}])[^\W_])+(?:[-‐&.'’](?:(?![{CJK}])[^\W_])+)*"
_PART = re.compile(r"\d+|(?:(?!\d)[^\W_])+(?:['’](?:(?!\d)[^\W_])+)*")
# Shorter parts are no words of their own: Wi-Fi, e-bike.
_HYPHEN = re.compile(r"(?<=[^\W\d_]{3})[-‐](?=[^\W\d_]{3})")
_APOSTROPHES = re.compile(r"['’]")

# Snowball's English list without what says something when a visitor types it (under, over, own).
_EMPTY = function_words("en")
_FILLERS = function_words("en-fillers")


def token(written: str, language: str, after: str | None) -> Token:
    """One word of folded text (`WORD`). Words of a language that Snowball does not know are left as they are.

    In Japanese and Chinese texts words in Latin letters are taken for English.
    """
    language = "en" if language in ("ja", "zh") else language
    parts = _PART.findall(written.replace("’", "'"))
    words = tuple(stemmed(part, language) for part in parts)
    plain = _APOSTROPHES.sub("", written)
    whole = "".join(_PART.findall(plain)) if len(parts) > 1 else ""
    reading = kana_of(whole or plain)
    return Token(
        text=written,
        words=words,
        readings=tuple(filter(None, map(kana_of, parts))) if reading else (),
        word=stemmed(whole, language) if whole else "",
        reading=reading,
        spoken=True,
        empty=language == "en" and written.replace("’", "'") in _EMPTY,
        filler=language == "en" and written in _FILLERS,
        after=after,
    )


def apart(text: str) -> str:
    """Text with spaces for hyphens: sea-view as sea view."""
    return _HYPHEN.sub(" ", text)


@lru_cache(maxsize=50_000)
def stemmed(word: str, language: str) -> str:
    """The stem of a folded word, without accents, which many do not type."""
    stemmer = _stemmer(language)
    return unaccented(stemmer.stemWord(word) if stemmer else word).replace("'", "")


@cache
def _stemmer(language: str) -> Stemmer | None:
    try:
        return Stemmer(language)
    except KeyError:
        return None
