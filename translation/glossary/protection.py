"""What a service of machine translation must not change or must not see, taken out on the way there and put back."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from django.utils.translation import gettext as _

from translation.glossary.fragments import PROTECTED, Pieces, Tag, Words, folded, plain, read, write
from translation.glossary.terms import LATIN, Terms

# Older Japanese pages write e-mail addresses in full-width characters.
MAILBOX = r"[\w.%+\-．＋－＿０-９Ａ-Ｚａ-ｚ]{1,64}[@＠][\w\-－０-９Ａ-Ｚａ-ｚ]+(?:[.．][\w\-－０-９Ａ-Ｚａ-ｚ]+)*"
ADDRESS = r"(?:https?://|www\.)[\w.~:/?#\[\]@!$&'()*+,;=%\-]*[\w/=&#\-]"
PLACEHOLDER = r"%\(\w+\)[a-z]|\{\{?\s*[\w.]+\s*\}?\}"
HIDDEN = re.compile(f"{ADDRESS}|{MAILBOX}|{PLACEHOLDER}", re.ASCII)
TOUCHING = re.compile(f"[{LATIN}]{{2}}")


class Lost(Exception):
    """Something protected did not come back as it should. The message says what, in words for staff."""


class Kept(NamedTuple):
    """A protected place: as it is in the text, as it will be in the translation, whether a service may see that."""

    source: str
    target: str
    shown: bool


@dataclass(frozen=True)
class Protected:
    """A text on its way to a service: its pieces, with a span in the place of each of `kept`."""

    pieces: Pieces
    kept: tuple[Kept, ...]

    @property
    def data(self) -> str:
        """What is sent."""
        return write(self.pieces)

    @property
    def needs_translation(self) -> bool:
        """Whether there is more than what is protected, or than figures."""
        rest = plain(folded(self.pieces)).strip()
        return bool(rest) and (bool(self.kept) or any(character.isalpha() for character in rest))

    def restored(self, answer: str) -> str:
        """The answer with what was protected put back in the form of the target language.

        What the service wrote in its place does not matter. Raises Lost where a place is missing or doubled, and
        BrokenMarkup.
        """
        pieces: Pieces = []
        seen: Counter[str] = Counter()
        targets = {_id(number): kept.target for number, kept in enumerate(self.kept, start=1)}
        for piece in folded(read(answer)):
            if isinstance(piece, Tag) and piece.protects:
                place = dict(piece.attributes).get("id", "")
                seen[place] += 1
                piece = Words(targets.get(place, ""))
            if isinstance(piece, Words) and pieces and _touch(pieces[-1], piece):
                pieces.append(Words(" "))
            pieces.append(piece)
        self._check(seen)
        return write(pieces)

    def _check(self, seen: Counter[str]) -> None:
        for number, kept in enumerate(self.kept, start=1):
            times = seen.pop(_id(number), 0)
            if not times:
                raise Lost(_("“%(text)s” was lost.") % {"text": kept.source})
            if times > 1:
                raise Lost(_("“%(text)s” came back more than once.") % {"text": kept.source})
        if seen:
            raise Lost(_("The markup was changed."))


def protect(data: str, terms: Terms) -> Protected:
    """Put terms, e-mail addresses, web addresses and placeholders into spans that services leave alone.

    A service sees a term in the form of the target language, by which it builds the sentence, and a number instead of
    the rest: e-mail addresses are nobody else's business. Tags and their attributes stay as they are. Raises
    BrokenMarkup.
    """
    pieces: Pieces = []
    kept: list[Kept] = []
    for piece in read(data):
        for part in _parts(piece.text, terms) if isinstance(piece, Words) else [piece]:
            if not isinstance(part, Kept):
                pieces.append(part)
                continue
            kept.append(part)
            place = _id(len(kept))
            pieces.append(Tag("span", (("id", place), PROTECTED)))
            pieces += [Words(part.target if part.shown else place), Tag("span", opens=False)]
    return Protected(pieces, tuple(kept))


def _id(number: int) -> str:
    return f"X{number}"


def _parts(text: str, terms: Terms) -> Iterator[Words | Kept]:
    """The text in order, cut at what is to be protected."""
    end = 0
    for match in HIDDEN.finditer(text):
        yield from _words(text[end : match.start()], terms)
        yield Kept(match[0], match[0], shown=False)
        end = match.end()
    yield from _words(text[end:], terms)


def _words(text: str, terms: Terms) -> Iterator[Words | Kept]:
    end = 0
    for place in terms.found(text):
        if place.start > end:
            yield Words(text[end : place.start])
        yield Kept(place.term.source, place.term.target, shown=True)
        end = place.end
    if end < len(text):
        yield Words(text[end:])


def _touch(left: Words | Tag, right: Words) -> bool:
    """Whether two Latin words would run into one: services move and drop the spaces around spans."""
    return isinstance(left, Words) and bool(TOUCHING.match(left.text[-1:] + right.text[:1]))
