"""Worked land: tea fields and rice terraces."""

from __future__ import annotations

import itertools
import math

from ..buildings import house
from ..canvas import Canvas
from ..curves import Point, height_at, land, num, smooth
from ..elements import Habitat
from ..palette import darker, lighter, mix
from ..plants import cedar, grass, round_tree
from ..sky import mist, sky
from ..stage import Stage, Strip, along
from ..terrain import faces, hills, layer, peaks, wooded


def tea_fields(canvas: Canvas, stage: Stage) -> None:
    """Rows of tea that follow the hills, fans on poles, mountains behind."""
    w, h, side, rng = canvas.width, canvas.height, canvas.side, canvas.rng("tea")
    sky(canvas, stage, h * 0.42)
    far = peaks(rng, w, h * 0.43, h * 0.18, 3)
    layer(canvas, far, 0.08, h * 0.6, sharp=True, fog=0.6)
    faces(canvas, far, 0.08, h * 0.5)
    mid = hills(rng, w, h * 0.47, h * 0.07, 4)
    layer(canvas, wooded(rng, mid, w, 20), 0.32, h * 0.7, sharp=True, fog=0.4)
    mist(canvas, h * 0.48, h * 0.03, 0.4)
    stage.offer(canvas, along(mid, w * 0.1, w * 0.9, 0.42, 14), Habitat.FAR)
    green = mix(canvas.palette.own.field, canvas.palette.own.leaf, 0.3)
    for k, (y, rise, depth, gap) in enumerate(((0.55, 0.06, 0.42, 17), (0.64, 0.08, 0.6, 30), (0.77, 0.09, 0.78, 52))):
        hill = hills(rng, w, h * y, h * rise, 2 + k % 2)
        colour = canvas.palette.hazed(mix(green, canvas.palette.own.own, 0.04 + 0.07 * k), depth)
        canvas.paper(land(hill, h + 20), colour, 0.6 + 0.2 * k)
        _rows(canvas, hill, gap, colour, h * 0.2)
        if k == 1:
            px = w * (0.5 - side * 0.3)
            house(canvas, rng, px, height_at(hill, px) + 8, 96, 0.75)
            cedar(canvas, px - 80, height_at(hill, px - 80) + 10, 120, 0.65)
            cedar(canvas, px + 74, height_at(hill, px + 74) + 10, 96, 0.65)
        if k > 0:
            _fans(canvas, hill, 0.5 + 0.42 * k)
    front = hills(rng, w, h * 0.93, h * 0.05, 3)
    layer(canvas, front, 0.98, h + 10)
    for _ in range(14):
        grass(canvas, rng, rng.uniform(0, w), h * 0.995, 60)
    stage.rest(canvas, along(front, w * 0.14, w * 0.86, 0.92, 36))


def _rows(canvas: Canvas, hill: list[Point], gap: float, colour: str, reach: float) -> None:
    """Round hedges one below another, each with a lit back and a dark gap."""
    count = int(reach / gap) + 2
    for i in range(count):
        drop = gap * (0.55 + i * (1 + 0.09 * i))
        if drop > reach * 1.7:
            break
        line = [(x, y + drop + (y - hill[0][1]) * 0.12 * i) for x, y in hill]
        outline = smooth(line, closed=False)
        thick = gap * (0.5 + 0.045 * i)
        canvas.line(outline, darker(colour, 0.3), thick * 1.5, 0.6)
        canvas.line("M" + outline[1:], mix(colour, darker(colour, 0.12), (i % 2) * 0.5), thick)
        lit = smooth([(x, y - thick * 0.26) for x, y in line], closed=False)
        canvas.line(lit, lighter(colour, 0.26), thick * 0.3, 0.85)


def _fans(canvas: Canvas, hill: list[Point], scale: float) -> None:
    """The frost fans that stand over every tea field."""
    rng, steel = canvas.rng(f"fans{scale}"), canvas.tint("#D9DED8")
    for i in range(3):
        x = canvas.width * (0.16 + 0.32 * i + rng.uniform(-0.06, 0.06))
        y = height_at(hill, x) + 26 * scale
        top = y - 150 * scale
        canvas.line(f"M{x:.1f} {y:.1f}V{top:.1f}", steel, 4 * scale)
        with canvas.moved(x, top, scale, turn=rng.uniform(0, 50)):
            blades = (
                "M0 0C-8 -18 -4 -32 4 -38C8 -24 6 -10 0 0ZM0 0C18 6 32 16 34 26C20 24 8 14 0 0Z"
                "M0 0C-14 14 -28 18 -38 14C-28 4 -14 -2 0 0Z"
            )
            canvas.flat(blades, steel)
            canvas.disc(0, 0, 5, darker(steel, 0.3))


