"""Time, in ways that say something on a noisy machine."""

import time
from collections.abc import Callable
from statistics import median, quantiles
from typing import NamedTuple

ROUNDS = 40


class Spread(NamedTuple):
    """Median and 95th percentile, in milliseconds."""

    p50: float
    p95: float


def timed(work: Callable[[], object]) -> float:
    """Milliseconds."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def milliseconds(work: Callable[[], object]) -> float:
    """The median of some rounds."""
    return median(timed(work) for _round in range(ROUNDS))


def spread(times: list[float]) -> Spread:
    cut = quantiles(times, n=20)
    return Spread(cut[9], cut[18])
