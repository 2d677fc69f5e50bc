"""Japanese: words by Sudachi, with normal forms and readings."""

import re
from collections.abc import Iterable
from functools import lru_cache

from sudachipy import Morpheme, SplitMode

from search.analysis.folding import KANA, fold, repeated
from search.analysis.kana import spoken
from search.analysis.token import Token, function_words
from translation.sudachi import LONGEST_RUN, tokenizer

# Lucene's JapaneseKatakanaStemFilter: shorter words are other words without their last mark (コピー, コピ).
_KATAKANA_STEM = re.compile(r"(?<=[ァ-ヺー]{3})ー$")
_SPELLED = re.compile(f"[{KANA}]+")
_FOREIGN = re.compile(r"[a-z]")

_EMPTY_KINDS = frozenset({"助詞", "助動詞", "補助記号", "記号", "空白", "接続詞", "代名詞"})
# Normal forms of what is said with any other word.
_EMPTY = function_words("ja")
# Normal forms of suffixes that change nothing about what is sought: 海女さん, 子供たち, 市内, 陶芸家, 朝食付き.
_EMPTY_SUFFIXES = function_words("ja-suffixes")
# What a place is, which most pages about it leave out: 鳥羽市 is 鳥羽.
_KINDS_OF_PLACE = frozenset("市町村郡県")
# Normal forms too.
_FILLERS = function_words("ja-fillers")


def tokens(run: str) -> list[Token]:
    """The words of folded text in Japanese characters, which it covers from end to end."""
    found: list[Token] = []
    for start in range(0, len(run), LONGEST_RUN):
        found += _tokens(run[start : start + LONGEST_RUN])
    return found


def knows(word: str) -> bool:
    """Whether the dictionary has it as one word, which is no name: those of all the world look like typing errors."""
    found = tokenizer().tokenize(word)
    return len(found) == 1 and not found[0].is_oov() and found[0].part_of_speech()[1] != "固有名詞"


def parts(word: str) -> list[Token]:
    """The shortest words in a word: 露天 and 風呂."""
    found = _named(tokenizer().tokenize(word, SplitMode.A))
    return [_token(part)._replace(piece=len(found) > 1 and len(part.surface()) == 1) for part in found]


def _tokens(run: str) -> list[Token]:
    found: list[Token] = []
    before: Morpheme | None = None
    for morpheme in tokenizer().tokenize(run):
        bound = before is not None and (_opens(before) or _is_suffix(morpheme))
        found.append(_token(morpheme)._replace(after="" if before else None, bound=bound))
        before = morpheme
    return found


def _opens(morpheme: Morpheme) -> bool:
    """Whether it makes one word with what follows: a numeral or a prefix."""
    return morpheme.part_of_speech()[0] == "接頭辞" or morpheme.part_of_speech()[1] == "数詞"


def _is_suffix(morpheme: Morpheme) -> bool:
    return morpheme.part_of_speech()[0] == "接尾辞"


def _token(morpheme: Morpheme) -> Token:
    parts = _named(morpheme.split(SplitMode.A)) or [morpheme]
    said = [part for part in parts if not _empty(part)]
    return Token(
        text=morpheme.surface(),
        words=tuple(filter(None, (_normal(part.normalized_form()) for part in said))),
        readings=tuple(filter(None, map(_reading, said))),
        reading=_reading(morpheme),
        spoken=bool(_SPELLED.fullmatch(morpheme.surface())),
        empty=not said or _empty(morpheme),
        filler=all(part.normalized_form() in _FILLERS for part in said),
    )


def _named(parts: Iterable[Morpheme]) -> list[Morpheme]:
    """The parts of a word; of a place not what kind of place it is."""
    parts = list(parts)
    named = len(parts) > 1 and parts[-2].part_of_speech()[2] == "地名" and parts[-1].surface() in _KINDS_OF_PLACE
    return parts[:-1] if named else parts


def _empty(morpheme: Morpheme) -> bool:
    form = morpheme.normalized_form()
    says_nothing = form in _EMPTY or (_is_suffix(morpheme) and form in _EMPTY_SUFFIXES)
    return says_nothing or morpheme.part_of_speech()[0] in _EMPTY_KINDS


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
