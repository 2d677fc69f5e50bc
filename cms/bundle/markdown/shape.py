"""The shape of a body, in which all its languages agree (contract: content bundle)."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from cms.bundle.markdown.tree import Block, Button, Embed, Gallery, Heading, Image, Line, Quote, Table, Text

KINDS = {"p": "a paragraph", "ul": "an item of a list", "ol": "an item of a numbered list"}


def difference(translated: Sequence[Block], source: Sequence[Block]) -> tuple[str, str, str] | None:
    """The first difference of the shapes, None for none: the block, and what it is or has here and there."""
    for number, (ours, theirs) in enumerate(zip_longest(translated, source), 1):
        if isinstance(ours, Text) and isinstance(theirs, Text):
            found = _lines(ours.lines, theirs.lines)
        else:
            found = next(_details(ours, theirs), None) if type(ours) is type(theirs) else (_name(ours), _name(theirs))
        if found:
            return f"block {number}", _verb(found[0]), _verb(found[1])
    return None


def _verb(phrase: str) -> str:
    return phrase if phrase.startswith("has ") else f"is {phrase}"


def _name(block: Block | None) -> str:
    match block:
        case None:
            return "missing"
        case Heading(level):
            return f"a heading of level {level}"
        case Text():
            return "text"
        case Image(file):
            return f"the picture {file}"
        case Gallery(images):
            return f"a gallery of {len(images)} pictures"
        case Quote():
            return "a quote"
        case Table(head, rows):
            return f"a table of {len(head)} columns and {len(rows)} rows"
        case Button(_title, url):
            return f"a button to {url}"
        case Embed(url):
            return f"the video or post {url}"


def _details(ours: Block, theirs: Block) -> Iterator[tuple[str, str]]:
    """Differences of blocks of one kind: facts that are the same in every language, and texts that only one has."""
    if _name(ours) != _name(theirs):
        yield _name(ours), _name(theirs)
    match ours, theirs:
        case Gallery(images), Gallery(others):
            for image, other in zip(images, others, strict=True):
                yield from _details(image, other)
        case Table(), Table():
            yield from _extra("a cell", _cells(ours), _cells(theirs))
            yield from _extra("a caption", [ours.caption], [theirs.caption])
        case Image(_, alt, caption), Image(_, other_alt, other_caption):
            yield from _extra("an alternative text", [alt], [other_alt])
            yield from _extra("a caption", [caption], [other_caption])
        case Quote(_, source), Quote(_, other):
            yield from _extra("a source", [source], [other])
        case Embed(_, title), Embed(_, other):
            yield from _extra("a title", [title], [other])


def _cells(table: Table) -> list[str]:
    return [cell for row in (table.head, *table.rows) for cell in row]


def _extra(what: str, ours: Sequence[str], theirs: Sequence[str]) -> Iterator[tuple[str, str]]:
    for mine, other in zip(ours, theirs, strict=True):
        if mine and not other:
            yield f"has {what}, “{mine}”", "has none"


def _lines(ours: Sequence[Line], theirs: Sequence[Line]) -> tuple[str, str] | None:
    counts = [_counts(lines) for lines in (ours, theirs)]
    if counts[0] != counts[1]:
        return f"text of {counts[0]}", f"text of {counts[1]}"
    for number, (mine, other) in enumerate(zip(ours, theirs, strict=True), 1):
        if (mine.kind, mine.depth) != (other.kind, other.depth):
            return f"text whose part {number} is {_line(mine)}", _line(other)
    return None


def _counts(lines: Sequence[Line]) -> str:
    paragraphs = sum(line.kind == "p" for line in lines)
    return f"{paragraphs} paragraphs and {len(lines) - paragraphs} list items"


def _line(line: Line) -> str:
    return KINDS[line.kind] + (f" at depth {line.depth + 1}" if line.depth else "")