def terraces(canvas: Canvas, stage: Stage) -> None:
    """Paddies like steps of water, held by stone walls."""
    w, h, side, rng = canvas.width, canvas.height, canvas.side, canvas.rng("terraces")
    sky(canvas, stage, h * 0.4, clouds=2)
    for y, rise, count, depth in ((0.4, 0.2, 3, 0.08), (0.44, 0.15, 4, 0.28)):
        line = peaks(rng, w, h * y, h * rise, count) if depth < 0.2 else hills(rng, w, h * y, h * rise, count)
        layer(canvas, line if depth < 0.2 else wooded(rng, line, w, 18), depth, h * 0.6, sharp=True, fog=0.5)
    mist(canvas, h * 0.43, h * 0.035, 0.5)
    stage.offer(canvas, along(line, w * 0.1, w * 0.9, 0.4, 10), Habitat.FAR)
    levels = _contours(canvas)
    for i, (line, below) in enumerate(itertools.pairwise(levels)):
        share = i / (len(levels) - 2)
        _terrace(canvas, line, below, share)
        if i == 3:
            _farm(canvas, line, 0.5 - side * 0.3)
        if i == len(levels) - 4:
            stage.offer(canvas, Strip(w * 0.14, w * 0.86, line[4][1] + h * 0.03, 0.6), Habitat.WATER)
    front = hills(rng, w, h * 0.955, h * 0.04, 3)
    layer(canvas, front, 1.0, h + 10)
    for _ in range(18):
        grass(canvas, rng, rng.uniform(0, w), h * 0.998, 66)
    stage.rest(canvas, along(front, w * 0.14, w * 0.86, 0.9, 30))


def _contours(canvas: Canvas) -> list[list[Point]]:
    """The edges of the steps: all follow the same slope, each with a little will of its own."""
    w, h, rng = canvas.width, canvas.height, canvas.rng("contours")
    phase, count = rng.uniform(0, math.tau), 9
    levels = []
    for i in range(count):
        share = i / (count - 1)
        y, swing = h * (0.455 + 0.5 * share**1.35), h * (0.016 + 0.06 * share)
        levels.append([
            (w * (-0.05 + 1.1 * k / 8), y + swing * math.cos(phase + 6.4 * k / 8 + 0.9 * share) + rng.uniform(-0.12, 0.12) * swing)
            for k in range(9)
        ])  # fmt: skip
    return levels


def _terrace(canvas: Canvas, line: list[Point], below: list[Point], share: float) -> None:
    """One step: its bank of stone and grass, and the paddies on it."""
    palette, rng = canvas.palette, canvas.rng(f"terrace{share:.2f}")
    depth, bottom = 0.35 + 0.6 * share, canvas.height + 20
    grass_tone = palette.hazed(mix(palette.own.leaf, palette.own.field, 0.45), depth)
    bank = mix(palette.land(depth), palette.leaf(depth), 0.35)
    canvas.paper(land(line, bottom), bank, 0.3 + 0.4 * share)
    canvas.line(smooth([(x, y + 2 + 3 * share) for x, y in line], closed=False), grass_tone, 4 + 9 * share)
    cuts = sorted(rng.uniform(0.12, 0.88) for _ in range(3 if share < 0.6 else 2))
    water = mix(palette.hour.sky[2], palette.water(0.2), 0.35), mix(palette.hour.sky[1], palette.water(0.3), 0.45)
    for i, (a, b) in enumerate(zip([-0.05, *cuts], [*cuts, 1.05], strict=True)):
        xs = [
            canvas.width * (a + (b - a) * k / 5) + (5 + 5 * share) * (1 if k == 0 else -1 if k == 5 else 0)
            for k in range(6)
        ]
        deep = [height_at(below, x) - height_at(line, x) for x in xs]
        top = [(x, height_at(line, x) + d * 0.16) for x, d in zip(xs, deep, strict=True)]
        foot = [(x, height_at(line, x) + d * 0.68) for x, d in zip(xs, deep, strict=True)]
        shape = smooth(top, closed=False) + "L" + smooth(foot[::-1], closed=False)[1:] + "Z"
        rice = palette.hazed(mix(palette.own.field, palette.own.leaf, rng.uniform(0, 0.35)), depth)
        if rng.random() < 0.62:
            canvas.cut(shape, water[i % 2], 0.5)
            _seedlings(canvas, top, foot, darker(rice, 0.1), share)
        else:
            canvas.cut(shape, rice, 0.5)
            for t in (0.25, 0.5, 0.75):
                row = [(x, y + (v - y) * t) for (x, y), (_, v) in zip(top, foot, strict=True)]
                canvas.line(smooth(row[1:-1], closed=False), lighter(rice, 0.25), 2 + 4 * share, 0.7)


def _seedlings(canvas: Canvas, top: list[Point], foot: list[Point], colour: str, share: float) -> None:
    """Young rice in rows on the water."""
    count = max(6, int((top[-1][0] - top[0][0]) / (24 + 34 * share)))
    blades = ""
    for t in (0.45, 0.85):
        row = [(x, y + (v - y) * t) for (x, y), (_, v) in zip(top, foot, strict=True)]
        for k in range(1, count):
            x = row[0][0] + (row[-1][0] - row[0][0]) * k / count
            blades += f"M{num(x)} {num(height_at(row, x))}l-3 {num(-4 - 7 * share)}M{num(x)} {num(height_at(row, x))}l4 {num(-3 - 6 * share)}"
    canvas.line(blades, colour, 1.4 + 1.4 * share, 0.8)


def _farm(canvas: Canvas, line: list[Point], share: float) -> None:
    rng, x = canvas.rng("farm"), canvas.width * share
    y = height_at(line, x) + 6
    round_tree(canvas, rng, x + 84, y + 4, 110, 0.6)
    house(canvas, rng, x, y, 104, 0.72)
    house(canvas, rng, x - 84, y + 6, 64, 0.72)
