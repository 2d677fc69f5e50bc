"""Under tall trees: pilgrim path, shrine."""

from __future__ import annotations

from ..canvas import Canvas
from ..curves import oval, polygon, rect, smooth
from ..elements import Habitat
from ..elements.landmarks import lantern, torii
from ..palette import BARK, STONE, WOOD, darker, lighter, mix
from ..sky import mist, sky
from ..stage import Stage, Strip
from ..terrain import hills, layer


def trunks(canvas: Canvas, depth: float, places: list[float], thick: float, foot: float) -> None:
    """Tall straight cedars whose crowns are out of sight."""
    rng = canvas.rng(f"trunks{depth}")
    bark = mix(canvas.palette.hazed(BARK, depth), canvas.palette.land(depth), 0.25)
    for place in places:
        x, half = canvas.width * place, thick * rng.uniform(0.42, 0.6)
        y = foot + rng.uniform(-12, 12)
        trunk = f"M{x - half:.0f} -20L{x - half:.0f} {y - half * 2:.0f}Q{x - half * 1.1:.0f} {y - half * 0.4:.0f} {x - half * 1.9:.0f} {y:.0f}H{x + half * 1.9:.0f}Q{x + half * 1.1:.0f} {y - half * 0.4:.0f} {x + half:.0f} {y - half * 2:.0f}L{x + half:.0f} -20Z"
        canvas.paper(trunk, bark, 0.3 + 0.6 * depth)
        lit = x + canvas.side * half * 0.55
        canvas.flat(rect(lit - half * 0.4, -20, half * 0.8, y - half * 1.6), lighter(bark, 0.2), 0.6)
        grain = "".join(
            f"M{x + half * g:.0f} -10C{x + half * (g + 0.1):.0f} {y * 0.3:.0f} {x + half * (g - 0.12):.0f} {y * 0.6:.0f} {x + half * g:.0f} {y - half * 2:.0f}"
            for g in (-0.6, -0.2, 0.15, 0.5)
        )
        canvas.line(grain, darker(bark, 0.28), 1 + 1.6 * depth, 0.5)


def boughs(canvas: Canvas, y: float, depth: float, purpose: str) -> None:
    """Two fringes of branches along the upper edge, the nearer one darker."""
    rng, tone = canvas.rng(purpose), canvas.palette.leaf(depth)
    for share, colour in ((1.0, lighter(tone, 0.1)), (0.66, tone)):
        x, points = -90.0, []
        while x < canvas.width + 120:
            deep = y * share * rng.uniform(0.75, 1.3)
            points += [(x, y * share * 0.35), (x + 26, deep * 0.8), (x + 48, deep), (x + 74, deep * 0.72)]
            x += rng.uniform(84, 130)
        canvas.paper(smooth([(-120, -60), *points, (canvas.width + 120, -60)]), colour, 0.5 + 0.5 * depth)


def beams(canvas: Canvas, opacity: float = 0.16) -> None:
    """Light that falls between the trees."""
    w, h, rng = canvas.width, canvas.height, canvas.rng("beams")
    light = canvas.palette.hour.light
    strength = opacity * (0.35 if canvas.palette.night else 0.8)
    for i in range(4):
        x = w * (0.5 + canvas.side * (0.3 - 0.16 * i)) + rng.uniform(-40, 40)
        wide = rng.uniform(40, 90)
        drift = -canvas.side * w * 0.22
        canvas.flat(
            polygon((x, -10), (x + wide, -10), (x + wide * 2.2 + drift, h * 0.86), (x + drift, h * 0.86)),
            light,
            strength,
        )


