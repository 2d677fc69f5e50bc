"""Texts in which one Japanese line is translated in two ways.

wagtail-localize holds one translation for equal pieces of a block. Two such lines get a block each, which reads the
same and is written as the same Markdown.
"""

from itertools import pairwise

from cms.bundle.markdown.tree import Block, Text

Bodies = dict[str, tuple[Block, ...]]


def split(bodies: Bodies, source: str) -> Bodies:
    """The bodies with blocks in which no equal lines have unequal translations, the same ones in every language."""
    made: dict[str, list[Block]] = {locale: [] for locale in bodies}
    for number, block in enumerate(bodies[source]):
        if not isinstance(block, Text):
            for locale, blocks in bodies.items():
                made[locale].append(blocks[number])
            continue
        edges = _edges({locale: blocks[number].lines for locale, blocks in bodies.items()}, source)
        for start, end in pairwise(edges):
            for locale, blocks in bodies.items():
                made[locale].append(Text(blocks[number].lines[start:end]))
    return {locale: tuple(blocks) for locale, blocks in made.items()}


def _edges(lines: dict[str, tuple], source: str) -> list[int]:
    edges = [0]
    seen: dict = {}
    for number, line in enumerate(lines[source]):
        translations = tuple(texts[number].runs for texts in lines.values())
        # A nested item stays with the item that holds it.
        if seen.get(line.runs, translations) != translations and line.depth == 0:
            edges.append(number)
            seen = {}
        seen[line.runs] = translations
    return [*edges, len(lines[source])]
