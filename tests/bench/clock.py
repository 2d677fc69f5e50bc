"""Time, in ways that say something on a noisy machine."""

import statistics
import time
from collections.abc import Callable

ROUNDS = 40


def milliseconds(work: Callable[[], object]) -> float:
    """The median of some rounds."""
    times = []
    for _round in range(ROUNDS):
        start = time.perf_counter()
        work()
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)
