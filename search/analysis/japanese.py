"""Japanese: words by Sudachi (https://github.com/WorksApplications/SudachiPy), with normal forms and readings.

The dictionary is a memory-mapped file, which is opened at the first word and shared between processes.
"""

import re
import threading
from functools import cache, lru_cache

from sudachipy import Dictionary, Morpheme, SplitMode, Tokenizer

from search.analysis.folding import KANA, fold, repeated
from search.analysis.kana import spoken
from search.analysis.token import Token, function_words

# Sudachi takes 49,149 bytes at once.
_LONGEST_RUN = 10_000
# Lucene's JapaneseKatakanaStemFilter: shorter words are other words without their last mark (コピー, コピ).
_KATAKANA_STEM = re.compile(r"(?<=[ァ-ヺー]{3})ー$")
_SPELLED = re.compile(f"[{KANA}]+")
_FOREIGN = re.compile(r"[a-z]")

_EMPTY_KINDS = frozenset({"助詞", "助動詞", "補助記号", "記号", "空白", "接続詞", "代名詞"})
# Normal forms of what is said with any other word.
_EMPTY = function_words("ja")
_local = threading.local()


def tokens(run: str) -> list[Token]:
    """The words of folded text in Japanese characters, which it covers from end to end."""
    found: list[Token] = []
    for start in range(0, len(run), _LONGEST_RUN):
        found += _tokens(run[start : start + _LONGEST_RUN])
    return found


def _tokens(run: str) -> list[Token]:
    found: list[Token] = []
    before: Morpheme | None = None
    for morpheme in _tokenizer().tokenize(run):
        bound = before is not None and (_opens(before) or morpheme.part_of_speech()[0] == "接尾辞")
        found.append(_token(morpheme)._replace(after="" if before else None, bound=bound))
        before = morpheme
    return found


def _opens(morpheme: Morpheme) -> bool:
    """Whether it makes one word with what follows: a numeral or a prefix."""
    return morpheme.part_of_speech()[0] == "接頭辞" or morpheme.part_of_speech()[1] == "数詞"


def _token(morpheme: Morpheme) -> Token:
    parts = list(morpheme.split(SplitMode.A)) or [morpheme]
    said = [part for part in parts if not _empty(part)]
    return Token(
        text=morpheme.surface(),
        words=tuple(filter(None, (_normal(part.normalized_form()) for part in said))),
        readings=tuple(filter(None, map(_reading, said))),
        reading=_reading(morpheme),
        spoken=bool(_SPELLED.fullmatch(morpheme.surface())),
        empty=not said or _empty(morpheme),
    )


def _empty(morpheme: Morpheme) -> bool:
    return morpheme.part_of_speech()[0] in _EMPTY_KINDS or morpheme.normalized_form() in _EMPTY


@lru_cache(maxsize=50_000)
def _normal(form: str) -> str:
    """The form that stands for all spellings: 引っ越し for 引越し, wifi for ワイファイ."""
    form = fold(form)
    if _FOREIGN.search(form):
        return "".join(filter(str.isalnum, form))
    return _KATAKANA_STEM.sub("", repeated(form))


def _reading(morpheme: Morpheme) -> str:
    """How the word is read. Not if inflected: 見え would be found for Mie, and its normal form is found anyway."""
    return _kana(morpheme.reading_form()) if morpheme.surface() == morpheme.dictionary_form() else ""


@lru_cache(maxsize=50_000)
def _kana(reading: str) -> str:
    """The reading, or "" where Sudachi has none and gives the word itself."""
    reading = fold(reading)
    return spoken(reading) if _SPELLED.fullmatch(reading) else ""


def _tokenizer() -> Tokenizer:
    """The thread's own, as none may be used by two at once."""
    if not hasattr(_local, "tokenizer"):
        _local.tokenizer = _dictionary().tokenizer(mode=SplitMode.C)
    return _local.tokenizer


@cache
def _dictionary() -> Dictionary:
    return Dictionary(dict="core")
