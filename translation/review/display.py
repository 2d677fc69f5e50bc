"""Texts as they are shown to translators: inline tags as such, terms of the glossary marked."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from translation.compare.text import TAG
from translation.glossary import Term, Terms
from translation.models import GlossaryTerm

# An ampersand that cannot be taken for the beginning of an entity.
PLAIN_AMPERSAND = re.compile(r"&amp;(?![A-Za-z#][A-Za-z0-9]*;)")
FRAGMENT_CHARACTERS = 60


class Piece(NamedTuple):
    """A tag, or words; a term of the glossary among them if there is one."""

    text: str
    is_tag: bool = False
    term: Term | None = None


def editable(data: str) -> str:
    """The data as a person writes it: `R&D`, where HTML has `R&amp;D`. Saving makes data of it again."""
    return PLAIN_AMPERSAND.sub("&", data)


def pieces(data: str, terms: Terms) -> list[Piece]:
    """The editable form of the data; together the pieces are all of it."""
    found: list[Piece] = []
    text, end = editable(data), 0
    for tag in TAG.finditer(text):
        found += [*_words(text[end : tag.start()], terms), Piece(tag[0], is_tag=True)]
        end = tag.end()
    return [piece for piece in (*found, *_words(text[end:], terms)) if piece.text]


def notes(pieces: Iterable[Piece]) -> list[tuple[Term, str]]:
    """The terms among the pieces, each once, with what the glossary notes of it. One statement."""
    terms = dict.fromkeys(piece.term for piece in pieces if piece.term)
    known = dict(GlossaryTerm.objects.filter(term__in=[term.source for term in terms]).values_list("term", "note"))
    return [(term, known.get(term.source, "")) for term in terms]


def _words(text: str, terms: Terms) -> Iterator[Piece]:
    end = 0
    for start, stop, term in terms.found(text):
        yield Piece(text[end:start])
        yield Piece(text[start:stop], term=term)
        end = stop
    yield Piece(text[end:])
