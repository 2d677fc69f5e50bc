"""Mountains, a basin in mist, the night sky."""

from __future__ import annotations

from ..buildings import house
from ..canvas import Canvas
from ..curves import height_at, polygon, smooth
from ..elements import Habitat
from ..palette import lighter, mix
from ..plants import cedar, grass
from ..sky import mist, sky, stars
from ..stage import Stage, Strip, along
from ..terrain import faces, hills, layer, peaks, wooded


def mountains(canvas: Canvas, stage: Stage) -> None:
    """Range behind range, cedars in front."""
    w, h, rng = canvas.width, canvas.height, canvas.rng("mountains")
    sky(canvas, stage, h * 0.5)
    for y, rise, count, depth in ((0.5, 0.24, 3, 0.06), (0.58, 0.3, 3, 0.24)):
        line = peaks(rng, w, h * y, h * rise, count)
        layer(canvas, line, depth, h * 0.75, sharp=True, fog=0.5)
        faces(canvas, line, depth, h * 0.7)
        mist(canvas, h * (y + 0.02), h * 0.05, 0.4, f"mist{depth}")
    slope = hills(rng, w, h * 0.68, h * 0.1, 4)
    layer(canvas, wooded(rng, slope, w, 24), 0.45, h * 0.85, sharp=True, fog=0.35)
    stage.offer(canvas, along(slope, w * 0.1, w * 0.9, 0.5, 6), Habitat.FAR)
    mist(canvas, h * 0.72, h * 0.04, 0.35, "low")
    nearer = hills(rng, w, h * 0.79, h * 0.09, 3)
    layer(canvas, wooded(rng, nearer, w, 46), 0.68, h, sharp=True, fog=0.2)
    front = hills(rng, w, h * 0.92, h * 0.06, 3)
    layer(canvas, front, 0.95, h + 10)
    for share, high in ((0.1, 0.3), (0.9, 0.33), (0.16, 0.22), (0.83, 0.2), (0.03, 0.42), (0.97, 0.45)):
        x = w * (share + rng.uniform(-0.02, 0.02))
        cedar(canvas, x, height_at(front, x) + 36, h * high * rng.uniform(0.9, 1.1), 0.8)
    for _ in range(12):
        grass(canvas, rng, rng.uniform(0, w), h * 0.99, 60)
    stage.rest(canvas, along(front, w * 0.2, w * 0.8, 0.9, 44))


def valley(canvas: Canvas, stage: Stage) -> None:
    """A basin full of mist, with roofs and a river."""
    w, h, side, rng = canvas.width, canvas.height, canvas.side, canvas.rng("valley")
    sky(canvas, stage, h * 0.42, clouds=2)
    for y, rise, count, depth in ((0.42, 0.12, 4, 0.04), (0.47, 0.13, 3, 0.2), (0.53, 0.12, 4, 0.36)):
        layer(canvas, hills(rng, w, h * y, h * rise, count), depth, h * 0.7, fog=0.85)
        mist(canvas, h * (y + 0.035), h * 0.035, 0.5, f"mist{y}")
    floor = hills(rng, w, h * 0.62, h * 0.03, 4)
    layer(canvas, floor, 0.5, h, fog=0.25)
    bend = [
        (w * (0.5 - side * 0.1), h * 0.615),
        (w * (0.5 + side * 0.1), h * 0.66),
        (w * (0.5 - side * 0.12), h * 0.72),
        (w * (0.5 + side * 0.2), h * 0.84),
        (w * 0.5, h * 1.02),
    ]
    for extra, colour in ((12, canvas.palette.hazed(canvas.palette.own.earth, 0.6)), (0, canvas.palette.water(0.15))):
        left = [(x - (10 + 120 * i * i / 16) - extra, y) for i, (x, y) in enumerate(bend)]
        right = [(x + (10 + 120 * i * i / 16) + extra, y) for i, (x, y) in enumerate(bend)]
        canvas.flat(smooth(left, closed=False) + "L" + smooth(right[::-1], closed=False)[1:] + "Z", colour)
    _fields(canvas)
    spots = [
        (0.5 + side * 0.24, 0.645, 54),
        (0.5 + side * 0.3, 0.655, 60),
        (0.5 + side * 0.37, 0.65, 56),
        (0.5 + side * 0.33, 0.685, 74),
        (0.5 - side * 0.3, 0.66, 60),
        (0.5 - side * 0.37, 0.67, 64),
        (0.5 + side * 0.42, 0.69, 76),
    ]
    for x, y, size in spots:
        house(canvas, rng, w * x, h * y, size, 0.62)
    mist(canvas, h * 0.645, h * 0.022, 0.7, "village")
    stage.offer(canvas, Strip(w * 0.1, w * 0.9, h * 0.7, 0.5), Habitat.FAR, Habitat.WATER)
    slope = hills(rng, w, h * 0.87, h * 0.05, 3)
    layer(canvas, wooded(rng, slope, w, 40), 0.78, h, sharp=True, fog=0.2)
    front = hills(rng, w, h * 0.95, h * 0.05, 3)
    layer(canvas, front, 1.0, h + 10)
    for _ in range(16):
        grass(canvas, rng, rng.uniform(0, w), h * 0.995, 70)
    stage.rest(canvas, along(front, w * 0.14, w * 0.86, 0.92, 38))


