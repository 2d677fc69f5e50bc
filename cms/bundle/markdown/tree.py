"""What a body consists of, between Markdown and Wagtail's blocks. Pictures are file names, links addresses."""

from typing import NamedTuple


class Run(NamedTuple):
    """Characters of one appearance; a line break is a newline in the text."""

    text: str
    bold: bool = False
    italic: bool = False
    href: str = ""


class Line(NamedTuple):
    """A paragraph (`p`), or an item of a list (`ul`, `ol`) at a depth from 0."""

    kind: str
    depth: int
    runs: tuple[Run, ...]


class Heading(NamedTuple):
    level: int
    text: str


class Text(NamedTuple):
    lines: tuple[Line, ...]


class Image(NamedTuple):
    file: str
    alt: str
    caption: str


class Gallery(NamedTuple):
    images: tuple[Image, ...]


class Quote(NamedTuple):
    text: str
    source: str


class Table(NamedTuple):
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    caption: str


class Button(NamedTuple):
    title: str
    url: str


class Embed(NamedTuple):
    url: str
    title: str


Block = Heading | Text | Image | Gallery | Quote | Table | Button | Embed
