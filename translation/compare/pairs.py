"""Which figure of one text is which of another."""

from collections.abc import Sequence

from translation.compare.figure import Figure, same


def paired(one: Sequence[Figure], other: Sequence[Figure]) -> dict[int, int]:
    """As many pairs of figures that say the same as there can be, as indexes; each is in one pair at most.

    A maximum bipartite matching by augmenting paths (Kuhn). Figures in digits are given their partners first, and
    keep one whatever comes after them.
    """
    candidates = _candidates(one, other)
    partner: dict[int, int] = {}
    exhausted: set[int] = set()
    for index in sorted(range(len(one)), key=lambda index: _rank(one[index])):
        exhausted |= _augment(index, candidates, partner, exhausted)
    return {index: candidate for candidate, index in partner.items()}


def _candidates(one: Sequence[Figure], other: Sequence[Figure]) -> list[list[int]]:
    """Those that say the same as each, in digits first. What means the same is compared but once."""
    by_rank = sorted(range(len(other)), key=lambda index: _rank(other[index]))
    like = {figure.meaning: figure for figure in other}
    found: dict[tuple[object, ...], list[int]] = {}
    for figure in one:
        if figure.meaning not in found:
            meanings = {meaning for meaning, candidate in like.items() if same(figure, candidate)}
            found[figure.meaning] = [index for index in by_rank if other[index].meaning in meanings]
    return [found[figure.meaning] for figure in one]


def _augment(index: int, candidates: list[list[int]], partner: dict[int, int], exhausted: set[int]) -> set[int]:
    """Give this one a partner, others changing theirs; if there is none, the candidates that nobody can free."""
    reached: dict[int, int] = {}
    queue = [index]
    for current in queue:
        for candidate in candidates[current]:
            if candidate in reached or candidate in exhausted:
                continue
            reached[candidate] = current
            if candidate not in partner:
                _exchange(candidate, reached, partner)
                return set()
            queue.append(partner[candidate])
    return set(reached)


def _exchange(candidate: int, reached: dict[int, int], partner: dict[int, int]) -> None:
    """Pair along the path that led to a free candidate."""
    held = {index: other for other, index in partner.items()}
    place: int | None = candidate
    while place is not None:
        index = reached[place]
        partner[place] = index
        place = held.get(index)


def _rank(figure: Figure) -> int:
    return 0 if figure.hard else 2 if figure.form == "loose" else 1
