"""Where land meets the sea: village harbour, sand beach, pebble beach."""

from __future__ import annotations

from ..buildings import house
from ..canvas import Canvas
from ..curves import crags, land, lens, oval, polygon, rect, smooth
from ..elements import Habitat
from ..elements.vessels import boat
from ..palette import SAND, STONE, WHITE, darker, lighter, mix
from ..plants import grass, pine, round_tree
from ..sky import mist, sky
from ..stage import Stage, Strip, along
from ..terrain import hills, layer, wooded
from ..water import water
from .sea import headland, island


def harbour(canvas: Canvas, stage: Stage) -> None:
    """Houses climb from the quay; boats at rest."""
    w, h, side = canvas.width, canvas.height, canvas.side
    horizon, rng = h * 0.45, canvas.rng("harbour")
    sky(canvas, stage, horizon)
    layer(canvas, hills(rng, w, horizon, h * 0.12, 5), 0.12, horizon + 8, fog=0.4)
    water(canvas, horizon, h, glitter_x=w * (0.5 + side * 0.26), calm=0.7)
    island(canvas, w * (0.5 + side * 0.34), h * 0.475, w * 0.22, 0.35, 2)
    _village(canvas, -side)
    breakwater = rect(w * 0.52 if side > 0 else -20, h * 0.575, w * 0.5, 22)
    canvas.paper(breakwater, canvas.tint(mix(STONE, WHITE, 0.3)), 0.6)
    stage.offer(
        canvas,
        Strip(w * 0.6 if side > 0 else w * 0.08, w * 0.92 if side > 0 else w * 0.4, h * 0.578, 0.62),
        Habitat.FAR,
    )
    for x, y, scale in ((0.5 - side * 0.16, 0.69, 0.62), (0.5 + side * 0.1, 0.66, 0.5)):
        with canvas.moved(w * x, h * y, scale, flip=rng.random() < 0.5):
            boat(canvas, rng)
    stage.offer(canvas, Strip(w * 0.12, w * 0.92, h * 0.8, 1.05), Habitat.WATER)
    _quay(canvas, stage)


def _village(canvas: Canvas, side: int) -> None:
    """The slope on one side with its roofs."""
    w, h, rng = canvas.width, canvas.height, canvas.rng("village")
    edge, reach = (-40, w * 0.58) if side < 0 else (w + 40, -w * 0.58)
    slope = sorted(
        (edge + reach * a, h * b) for a, b in ((0, 0.2), (0.25, 0.26), (0.5, 0.36), (0.75, 0.5), (1.0, 0.63))
    )
    canvas.paper(land(slope, h * 0.64), canvas.palette.land(0.55), 0.9)
    for _ in range(16):
        a = rng.uniform(0.02, 0.62)
        x, y = edge + reach * a, h * (0.3 + 0.3 * a) - rng.uniform(0, 26)
        round_tree(canvas, rng, x, y + 34, rng.uniform(70, 110), 0.62)
    for row, (y, most, size) in enumerate(((0.42, 0.4, 78), (0.485, 0.55, 92), (0.56, 0.7, 108), (0.63, 0.86, 124))):
        a = 0.0 + 0.04 * (row % 2)
        while a < most:
            house(
                canvas,
                rng,
                edge + reach * a,
                h * y + rng.uniform(-5, 5),
                size * rng.uniform(0.85, 1.15),
                0.72 + 0.09 * row,
            )
            a += size * 1.25 / abs(reach)
    x0 = min(edge, edge + reach)
    canvas.paper(rect(x0, h * 0.625, abs(reach), 26), canvas.tint(mix(STONE, WHITE, 0.15)), 0.7)


