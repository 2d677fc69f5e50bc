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
_FILLERS = function_words("zh-fillers")
_KINDS_OF_PLACE = frozenset("市町村郡县")


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
    return _tokens(_jieba().cut(run))


def parts(word: str) -> list[Token]:
    """The words in a word of `tokens`; of a verb with its object the object (吃海鲜), of a place its name (鸟羽市)."""
    if _HAS_KANA.search(word):
        return tokens(word)
    # Without its model of names, jieba puts only such characters together as its dictionary does.
    found, known = _jieba().cut(word, False), set(_jieba().cut_for_search(word))
    if len(found) > 2 and word[-1] in _KINDS_OF_PLACE:
        return _tokens([word[:-1]])
    for place in range(1, len(word) - 1):
        head, tail = word[:place], word[place:]
        if found == [word] and tail in known and (head in known or not known & {word[:2]}):
            found = [head, tail] if head in known else [tail]
    return _tokens(found)


def _tokens(words: list[str]) -> list[Token]:
    """Neighbours of one character each are a word that no dictionary knows: 生蚝."""
    says = [False, *(word not in _EMPTY for word in words), False]
    lengths = [0, *map(len, words), 0]
    return [
        Token(
            text=word,
            words=(repeated(word),),
            empty=not says[place],
            filler=word in _FILLERS,
            after="" if place > 1 else None,
            bound=says[place] and says[place - 1] and lengths[place] == lengths[place - 1] == 1,
            piece=says[place] and lengths[place] == 1 and (says[place - 1] or says[place + 1]),
        )
        for place, word in enumerate(words, 1)
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
