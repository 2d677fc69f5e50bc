"""What names mean: the words of the vocabulary, of places and of staff, each with the wish that it stands for. Pure.

Names are compared as the search compares words (`search.analysis`): in one width, case and script, by normal forms and
stems, and by how they are read, so that おんせん, onsen, 温泉 and 溫泉 are one.
"""

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from plans.diagnostic.denials import FILLERS, without_denial
from search.analysis import Phrase, Synonym
from search.analysis.folding import CJK
from search.analysis.kana import hiragana, katakana, letters
from search.analysis.text import folded, is_chinese, tokens
from search.analysis.token import Token

# Shorter names in Japanese and Chinese may be parts of other words; see search.analysis.lexicon. Chinese is written
# without inflection, and its dictionaries cut it coarsely: 泡温泉.
_SURE = {True: 2, False: 3}
_KANA = re.compile("[ァ-ヺ]{2,}")
# Shorter readings are homophones of too much.
_SHORTEST_READING = 3
_CJK_ONLY = re.compile(f"[{CJK}]+")
# 一个人 stands in 十一个人 and means another number there.
_NUMBER = re.compile(r"[\d〇零一二两三四五六七八九十百]")
# What is counted tells nothing without its number.
_COUNTED = frozenset({"人", "个人", "个", "名", "位"})
# Dictionaries cut a few kana into particles (とば), so readings are also sought as words that particles follow.
_SPELLED = rf"(?<![{CJK}])(?:{{}})(?=[でにへのがをはもとやか]|[^{CJK}]|$)"


class Kind(StrEnum):
    OPTION = "OPTION"
    TAG = "TAG"
    AREA = "AREA"
    DAYS = "DAYS"
    BUDGET = "BUDGET"


class Wish(NamedTuple):
    """What is wished: an option of a question, a tag, an area, or a length or price from-to (`2-3`, `-50000`)."""

    kind: Kind
    key: str
    question: str = ""


class Name(NamedTuple):
    """A name as it is written, and what it means, or means where it is denied."""

    text: str
    wish: Wish
    denied: bool = False


class Meanings:
    """Names, looked up as they are said. Of two meanings of a name the first that was given holds."""

    def __init__(self, names: Iterable[Name], synonyms: Iterable[Synonym], locale: str) -> None:
        self.locale = locale
        self.language = locale.partition("-")[0]
        self._wishes: dict[tuple[Phrase, bool], Wish] = {}
        self._readings: dict[str, Phrase] = {}
        self._spelled: dict[str, Phrase] = {}
        self._written: dict[str, tuple[Phrase, bool]] = {}
        for name in names:
            self._add(*name)
        for synonym in synonyms:
            meant = [found for text in synonym.meant if (found := self._meant(text))]
            for written in synonym.written if meant else ():
                self._add(written, meant[0])

    def _add(self, text: str, wish: Wish, denied: bool = False) -> None:
        written = folded(text, self.locale).strip()
        bare, inside = without_denial(written, self.language)
        said = list(tokens(bare, self.locale))
        for key in keys(said):
            self._wishes.setdefault((key, denied != inside), wish)
            self._readings.setdefault(reading_of(said), key)
            self._spelled.setdefault("".join(token.reading for token in said), key)
            self._written.setdefault(bare, (key, False))
            self._written.setdefault(written, (key, inside))

    def _meant(self, text: str) -> Wish | None:
        bare, denied = without_denial(folded(text, self.locale).strip(), self.language)
        found = (self.wish(key, denied=denied) for key in keys(tokens(bare, self.locale)))
        return next(filter(None, found), None)

    def wish(self, key: Phrase, *, denied: bool) -> Wish | None:
        """What a name means that is denied where it is said, or not."""
        return self._wishes.get((key, denied))

    def known(self, key: Phrase) -> bool:
        """Whether it is a name of anything."""
        return (key, False) in self._wishes or (key, True) in self._wishes

    def read_as(self, said: Iterable[Token]) -> Phrase | None:
        """The name that is read as words in kana or Latin letters are."""
        said = list(said)
        reading = reading_of(said) if all(token.spoken for token in said) else ""
        return self._readings.get(reading) if len(reading) >= _SHORTEST_READING else None

    def sure(self, text: str) -> Iterator[tuple[int, int, Phrase, bool]]:
        """Names that are found wherever they stand in folded text: from, to, which, and whether it is denied there."""
        for match in self._sure.finditer(text):
            yield *match.span(), *self._written.get(match[0], (self._spelled.get(katakana(match[0]), ()), False))

    @cached_property
    def _sure(self) -> re.Pattern[str]:
        texts = (re.escape(text) for text in sorted(self._written, key=len, reverse=True) if self._is_sure(text))
        whole = [_apart(text) if _CJK_ONLY.match(text) else rf"\b{text}\b" for text in texts]
        kana = sorted(filter(_KANA.fullmatch, self._spelled), key=len, reverse=True)
        spelled = _SPELLED.format("|".join([*map(hiragana, kana), *kana]) or r"(?!)")
        return re.compile("|".join([*whole, spelled]))

    def _is_sure(self, text: str) -> bool:
        """Long enough, or made of words that would be passed over: just me."""
        if _CJK_ONLY.fullmatch(text):
            return len(text) >= _SURE[is_chinese(self.locale)]
        return not any(map(says, tokens(text, self.locale)))


def _apart(name: str) -> str:
    return rf"(?<!{_NUMBER.pattern}){name}" if _NUMBER.match(name) else name


def says(token: Token) -> bool:
    """Whether it is a word that tells anything of what is wished."""
    return not token.empty and not (token.text in FILLERS or all(word in FILLERS for word in token.words))


def keys(said: Iterable[Token]) -> list[Phrase]:
    """What is alike in all spellings of a name, part by part and in one (wi-fi, wifi); nothing if it says nothing."""
    said = list(said)
    telling = [token for token in said if says(token)]
    if all(token.text in _COUNTED for token in telling):
        telling = said
    parts = tuple(word for token in telling for word in token.words or (token.text,))
    whole = tuple(
        word for token in telling for word in ((token.word,) if token.word else token.words or (token.text,))
    )
    return list(dict.fromkeys(filter(None, (parts, whole))))


def reading_of(said: Iterable[Token]) -> str:
    """How words are read, in Latin letters; "" if that of one is not known."""
    readings = [token.reading for token in said if not token.empty]
    return "".join(map(letters, readings)) if all(readings) else ""
