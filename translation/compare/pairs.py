"""Which figure of one text is which of another."""

from collections.abc import Sequence

from translation.compare.figure import Figure, same


def paired(one: Sequence[Figure], other: Sequence[Figure]) -> dict[int, int]:
    """As many pairs of figures that say the same as there can be, as indexes; each is in one pair at most.

    Kuhn's algorithm for maximum bipartite matching. Figures in digits come first, and are never left alone for the
    sake of loose ones.
    """
    partner: dict[int, int] = {}

    def placed(index: int, tried: set[int]) -> bool:
        for candidate in candidates[index]:
            if candidate in tried:
                continue
            tried.add(candidate)
            if candidate not in partner or placed(partner[candidate], tried):
                partner[candidate] = index
                return True
        return False

    by_rank = sorted(range(len(other)), key=lambda index: _rank(other[index]))
    candidates = [[index for index in by_rank if same(figure, other[index])] for figure in one]
    for index in sorted(range(len(one)), key=lambda index: _rank(one[index])):
        placed(index, set())
    return {index: candidate for candidate, index in partner.items()}


def _rank(figure: Figure) -> int:
    return 0 if figure.hard else 2 if figure.form == "loose" else 1
