"""The visitors that an analysis imagines: all ways to answer, or a sample of them. Pure.

To a question with several answers at most three are given, and each number of answers is as likely as another: who
ticks everything is rare. Every question that need not be answered is skipped as often as any one answer is given.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from math import comb
from random import Random
from typing import Any

ANSWERS_AT_MOST = 3
SEED = 20_260_401  # Any number: the same questions and plans always give the same analysis.

Given = dict[str, tuple[dict, ...]]


@dataclass(frozen=True)
class Visitor:
    """The options chosen for each question that was asked, and how likely that is against other visitors."""

    given: Given
    likelihood: float = 1.0

    @property
    def options(self) -> list[dict]:
        return [option for chosen in self.given.values() for option in chosen]


def number_of_visitors(questions: list[dict], given: Given | None = None) -> int:
    """How many ways there are to answer."""
    if not questions:
        return 1
    (question, *rest), given = questions, given or {}
    if not _is_asked(question, given):
        return number_of_visitors(rest, given)
    if any(later["after"]["question"] == question["key"] for later in rest):
        choices = _choices(question)
        return sum(number_of_visitors(rest, {**given, question["key"]: chosen}) for chosen, _likelihood in choices)
    return sum(comb(len(question["options"]), size) for size in _sizes(question)) * number_of_visitors(rest, given)


def all_visitors(questions: list[dict], visitor: Visitor | None = None) -> Iterator[Visitor]:
    """Everybody, one after the other."""
    visitor = visitor or Visitor({})
    if not questions:
        yield visitor
        return
    question, *rest = questions
    if not _is_asked(question, visitor.given):
        yield from all_visitors(rest, visitor)
        return
    for chosen, likelihood in _choices(question):
        given = {**visitor.given, question["key"]: chosen}
        yield from all_visitors(rest, Visitor(given, visitor.likelihood * likelihood))


def some_visitors(questions: list[dict], number: int) -> Iterator[Visitor]:
    """A sample of everybody, the same each time."""
    random: Any = Random(SEED)  # noqa: S311
    for _visitor in range(number):
        given: Given = {}
        for question in questions:
            if _is_asked(question, given):
                options = question["options"]
                if question["multiple"]:
                    size = random.choice(_sizes(question))
                    chosen = random.sample(range(len(options)), size)
                else:
                    picked = random.randrange(-1 if not question["required"] else 0, len(options))
                    chosen = [] if picked < 0 else [picked]
                given[question["key"]] = tuple(options[index] for index in sorted(chosen))
        yield Visitor(given)


def _is_asked(question: dict, given: Given) -> bool:
    after = question["after"]
    chosen = {option["key"] for option in given.get(after["question"], ())}
    return not after["question"] or bool(chosen & set(after["options"]))


def _sizes(question: dict) -> list[int]:
    most = min(ANSWERS_AT_MOST if question["multiple"] else 1, len(question["options"]))
    return list(range(1 if question["required"] and question["options"] else 0, most + 1))


def _choices(question: dict) -> list[tuple[tuple[dict, ...], float]]:
    """Every way to answer a question, with its likelihood."""
    options, sizes = question["options"], _sizes(question)
    ways = {size: list(combinations(options, size)) for size in sizes}
    every = sum(len(found) for found in ways.values())
    return [
        (chosen, 1 / len(sizes) / len(found) if question["multiple"] else 1 / every)
        for found in ways.values()
        for chosen in found
    ]
