"""Markdown → blocks. What a body cannot hold is a mistake, never silently dropped."""

from collections.abc import Iterator

from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from cms.blocks import embed_provider
from cms.bundle.markdown.inline import Complain, image_of, runs_of, words_of
from cms.bundle.markdown.parser import parser
from cms.bundle.markdown.runs import normal, plain
from cms.bundle.markdown.tree import Block, Button, Embed, Gallery, Heading, Line, Quote, Run, Table, Text

CAPTION = "Table: "
SOURCE = "— "
BUTTON = "button"
NAMES = {
    "fence": "a block of code",
    "code_block": "a block of code (lines that begin with four spaces)",
    "hr": "a rule across the page",
    "blockquote": "a quote inside something else",
    "heading": "a heading inside something else",
    "table": "a table inside something else",
}


def read_body(source: str, complain: Complain) -> tuple[Block, ...]:
    """The blocks of a body; `complain` is called with a sentence for each mistake."""
    blocks: list[Block] = []
    for block in _blocks(SyntaxTreeNode(parser().parse(source)), complain):
        last = blocks[-1] if blocks else None
        if isinstance(block, str):
            if isinstance(last, Table) and not last.caption:
                blocks[-1] = last._replace(caption=block)
        elif isinstance(block, Text) and isinstance(last, Text):
            blocks[-1] = Text(last.lines + block.lines)
        else:
            blocks.append(block)
    return tuple(blocks)


def _blocks(root: SyntaxTreeNode, complain: Complain) -> Iterator[Block | str]:
    """The blocks in order. A caption comes as a string, after its table."""
    after_table = False
    for node in root.children:
        caption = node.type == "paragraph" and after_table and node.children[0].content.startswith(CAPTION)
        after_table = node.type == "table"
        if caption:
            yield words_of(_tokens(node), complain).removeprefix(CAPTION.strip()).strip()
        elif node.type == "paragraph":
            yield from _paragraph(node, complain)
        elif node.type in ("bullet_list", "ordered_list"):
            lines = tuple(_items(node, 0, complain))
            if lines:
                yield Text(lines)
        elif node.type == "heading":
            yield from _heading(node, complain)
        elif node.type == "blockquote":
            yield from _quote(node, complain)
        elif node.type == "table":
            yield from _table(node, complain)
        else:
            complain(f"{NAMES.get(node.type, node.type)} cannot stand in a body")


def _tokens(node: SyntaxTreeNode) -> list[Token]:
    """The inline tokens of a paragraph, heading or cell."""
    return [token for child in node.children if child.token for token in child.token.children or ()]


def _heading(node: SyntaxTreeNode, complain: Complain) -> Iterator[Heading]:
    level = int(node.tag[1])
    text = words_of(_tokens(node), complain)
    if not 2 <= level <= 4:
        complain(f"the heading “{text}” is of level {level}; headings have the levels 2 to 4")
    elif text:
        yield Heading(level, text)


def _paragraph(node: SyntaxTreeNode, complain: Complain) -> Iterator[Block]:
    tokens = _tokens(node)
    images = [image_of(token) for token in tokens if token.type == "image"]
    if images and all(
        token.type in ("image", "softbreak", "hardbreak") or not token.content.strip() for token in tokens
    ):
        yield images[0] if len(images) == 1 else Gallery(tuple(images))
        return
    alone = _lone_link(tokens, node.children[0].content)
    if alone:
        yield alone
        return
    runs = runs_of(tokens, complain)
    if runs:
        yield Text((Line("p", 0, runs),))


def _lone_link(tokens: list[Token], source: str) -> Button | Embed | None:
    """A paragraph that is nothing but a link to a player, or a link titled “button”."""
    if embed_provider(source) and not source.split()[1:] and source.startswith(("https://", "http://")):
        return Embed(source, "")
    opened = [token for token in tokens if token.type == "link_open"]
    if len(opened) != 1 or tokens[0] is not opened[0] or tokens[-1].type != "link_close":
        return None
    url = str(opened[0].attrs["href"])
    words = plain(Run(token.content or " " * (token.type == "softbreak")) for token in tokens)
    if opened[0].attrs.get("title") == BUTTON:
        return Button(words, url)
    return Embed(url, "" if opened[0].markup == "autolink" else words) if embed_provider(url) else None


def _items(node: SyntaxTreeNode, depth: int, complain: Complain) -> Iterator[Line]:
    kind = "ul" if node.type == "bullet_list" else "ol"
    for item in node.children:
        runs: list[Run] = []
        nested: list[Line] = []
        for child in item.children:
            if child.type in ("bullet_list", "ordered_list"):
                nested += _items(child, depth + 1, complain)
            elif child.type == "paragraph":
                # Wagtail's items hold one paragraph; a second one is set apart by a line break.
                runs += [*([Run("\n\n")] if runs else []), *runs_of(_tokens(child), complain)]
            else:
                complain(f"{NAMES.get(child.type, child.type)} cannot stand in a list")
        if runs or nested:
            yield Line(kind, depth, normal(runs))
        yield from nested


def _quote(node: SyntaxTreeNode, complain: Complain) -> Iterator[Quote]:
    paragraphs: list[list[str]] = []
    for child in node.children:
        if child.type != "paragraph":
            complain(f"{NAMES.get(child.type, 'a list')} cannot stand in a quote")
            continue
        runs = runs_of(_tokens(child), complain, newline="\n")
        if any(run.href for run in runs):
            complain("a link cannot stand in a heading, quote or table")
        paragraphs.append("".join(run.text for run in runs).split("\n"))
    source = ""
    # Only a dash that is written as such marks the source, so that an escaped one can begin a line of the quote.
    last_line = node.children[-1].children[0].content.split("\n")[-1] if paragraphs and node.children else ""
    if last_line.startswith(SOURCE):
        source = paragraphs[-1].pop().removeprefix(SOURCE).strip()
    text = "\n\n".join("\n".join(lines) for lines in paragraphs if lines)
    if text:
        yield Quote(text, source)
    else:
        complain("a quote needs words")


def _table(node: SyntaxTreeNode, complain: Complain) -> Iterator[Table]:
    rows = [
        [words_of(_tokens(cell), complain) for cell in row.children] for part in node.children for row in part.children
    ]
    caption = ""
    first_of_last = node.children[-1].children[-1].children[0].children
    if len(rows) > 1 and first_of_last and first_of_last[0].content.startswith(CAPTION) and not any(rows[-1][1:]):
        # Without an empty line between, a caption is read as one more row.
        caption = rows.pop()[0].removeprefix(CAPTION).strip()
    yield Table(tuple(rows[0]), tuple(map(tuple, rows[1:])), caption)
