"""What of a piece is words: the visible text, and the places that hold none."""

import re
from html import unescape

TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
ENTITY = re.compile(r"&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);")
# Of ASCII alone, as Japanese goes on right behind an address; never ended by what closes a sentence.
ADDRESS = re.compile(
    r"https?://[!#-;=?-~]*[\w/#=&~+-]|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+",
    re.ASCII,
)
PLACEHOLDER = re.compile(r"%\(\w+\)[sdf]|%[sd](?![A-Za-z])|\{\{?\s*[\w.]*\s*\}?\}", re.ASCII)
# Stands for one character that is not text; no piece of HTML can hold it.
BLANK = "\0"


def visible(data: str) -> str:
    """The text that a reader sees, line breaks as such. Quick, as a whole memory of translations goes through it."""
    if "<" in data:
        data = TAG.sub("", BREAK.sub("\n", data))
    return unescape(data) if "&" in data else data


def words_only(data: str) -> str:
    """The data in the same length, with tags, entities, addresses and placeholders blanked out."""
    for pattern in (TAG, ENTITY, ADDRESS, PLACEHOLDER):
        data = pattern.sub(lambda match: BLANK * len(match[0]), data)
    return data