def cedar_path(canvas: Canvas, stage: Stage) -> None:
    """Mossy stone steps that climb between cedars."""
    w, h, side, rng = canvas.width, canvas.height, canvas.side, canvas.rng("path")
    sky(canvas, stage, h * 0.55, clouds=0, light_x=w * (0.5 + side * 0.06))
    haze = canvas.palette.hour.haze
    canvas.flat(f"M0 0H{w:.0f}V{h:.0f}H0Z", mix(canvas.palette.leaf(0.3), haze, 0.4), 0.55)
    trunks(canvas, 0.15, [0.06, 0.16, 0.27, 0.37, 0.46, 0.56, 0.66, 0.76, 0.86, 0.96], w * 0.022, h * 0.56)
    boughs(canvas, h * 0.14, 0.25, "far boughs")
    mist(canvas, h * 0.52, h * 0.08, 0.6)
    layer(canvas, hills(rng, w, h * 0.58, h * 0.05, 4), 0.42, h + 10, fog=0.15)
    trunks(canvas, 0.45, [0.1, 0.3, 0.69, 0.9], w * 0.04, h * 0.64)
    stage.offer(canvas, Strip(w * 0.38, w * 0.62, h * 0.6, 0.6), Habitat.FAR)
    beams(canvas)
    left = [(-40, h * 0.6), (w * 0.2, h * 0.68), (w * 0.36, h * 0.84), (w * 0.3, h * 1.05)]
    _steps(canvas)
    canvas.paper(smooth(left, closed=False) + f"L-40 {h + 20:.0f}Z", canvas.palette.leaf(0.75), 0.9)
    right = [(w * 0.7, h * 1.05), (w * 0.64, h * 0.84), (w * 0.8, h * 0.68), (w + 40, h * 0.6)]
    canvas.paper(smooth(right, closed=False) + f"L{w + 40:.0f} {h + 20:.0f}Z", canvas.palette.leaf(0.75), 0.9)
    trunks(canvas, 0.9, [0.06, 0.95], w * 0.085, h * 0.93)
    boughs(canvas, h * 0.085, 0.85, "near boughs")
    for _ in range(26):
        x = w * rng.choice((rng.uniform(0, 0.3), rng.uniform(0.7, 1)))
        _fern(canvas, x, h * rng.uniform(0.9, 1.02), rng.uniform(50, 90))
    stage.offer(canvas, Strip(w * 0.36, w * 0.64, h * 0.86, 0.72), Habitat.WATER)
    stage.rest(canvas, Strip(w * 0.28, w * 0.72, h * 0.95, 0.95))


def _steps(canvas: Canvas) -> None:
    """Broad worn stones that narrow into the wood."""
    w, h, rng = canvas.width, canvas.height, canvas.rng("steps")
    count = 13
    for i in range(count):
        share = i / (count - 1)
        y, half = h * (0.585 + 0.47 * share**1.5), w * (0.045 + 0.25 * share**1.3)
        high = 8 + 42 * share**1.2
        centre = w * 0.5 + canvas.side * w * 0.05 * (1 - share) ** 2
        stone = mix(canvas.palette.hazed(STONE, 0.35 + 0.6 * share), canvas.palette.leaf(0.6), rng.uniform(0.08, 0.28))
        canvas.flat(rect(centre - half, y, half * 2, high * 1.6), darker(stone, 0.35))
        x = centre - half
        while x < centre + half - 4:
            wide = min(half * rng.uniform(0.3, 0.62), centre + half - x)
            tone = mix(stone, rng.choice(("#F7F4EE", "#3F5B46", "#7F7A6C")), rng.uniform(0.05, 0.25))
            slab = polygon(
                (x + 2, y + high * 0.14),
                (x + wide * 0.5, y),
                (x + wide - 3, y + high * 0.1),
                (x + wide - 1, y + high * 0.72),
                (x + wide * 0.4, y + high * 0.8),
                (x + 3, y + high * 0.7),
            )
            canvas.cut(slab, tone, 0.5 + share * 0.6)
            x += wide


def _fern(canvas: Canvas, x: float, y: float, size: float) -> None:
    rng = canvas.rng(f"fern{x:.0f}{y:.0f}")
    colour = lighter(canvas.palette.leaf(0.9), rng.uniform(0.02, 0.2))
    for turn in (-56, -24, 8, 36, 64):
        with canvas.moved(x, y, size / 60, turn=turn + rng.uniform(-8, 8)):
            canvas.flat("M0 0C-3 -20 -2 -44 4 -62C6 -44 5 -20 0 0Z", colour)
            canvas.line(
                "M0 -14L-12 -22M1 -14L13 -22M1 -26L-10 -34M2 -26L13 -34M2 -38L-7 -45M3 -38L11 -45M3 -49L-3 -54M4 -49L9 -54",
                colour,
                4,
            )


