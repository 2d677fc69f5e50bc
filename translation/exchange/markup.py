"""Texts with markup as translators get them: tags as short, numbered marks that cannot be mistaken for words.

wagtail-localize keeps a text as a fragment of HTML, `<b>三つ</b>の<a id="a1">島</a> &amp; 海`. In files it stands as
`<b1>三つ</b1>の<a1>島</a1> & 海`, a line break as one. A link keeps its own number, as that says where it leads.
"""

import re
from collections import Counter
from collections.abc import Iterator

from wagtail_localize.strings import INLINE_TAGS

from translation.glossary.fragments import BrokenMarkup, Tag, Words, read, write

__all__ = ["ID", "BrokenMarkup", "escaped_words", "mark_of", "marked", "parts", "plain_words", "unmarked"]

NAMES = "|".join(name for name in INLINE_TAGS if name != "br")
ID = re.compile(rf"({NAMES})(\d+)")
MARK = re.compile(rf"<(/?(?:{NAMES})\d+)>")
# Characters that no XML can hold: https://www.w3.org/TR/xml/#charsets
UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
LINK = re.compile(r"a[1-9]\d*")
# Words that look like marks, or like words that were escaped for it.
ALIKE = re.compile(rf"<(?=/?(?:{NAMES})\d+>)|&(?=(?:amp;)*lt;)")
ESCAPED = re.compile(r"&((?:amp;)*)lt;")


def marked(data: str) -> str:
    """A fragment of HTML with marks. What files cannot hold is left out. Raises BrokenMarkup."""
    counts: Counter[str] = Counter()
    opened: list[str] = []
    output = []
    for piece in read(UNWRITABLE.sub("", data)):
        if isinstance(piece, Words):
            words = piece.text.replace("\r", " ").replace("\n", " ")
            output.append(escaped_words(words))
        elif piece.empty:
            output.append("\n")
        elif piece.opens:
            counts[piece.name] += 1
            opened.append(_name(piece, counts[piece.name]))
            output.append(f"<{opened[-1]}>")
        else:
            output.append(f"</{opened.pop()}>")
    return "".join(output)


def unmarked(text: str) -> str:
    """The reverse: a fragment as wagtail-localize keeps it. Raises BrokenMarkup where marks do not match."""
    opened: list[str] = []
    pieces: list[Words | Tag] = []
    for part in parts(text):
        mark = mark_of(part)
        if mark == "":
            pieces += _lines(part)
        elif not mark.startswith("/"):
            opened.append(mark)
            pieces.append(_tag(mark))
        elif opened and opened.pop() == mark[1:]:
            pieces.append(Tag(ID.fullmatch(mark[1:])[1], opens=False))
        else:
            raise BrokenMarkup(part)
    if opened or UNWRITABLE.search(text):
        raise BrokenMarkup(text)
    return write(pieces)


def parts(text: str) -> Iterator[str]:
    """Words, still escaped, and marks in turn."""
    end = 0
    for match in MARK.finditer(text):
        if match.start() > end:
            yield text[end : match.start()]
        yield match[0]
        end = match.end()
    if end < len(text):
        yield text[end:]


def mark_of(part: str) -> str:
    """`b1` or `/b1` for a mark, nothing for words."""
    match = MARK.fullmatch(part)
    return match[1] if match else ""


def plain_words(part: str) -> str:
    """Words of `parts` without escapes."""
    return ESCAPED.sub(lambda match: f"&{match[1][4:]}lt;" if match[1] else "<", part)


def escaped_words(words: str) -> str:
    """The reverse of `plain_words`."""
    return ALIKE.sub(lambda match: "&lt;" if match[0] == "<" else "&amp;", words)


def _name(tag: Tag, number: int) -> str:
    """A link that leads nowhere has no id; that is number 0."""
    if tag.name != "a":
        return f"{tag.name}{number}"
    link = dict(tag.attributes).get("id", "")
    return link if LINK.fullmatch(link) else "a0"


def _tag(mark: str) -> Tag:
    return Tag(ID.fullmatch(mark)[1], (("id", mark),) if LINK.fullmatch(mark) else ())


def _lines(part: str) -> Iterator[Words | Tag]:
    for number, line in enumerate(plain_words(part).replace("\r\n", "\n").replace("\r", "\n").split("\n")):
        if number:
            yield Tag("br")
        if line:
            yield Words(line)
