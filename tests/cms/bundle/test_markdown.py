"""Markdown ↔ blocks: what is written always reads back, whatever the words are."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cms.bundle.markdown import read_body, write_body
from cms.bundle.markdown.html import attribute, read_html, write_html
from cms.bundle.markdown.runs import collapse, normal, plain
from cms.bundle.markdown.shape import difference
from cms.bundle.markdown.tree import (
    Button,
    Embed,
    Gallery,
    Heading,
    Image,
    Line,
    Quote,
    Run,
    Table,
    Text,
)

pytestmark = pytest.mark.requirement("C3")

# What is awkward: signs of Markdown, HTML and YAML, wide punctuation, white space, beginnings of lists and captions.
SIGNS = "*_#`~[]()<>!|\\&;:-+=\"'{}.,1 \n\t\u3000\u00a0—…éa次😀"
WORDS = [
    "日本語。",
    "「引用」",
    "한글",
    "Z9",
    "&amp;",
    "&#42;",
    "<b>",
    "</p>",
    "1. ",
    "10) ",
    "- ",
    "## ",
    "> ",
    "| a |",
]
LINES = ["---", "***", "**", "__", "~~~", "Table: x", "— who", "https://youtu.be/x", "<https://x.org>", "http://"]
PIECES = [*SIGNS, *WORDS, *LINES, "snake_case", "[a](b)", "![a](b)"]
words = st.lists(st.sampled_from(PIECES), min_size=1, max_size=8).map("".join)
line = words.map(lambda text: plain([Run(text)])).filter(bool)
href = st.sampled_from(
    ["", "", "", "/plans/", "https://example.org/a_(b)?c=d&e=*f*", "mailto:a@example.org", "/x/#é y<"]
)
run = st.builds(Run, words, st.booleans(), st.booleans(), href)
runs = st.lists(run, min_size=1, max_size=5).map(normal).filter(bool)
paragraph = st.builds(Line, st.just("p"), st.just(0), runs)
file = st.sampled_from(["images/a.png", "images/b-(c).jpg", "images/é.webp"])
image = st.builds(Image, file, st.one_of(st.just(""), line), st.one_of(st.just(""), line))
url = st.sampled_from(["https://youtu.be/x", "https://www.youtube.com/watch?v=a_b&t=1"])


@st.composite
def items(draw) -> tuple[Line, ...]:
    """A list; an item is at most one level deeper than the one before it, and of one kind with its neighbours."""
    kinds = draw(st.lists(st.sampled_from(["ul", "ol"]), min_size=3, max_size=3))
    made: list[Line] = []
    for content in draw(st.lists(runs, min_size=1, max_size=5)):
        deepest = made[-1].depth + 1 if made else 0
        depth = draw(st.integers(0, min(deepest, 2)))
        made.append(Line(kinds[depth], depth, content))
    return tuple(made)


@st.composite
def tables(draw) -> Table:
    columns = draw(st.integers(1, 3))
    cell = st.one_of(st.just(""), line)
    row = st.lists(cell, min_size=columns, max_size=columns).map(tuple)
    return Table(draw(row), tuple(draw(st.lists(row, max_size=3))), draw(st.one_of(st.just(""), line)))


texts = st.lists(st.one_of(paragraph.map(lambda one: (one,)), items()), min_size=1, max_size=4).map(
    lambda parts: Text(_apart(parts))
)
block = st.one_of(
    st.builds(Heading, st.integers(2, 4), line),
    texts,
    image,
    st.lists(image, min_size=2, max_size=3).map(lambda images: Gallery(tuple(images))),
    st.builds(Quote, words.map(collapse).filter(bool), st.one_of(st.just(""), line)),
    tables(),
    st.builds(Button, line, st.sampled_from(["/plans/", "https://example.org/"])),
    st.builds(Embed, url, st.one_of(st.just(""), line)),
)


def _apart(parts: list[tuple[Line, ...]]) -> tuple[Line, ...]:
    """Paragraphs and lists; two lists in a row get a paragraph between them, since they would be one list."""
    lines: list[Line] = []
    for part in parts:
        if lines and lines[-1].kind != "p" and part[0].kind != "p":
            lines.append(Line("p", 0, (Run("そして"),)))
        lines += part
    return tuple(lines)


def _separate(blocks: list) -> list:
    """Two texts in a row are one text."""
    return [
        one
        for index, one in enumerate(blocks)
        if not (index and isinstance(one, Text) and isinstance(blocks[index - 1], Text))
    ]


def _no_mistake(message: str) -> None:
    raise AssertionError(message)


@settings(max_examples=400, deadline=None)
@given(st.lists(block, max_size=4).map(_separate))
def test_what_is_written_reads_back_as_it_was(blocks):
    assert list(read_body(write_body(blocks), _no_mistake)) == blocks


@settings(max_examples=200, deadline=None)
@given(texts)
def test_rich_text_reads_back_as_it_was(text):
    html = write_html(text.lines, lambda address: attribute("href", address))
    assert read_html(html, lambda attributes: attributes["href"]) == text.lines


@pytest.mark.parametrize(
    "source",
    [
        "**日本語。**次\n",
        "次**「引用」**の\n",
        "*、*強\n",
        "snake_case と *i*\n",
        "a\\\nb\n",
        "- a\n  1. b\n  2. c\n- d\n",
    ],
)
def test_what_is_written_as_people_write_it_stays(source):
    assert write_body(read_body(source, _no_mistake)) == source


def test_html_is_text():
    [text] = read_body("<b>x</b> &amp; <script>", _no_mistake)
    assert text.lines[0].runs == (Run("<b>x</b> & <script>"),)
    assert write_html(text.lines, str) == "<p>&lt;b&gt;x&lt;/b&gt; &amp; &lt;script&gt;</p>"


def test_wrapped_lines_are_joined_without_a_space_where_the_script_has_none():
    [text] = read_body("日本語の\n文と\nEnglish\nwords", _no_mistake)
    assert text.lines[0].runs[0].text == "日本語の文と English words"


def test_a_caption_stands_under_its_table_with_or_without_an_empty_line():
    table = Table(("a",), (("1",),), "Cap")
    assert read_body("| a |\n| --- |\n| 1 |\n\nTable: Cap", _no_mistake) == (table,)
    assert read_body("| a |\n| --- |\n| 1 |\nTable: Cap", _no_mistake) == (table,)


def test_a_lone_address_of_a_player_is_an_embed_and_others_are_links():
    assert read_body("https://youtu.be/x", _no_mistake) == (Embed("https://youtu.be/x", ""),)
    assert isinstance(read_body("[x](https://example.org/)", _no_mistake)[0], Text)


def test_the_first_difference_of_two_bodies_is_named():
    ours, theirs = (Heading(2, "a"), Image("images/a.png", "", "")), (Heading(2, "b"), Text(()))
    assert difference(ours, ours) is None
    assert difference(ours, theirs) == ("block 2", "is the picture images/a.png", "is text")
