"""What to give up where no plan is within all limits (requirement W6). Pure."""

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

    Where not even three given up together open anything, all answers with a limit go.
    """
    if pool.allowed(Wishes.of(options)) or not pool.everyone:
        return []
    limiting = [option for option in options if pool.allowed(Wishes.of([option])) != pool.everyone]
    for size in chain(range(1, min(DROPPED_AT_MOST, len(limiting)) + 1), [len(limiting)]):
        found = [_without(dropped, pool, options) for dropped in combinations(limiting, size)]
        opening = [way for way in found if way.plans]
        if opening:
            return sorted(opening, key=lambda way: -way.plans)[:SHOWN_AT_MOST]
    return []


def _without(dropped: tuple[dict, ...], pool: Pool, options: Sequence[dict]) -> WayOn:
    kept = tuple(option for option in options if all(option is not other for other in dropped))
    return WayOn(dropped, kept, pool.allowed(Wishes.of(kept)).bit_count())
