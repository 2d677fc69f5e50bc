"""The pieces of an HTML fragment as wagtail-localize keeps texts: words, inline tags, nothing else.

`wagtail_localize.strings.StringValue` parses with BeautifulSoup, which mends broken markup without a word. What comes
back from a service has to be judged as it is, so it is read here.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from html import escape
from html.parser import HTMLParser
from typing import NamedTuple

# A span of this kind is left alone by DeepL, by Google and by LibreTranslate alike:
# https://developers.deepl.com/docs/xml-and-html-handling/html
# https://cloud.google.com/translate/troubleshooting
# https://github.com/argosopentech/translate-html/pull/3
PROTECTED = ("translate", "no")
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


class BrokenMarkup(Exception):
    """Tags do not match, or there is something besides words and tags."""


class Words(NamedTuple):
    text: str  # Unescaped.


class Tag(NamedTuple):
    name: str
    attributes: tuple[tuple[str, str], ...] = ()
    opens: bool = True

    @property
    def empty(self) -> bool:
        """An element that has no content and so no closing tag."""
        return self.name == "br"

    @property
    def protects(self) -> bool:
        return self.name == "span" and PROTECTED in self.attributes


Pieces = list[Words | Tag]


def read(fragment: str) -> Pieces:
    """The pieces of the fragment, in which every element is closed. Raises BrokenMarkup."""
    reader = _Reader()
    reader.feed(fragment)
    reader.close()
    if reader.open or CONTROL.search(fragment):
        raise BrokenMarkup(fragment)
    return reader.pieces


def write(pieces: Iterable[Words | Tag]) -> str:
    """The fragment of the pieces, in the form in which wagtail-localize writes it."""
    return "".join(_written(piece) for piece in pieces)


def plain(pieces: Iterable[Words | Tag]) -> str:
    """The words alone, with a new line for each break."""
    return "".join(piece.text if isinstance(piece, Words) else "\n" * piece.empty for piece in pieces)


def markup(pieces: Iterable[Words | Tag]) -> Counter[tuple[Tag, bool]]:
    """How often each element occurs, and whether there are words in it.

    Their order is left out, since that of words differs between languages; so are the spans that protect words.
    """
    found: Counter[tuple[Tag, bool]] = Counter()
    waiting: list[tuple[Tag, bool]] = []
    for piece in folded(pieces):
        if (isinstance(piece, Words) and piece.text.strip()) or (isinstance(piece, Tag) and piece.protects):
            waiting = [(tag, True) for tag, _ in waiting]
        elif isinstance(piece, Words):
            continue
        elif piece.empty:
            found[piece, False] += 1
        elif piece.opens:
            waiting.append((piece, False))
        else:
            found[waiting.pop()] += 1
    return found


def folded(pieces: Iterable[Words | Tag]) -> Iterator[Words | Tag]:
    """The pieces, with each span that protects words as its opening tag alone."""
    depth = 0
    for piece in pieces:
        change = 0 if isinstance(piece, Words) or piece.empty else 1 if piece.opens else -1
        if depth:
            depth += change
        else:
            yield piece
            depth = int(change > 0 and isinstance(piece, Tag) and piece.protects)


def _written(piece: Words | Tag) -> str:
    if isinstance(piece, Words):
        return escape(piece.text, quote=False)
    if not piece.opens:
        return f"</{piece.name}>"
    attributes = "".join(f' {name}="{escape(value)}"' for name, value in piece.attributes)
    return f"<{piece.name}{attributes}{'/' * piece.empty}>"


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: Pieces = []
        self.open: list[str] = []

    def handle_data(self, data: str) -> None:
        last = self.pieces[-1] if self.pieces else None
        if isinstance(last, Words):
            self.pieces[-1] = Words(last.text + data)
        else:
            self.pieces.append(Words(data))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        piece = Tag(tag, tuple(sorted((name, value or "") for name, value in attrs)))
        self.pieces.append(piece)
        if not piece.empty:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if self.open and not Tag(tag).empty:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            raise BrokenMarkup(tag)
        self.pieces.append(Tag(tag, opens=False))

    def handle_comment(self, data: str) -> None:
        raise BrokenMarkup(data)

    def handle_decl(self, decl: str) -> None:
        raise BrokenMarkup(decl)

    def handle_pi(self, data: str) -> None:
        raise BrokenMarkup(data)

    def unknown_decl(self, data: str) -> None:
        raise BrokenMarkup(data)
