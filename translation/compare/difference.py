"""What was taken out of a text and what was put in, for a display with <del> and <ins>."""

import re
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import Literal, NamedTuple

from rapidfuzz.distance import Indel

from translation.compare.text import visible

Kind = Literal["same", "removed", "added"]
# Words and figures in Latin letters and words in katakana are seen as wholes, everything else by characters.
TOKEN = re.compile(r"[A-Za-z]+(?:['’-][A-Za-z]+)*|[0-9]+(?:[.,:][0-9]+)*|[ァ-ヺー]+|[０-９]+|.", re.DOTALL)
# So many characters, left alone between two changes, are an accident and not something that was kept.
ISLAND = 1


class Piece(NamedTuple):
    kind: Kind
    text: str


class Stretch(NamedTuple):
    changed: bool
    old: str
    new: str


def difference(old: str, new: str) -> list[Piece]:
    """The visible texts in pieces: "same" and "removed" together are the old one, "same" and "added" the new one.

    Of what changed at one place, the removed comes before the added.
    """
    pieces = []
    for changed, run in groupby(_without_islands(list(_aligned(visible(old), visible(new)))), key=itemgetter(0)):
        stretches = list(run)
        removed, added = "".join(stretch.old for stretch in stretches), "".join(stretch.new for stretch in stretches)
        pieces += [Piece("removed", removed), Piece("added", added)] if changed else [Piece("same", removed)]
    return [piece for piece in pieces if piece.text]


def _aligned(old: str, new: str) -> Iterator[Stretch]:
    """Equal stretches and changed ones in turn."""
    before, after = TOKEN.findall(old), TOKEN.findall(new)
    for equal, run in groupby(Indel.opcodes(before, after), key=lambda code: code.tag == "equal"):
        codes = list(run)
        removed = "".join(before[codes[0].src_start : codes[-1].src_end])
        added = "".join(after[codes[0].dest_start : codes[-1].dest_end])
        yield Stretch(not equal, removed, added)


def _without_islands(stretches: list[Stretch]) -> Iterator[Stretch]:
    """What is left alone between two changes and too short to mean anything counts as changed with them."""
    for index, stretch in enumerate(stretches):
        inside = 0 < index < len(stretches) - 1
        yield stretch._replace(changed=True) if inside and len(stretch.old) <= ISLAND else stretch
