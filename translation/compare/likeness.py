"""How alike two texts are, and which known ones are nearest: the translation memory's measure."""

from collections.abc import Iterable
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from translation.compare.text import visible


class Offer(NamedTuple):
    """A known translation that a translator may start from; `likeness` is that of its source, 0 to 1."""

    source: str
    translation: str
    likeness: float


def likeness(old: str, new: str) -> float:
    """Likeness of the visible texts, from 0 (nothing in common) to 1 (the same).

    The fuzzy match score of translation memories: 1 - Levenshtein distance / length of the longer text (Koehn and
    Senellart, "Convergence of Translation Memory and Statistical Machine Translation", 2010), counted in characters,
    as Japanese and Chinese write no word boundaries. It is symmetric and, unlike measures of common parts, notices
    when parts change places.
    """
    return Levenshtein.normalized_similarity(visible(old), visible(new))


def nearest(text: str, known: Iterable[tuple[str, str]], least: float = 0.75, most: int = 5) -> list[Offer]:
    """Of the known pairs of source and translation those whose source is at least `least` (0 to 1) like the text.

    The best come first, at most `most` of them; those alike in the same degree stay in their order.
    """
    pairs = list(dict.fromkeys(known))
    found = process.extract(
        visible(text),
        [visible(source) for source, _ in pairs],
        scorer=Levenshtein.normalized_similarity,
        processor=None,
        score_cutoff=least,
        limit=most,
    )
    return [Offer(*pairs[index], score) for _, score, index in found]
