"""How well a plan or facility meets what a visitor wished (requirements W6, W8). Pure: no database, no language.

Limits come first: what lacks a `must`, bears an excluded tag or lies outside the days or the budget is never a match.

Of the rest, each wish is worth its weight times its rarity, the number of candidates that do not meet it and one. So
rare wishes decide, and one that everybody meets changes no order. A candidate's points are what it has of the wishes,
less what it has of the unwished; its score is these points as a share of all that was wished, between 0 and 1.

Ties are broken by lot. The lot is drawn from the wishes and from the candidate's key: the same answers give the same
order in every language and on every machine, and over all answers each of those that tie leads equally often.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from heapq import nlargest, nsmallest
from typing import Any

Term = tuple[str, str]
MASK = (1 << 64) - 1
GOLDEN = 0x9E3779B97F4A7C15  # Knuth's multiplicative hashing (The Art of Computer Programming 3, 6.4) at 64 bits.


@dataclass
class Wishes:
    """The sum of all chosen options. Weights run from -3 (keep away from) to 3 (very much wished) for each option."""

    weights: Counter[Term] = field(default_factory=Counter)
    must: set[str] = field(default_factory=set)
    excludes: set[str] = field(default_factory=set)
    days_at_least: int | None = None
    days_at_most: int | None = None
    budget_at_most: int | None = None

    @classmethod
    def of(cls, options: Iterable[Mapping[str, Any]]) -> "Wishes":
        wishes = cls()
        for option in options:
            wishes.add(option)
        return wishes

    def add(self, option: Mapping[str, Any]) -> None:
        """Take in an option. Of several limits the tightest holds."""
        for want in option["wants"]:
            self.weights["tag", want["tag"]] += want["weight"]
        for want in option["areas"]:
            self.weights["area", want["area"]] += want["weight"]
        self.must.update(option["must"])
        self.excludes.update(option["excludes"])
        self.days_at_least = _tightest(max, self.days_at_least, option["days_at_least"])
        self.days_at_most = _tightest(min, self.days_at_most, option["days_at_most"])
        self.budget_at_most = _tightest(min, self.budget_at_most, option["budget_at_most"])

    def seed(self) -> int:
        """A number that is the same for the same wishes, in whichever order they came."""
        weights = sorted((term, weight) for term, weight in self.weights.items() if weight)
        limits = (sorted(self.must), sorted(self.excludes), self.days_at_least, self.days_at_most, self.budget_at_most)
        return _number(repr((weights, limits)))


def _tightest(choose: Any, one: int | None, other: int | None) -> int | None:
    if one is None or other is None:
        return other if one is None else one
    return choose(one, other)


def _number(text: str) -> int:
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "big")


@dataclass(frozen=True)
class Candidate:
    """What can be recommended. `key` is the same in every language, `id` is of one. `days` is None where it does not
    apply, `budget` (yen) where it is not stated."""

    id: int
    key: str
    tags: frozenset[str] = frozenset()
    areas: frozenset[str] = frozenset()
    days: int | None = None
    budget: int | None = None
    title: str = ""


@dataclass(frozen=True)
class Match:
    """A candidate and its score from 0 to 1."""

    candidate: Candidate
    score: float


@dataclass(frozen=True)
class _Bearers:
    mask: int = 0
    places: tuple[int, ...] = ()


class Pool:
    """Candidates, indexed once for many matches. A set of them is an integer whose bit i stands for candidates[i]."""

    def __init__(self, candidates: Iterable[Candidate]) -> None:
        self.candidates = sorted(candidates, key=lambda candidate: candidate.key)
        self.everyone = (1 << len(self.candidates)) - 1
        places: dict[Term, list[int]] = {}
        for place, candidate in enumerate(self.candidates):
            for term in (*(("tag", key) for key in candidate.tags), *(("area", key) for key in candidate.areas)):
                places.setdefault(term, []).append(place)
        self._bearers = {term: _Bearers(_mask(found), tuple(found)) for term, found in places.items()}
        self._numbers = [_number(candidate.key) for candidate in self.candidates]
        self._limits: dict[tuple[str, int], int] = {}

    def bearing(self, term: Term) -> int:
        """The set of those that bear a tag or lie in an area."""
        return self._bearers.get(term, _Bearers()).mask

    def allowed(self, wishes: Wishes) -> int:
        """The set of those that break no limit. What states no budget is not held to one."""
        found = self.everyone
        for key in wishes.must:
            found &= self.bearing(("tag", key))
        for key in wishes.excludes:
            found &= ~self.bearing(("tag", key))
        for name in ("days_at_least", "days_at_most", "budget_at_most"):
            bound = getattr(wishes, name)
            if bound is not None:
                found &= self._within(name, bound)
        return found

    def meeting(self, wishes: Wishes) -> int:
        """The set of those that have anything of what is wished."""
        found = 0
        for term, weight in wishes.weights.items():
            found |= self.bearing(term) if weight > 0 else 0
        return found

    def recommend(self, wishes: Wishes, limit: int, first: frozenset[str] = frozenset()) -> list[Match]:
        """The best `limit` matches, best first; those whose key is in `first` before all others."""
        points, wished, unwished = self._points(wishes)
        seed = wishes.seed()

        def order(place: int) -> tuple[bool, int, int, str]:
            key = self.candidates[place].key
            return key not in first, -points[place], _lot(seed, self._numbers[place]), key

        places = members(self.allowed(wishes))
        # Lots are drawn only among those that can be among the best.
        enough = min(nlargest(limit, [points[place] for place in places]), default=0)
        near = (place for place in places if points[place] >= enough or self.candidates[place].key in first)
        best = nsmallest(limit, near, key=order)
        return [Match(self.candidates[place], _score(points[place], wished, unwished)) for place in best]

    def _points(self, wishes: Wishes) -> tuple[list[int], int, int]:
        """Each candidate's points, the most that can be had, and the most that can be lost."""
        points, wished, unwished = [0] * len(self.candidates), 0, 0
        for term, weight in wishes.weights.items():
            bearers = self._bearers.get(term, _Bearers())
            having = len(bearers.places)
            worth = weight * ((len(points) - having if weight > 0 else having) + 1)
            if worth > 0:
                wished += worth
            else:
                unwished -= worth
            for place in bearers.places:
                points[place] += worth
        return points, wished, unwished

    def _within(self, name: str, bound: int) -> int:
        if (name, bound) not in self._limits:
            value, _at, end = name.partition("_at_")
            values = [getattr(candidate, value) for candidate in self.candidates]
            fits = [known is None or (known >= bound if end == "least" else known <= bound) for known in values]
            self._limits[name, bound] = _mask(place for place, fit in enumerate(fits) if fit)
        return self._limits[name, bound]


def members(found: int) -> list[int]:
    """The places in a set of candidates."""
    return [place for place, bit in enumerate(reversed(f"{found:b}")) if bit == "1"]


def _mask(places: Iterable[int]) -> int:
    return sum(1 << place for place in places)


def _lot(seed: int, number: int) -> int:
    return (seed ^ number) * GOLDEN & MASK


def _score(points: int, wished: int, unwished: int) -> float:
    """Without a wish for anything it is the share of the unwished that is not there; without any wish at all, 1."""
    if wished:
        return max(0, points) / wished
    return 1 + points / unwished if unwished else 1.0
