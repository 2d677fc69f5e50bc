"""The judged queries, and how well an engine finds what they want: nDCG (Järvelin and Kekäläinen 2002) and recall."""

from collections.abc import Callable, Iterable, Iterator
from math import log2
from pathlib import Path
from typing import NamedTuple

import yaml

FILE = Path(__file__).with_name("judged.yaml")
DEPTH = 10


class Judged(NamedTuple):
    """A query and what each page is worth to whoever types it."""

    text: str
    locale: str
    worth: dict[str, int]


class Measure(NamedTuple):
    ndcg: float
    recall: float


def judged_queries() -> Iterator[Judged]:
    for concept in yaml.safe_load(FILE.read_text("utf-8")):
        worth = dict.fromkeys(concept["best"], 2) | dict.fromkeys(concept["good"], 1)
        for locale, texts in concept["queries"].items():
            for text in texts:
                yield Judged(str(text), locale, worth)


def measured(query: Judged, found: list[str]) -> Measure:
    """Of the first DEPTH pages found. Where nothing is wanted, finding nothing is perfect."""
    if not query.worth:
        return Measure(float(not found), float(not found))
    best = sorted(query.worth.values(), reverse=True)
    gained = [query.worth.get(page, 0) for page in found]
    wanted = min(DEPTH, len(query.worth))
    return Measure(_discounted(gained) / _discounted(best), sum(map(bool, gained[:DEPTH])) / wanted)


def average(measures: Iterable[Measure]) -> Measure:
    ndcgs, recalls = zip(*measures, strict=True)
    return Measure(sum(ndcgs) / len(ndcgs), sum(recalls) / len(recalls))


def by_locale(find: Callable[[str, str], list[str]]) -> dict[str, list[tuple[Judged, Measure]]]:
    """The measures of each query. `find` gives the keys of pages for a text and a locale, best first."""
    measures: dict[str, list[tuple[Judged, Measure]]] = {}
    for query in judged_queries():
        found = find(query.text, query.locale)
        measures.setdefault(query.locale, []).append((query, measured(query, found)))
    return measures


def _discounted(gains: list[int]) -> float:
    return sum(gain / log2(place + 2) for place, gain in enumerate(gains[:DEPTH]))