def _fields(canvas: Canvas) -> None:
    """Strips of field on both sides of the river."""
    w, h, rng = canvas.width, canvas.height, canvas.rng("fields")
    own = canvas.palette.own
    for row, (top, foot) in enumerate(((0.685, 0.715), (0.722, 0.765), (0.774, 0.84))):
        for edge in (-1, 1):
            cuts = sorted(rng.uniform(0.2, 0.95) for _ in range(3))
            for a, b in zip([0.13 + 0.04 * row, *cuts], [*cuts, 1.05], strict=True):
                x0, x1 = w * (0.5 + edge * a * 0.55), w * (0.5 + edge * b * 0.55)
                lean = edge * w * 0.035
                fill = canvas.palette.hazed(
                    mix(own.field, rng.choice((own.leaf, own.earth, own.field)), 0.5), 0.5 + 0.12 * row
                )
                gap = 4 * edge
                canvas.cut(
                    polygon(
                        (x0 + gap, h * top),
                        (x1 - gap, h * top),
                        (x1 + lean - gap, h * foot),
                        (x0 + lean + gap, h * foot),
                    ),
                    fill,
                    0.4,
                )


def night_sky(canvas: Canvas, stage: Stage) -> None:
    """Much sky and many stars over a low dark land."""
    w, h, rng = canvas.width, canvas.height, canvas.rng("night")
    horizon = h * 0.74
    sky(canvas, stage, horizon, clouds=1)
    _milky_way(canvas, horizon)
    stars(canvas, horizon, 150)
    for y, rise, count, depth in ((0.73, 0.09, 4, 0.12), (0.79, 0.08, 3, 0.4)):
        line = hills(rng, w, h * y, h * rise, count)
        layer(canvas, line, depth, h, fog=0.4)
    mist(canvas, h * 0.79, h * 0.03, 0.3)
    for x in (0.18, 0.24, 0.71):
        px = w * (x + rng.uniform(-0.03, 0.03))
        house(canvas, rng, px, h * 0.83, 64, 0.7)
    stage.offer(canvas, along(line, w * 0.1, w * 0.9, 0.5, 6), Habitat.FAR)
    near = hills(rng, w, h * 0.87, h * 0.05, 3)
    layer(canvas, wooded(rng, near, w, 40), 0.75, h, sharp=True)
    front = hills(rng, w, h * 0.95, h * 0.04, 3)
    layer(canvas, front, 1.0, h + 10)
    for _ in range(14):
        grass(canvas, rng, rng.uniform(0, w), h * 0.995, 70)
    stage.rest(canvas, along(front, w * 0.16, w * 0.84, 0.92, 32))


def _milky_way(canvas: Canvas, horizon: float) -> None:
    """A slanting river of pale paper and dust."""
    w, rng, side = canvas.width, canvas.rng("milky"), canvas.side
    light = lighter(canvas.palette.hour.sky[2], 0.5)
    for wide, opacity in ((150, 0.06), (100, 0.07), (56, 0.08)):
        spine = [(w * (0.5 - side * 0.34) + side * w * 0.62 * t, horizon * (1.02 - 1.1 * t)) for t in (0, 0.3, 0.6, 1)]
        left = [(x - wide * rng.uniform(0.8, 1.2), y) for x, y in spine]
        right = [(x + wide * rng.uniform(0.8, 1.2), y) for x, y in spine]
        canvas.flat(smooth(left, closed=False) + "L" + smooth(right[::-1], closed=False)[1:] + "Z", light, opacity)
    for _ in range(170):
        t = rng.random()
        x = w * (0.5 - side * 0.34) + side * w * 0.62 * t + rng.gauss(0, 58)
        canvas.disc(
            x,
            horizon * (1.02 - 1.1 * t) + rng.gauss(0, 20),
            rng.choice((1, 1.4, 2)),
            "#FFF8E0",
            rng.uniform(0.3, 0.85),
        )
