"""Whom the diagnostic shows what: the plans that nobody is shown, and the questions that decide nothing (W7). Pure.

It asks the pool that visitors ask, for all ways to answer or a sample of them, so it cannot differ from the site.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from math import log2

from plans.diagnostic.matching import Candidate, Pool, Wishes, members
from plans.diagnostic.visitors import Visitor, all_visitors, number_of_visitors, some_visitors

SHOWN = 3
EXACT_AT_MOST = 50_000
SAMPLE = 10_000
SAMPLE_AT_LEAST = 2_000
# Visitors times plans: a few seconds of work. The sample is whole on sites of up to 2,000 plans.
WORK = 20_000_000


@dataclass
class PlanRow:
    """Shares of the visitors, from 0 to 1: who are shown the plan among the first three, who see it first, and for
    whom it is within all limits. For a plan that none of them is shown, `wished` says whether any answer wishes for
    anything that it has, and `overtaken_by` which plans these visitors see first instead."""

    candidate: Candidate
    shown: float = 0.0
    first: float = 0.0
    allowed: float = 0.0
    wished: bool = False
    overtaken_by: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class OptionRow:
    """What an answer does. `plans` are within its own limits; `empty` is the share of its visitors for whom no plan
    is left; `lacking` are the wished tags and areas that no plan has."""

    option: dict
    plans: int
    empty: float
    lacking: list[str]
    neutral: bool
    idle: bool


@dataclass(frozen=True)
class QuestionRow:
    """`gain` is the share, from 0 to 1, of the uncertainty about the first plan that the answer removes: mutual
    information over entropy (Shannon 1948). For a question with several answers it is the sum over these."""

    question: dict
    gain: float
    options: list[OptionRow]


@dataclass(frozen=True)
class Analysis:
    """`visitors` were asked of `possible`; `empty` is the share of them for whom no plan is left."""

    visitors: int
    possible: int
    empty: float
    plans: list[PlanRow]
    questions: list[QuestionRow]

    @property
    def exact(self) -> bool:
        return self.visitors == self.possible


@dataclass(frozen=True)
class _Visit:
    visitor: Visitor
    allowed: int
    shown: tuple[str, ...]


def analyse(questions: list[dict], pool: Pool) -> Analysis:
    """Let all visitors answer if they are few enough, and else a sample."""
    possible, size = number_of_visitors(questions), max(1, len(pool.candidates))
    exact = possible <= EXACT_AT_MOST and possible * size <= WORK
    sample = max(SAMPLE_AT_LEAST, min(SAMPLE, WORK // size))
    visitors = all_visitors(questions) if exact else some_visitors(questions, sample)
    visits = [_visit(visitor, pool) for visitor in visitors]
    every = sum(visit.visitor.likelihood for visit in visits)
    empty = sum(visit.visitor.likelihood for visit in visits if not visit.shown) / every
    plans = _plan_rows(questions, pool, visits, every)
    return Analysis(len(visits), possible, empty, plans, [_question_row(q, pool, visits) for q in questions])


def _visit(visitor: Visitor, pool: Pool) -> _Visit:
    wishes = Wishes.of(visitor.options)
    shown = tuple(match.candidate.key for match in pool.recommend(wishes, SHOWN))
    return _Visit(visitor, pool.allowed(wishes), shown)


def _plan_rows(questions: list[dict], pool: Pool, visits: list[_Visit], every: float) -> list[PlanRow]:
    rows = {candidate.key: PlanRow(candidate) for candidate in pool.candidates}
    within: defaultdict[int, float] = defaultdict(float)
    for visit in visits:
        share = visit.visitor.likelihood / every
        within[visit.allowed] += share
        for rank, key in enumerate(visit.shown):
            rows[key].shown += share
            rows[key].first += share if rank == 0 else 0
    for allowed, share in within.items():
        for place in members(allowed):
            rows[pool.candidates[place].key].allowed += share
    ahead = _leaders(visits)
    options = [option for question in questions for option in question["options"]]
    for place, candidate in enumerate(pool.candidates):
        row = rows[candidate.key]
        if not row.shown:
            row.wished = any(_wishes_for(option, candidate) for option in options)
            firsts: Counter[str] = Counter()
            for allowed, leaders in ahead.items():
                if allowed >> place & 1:
                    firsts.update(leaders)
            row.overtaken_by = [rows[key].candidate.title for key, _times in firsts.most_common(2)]
    return sorted(rows.values(), key=lambda row: (row.shown, row.candidate.title))


def _leaders(visits: list[_Visit]) -> dict[int, Counter[str]]:
    """Which plans come first, and how often, by what is within the limits. Few visitors differ in these."""
    ahead: defaultdict[int, Counter[str]] = defaultdict(Counter)
    for visit in visits:
        if visit.shown:
            ahead[visit.allowed][visit.shown[0]] += 1
    return ahead


def _wishes_for(option: dict, candidate: Candidate) -> bool:
    tags = {want["tag"] for want in option["wants"] if want["weight"] > 0} | set(option["must"])
    areas = {want["area"] for want in option["areas"] if want["weight"] > 0}
    return bool(tags & candidate.tags or areas & candidate.areas)


def _question_row(question: dict, pool: Pool, visits: list[_Visit]) -> QuestionRow:
    key = question["key"]
    asked = [visit for visit in visits if key in visit.visitor.given]
    answers = [({option["key"] for option in visit.visitor.given[key]}, visit) for visit in asked]
    if question["multiple"]:
        gain = sum(
            _gain([(option["key"] in chosen, visit) for chosen, visit in answers]) for option in question["options"]
        )
    else:
        gain = _gain([(min(chosen, default=""), visit) for chosen, visit in answers])
    options = [
        _option_row(option, pool, [v for chosen, v in answers if option["key"] in chosen])
        for option in question["options"]
    ]
    return QuestionRow(question, min(1.0, gain), options)


def _gain(answers: list[tuple[object, _Visit]]) -> float:
    """The mutual information of an answer and the first plan, as a share of the entropy of the first plan."""
    together: defaultdict[object, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
    total: defaultdict[str, float] = defaultdict(float)
    for answer, visit in answers:
        if visit.shown:
            together[answer][visit.shown[0]] += visit.visitor.likelihood
            total[visit.shown[0]] += visit.visitor.likelihood
    whole = _entropy(total)
    every = sum(total.values())
    left = sum(sum(counts.values()) / every * _entropy(counts) for counts in together.values())
    return max(0.0, (whole - left) / whole) if whole else 0.0


def _entropy(counts: Mapping[str, float]) -> float:
    every = sum(counts.values())
    return -sum(count / every * log2(count / every) for count in counts.values() if count)


def _option_row(option: dict, pool: Pool, visits: list[_Visit]) -> OptionRow:
    wishes = Wishes.of([option])
    allowed = pool.allowed(wishes)
    every = sum(visit.visitor.likelihood for visit in visits)
    empty = sum(visit.visitor.likelihood for visit in visits if not visit.shown) / every if every else 0.0
    terms = [term for term, weight in wishes.weights.items() if weight]
    lacking = [key for (kind, key) in terms if wishes.weights[kind, key] > 0 and not pool.bearing((kind, key))]
    limited = bool(wishes.must or wishes.excludes) or any(
        bound is not None for bound in (wishes.days_at_least, wishes.days_at_most, wishes.budget_at_most)
    )
    # What all plans have, or none, moves none of them before another.
    moves = any(pool.bearing(term) not in (0, pool.everyone) for term in terms)
    neutral = not terms and not limited
    return OptionRow(
        option, allowed.bit_count(), empty, lacking, neutral, not neutral and not moves and allowed == pool.everyone
    )
