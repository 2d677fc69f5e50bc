"""How many plans and facilities lie in each area, for the map (W9). Rooms register what they count."""

from collections.abc import Callable

from cms.graphql.rows import Reading

_counters: dict[str, Callable[[Reading], dict[str, int]]] = {}


def register(name: str, counter: Callable[[Reading], dict[str, int]]) -> None:
    """Count something by area: `counter` gives the number of visible entries by the area's key."""
    _counters[name] = counter


def area_counts(reading: Reading) -> dict[tuple[str, str], int]:
    """(what, key of the area) → number. One statement for each thing that is counted."""
    return {(name, key): count for name, counter in _counters.items() for key, count in counter(reading).items()}
