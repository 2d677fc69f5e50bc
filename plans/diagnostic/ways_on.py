"""What to give up where no plan is within all limits, or none of these has anything that is wished (requirement W6).
Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, combinations

from plans.diagnostic.matching import Pool, Wishes

SHOWN_AT_MOST = 3
DROPPED_AT_MOST = 3


@dataclass(frozen=True)
class WayOn:
    """The answers to give up, those that stay, and the number of plans that this opens."""

    dropped: tuple[dict, ...]
    kept: tuple[dict, ...]
    plans: int


def ways_on(pool: Pool, options: Sequence[dict]) -> list[WayOn]:
    """The fewest answers without which plans remain, those that open most first; nothing where plans remain anyway.
    Where plans remain but meet no wish, only those count that do.

    Where not even three given up together open anything, all answers with a limit go.
    """
    wishes = Wishes.of(options)
    left, wished = pool.allowed(wishes), any(weight > 0 for weight in wishes.weights.values())
    if left and (not wished or left & pool.meeting(wishes)):
        return []
    limiting = [option for option in options if pool.allowed(Wishes.of([option])) != pool.everyone]
    for size in chain(range(1, min(DROPPED_AT_MOST, len(limiting)) + 1), [len(limiting)]):
        found = [_without(dropped, pool, options, meeting=bool(left)) for dropped in combinations(limiting, size)]
        opening = [way for way in found if way.plans]
        if opening:
            return sorted(opening, key=lambda way: -way.plans)[:SHOWN_AT_MOST]
    return []


def _without(dropped: tuple[dict, ...], pool: Pool, options: Sequence[dict], *, meeting: bool) -> WayOn:
    """`meeting` counts only the plans that have anything of what is still wished."""
    kept = tuple(option for option in options if all(option is not other for other in dropped))
    wishes = Wishes.of(kept)
    opened = pool.allowed(wishes) & (pool.meeting(wishes) if meeting else pool.everyone)
    return WayOn(dropped, kept, opened.bit_count())
