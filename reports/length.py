"""How long a report is, and how long it should be (requirement W18).

`reports/static/reports/length.js` counts the same while staff type; change both or neither.
"""

import re
from dataclasses import dataclass

from wagtail.blocks import StreamValue

from cms.richtext import plain_text

CHARACTERS = 2000
PICTURES = 10
SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Length:
    characters: int
    pictures: int

    @property
    def enough_characters(self) -> bool:
        return self.characters >= CHARACTERS

    @property
    def enough_pictures(self) -> bool:
        return self.pictures >= PICTURES

    @property
    def enough(self) -> bool:
        return self.enough_characters and self.enough_pictures


def length(body: StreamValue) -> Length:
    """The body's running text (paragraphs, lists and quotes) without spaces, and its pictures, galleries included.

    Headings, captions, tables and buttons are left out: it is the story that should be long.
    """
    characters = pictures = 0
    for block in body:
        if block.block_type == "text":
            characters += _characters(plain_text(block.value.source))
        elif block.block_type == "quote":
            characters += _characters(block.value["text"])
        elif block.block_type == "image":
            pictures += 1
        elif block.block_type == "gallery":
            pictures += len(block.value["images"])
    return Length(characters, pictures)


def _characters(text: str) -> int:
    return len(SPACE.sub("", text))