def _quay(canvas: Canvas, stage: Stage) -> None:
    w, h, rng = canvas.width, canvas.height, canvas.rng("quay")
    stone = canvas.tint(mix(STONE, SAND, 0.35))
    canvas.paper(rect(-20, h * 0.87, w + 40, h * 0.2), stone, 1.2)
    canvas.flat(rect(-20, h * 0.87, w + 40, 14), lighter(stone, 0.35))
    for i in range(9):
        x = w * i / 8 + rng.uniform(-20, 20)
        canvas.line(f"M{x:.0f} {h * 0.885:.0f}L{x + (x - w / 2) * 0.16:.0f} {h:.0f}", darker(stone, 0.2), 2, 0.5)
    canvas.line(f"M0 {h * 0.94:.0f}H{w:.0f}", darker(stone, 0.2), 2, 0.4)
    for share in (0.09, 0.5, 0.91):
        x, y = w * share, h * 0.89
        canvas.cut(
            smooth([(x - 20, y), (x - 12, y - 26), (x - 24, y - 40), (x + 24, y - 40), (x + 12, y - 26), (x + 20, y)]),
            canvas.tint("#37454C"),
            0.9,
        )
    _crates(canvas, w * (0.86 if canvas.side < 0 else 0.06), h * 0.93)
    stage.rest(canvas, Strip(w * 0.16, w * 0.84, h * 0.955, 1.0))


def _crates(canvas: Canvas, x: float, y: float) -> None:
    """Fish boxes and a coil of rope."""
    for dx, dy, tone in ((0, 0, "#3F8FA6"), (70, 0, "#E0B24C"), (34, -42, "#D9694A")):
        colour = canvas.tint(tone)
        canvas.cut(rect(x + dx, y + dy - 40, 64, 38), colour, 0.9)
        canvas.flat(rect(x + dx, y + dy - 40, 64, 8), darker(colour, 0.25))
        canvas.flat(rect(x + dx + 20, y + dy - 24, 24, 7), darker(colour, 0.3))


def beach(canvas: Canvas, stage: Stage) -> None:
    """A crescent of sand with soft surf."""
    w, h, side = canvas.width, canvas.height, canvas.side
    horizon, rng = h * 0.42, canvas.rng("beach")
    sky(canvas, stage, horizon, clouds=4)
    layer(canvas, hills(rng, w, horizon + 3, h * 0.05, 6), 0.08, horizon + 6)
    water(canvas, horizon, h, glitter_x=w * (0.5 + side * 0.24), calm=0.4)
    line = headland(canvas, h * 0.5, w * 0.44, h * 0.15, -side, 0.42)
    inner = (0.05, 0.25) if side > 0 else (0.75, 0.95)
    stage.offer(canvas, along(line, w * inner[0], w * inner[1], 0.55, 8), Habitat.FAR)
    stage.offer(canvas, Strip(w * 0.25, w * 0.9, h * 0.56, 0.6), Habitat.WATER)
    curve = [(-40, 0.63), (w * 0.2, 0.69), (w * 0.45, 0.735), (w * 0.7, 0.71), (w + 40, 0.58)]
    curve = [(x, h * y) for x, y in curve] if side < 0 else [(w - x, h * y) for x, y in reversed(curve)]
    sand = canvas.tint(SAND)
    wet = mix(sand, canvas.palette.water(0.6), 0.45)
    for lift, fill in (
        (-34, lighter(canvas.palette.water(0.4), 0.35)),
        (-18, canvas.tint(WHITE)),
        (2, wet),
        (34, sand),
    ):
        canvas.paper(land([(x, y + lift + rng.uniform(-5, 5)) for x, y in curve], h + 20), fill, 0.5)
    for _ in range(60):
        x, y = rng.uniform(0, w), h * rng.uniform(0.8, 1.0)
        canvas.flat(lens(x, y, rng.uniform(6, 26), 1.6), darker(sand, 0.16), 0.5)
    for _ in range(9):
        canvas.flat(oval(rng.uniform(0, w), h * rng.uniform(0.79, 0.95), 7, 4.4), lighter(sand, 0.6))
    dune = hills(rng, w, h * 0.99, h * 0.06, 2)
    layer(canvas, dune, 0.9, h + 10)
    for i in range(22):
        x = w * ((i + rng.random()) / 22)
        grass(canvas, rng, x, h * 1.0, rng.uniform(60, 110))
    pine(canvas, w * (0.06 if side < 0 else 0.94), h * 0.99, h * 0.52, 1.0, lean=-side)
    stage.rest(canvas, Strip(w * 0.16, w * 0.84, h * 0.89, 0.95))


