"""A low bench for what belongs on a table when there is none."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from ..canvas import Canvas
from ..curves import polygon, rect
from ..palette import CORAL, WOOD, darker, lighter
from ..patterns import pattern
from .kinds import Element, Habitat

_SHRUNK = 0.62


def bench(wares: Sequence[Element]) -> Element:
    """A wooden bench with a red cloth, as tea houses put outside, that carries the wares."""
    width = max(230.0, sum(ware.width for ware in wares) * _SHRUNK + 40 * len(wares) + 30)

    def draw(canvas: Canvas, rng: Random) -> None:
        half, wood = width / 2, canvas.tint(WOOD)
        canvas.ground_shadow(half)
        for x in (-half + 26, half - 40):
            canvas.cut(rect(x, -52, 14, 52), darker(wood, 0.3), 0.8)
        canvas.flat(rect(-half + 30, -30, width - 60, 7), darker(wood, 0.4))
        top = polygon((-half, -54), (-half + 26, -88), (half - 26, -88), (half, -54))
        canvas.cut(top, wood, 1)
        canvas.cut(rect(-half, -55, width, 12), darker(wood, 0.14), 0.5)
        red = canvas.tint(CORAL)
        sheet = polygon((-half + 34, -54), (-half + 54, -88), (half - 54, -88), (half - 34, -54))
        canvas.flat(sheet, red)
        canvas.flat(sheet, pattern(canvas, lighter(red, 0.5), 0.5, 0.25))
        canvas.cut(rect(-half + 34, -55, width - 68, 26), darker(red, 0.12), 0.4)
        room = width - 90
        need = sum(ware.width for ware in wares) * _SHRUNK
        gap = (room - need) / (len(wares) + 1)
        x = -room / 2 + gap
        for ware in wares:
            with canvas.moved(x + ware.width * _SHRUNK / 2, -66, _SHRUNK):
                ware.draw(canvas, canvas.rng(f"thing{ware.name}"))
            x += ware.width * _SHRUNK + gap

    return Element("bench", draw, Habitat.GROUND, width, one_way=True)