def shrine(canvas: Canvas, stage: Stage) -> None:
    """A gate before a deep wood, gravel in front."""
    w, h, side, rng = canvas.width, canvas.height, canvas.side, canvas.rng("shrine")
    stage.take("torii")
    sky(canvas, stage, h * 0.62, clouds=0, light_x=w * (0.5 + side * 0.04))
    canvas.flat(f"M0 0H{w:.0f}V{h:.0f}H0Z", canvas.palette.leaf(0.3), 0.4)
    trunks(canvas, 0.15, [0.04, 0.13, 0.24, 0.33, 0.67, 0.76, 0.87, 0.96], w * 0.022, h * 0.63)
    boughs(canvas, h * 0.2, 0.25, "far boughs")
    mist(canvas, h * 0.58, h * 0.09, 0.6)
    layer(canvas, hills(rng, w, h * 0.66, h * 0.03, 4), 0.4, h + 10, fog=0.2)
    _sanctuary(canvas, w * 0.5, h * 0.66, w * 0.15)
    trunks(canvas, 0.5, [0.09, 0.2, 0.8, 0.93], w * 0.042, h * 0.72)
    beams(canvas)
    gravel = canvas.tint("#CFC8B8")
    path = polygon((w * 0.44, h * 0.665), (w * 0.56, h * 0.665), (w * 0.9, h * 1.02), (w * 0.1, h * 1.02))
    moss = canvas.palette.leaf(0.7)
    canvas.paper(rect(-20, h * 0.69, w + 40, h * 0.4), moss, 0.7)
    canvas.paper(path, gravel, 0.5)
    for _ in range(120):
        share = rng.random() ** 0.6
        x = w * (0.5 + rng.uniform(-1, 1) * (0.06 + 0.32 * share))
        canvas.flat(oval(x, h * (0.68 + 0.32 * share), 2 + 6 * share, 1 + 2.6 * share), darker(gravel, 0.18), 0.5)
    scale = min(w / 440, h / 420)
    with canvas.moved(w * 0.5, h * 0.84, scale):
        torii(canvas, rng)
    for x in (0.2, 0.8):
        with canvas.moved(w * x, h * 0.88, 1.25, flip=x > 0.5):
            lantern(canvas, rng)
    boughs(canvas, h * 0.11, 0.85, "near boughs")
    stage.rest(canvas, Strip(w * 0.26, w * 0.74, h * 0.94, 0.95))


def _sanctuary(canvas: Canvas, x: float, y: float, half: float) -> None:
    """A far plain hall with crossed roof beams."""
    wood, thatch = canvas.palette.hazed(WOOD, 0.6), canvas.palette.hazed("#6B5B45", 0.6)
    canvas.cut(rect(x - half * 0.8, y - half * 0.62, half * 1.6, half * 0.62), wood, 0.7)
    canvas.flat(rect(x - half * 0.24, y - half * 0.5, half * 0.48, half * 0.5), canvas.palette.window("#5B4634"))
    canvas.cut(
        polygon(
            (x - half, y - half * 0.56),
            (x - half * 0.62, y - half * 1.1),
            (x + half * 0.62, y - half * 1.1),
            (x + half, y - half * 0.56),
        ),
        thatch,
        0.8,
    )
    for end in (-1, 1):
        tip = x + end * half * 0.62
        canvas.line(
            f"M{tip - 9:.0f} {y - half * 1.02:.0f}L{tip + 11:.0f} {y - half * 1.28:.0f}M{tip + 9:.0f} {y - half * 1.02:.0f}L{tip - 11:.0f} {y - half * 1.28:.0f}",
            wood,
            4,
        )
