"""Search at 500 and 5,000 plans with words as rare as in a language: list with facets, search and suggestions, as
median and 95th percentile, and as ratios to one indexed query of 24 rows; and how long the index takes to make."""

import random
import time
from collections.abc import Callable
from itertools import accumulate
from statistics import quantiles

from django.core.cache import cache
from wagtail.models import Page

from cms.schema import executor
from plans.models import PlanPage
from search.index.update import rebuild
from tests import factories
from tests.bench.plans import grow

SIZES = (500, 5000)
ROUNDS = 10  # Of each query.
# fmt: off
WORDS = [
    "海", "山", "島", "宿", "机", "朝", "夜", "雨", "温泉", "真珠", "漁村", "棚田", "茶畑", "古道", "木綿",
    "牡蠣", "海女", "星空", "焚き火", "商家", "学校", "港", "滝", "窯", "犬", "家族", "会議", "集中", "合宿",
    "通信", "自転車", "散歩", "市場", "祭り", "職人", "農家", "柑橘", "日本酒", "書斎", "縁側", "入り江",
    "石畳", "霧", "冬", "春", "夏", "秋", "移住", "研修", "英語",
]
# fmt: on
# As in Zipf's law the second word is half as common as the first.
COMMON = list(accumulate(1 / place for place in range(1, len(WORDS) + 1)))
QUERIES = ["海", "温泉", "おんせん", "onsen", "真珠 宿", "古道 雨 机", "研修", "onsne"]
DOCUMENTS = {
    "list": 'query($q: String!) { plans(locale: "ja", q: $q) { total items { title url } '
    "facets { key values { key count } } } }",
    "search": 'query($q: String!) { search(locale: "ja", q: $q) { total corrected items { title url snippet } } }',
    "suggest": 'query($q: String!) { suggest(locale: "ja", q: $q) { text url } }',
}


def write_texts() -> None:
    """Titles of three words and leads of forty, the same in every run."""
    chance = random.Random(1)
    plans = list(PlanPage.objects.order_by("pk"))
    for plan in plans:
        plan.title = "の".join(chance.choices(WORDS, cum_weights=COMMON, k=3))
        plan.lead = "、".join(chance.choices(WORDS, cum_weights=COMMON, k=40))
    Page.objects.bulk_update(plans, ["title"], batch_size=500)
    PlanPage.objects.bulk_update(plans, ["lead"], batch_size=500)


def timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def spread(times: list[float]) -> tuple[float, float]:
    """Median and 95th percentile."""
    cut = quantiles(times, n=20)
    return cut[9], cut[18]


def asked(name: str, query: str) -> float:
    cache.clear()
    return timed(lambda: executor.execute(DOCUMENTS[name], {"q": query}))


def main() -> None:
    factories.home()
    for document in DOCUMENTS.values():
        executor.register(document)
    print(f"{'plans':>6} {'query':>8} {'p50 ms':>7} {'p95 ms':>7} {'x 24 rows':>10}")
    for size in SIZES:
        grow(size)
        write_texts()
        seconds = timed(rebuild) / 1000
        rows = PlanPage.objects.order_by("path").values("pk", "title", "url_path")[:24]
        _median, row_time = spread([timed(lambda rows=rows: list(rows.all())) for _round in range(100)])
        for name in DOCUMENTS:
            for query in QUERIES:
                asked(name, query)
            median, slow = spread([asked(name, query) for query in QUERIES for _round in range(ROUNDS)])
            print(f"{size:>6} {name:>8} {median:>7.2f} {slow:>7.2f} {slow / row_time:>10.1f}")
        print(f"{size:>6} plans indexed in {seconds:.1f} s")
