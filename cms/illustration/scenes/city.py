"""Factory lights across the harbour."""

from __future__ import annotations

from ..buildings import smoke
from ..canvas import Canvas
from ..curves import polygon, rect, rounded
from ..elements import Habitat
from ..palette import darker, lighter, mix
from ..sky import sky
from ..stage import Stage, Strip
from ..terrain import hills, layer
from ..water import water


def city_lights(canvas: Canvas, stage: Stage) -> None:
    """Factory towers across the harbour, their lights on the water."""
    w, h, rng = canvas.width, canvas.height, canvas.rng("city")
    shore = h * 0.58
    sky(canvas, stage, shore * 0.96, clouds=2)
    layer(canvas, hills(rng, w, h * 0.5, h * 0.12, 4), 0.12, shore, fog=0.5)
    if canvas.palette.lamps:
        for k in range(3):
            canvas.glow(w * (0.2 + 0.3 * k), shore - 30, w * 0.26, "#FFC27A", 0.36)
    for row, depth in ((0, 0.35), (1, 0.62)):
        x = -30.0
        while x < w + 40:
            x += _plant(canvas, x, shore, depth, 0.8 + 0.42 * row)
    stage.offer(canvas, Strip(w * 0.1, w * 0.9, shore, 0.5), Habitat.FAR)
    water(canvas, shore, h, calm=0.75)
    canvas.flat(rect(-20, shore - 3, w + 40, 9), canvas.palette.land(0.85))
    _reflections(canvas, shore)
    stage.offer(canvas, Strip(w * 0.12, w * 0.88, h * 0.76, 0.95), Habitat.WATER)
    pier = canvas.tint("#8C8578")
    canvas.paper(rect(-20, h * 0.9, w + 40, h * 0.2), mix(pier, canvas.palette.land(1), 0.35), 1)
    canvas.flat(rect(-20, h * 0.9, w + 40, 10), lighter(pier, 0.2), 0.7)
    for i in range(12):
        x = w * (i + 0.5) / 12
        canvas.line(f"M{x:.0f} {h * 0.9:.0f}V{h * 0.845:.0f}", canvas.tint("#2E3B41"), 7)
    canvas.line(f"M-10 {h * 0.85:.0f}H{w + 10:.0f}M-10 {h * 0.875:.0f}H{w + 10:.0f}", canvas.tint("#2E3B41"), 5)
    stage.rest(canvas, Strip(w * 0.12, w * 0.88, h * 0.965, 1.05))


def _plant(canvas: Canvas, x: float, y: float, depth: float, size: float) -> float:
    """One unit of the works: tower, tank, stack or frame; answers its width."""
    dice = canvas.rng(f"plant{x:.0f}{depth}")
    body = mix(canvas.palette.land(depth), canvas.palette.hazed("#5F6E78", depth), 0.5)
    kind = dice.choice(("stack", "tank", "tower", "frame", "tank", "tower"))
    lights: list[tuple[float, float]] = []
    if kind == "stack":
        wide, high = 60 * size, dice.uniform(240, 330) * size
        canvas.cut(polygon((x, y), (x + 26 * size, y), (x + 20 * size, y - high), (x + 6 * size, y - high)), body, 0.8)
        for t in (0.8, 0.92):
            canvas.flat(rect(x + 5 * size, y - high * t, 16 * size, 13 * size), canvas.palette.hazed("#D9573B", depth))
        smoke(canvas, dice, x + 13 * size, y - high - 6, 130 * size)
        lights = [(x + 13 * size, y - high * t) for t in (0.3, 0.55, 0.98)]
    elif kind == "tank":
        wide, high = dice.uniform(100, 140) * size, dice.uniform(70, 100) * size
        canvas.cut(
            f"M{x:.0f} {y:.0f}V{y - high:.0f}Q{x + wide / 2 - 5:.0f} {y - high - 30 * size:.0f} {x + wide - 10:.0f} {y - high:.0f}V{y:.0f}Z",
            lighter(body, 0.12),
            0.9,
        )
        canvas.line(
            f"M{x:.0f} {y - high * 0.66:.0f}h{wide - 10:.0f}M{x + 8:.0f} {y:.0f}L{x + wide * 0.6:.0f} {y - high:.0f}",
            darker(body, 0.25),
            2.4,
        )
        lights = [(x + wide * t, y - high) for t in (0.06, 0.3, 0.6, 0.86)]
    elif kind == "tower":
        wide, high = dice.uniform(60, 84) * size, dice.uniform(170, 260) * size
        canvas.cut(rounded(x + 8, y - high, wide * 0.55, high + 6, wide * 0.28), lighter(body, 0.06), 0.9)
        for k in range(1, 6):
            level = y - high * k / 6
            canvas.flat(rect(x, level, wide * 0.55 + 16, 4), darker(body, 0.2))
            lights += [(x + 2, level - 4), (x + wide * 0.55 + 13, level - 4)]
    else:
        wide, high = dice.uniform(130, 170) * size, dice.uniform(110, 160) * size
        bars = "".join(f"M{x:.0f} {y - high * k / 4:.0f}h{wide - 14:.0f}" for k in range(1, 5)) + "".join(
            f"M{x + (wide - 14) * k / 4:.0f} {y:.0f}v{-high:.0f}" for k in range(5)
        )
        canvas.flat(rect(x, y - high * 0.5, wide - 14, high * 0.5), darker(body, 0.1), 0.8)
        canvas.line(bars, body, 5)
        lights = [
            (x + (wide - 14) * a / 4, y - high * b / 4) for a in range(5) for b in range(1, 5) if dice.random() < 0.7
        ]
    for lx, ly in lights:
        if canvas.palette.lamps:
            canvas.glow(lx, ly, 24, "#FFD98A", 0.9)
            canvas.disc(lx, ly, 3.2, "#FFF4D2")
        else:
            canvas.disc(lx, ly, 2.6, lighter(body, 0.6))
    return wide


def _reflections(canvas: Canvas, y: float) -> None:
    rng = canvas.rng("reflections")
    tones = ("#FFD98A", "#FFE9BE", "#F6A56B", "#BFE3EA") if canvas.palette.lamps else (canvas.palette.hour.light,)
    for _ in range(34 if canvas.palette.lamps else 10):
        x, tone = rng.uniform(0, canvas.width), rng.choice(tones)
        long = rng.uniform(0.06, 0.2) * canvas.height
        for k in range(6):
            half = rng.uniform(5, 16)
            canvas.flat(rounded(x - half, y + 12 + long * k / 6, half * 2, 4.6, 2.3), tone, 0.62 - 0.09 * k)