def pebble_beach(canvas: Canvas, stage: Stage) -> None:
    """A beach of round stones that runs out of sight under the mountains."""
    w, h, side = canvas.width, canvas.height, canvas.side
    horizon, rng = h * 0.4, canvas.rng("pebbles")
    sky(canvas, stage, horizon)
    water(canvas, horizon, h, glitter_x=w * (0.5 + side * 0.24), calm=0.2)

    def mirrored(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
        return [(w * x, h * y) for x, y in points] if side > 0 else [(w * (1 - x), h * y) for x, y in reversed(points)]

    for depth, rise in ((0.12, 0.27), (0.35, 0.2), (0.55, 0.12)):
        reach = 0.62 - 0.42 * depth
        line = mirrored(
            [
                (-0.03, 0.41 - rise),
                (reach * 0.3, 0.41 - rise * rng.uniform(0.8, 1)),
                (reach * 0.6, 0.41 - rise * 0.62),
                (reach * 0.85, 0.41 - rise * 0.25),
                (reach, 0.41),
            ]
        )
        ridge = [point for point in wooded(rng, line, w, 10 + 26 * depth) if line[0][0] <= point[0] <= line[-1][0]]
        canvas.paper(crags(ridge, h * 0.41), canvas.palette.land(depth), 0.6)
    mist(canvas, h * 0.385, h * 0.03, 0.4)
    stage.offer(canvas, Strip(w * 0.3, w * 0.9, h * 0.47, 0.45), Habitat.WATER, Habitat.FAR)
    shore = mirrored([(0.1, 0.405), (0.42, 0.44), (0.62, 0.53), (0.8, 0.68), (1.05, 0.86)])
    ground = canvas.tint(mix(STONE, canvas.palette.own.earth, 0.35))
    for shift, fill in (
        (0.05, lighter(canvas.palette.water(0.3), 0.4)),
        (0.03, canvas.tint(WHITE)),
        (0.012, mix(ground, canvas.palette.water(0.8), 0.4)),
        (0, ground),
    ):
        line = [(x + side * w * shift * (0.2 + (y / h - 0.4) * 2), y) for x, y in shore]
        edge = -40 if side > 0 else w + 40
        corners = [(w + 60, h + 20), (edge, h + 20), (edge, h * 0.405)]
        rim = line if side > 0 else line[::-1]
        corners = corners if side > 0 else [(-60, h + 20), *corners[1:]]
        canvas.paper(smooth(rim, closed=False) + "L" + polygon(*corners)[1:], fill, 0.5)
    for i in range(300):
        share = (i / 300) ** 0.7
        y = h * (0.47 + 0.53 * share)
        limit = 0.42 + 0.66 * share
        x = w * rng.uniform(-0.02, limit - 0.02)
        x = x if side > 0 else w - x
        r = (6 + 52 * share**1.5) * rng.uniform(0.6, 1.15)
        tone = mix(
            ground, rng.choice(("#F7F4EE", "#53646B", "#C9B79C", canvas.palette.own.land[1])), rng.uniform(0.25, 0.75)
        )
        canvas.cut(oval(x, y, r, r * 0.58), tone, 0.5 + share * 0.5)
        canvas.flat(oval(x + side * r * 0.26, y - r * 0.2, r * 0.42, r * 0.16), lighter(tone, 0.35), 0.7)
    stage.rest(canvas, Strip(w * 0.1 if side > 0 else w * 0.3, w * 0.7 if side > 0 else w * 0.9, h * 0.9, 0.95))
