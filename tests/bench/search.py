"""Facets, search, suggestions and the diagnostic beside the demo, as ratios to one indexed query of 24 plans through
the ORM, taken in turn with it; and how well the judged queries of the demo are answered.

`x p50` and `x p95` are ratios to the same of that query, `growth` is that of `x p50` since the smallest size. Answers
are computed anew each time. What is held in memory for a content version is made before, as it is once for each
publication; the table says how long that takes.
"""

import json
from itertools import chain
from typing import Any, NamedTuple

from django.conf import settings
from django.core.cache import cache
from django.core.management import call_command
from django.test import override_settings

from cms.schema import executor
from plans.models import PlanPage
from search import engines
from search.index import outbox
from search.index.indexes import index_of
from search.index.update import rebuild
from tests.bench.clock import Spread, spread, timed
from tests.bench.content import grow
from tests.search.asking import keys
from tests.search.judged import average, by_locale
from tests.services.elasticsearch import elasticsearch_url
from tests.services.service import MissingPart

SIZES = (500, 5_000, 20_000)
MOST_SECONDS = 120  # To make the content of a size.
ROUNDS = 10  # Of each question of a part.
QUERIES = [{"q": q} for q in ("海", "温泉", "おんせん", "onsen", "真珠 宿", "古道 雨 机", "研修", "onsne")]
FACETS = "facets { key values { key count } }"


class Part(NamedTuple):
    document: str
    questions: list[dict[str, Any]]


def _chosen(**filters: list[str]) -> dict[str, Any]:
    return {"filters": [{"facet": facet, "values": values} for facet, values in filters.items()]}


def _answered(**answers: list[str]) -> dict[str, Any]:
    return {"answers": [{"question": question, "options": options} for question, options in answers.items()]}


PARTS = {
    "facets + list": Part(
        f'query($filters: [FacetFilter!]) {{ plans(locale: "ja", filters: $filters) {{ total {FACETS} '
        "items { title url lead days areas { name } tags { label } image { alt src(width: 640) } } } }",
        [
            _chosen(),
            _chosen(area=["ise-shima"]),
            _chosen(scenery=["sea", "forest"], days=["2-3"]),
            _chosen(area=["iga", "hokusei"], budget=["-30000"], food=["tea"]),
        ],
    ),
    "search in a list": Part(
        f'query($q: String!) {{ plans(locale: "ja", q: $q) {{ total {FACETS} items {{ title url }} }} }}', QUERIES
    ),
    "search": Part(
        'query($q: String!) { search(locale: "ja", q: $q) { total corrected items { title url snippet } } }', QUERIES
    ),
    "suggest": Part('query($q: String!) { suggest(locale: "ja", q: $q) { text url } }', QUERIES),
    "recommend": Part(
        'query($answers: [AnswerInput!]!) { recommend(locale: "ja", answers: $answers) { listUrl '
        "plans { score reasons misses plan { title url } } facilities { score reasons facility { title url } } } }",
        [
            _answered(),
            _answered(company=["alone"], days=["three-days"], scenery=["the-sea"]),
            _answered(
                company=["colleagues"],
                days=["open"],
                budget=["up-to-65000"],
                scenery=["the-mountains", "the-stars"],
                needs=["calls", "bandwidth"],
                must=["without-car"],
            ),
        ],
    ),
}


def main(engine: str) -> None:
    """Print the measures of the database that answers now, under this name, or of Elasticsearch beside it."""
    if engine != "Elasticsearch":
        _measure(engine)
        return
    try:
        with elasticsearch_url() as url, override_settings(ELASTICSEARCH_URL=url, HAMAYU_SEARCH_PREFIX="hamayu-bench"):
            _measure(engine)
            if engines.current().name() != "elasticsearch":
                raise RuntimeError("Elasticsearch was away, so these are measures of the database.")
    except MissingPart as missing:
        print(f"Left out: {engine}. {missing}")


def _rebuild() -> None:
    for target in outbox.targets():
        rebuild(index_of(target))


def _measure(engine: str) -> None:
    _rebuild()
    call_command("load_content", str(settings.BASE_DIR / "demo"), renditions=False, verbosity=0)
    _print_judged(engine)
    for part in PARTS.values():
        executor.register(part.document)
    print(
        f"\n{engine:12} {'plans':>6} {'part':>17} {'p50 ms':>7} {'p95 ms':>7} {'x p50':>6} {'x p95':>6} {'growth':>7}"
    )
    smallest: dict[str, float] = {}
    seconds = 0.0
    for before, size in zip((0, *SIZES), SIZES, strict=False):
        if size == SIZES[-1] and seconds * (size - before) / before > MOST_SECONDS:
            print(f"{engine:12} {size:>6} left out: making them would take more than {MOST_SECONDS} s")
            break
        seconds = timed(lambda size=size: (grow(size), _rebuild())) / 1000
        first = {name: timed(lambda part=part: _answer(part, part.questions[0])) for name, part in PARTS.items()}
        for name, part in PARTS.items():
            found, plain = _measured(part)
            times = found.p50 / plain.p50
            growth = times / smallest.setdefault(name, times)
            print(
                f"{engine:12} {size:>6} {name:>17} {found.p50:>7.2f} {found.p95:>7.2f} "
                f"{times:>6.1f} {found.p95 / plain.p95:>6.1f} {growth:>7.1f}"
            )
        print(
            f"{engine:12} {size:>6} made in {seconds:.0f} s; 24 plans in {plain.p50:.2f} ms (p95 {plain.p95:.2f}); "
            f"first after a publication {sum(first.values()):.0f} ms for all parts"
        )


def _measured(part: Part) -> tuple[Spread, Spread]:
    """The part, and the query of 24 plans."""
    times, plain = [], []
    for question in part.questions:
        _answer(part, question)
    for _round in range(ROUNDS):
        for question in part.questions:
            plain.append(timed(lambda: list(PlanPage.objects.order_by("path")[:24])))
            cache.clear()
            times.append(timed(lambda question=question: _answer(part, question)))
    return spread(times), spread(plain)


def _answer(part: Part, question: dict[str, Any]) -> None:
    answer = json.loads(executor.execute(part.document, question).body)
    if "errors" in answer:
        raise RuntimeError(answer["errors"])


def _print_judged(engine: str) -> None:
    measures = by_locale(keys)
    print(f"\n{engine:12} {'judged':>8} {'queries':>7} {'nDCG@10':>8} {'recall@10':>9}")
    for locale, found in {**measures, "all": list(chain(*measures.values()))}.items():
        mean = average(measure for _query, measure in found)
        print(f"{engine:12} {locale:>8} {len(found):>7} {mean.ndcg:>8.3f} {mean.recall:>9.3f}")
