"""Worked land: tea fields and rice terraces."""

from __future__ import annotations

from ..buildings import house
from ..canvas import Canvas
from ..curves import Point, height_at, land, smooth
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
    for k, (y, rise, depth, gap) in enumerate(((0.55, 0.05, 0.45, 13), (0.64, 0.07, 0.62, 22), (0.77, 0.08, 0.8, 36))):
        hill = hills(rng, w, h * y, h * rise, 2 + k % 2)
        colour = canvas.palette.hazed(mix(green, canvas.palette.own.own, 0.15 + 0.12 * k), depth)
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
        for turn in (rng.uniform(0, 50), ):
            with canvas.moved(x, top, scale, turn=turn):
                canvas.flat("M0 0C-8 -18 -4 -32 4 -38C8 -24 6 -10 0 0ZM0 0C18 6 32 16 34 26C20 24 8 14 0 0ZM0 0C-14 14 -28 18 -38 14C-28 4 -14 -2 0 0Z", steel)
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
    count = 10
    for i in range(count):
        share = i / (count - 1)
        y = h * (0.45 + 0.45 * share**1.25)
        step = h * (0.02 + 0.045 * share)
        tilt = side * w * 0.02 * (1 - share)
        waves = [(w * t, y + step * 0.9 * (0.5 - abs(t - 0.5 - side * 0.12)) * (-1 if i % 2 else -1.5) + rng.uniform(-0.34, 0.34) * step + tilt * (t - 0.5)) for t in (-0.05, 0.12, 0.3, 0.47, 0.64, 0.82, 1.05)]
        _terrace(canvas, waves, step, share, flooded=i % 3 != 1)
        if i == 3:
            _farm(canvas, waves, 0.5 - side * 0.3)
        if i == 7:
            stage.offer(canvas, Strip(w * 0.14, w * 0.86, y + step * 0.7, 0.6), Habitat.WATER)
    front = hills(rng, w, h * 0.955, h * 0.04, 3)
    layer(canvas, front, 1.0, h + 10)
    for _ in range(18):
        grass(canvas, rng, rng.uniform(0, w), h * 0.998, 66)
    stage.rest(canvas, along(front, w * 0.14, w * 0.86, 0.9, 30))


def _terrace(canvas: Canvas, line: list[Point], step: float, share: float, flooded: bool) -> None:
    """One level: bank of stone and grass in front, water or rice behind it."""
    palette, rng = canvas.palette, canvas.rng(f"terrace{share:.2f}")
    depth, bottom = 0.35 + 0.6 * share, canvas.height + 20
    rice = palette.hazed(palette.own.field, depth)
    surface = mix(palette.water(0.1 + 0.2 * share), palette.hour.sky[2], 0.5) if flooded else rice
    canvas.paper(land(line, bottom), surface, 0.35 + 0.3 * share, rim=lighter(surface, 0.4))
    lip = [(x, y + step * 0.78) for x, y in line]
    if flooded:
        for k in range(4):
            dots = "".join(f"M{canvas.width * (j + rng.random()) / 26:.0f} {height_at(line, canvas.width * j / 26) + step * (0.22 + 0.15 * k):.0f}v{-3 - 7 * share:.0f}" for j in range(26))
            canvas.line(dots, darker(rice, 0.15), 1.6 + 1.2 * share, 0.7)
    else:
        for k in range(3):
            row = smooth([(x, y + step * (0.2 + 0.2 * k)) for x, y in line], closed=False)
            canvas.line(row, lighter(rice, 0.25), 2 + 3 * share, 0.6)
    bank = mix(palette.land(depth), palette.leaf(depth), 0.55)
    canvas.paper(land(lip, bottom), bank, 0.3 + 0.25 * share)
    canvas.line(smooth([(x, y + 3 + 2 * share) for x, y in lip], closed=False), lighter(rice, 0.12), 3 + 6 * share, 0.9)


def _farm(canvas: Canvas, line: list[Point], share: float) -> None:
    rng, x = canvas.rng("farm"), canvas.width * share
    y = height_at(line, x) + 6
    round_tree(canvas, rng, x + 84, y + 4, 110, 0.6)
    house(canvas, rng, x, y, 104, 0.72)
    house(canvas, rng, x - 84, y + 6, 64, 0.72)
