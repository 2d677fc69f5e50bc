"""A translation carried over to a source in which nothing but figures or addresses has changed."""

import re
from collections.abc import Mapping, Sequence

from translation.compare.figure import Figure, same
from translation.compare.figures import figures
from translation.compare.pairs import paired
from translation.compare.text import ADDRESS, TAG
from translation.compare.written import written

LINK_ID = re.compile(r'(?<=\sid=")[^"<>]*(?=")')
SOURCE_LANGUAGE = "ja"
# What a range may name twice and its translation once: 4月1日〜4月30日, April 1–30.
NAMED_ONCE = {"month"}
Span = tuple[int, int]


def carried(old: str, new: str, translation: str, language: str) -> str | None:
    """The translation of the old Japanese text with the figures and addresses of the new one put in.

    None if anything else differs, if a figure cannot be found for certain in the translation (all figures in digits
    of both sides must have their partner there, and each changed one as many partners as it occurs), or if the new
    one would need other grammar ("1 night", "2 nights").
    """
    before, after = figures(old, SOURCE_LANGUAGE), figures(new, SOURCE_LANGUAGE)
    if _frame(old, before) != _frame(new, after) or len(before) != len(after):
        return None
    names = _renamed(old, new)
    target = figures(translation, language)
    places = _places(before, after, target)
    if names is None or places is None:
        return None
    pieces = []
    for place, index in places.items():
        figure = target[place]
        text = written(figure, before[index], after[index], translation, language)
        if text is None:
            return None
        pieces.append(((figure.start, figure.end), text))
    for pattern, changes in ((LINK_ID, names[0]), (ADDRESS, names[1])):
        found = list(_addresses(translation, pattern))
        if changes and sorted(text for _, text in found) != sorted(text for _, text in _addresses(old, pattern)):
            return None
        pieces += [(span, changes[text]) for span, text in found if text in changes]
    result = _replaced(translation, pieces)
    return result if _agrees(after, figures(result, language)) else None


def _addresses(data: str, pattern: re.Pattern[str]) -> list[tuple[Span, str]]:
    """Ids of links, or addresses in the text, with their places."""
    if pattern is LINK_ID:
        tags = (tag.span() for tag in TAG.finditer(data))
        return [(match.span(), match[0]) for start, end in tags for match in pattern.finditer(data, start, end)]
    text = TAG.sub(lambda tag: " " * len(tag[0]), data)
    return [(match.span(), match[0]) for match in pattern.finditer(text)]


def _replaced(data: str, pieces: Sequence[tuple[Span, str]]) -> str:
    for (start, end), text in sorted(pieces, reverse=True):
        data = data[:start] + text + data[end:]
    return data


def _frame(data: str, found: Sequence[Figure]) -> str:
    """What is left of a text when figures and addresses are taken out."""
    spans = [(figure.start, figure.end) for figure in found]
    spans += [span for pattern in (LINK_ID, ADDRESS) for span, _ in _addresses(data, pattern)]
    return _replaced(data, [(span, "\0") for span in spans])


def _renamed(old: str, new: str) -> tuple[Mapping[str, str], Mapping[str, str]] | None:
    """The new link id of each changed one, and the new address; None if one became two."""
    changes = []
    for pattern in (LINK_ID, ADDRESS):
        before, after = ([text for _, text in _addresses(data, pattern)] for data in (old, new))
        mapping = dict(zip(before, after, strict=False))
        if len(before) != len(after) or [mapping[text] for text in before] != after:
            return None
        changes.append({text: mapping[text] for text in mapping if text != mapping[text]})
    return changes[0], changes[1]


def _places(before: Sequence[Figure], after: Sequence[Figure], target: Sequence[Figure]) -> dict[int, int] | None:
    """Which figure of the translation is which changed one of the source, as indexes; None if that is not certain."""
    changed = [index for index, figure in enumerate(before) if figure.meaning != after[index].meaning]
    if changed and not _agrees(before, target):
        return None
    places: dict[int, int] = {}
    for index in changed:
        figure = before[index]
        candidates = _like(figure, target)
        rivals = _like(figure, before)
        if figure.unit and any(target[place].unit == figure.unit for place in candidates):
            candidates = [place for place in candidates if target[place].unit == figure.unit]
            rivals = [rival for rival in rivals if before[rival].unit == figure.unit]
        claimed = {rival for place in candidates for rival in _like(target[place], before)} - set(rivals)
        exact = bool(figure.unit) and all(target[place].unit == figure.unit for place in candidates)
        fewer = figure.unit in NAMED_ONCE and exact and candidates
        if (len(candidates) != len(rivals) and not fewer) or (claimed and not exact):
            return None
        if not exact and any(_of_little_weight(target[place]) for place in candidates):
            return None
        if any(after[rival].meaning != after[index].meaning for rival in rivals):
            return None
        places |= dict.fromkeys(candidates, index)
    return places


def _of_little_weight(figure: Figure) -> bool:
    """One and two in words, which texts are full of: that they are the figure meant must show from what they count."""
    return not figure.hard and not figure.moments and min(figure.values) <= 2


def _like(figure: Figure, others: Sequence[Figure]) -> list[int]:
    """Indexes of those that may say and count the same."""
    return [index for index, other in enumerate(others) if same(figure, other) and _same_kind(figure, other)]


def _same_kind(one: Figure, other: Figure) -> bool:
    if one.moments or other.moments:
        return bool(one.moments and other.moments) or not (one.unit or other.unit)
    return not one.unit or not other.unit or one.unit == other.unit


def _agrees(source: Sequence[Figure], target: Sequence[Figure]) -> bool:
    """Whether every figure in digits on either side has its own partner on the other, or is a month once more."""
    pairs = paired(source, target)
    again = {source[index].meaning for index in pairs if source[index].unit in NAMED_ONCE}
    return all(
        index in pairs or figure.meaning in again for index, figure in enumerate(source) if figure.hard
    ) and all(index in pairs.values() for index, figure in enumerate(target) if figure.hard)
