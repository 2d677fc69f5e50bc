"""How well a plan or facility meets what a visitor wished (requirements W6, W8). Pure: no database, no language.

Hard limits come first: what breaks one is not a match. Of the rest the score is the share of the wishes' weight that
is met: wished tags and areas that are there, and unwished ones that are not. Ties keep the order of the candidates.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field


@dataclass
class Wishes:
    """The sum of all chosen options. Weights run from -3 (keep away from) to 3 (very much wished) for each option."""

    tags: Counter[str] = field(default_factory=Counter)
    areas: Counter[str] = field(default_factory=Counter)
    must: set[str] = field(default_factory=set)
    excludes: set[str] = field(default_factory=set)
    days_at_least: int | None = None
    days_at_most: int | None = None
    budget_at_most: int | None = None

    def add(self, option: Mapping) -> None:
        """Take in an option. Of several limits the tightest holds."""
        for want in option["wants"]:
            self.tags[want["tag"]] += want["weight"]
        for want in option["areas"]:
            self.areas[want["area"]] += want["weight"]
        self.must |= set(option["must"])
        self.excludes |= set(option["excludes"])
        self.days_at_least = _tightest(max, self.days_at_least, option["days_at_least"])
        self.days_at_most = _tightest(min, self.days_at_most, option["days_at_most"])
        self.budget_at_most = _tightest(min, self.budget_at_most, option["budget_at_most"])


def _tightest(choose, *limits: int | None) -> int | None:
    return choose((limit for limit in limits if limit is not None), default=None)


@dataclass(frozen=True)
class Candidate:
    """What can be recommended. `days` and `budget` are None where they do not apply or are not stated."""

    id: int
    tags: frozenset[str]
    areas: frozenset[str]
    days: int | None = None
    budget: int | None = None


@dataclass(frozen=True)
class Match:
    """A candidate's score from 0 to 1, and the terms behind it, the weightiest first."""

    candidate: Candidate
    score: float
    met: tuple[str, ...]
    missed: tuple[str, ...]


def allowed(candidate: Candidate, wishes: Wishes) -> bool:
    """Whether the candidate breaks no hard limit. One without a budget is not held to a budget limit."""
    days, budget = candidate.days, candidate.budget
    return (
        wishes.must <= candidate.tags
        and not wishes.excludes & candidate.tags
        and (days is None or wishes.days_at_least is None or days >= wishes.days_at_least)
        and (days is None or wishes.days_at_most is None or days <= wishes.days_at_most)
        and (budget is None or wishes.budget_at_most is None or budget <= wishes.budget_at_most)
    )


def match(candidate: Candidate, wishes: Wishes) -> Match:
    """Score a candidate that is allowed. Without any wish every candidate scores 1."""
    weights = {**wishes.tags, **wishes.areas}
    borne = candidate.tags | candidate.areas
    weighty = sorted((term for term in weights if weights[term]), key=lambda term: (-abs(weights[term]), term))
    met = [term for term in weighty if (weights[term] > 0) == (term in borne)]
    total = sum(abs(weights[term]) for term in weighty)
    return Match(
        candidate,
        sum(abs(weights[term]) for term in met) / total if total else 1.0,
        tuple(term for term in met if weights[term] > 0),
        tuple(term for term in weighty if term not in met and weights[term] > 0),
    )


def recommend(candidates: Iterable[Candidate], wishes: Wishes, limit: int) -> list[Match]:
    """The best `limit` matches, best first."""
    matches = [match(candidate, wishes) for candidate in candidates if allowed(candidate, wishes)]
    return sorted(matches, key=lambda found: -found.score)[:limit]
