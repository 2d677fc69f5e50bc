"""Blocks → Markdown, in one canonical form."""

from collections.abc import Iterable, Iterator

from cms.bundle.markdown import escape
from cms.bundle.markdown.read import BUTTON, CAPTION, SOURCE, read_body
from cms.bundle.markdown.spans import inline
from cms.bundle.markdown.tree import Block, Button, Embed, Gallery, Heading, Image, Line, Quote, Table, Text


def write_body(blocks: Iterable[Block]) -> str:
    """The body as Markdown with a newline at its end; empty for no blocks.

    Raises ValueError if it would not read back as the same blocks.
    """
    blocks = list(blocks)
    written = "\n\n".join(_block(block) for block in blocks)
    source = written + "\n" if written else ""
    mistakes: list[str] = []
    if list(read_body(source, mistakes.append)) != blocks or mistakes:
        raise ValueError(f"does not read back as it was: {source!r} {' '.join(mistakes)}")
    return source


def _block(block: Block) -> str:
    match block:
        case Heading(level, text):
            return f"{'#' * level} {escape.heading(text)}"
        case Text(lines):
            return "\n".join(_text(lines))
        case Image():
            return _image(block)
        case Gallery(images):
            return "\n".join(map(_image, images))
        case Quote(text, source):
            return "\n".join(_quote(text, source))
        case Table():
            return "\n".join(_table(block))
        case Button(title, url):
            return f'[{escape.escape(title)}]({escape.url(url)} "{BUTTON}")'
        case Embed(url, title):
            return f"[{escape.escape(title)}]({escape.url(url)})" if title else f"<{url}>"


def _text(lines: tuple[Line, ...]) -> Iterator[str]:
    """Paragraphs and lists, with an empty line around each paragraph and each whole list."""
    listed: list[Line] = []
    for number, line in enumerate(lines):
        if line.kind == "p" or (line.depth == 0 and listed and line.kind != listed[0].kind):
            yield from _list(listed)
            listed = []
        if number and not listed:
            yield ""
        if line.kind == "p":
            words = inline(line.runs).split("\n")
            yield from map(escape.at_start, [escape.paragraph_start(words[0]), *words[1:]])
        else:
            listed.append(line)
    yield from _list(listed)


def _list(lines: list[Line]) -> Iterator[str]:
    """One list. An item stands under the first word of the item that it belongs to."""
    indents: list[str] = []
    numbers: list[int] = []
    for line in lines:
        del indents[line.depth :], numbers[line.depth + 1 :]
        if len(numbers) == line.depth:
            numbers.append(0)
        numbers[-1] += 1
        marker = "- " if line.kind == "ul" else f"{numbers[-1]}. "
        words = inline(line.runs).split("\n")
        yield ("".join(indents) + marker + escape.at_start(words[0])).rstrip()
        indents.append(" " * len(marker))
        yield from ("".join(indents) + escape.at_start(word) for word in words[1:])


def _image(image: Image) -> str:
    caption = f" {escape.title(image.caption)}" if image.caption else ""
    return f"![{escape.escape(image.alt)}]({escape.url(image.file)}{caption})"


def _quote(text: str, source: str) -> Iterator[str]:
    lines = text.split("\n")
    for number, line in enumerate(lines):
        written = escape.at_start(escape.escape(line))
        if not source and number == len(lines) - 1 and line.startswith(SOURCE):
            written = f"&#{ord(line[0])};{written[1:]}"
        yield f"> {written}".rstrip()
    if source:
        yield f"> {SOURCE}{escape.escape(source)}"


def _table(table: Table) -> Iterator[str]:
    yield _row(table.head)
    yield _row(["---"] * len(table.head), raw=True)
    yield from map(_row, table.rows)
    if table.caption:
        yield ""
        yield CAPTION + escape.escape(table.caption)


def _row(cells: Iterable[str], raw: bool = False) -> str:
    return "| " + " | ".join(text if raw else escape.cell(text) for text in cells) + " |"
