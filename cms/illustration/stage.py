"""Puts the elements of a recipe where they make sense in a scene."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from .canvas import Canvas
from .curves import Point, height_at
from .elements import ELEMENTS, Element, Habitat
from .elements.bench import bench


@dataclass(frozen=True)
class Strip:
    """A stretch of a scene on which things may be put; `y` may follow the land."""

    x0: float
    x1: float
    y: float | Callable[[float], float]
    scale: float = 1.0

    def height(self, x: float) -> float:
        return self.y(x) if callable(self.y) else self.y


def along(line: list[Point], x0: float, x1: float, scale: float = 1.0, sink: float = 0) -> Strip:
    """A strip on a line of land, a little below its edge."""
    return Strip(x0, x1, lambda x: height_at(line, x) + sink, scale)


class Stage:
    """The elements that still wait for their place."""

    def __init__(self, names: tuple[str, ...]) -> None:
        self.waiting = list(names)

    def take(self, name: str) -> bool:
        """A scene draws this element in its own way."""
        if name in self.waiting:
            self.waiting.remove(name)
            return True
        return False

    def outside(self, *habitats: Habitat) -> Stage:
        """The elements that belong into the view from here; only those of some habitats where the rest is near."""
        names = [
            name
            for name in self.waiting
            if ELEMENTS[name].outdoor and (not habitats or ELEMENTS[name].habitat in habitats)
        ]
        self.waiting = [name for name in self.waiting if name not in names]
        return Stage(tuple(names))

    def offer(self, canvas: Canvas, strip: Strip, *habitats: Habitat) -> None:
        """Put everything here that lives in one of these habitats."""
        names = [name for name in self.waiting if ELEMENTS[name].habitat in habitats]
        self._put(canvas, strip, names)

    def rest(self, canvas: Canvas, strip: Strip) -> None:
        """The last chance: all that is left; what belongs on a table gets a bench."""
        wares = [name for name in self.waiting if ELEMENTS[name].habitat is Habitat.TABLE]
        self._put(canvas, strip, [name for name in self.waiting if name not in wares], bench_with=wares)

    def _put(self, canvas: Canvas, strip: Strip, names: list[str], bench_with: list[str] | None = None) -> None:
        self.waiting = [name for name in self.waiting if name not in names and name not in (bench_with or [])]
        things = [ELEMENTS[name] for name in names]
        if bench_with:
            things.append(bench([ELEMENTS[name] for name in bench_with]))
        rng = canvas.rng("stage" + "".join(names))
        rng.shuffle(things)
        for thing, x, scale in _spread(things, strip, rng.choice((0.3, 0.7))):
            flip = not thing.one_way and rng.random() < 0.5
            y = strip.height(x) + (rng.uniform(-0.5, 0.5) * thing.loose * scale)
            with canvas.moved(x, y, scale, flip):
                thing.draw(canvas, canvas.rng(f"thing{thing.name}"))


def _spread(things: list[Element], strip: Strip, favourite: float) -> list[tuple[Element, float, float]]:
    """Share the strip by width; a single thing stands at a third, not in the middle."""
    if not things:
        return []
    room, need = strip.x1 - strip.x0, sum(thing.width for thing in things) * strip.scale
    scale = strip.scale * min(1.0, 0.92 * room / need)
    if len(things) == 1:
        half = things[0].width * scale / 2
        x = strip.x0 + min(max(room * favourite, half), room - half)
        return [(things[0], x, scale)]
    gap = (room - need * scale / strip.scale) / (len(things) + 1)
    placed, x = [], strip.x0 + gap
    for thing in things:
        placed.append((thing, x + thing.width * scale / 2, scale))
        x += thing.width * scale + gap
    return placed
