"""Sea, bays and ponds."""

from __future__ import annotations

from .canvas import Canvas
from .curves import lens, scallops
from .palette import AMBER, SEA, lighter, mix
from .patterns import pattern


def water(canvas: Canvas, top: float, bottom: float, glitter_x: float | None = None, calm: float = 0.5) -> None:
    """A sheet of water from the horizon to `bottom`, with slivers of light."""
    palette, width, rng = canvas.palette, canvas.width, canvas.rng(f"water{top:.0f}")
    far, near = palette.water(0.0), palette.water(0.85)
    canvas.blend(top, bottom, (far, mix(far, palette.water(0.4), 0.8), mix(palette.water(0.4), near, 0.3), near))
    bright = lighter(far, 0.45)
    for i in range(int(26 * (1.3 - calm))):
        share = (i + rng.random()) / (26 * (1.3 - calm))
        y = top + (bottom - top) * (0.04 + 0.94 * share**1.5)
        half = (30 + 130 * share) * rng.uniform(0.5, 1.3)
        canvas.flat(
            lens(rng.uniform(0, width), y, half, 1.2 + 3.2 * share), bright if rng.random() < 0.65 else near, 0.38
        )
    if canvas.palette.night:
        _shore_lights(canvas, top)
    if glitter_x is not None:
        _glitter(canvas, top, bottom, glitter_x)


def _glitter(canvas: Canvas, top: float, bottom: float, x: float) -> None:
    """The path of the light on the water."""
    rng, light = canvas.rng("glitter"), canvas.palette.hour.light
    strength = {"noon": 0.5, "night": 0.9}.get(canvas.palette.time, 0.75)
    for i in range(17):
        share = (i + 0.5) / 17
        y = top + (bottom - top) * share**1.35 * 0.8
        half = (16 + 95 * share) * rng.uniform(0.5, 1.15)
        canvas.flat(
            lens(x + rng.uniform(-1, 1) * 46 * share, y, half, 1.6 + 4 * share), light, strength * (1 - 0.55 * share)
        )


def _shore_lights(canvas: Canvas, y: float) -> None:
    """A village on the far shore, awake: lamps and their trails on the water."""
    rng = canvas.rng("shore lights")
    middle = canvas.width * (0.5 - canvas.side * rng.uniform(0.08, 0.3))
    for _ in range(9):
        x = middle + rng.gauss(0, canvas.width * 0.07)
        canvas.disc(x, y - rng.uniform(2, 9), rng.uniform(2, 3.4), AMBER, 0.95)
        for k in range(3):
            canvas.flat(lens(x, y + 6 + 8 * k, 7 + 2 * k, 1.8), AMBER, 0.5 - 0.13 * k)


def surf(canvas: Canvas, y: float, bottom: float, rows: int = 2, size: float = 90) -> None:
    """Paper waves in front: rows of round scallops, the last one with the wave pattern where it is at home."""
    palette, rng = canvas.palette, canvas.rng("surf")
    for i in range(rows):
        depth = 0.55 + 0.45 * (i + 1) / rows
        fill = mix(palette.water(depth), palette.tint(SEA), 0.28 * depth)
        shift = rng.uniform(0, size)
        wide = size * (1 + 0.35 * i)
        edge = scallops(
            -shift - wide, canvas.width + wide, y + (bottom - y) * i / rows, wide, wide * 0.17, canvas.height + 20
        )
        canvas.paper(edge, fill, 0.8, rim=lighter(fill, 0.5))
        if i == rows - 1 and palette.area == "ise-shima":
            canvas.flat(edge, pattern(canvas, lighter(fill, 0.4), 1.5, 0.22))
