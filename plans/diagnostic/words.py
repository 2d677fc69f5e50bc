"""What a visitor wishes who says so in own words: 海が見えて静かな場所で三日、犬と一緒 (requirement W6). Pure.

Lengths of stay and budgets are taken out first (`amounts`). In the rest the longest names are sought (`meanings`), and
around each of them what turns it round (`denials`). A word that is no name and is not said with everything is handed
back as not understood. No language model, no state: the same text is always understood in the same way.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from plans.diagnostic.amounts import BUDGET, DAYS, Amount, amounts
from plans.diagnostic.denials import Stance, denial_in, stance
from plans.diagnostic.meanings import Kind, Meanings, Wish, keys, says
from search.analysis.text import folded, tokens
from search.analysis.token import Phrase, Token

MAX_CHARACTERS = 200
# Names of more words than this are not looked for.
_MOST_WORDS = 8
# Tokens hold together what a hyphen joins, and car-free is two things.
# How many there are of those who come, beside them: 子ども二人; for how many a price is: 一人あたり三万円.
_PEOPLE = re.compile(r"(?:[\d〇零一二两三四五六七八九十百]+|数|几)(?:人|个人|名|位|个)")
_OF_THEM = re.compile(r"[のが的 ]?")
_PER_HEAD = re.compile(r"(?:(?:あたり|当たり|当り|につき|分)[はでの]?)?")
_HYPHEN = re.compile(r"-(?=free\b)")
# What telephones put in don't.
_APOSTROPHE = "’"
_APART = "\n"


@dataclass(frozen=True)
class Part:
    """A wish and the part of the text that says it."""

    text: str
    wish: Wish
    stance: Stance = Stance.WISHED

    @property
    def id(self) -> str:
        """The same for the same wish, however it is said."""
        sign = {Stance.UNWISHED: "not-", Stance.NEEDLESS: "any-", Stance.LESS: "less-"}.get(self.stance, "")
        return sign + ":".join(filter(None, (self.wish.kind.lower(), self.wish.question, self.wish.key)))


@dataclass(frozen=True)
class Understanding:
    """The wishes, each once, and the words that told nothing, in the order of the text."""

    parts: tuple[Part, ...] = ()
    missed: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Word:
    """A token and where it stands in the folded text."""

    token: Token
    start: int
    end: int


@dataclass(frozen=True)
class _Found:
    """A name, or an amount, in the folded text."""

    start: int
    end: int
    key: Phrase = ()
    denied: bool = False
    amount: Amount | None = None


@dataclass(frozen=True)
class _Spot:
    """A wish in the folded text, with what denies it."""

    start: int
    end: int
    wish: Wish
    stance: Stance = Stance.WISHED


def understand(text: str, meanings: Meanings) -> Understanding:
    """The wishes in the first MAX_CHARACTERS of any text; never an error."""
    text = text[:MAX_CHARACTERS]
    said = _HYPHEN.sub(" ", folded(text, meanings.locale)).replace(_APOSTROPHE, "'")[:MAX_CHARACTERS]
    found = [_Found(amount.start, amount.end, amount=amount) for amount in amounts(said, meanings.language)]
    rest = _without(said, found)
    found += [_Found(*name) for name in meanings.sure(rest)]
    found += _named(list(_words(_without(said, found), meanings.locale)), meanings)
    spots = list(_spots(said, _counted(said, sorted(found, key=lambda one: one.start), meanings), meanings))
    words, whole = _words(rest, meanings.locale), _Whole(text, said)
    parts = (Part(whole.part(spot.start, spot.end), spot.wish, spot.stance) for spot in spots)
    different: dict[str, Part] = {}
    for part in parts:
        different.setdefault(part.id, part)
    return Understanding(tuple(different.values()), tuple(_missed(words, spots, whole)))


def _words(text: str, locale: str) -> Iterator[_Word]:
    start = 0
    for token in tokens(text, locale):
        start = text.index(token.text, start)
        yield _Word(token, start, start + len(token.text))
        start += len(token.text)


def _without(text: str, found: Iterable[_Found]) -> str:
    """The text with what is found blotted out, in its old length."""
    for one in found:
        text = text[: one.start] + _APART * (one.end - one.start) + text[one.end :]
    return text


def _named(words: list[_Word], meanings: Meanings) -> Iterator[_Found]:
    """The longest names, from left to right."""
    start = 0
    while start < len(words):
        end, key = _longest(words, start, meanings)
        if key:
            yield _Found(words[start].start, words[end - 1].end, key)
        start = end


def _longest(words: list[_Word], start: int, meanings: Meanings) -> tuple[int, Phrase]:
    """Where the longest name ends that begins there, and which it is; or the end of the word, and nothing."""
    end = start + 1
    while end < min(len(words), start + _MOST_WORDS) and words[end].token.after is not None:
        end += 1
    for last in range(end, start, -1):
        if key := _name([word.token for word in words[start:last]], meanings):
            return last, key
    parts = ((part,) for part in words[start].token.words)
    return start + 1, next(filter(meanings.known, parts), ())


def _name(said: list[Token], meanings: Meanings) -> Phrase | None:
    if not (says(said[0]) and says(said[-1])):
        return None
    return next(filter(meanings.known, keys(said)), None) or meanings.read_as(said)


def _counted(said: str, found: list[_Found], meanings: Meanings) -> list[_Found]:
    """What is found, with numbers of people taken into what they count, as they are no wishes of their own."""
    whole: list[_Found] = []
    for one in found:
        if whole and _counts(one, whole[-1], said, meanings):
            whole[-1] = replace(whole[-1], end=one.end)
        elif whole and _counts(whole[-1], one, said, meanings):
            whole[-1] = replace(one, start=whole[-1].start)
        else:
            whole.append(one)
    return whole


def _counts(number: _Found, other: _Found, said: str, meanings: Meanings) -> bool:
    if not _PEOPLE.fullmatch(said[number.start : number.end]):
        return False
    between = said[min(number.end, other.end) : max(number.start, other.start)]
    if other.amount:
        return other.amount.kind == BUDGET and number.start < other.start and bool(_PER_HEAD.fullmatch(between))
    wishes = [meanings.wish(one.key, denied=False) for one in (number, other)]
    alike = all(wish and wish.question for wish in wishes) and len({wish.question for wish in wishes if wish}) == 1
    return alike and bool(_OF_THEM.fullmatch(between))


def _spots(said: str, found: list[_Found], meanings: Meanings) -> Iterator[_Spot]:
    """What is found with what it means there. A name that means something only when it is denied, and is not, means
    nothing."""
    last, apart = Stance.WISHED, _without(said, found)
    starts = [*(one.start for one in found[1:]), len(said)]
    for one, following in zip(found, starts, strict=False):
        if one.amount:
            yield _Spot(one.start, one.end, _bounds(one.amount))
            continue
        inside = denial_in(said[one.start : one.end], meanings.language) if one.denied else ("", "")
        before, after = apart[: one.start] + inside[0], inside[1] + said[one.end : following]
        last, lead, tail = stance(before, after, meanings.language, last)
        lead, tail = max(0, lead - len(inside[0])), max(0, tail - len(inside[1]))
        wish, said_so = _meant(one, last, meanings, outside=bool(lead or tail))
        if wish:
            yield _Spot(one.start - lead, one.end + tail, wish, said_so)


def _meant(one: _Found, said_so: Stance, meanings: Meanings, *, outside: bool) -> tuple[Wish | None, Stance]:
    """The wish that a name stands for where this is said of it, and what is said of that. Another wish may stand for
    what is denied (no dogs); but who can do without a dog does not mind one."""
    wish, denied = (meanings.wish(one.key, denied=denied) for denied in (False, True))
    if said_so is Stance.NEEDED:
        return wish, Stance.WISHED
    if said_so in (Stance.NEEDLESS, Stance.LESS) and wish and (outside or not one.denied):
        return wish, said_so
    if denied and (one.denied or said_so is not Stance.WISHED):
        return denied, Stance.WISHED
    return wish, said_so


def _bounds(amount: Amount) -> Wish:
    least, most = ("" if bound is None else str(bound) for bound in (amount.least, amount.most))
    return Wish(Kind.DAYS if amount.kind == DAYS else Kind.BUDGET, f"{least}-{most}")


def _missed(words: Iterable[_Word], spots: list[_Spot], whole: "_Whole") -> Iterator[str]:
    """What says something and is none of the spots, words side by side in one."""
    beside: list[_Word] = []
    for word in words:
        if not says(word.token) or any(spot.start < word.end and word.start < spot.end for spot in spots):
            continue
        if beside and (word.token.after is None or word.start > beside[-1].end + len(word.token.after)):
            yield whole.part(beside[0].start, beside[-1].end)
            beside = []
        beside.append(word)
    if beside:
        yield whole.part(beside[0].start, beside[-1].end)


class _Whole:
    """Finds parts of folded text in the text as it was typed, which may be wider, longer or in another script."""

    def __init__(self, typed: str, said: str) -> None:
        self.typed = typed
        self.spans: list[tuple[int, int]] = []
        for _kind, start, end, first, last in SequenceMatcher(None, typed, said, autojunk=False).get_opcodes():
            alike = end - start == last - first
            self.spans += [(start + n, start + n + 1) if alike else (start, end) for n in range(last - first)]

    def part(self, start: int, end: int) -> str:
        """What was typed for said[start:end]."""
        return self.typed[self.spans[start][0] : self.spans[end - 1][1]].strip()
