"""Chinese: one script by OpenCC (https://github.com/BYVoid/OpenCC), words by jieba (https://github.com/messense/rjieba-py).

Words of Taiwan become those of the mainland: 軟體 is 软件.
"""

import re
from functools import cache
from typing import Any

from opencc import OpenCC

from search.analysis.folding import KANA, repeated
from search.analysis.japanese import tokens as japanese_tokens
from search.analysis.token import Token, function_words

_HAS_KANA = re.compile(f"[{KANA}]")
_EMPTY = function_words("zh")


def unified(text: str) -> str:
    """Folded text in the characters and words of the mainland, whichever it was written in."""
    return _converted(text, "t2s", "s2t", "tw2sp")


def from_japanese(text: str) -> str:
    """The same for a name in Japan's characters: 七里御浜 is 七里御滨."""
    return unified(_converted(text, "jp2t"))


def tokens(run: str) -> list[Token]:
    """The words of unified text, which they cover from end to end. Runs with kana are read as Japanese."""
    if _HAS_KANA.search(run):
        return [token._replace(words=tuple(map(from_japanese, token.words))) for token in japanese_tokens(run)]
    return [
        Token(text=word, words=(repeated(word),), empty=word in _EMPTY, after="" if place else None)
        for place, word in enumerate(_jieba().cut(run))
    ]


@cache
def _jieba() -> Any:
    # It reads its dictionary when it is imported, for which sites without Chinese have no use.
    import rjieba

    return rjieba


def _converted(text: str, *names: str) -> str:
    for name in names:
        text = _converter(name).convert(text)
    return text


@cache
def _converter(name: str) -> OpenCC:
    return OpenCC(name)
