"""Names that are one word whatever a dictionary cuts them into, and words that stand for each other."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from search.analysis.folding import CJK
from search.analysis.kana import katakana
from search.analysis.text import folded, is_spelled, joined, parts, runs, signs, tokens
from search.analysis.token import Phrase, Token

# Two characters may be part of another word (海, 海女; 津市, 天津市), so short names begin and end where words do.
_SURE_NAME = re.compile(f"[{CJK}]{{3,}}")
# Names of more words than this are not looked for.
_MOST_WORDS = 8


class Synonym(NamedTuple):
    """Who types one of `written` also means each of `meant`. In a set of equals both are the same."""

    written: tuple[str, ...]
    meant: tuple[str, ...]


def alike(*terms: str) -> Synonym:
    """Terms that stand for each other: alike("テレワーク", "リモートワーク")."""
    return Synonym(terms, terms)


class Group(NamedTuple):
    """Tokens that are one thing sought, what else it means, and whether it is a name. `text` is how it was typed."""

    text: str
    tokens: tuple[Token, ...]
    meant: tuple[str, ...]
    named: bool

    @property
    def empty(self) -> bool:
        return all(token.empty for token in self.tokens)

    @property
    def filler(self) -> bool:
        return not self.named and all(token.empty or token.filler for token in self.tokens)


class Lexicon:
    """The names and synonyms of a locale. Spellings that the analysis makes alike need no entry of their own."""

    def __init__(self, words: Iterable[str], synonyms: Iterable[Synonym], locale: str) -> None:
        self.locale = locale
        self._meant: dict[Phrase, dict[str, None]] = defaultdict(dict)
        names = {folded(word, locale).strip() for word in words}
        for synonym in synonyms:
            for written in synonym.written:
                name = folded(written, locale).strip()
                names.add(name)
                self._meant[self._key(tokens(name, locale))].update(dict.fromkeys(synonym.meant))
        self._names = {self._key(tokens(name, locale)) for name in names}
        sure = sorted(filter(_SURE_NAME.fullmatch, names), key=len, reverse=True)
        self._sure = re.compile("|".join(map(re.escape, sure)) if sure else r"(?!)")

    def groups(self, text: str) -> Iterator[Group]:
        """The things sought in folded text, in order."""
        end = 0
        for name in self._sure.finditer(text):
            yield from self._grouped(text[end : name.start()])
            yield self.whole(name[0])
            end = name.end()
        yield from self._grouped(text[end:])

    def parts(self, text: str) -> Iterator[Group]:
        """The same with words in their parts, but for kana, numbers and what has synonyms."""
        for group in self.groups(text):
            if group.meant or is_spelled(group.text) or group.tokens[0].text.isnumeric():
                yield group
            else:
                yield from (self._group([part]) for token in group.tokens for part in parts(token, self.locale))

    def whole(self, text: str) -> Group:
        """Folded text as one thing sought."""
        return self._group(list(tokens(text, self.locale)))

    def _grouped(self, text: str) -> Iterator[Group]:
        units = _units(tokens(text, self.locale))
        start = 0
        while start < len(units):
            end = self._end_of_name(units, start)
            yield self._group([token for unit in units[start:end] for token in unit])
            start = end

    def _end_of_name(self, units: list[list[Token]], start: int) -> int:
        """Where the longest name ends that begins there, or the single unit."""
        for end in range(min(len(units), start + _MOST_WORDS), start + 1, -1):
            says = not units[start][0].empty and not units[end - 1][-1].empty
            if says and self._key(token for unit in units[start:end] for token in unit) in self._names:
                return end
        return start + 1

    def _group(self, found: list[Token]) -> Group:
        text = joined(found)
        key = self._key(found)
        meant = self._meant.get(key, {})
        if is_spelled(text):
            meant = meant | self._meant.get(self._key(tokens(katakana(text), self.locale)), {})
        return Group(text, tuple(found), tuple(meant), named=key in self._names)

    @staticmethod
    def _key(found: Iterable[Token]) -> Phrase:
        """What is alike in all spellings: the words that say something, or all signs if there are none."""
        found = list(found)
        key = tuple(word for token in found if not token.empty for word in token.words or (token.text,))
        return key or signs(" ".join(token.text for token in found))


@lru_cache(maxsize=32)
def lexicon(words: frozenset[str], synonyms: frozenset[Synonym], locale: str) -> Lexicon:
    """The lexicon of that content, which is made once."""
    return Lexicon(words, synonyms, locale)


def _units(found: Iterable[Token]) -> list[list[Token]]:
    """Tokens with those that are bound to them: 千, 枚 and 田 are one unit, and so are a few kana."""
    return [unit for run in runs(found) for unit in ([run] if is_spelled(joined(run)) else _bound(run))]


def _bound(run: list[Token]) -> Iterator[list[Token]]:
    unit: list[Token] = []
    for token in run:
        if unit and not token.bound:
            yield unit
            unit = []
        unit.append(token)
    yield unit
