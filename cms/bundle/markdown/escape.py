"""Escaping, so that words stay words."""

import re

ALWAYS = re.compile(r"[\\*`\[\]<]")
UNDERSCORE = re.compile(r"(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])")
ENTITY = re.compile(r"&(?=#?\w+;)")
# What would begin a heading, quote, list, rule, code, table or underline at the start of a line.
NUMBERED = re.compile(r"^(\d{1,9})([.)])(?=\s|$)")
MARKED = re.compile(r"^(#(?=#{0,5}(?:\s|$))|[-+](?=\s|$)|[-=](?=[-=\s|:]*$)|>|~(?=~~)|[|:](?=[-|:\s]*$))")
CLOSED = re.compile(r"(#+)$")
PLAIN_URL = re.compile(r"^[^\s()<>\\&*_\[\]`!\"']+$")
# A caption, or an address on a line of its own; without the colon they are words.
LABEL = re.compile(r"^(Table(?=: )|https?(?=://\S*$)):")


def escape(text: str) -> str:
    """Words inside a line."""
    text = ALWAYS.sub(lambda match: "\\" + match[0], text)
    return ENTITY.sub(r"\\&", UNDERSCORE.sub(r"\\_", text))


def at_start(line: str) -> str:
    """An escaped line, so that it also begins a line."""
    return MARKED.sub(r"\\\1", NUMBERED.sub(r"\1\\\2", line))


def paragraph_start(line: str) -> str:
    """A line that stands alone and must stay a paragraph: neither a table's caption nor an address to be embedded."""
    return LABEL.sub(r"\1\:", line)


def heading(line: str) -> str:
    """Number signs at the end would be taken as the end of the heading."""
    return CLOSED.sub(lambda match: "\\" + "\\".join(match[1]), escape(line))


def cell(text: str) -> str:
    return LABEL.sub(r"\1\:", escape(text)).replace("|", r"\|")


def url(address: str) -> str:
    if PLAIN_URL.match(address):
        return address
    return "<" + ENTITY.sub(r"\\&", re.sub(r"([\\<>])", r"\\\1", address)) + ">"


def title(text: str) -> str:
    return '"' + ENTITY.sub(r"\\&", re.sub(r'([\\"])', r"\\\1", text)) + '"'
