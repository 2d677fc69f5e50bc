"""Rich text as Wagtail stores it ↔ lines."""

import re
from collections.abc import Callable, Iterable, Iterator
from html import escape
from html.parser import HTMLParser
from itertools import groupby

from cms.bundle.markdown.runs import normal
from cms.bundle.markdown.tree import Line, Run

# Where a link leads, as the attributes of its element.
Target = Callable[[str], str]


def write_html(lines: Iterable[Line], target: Target) -> str:
    """The lines as rich text; `target` gives the attributes of a link."""
    html: list[str] = []
    open_lists: list[str] = []
    for line in lines:
        depth = 0 if line.kind == "p" else line.depth + 1
        while len(open_lists) > depth or (len(open_lists) == depth > 0 and open_lists[-1] != line.kind):
            html.append(f"</li></{open_lists.pop()}>")
        if len(open_lists) == depth > 0:
            html.append("</li>")
        while len(open_lists) < depth:
            # A deeper list stands inside the item before it; a level that is skipped gets an empty item.
            html.append(f"<{line.kind}>" + ("<li>" if len(open_lists) < depth - 1 else ""))
            open_lists.append(line.kind)
        words = write_inline(line.runs, target)
        html.append(f"<p>{words}</p>" if line.kind == "p" else f"<li>{words}")
    html += [f"</li></{name}>" for name in reversed(open_lists)]
    return "".join(html)


def write_inline(runs: Iterable[Run], target: Target) -> str:
    return "".join(_links(runs, target))


def _links(runs: Iterable[Run], target: Target) -> Iterator[str]:
    for href, linked in groupby(runs, key=lambda run: run.href):
        words = "".join(_styled(linked))
        yield f"<a {target(href)}>{words}</a>" if href else words


def _styled(runs: Iterable[Run]) -> Iterator[str]:
    for bold, group in groupby(runs, key=lambda run: run.bold):
        words = "".join(f"<i>{_words(run)}</i>" if run.italic else _words(run) for run in group)
        yield f"<b>{words}</b>" if bold else words


def _words(run: Run) -> str:
    return escape(run.text, quote=False).replace("\n", "<br/>")


def attribute(name: str, value: str) -> str:
    return f'{name}="{escape(value)}"'


def read_html(source: str, address: Callable[[dict[str, str]], str]) -> tuple[Line, ...]:
    """Stored rich text as lines; `address` says where a link with the attributes leads, empty for nowhere."""
    reader = _Reader(address)
    reader.feed(source)
    reader.close()
    reader.end_line()
    return tuple(reader.lines)


class _Reader(HTMLParser):
    """What Wagtail's rich text can hold; of other elements the words are kept."""

    def __init__(self, address: Callable[[dict[str, str]], str]) -> None:
        super().__init__(convert_charrefs=True)
        self.address = address
        self.lines: list[Line] = []
        self.runs: list[Run] = []
        self.lists: list[str] = []
        self.bold = self.italic = 0
        self.href = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        match tag:
            case "b" | "strong":
                self.bold += 1
            case "i" | "em":
                self.italic += 1
            case "a":
                self.href = self.address({name: value or "" for name, value in attrs})
            case "br":
                self.runs.append(Run("\n"))
            case "ul" | "ol":
                self.end_line(keep_item=True)
                self.lists.append(tag)
            case "p" | "li" | "h2" | "h3" | "h4" | "blockquote" | "hr":
                self.end_line()

    def handle_endtag(self, tag: str) -> None:
        match tag:
            case "b" | "strong":
                self.bold -= 1
            case "i" | "em":
                self.italic -= 1
            case "a":
                self.href = ""
            case "ul" | "ol":
                self.end_line()
                self.lists = self.lists[:-1]
            case "p" | "li" | "h2" | "h3" | "h4" | "blockquote":
                self.end_line()

    def handle_data(self, data: str) -> None:
        self.runs.append(Run(re.sub(r"[ \t\r\n\f]+", " ", data), self.bold > 0, self.italic > 0, self.href))

    def end_line(self, keep_item: bool = False) -> None:
        runs = normal(self.runs)
        if runs or (keep_item and self.lists):
            self.lines.append(Line(self.lists[-1] if self.lists else "p", max(len(self.lists) - 1, 0), runs))
        self.runs = []
