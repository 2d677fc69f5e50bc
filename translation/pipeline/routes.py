"""Which engine makes which language, and from which text."""

from collections.abc import Sequence
from typing import NamedTuple

from wagtail.models import Locale

from translation.engines import Engine, engine_for


class Route(NamedTuple):
    """`engine` translates from the language `start`, which need not be the source language."""

    target: str
    start: str
    engine: Engine | None


def routes(source: str, targets: Sequence[str]) -> list[Route]:
    """One route for each target, in an order in which what a route starts from is there before it.

    A language that can be made from another target is: simplified Chinese that people have reviewed makes better
    traditional Chinese than a second machine translation does.
    """
    direct, through = [], []
    for target in targets:
        start = next((other for other in targets if other != target and engine_for(other, target)), None)
        if start:
            through.append(Route(target, start, engine_for(start, target)))
        else:
            direct.append(Route(target, source, engine_for(source, target)))
    return direct + through


def has_engine(locale: Locale) -> bool:
    """Whether an engine translates into the language."""
    source = Locale.get_default()
    targets = list(Locale.objects.exclude(pk=source.pk).values_list("language_code", flat=True))
    return any(route.engine for route in routes(source.language_code, targets) if route.target == locale.language_code)
