"""Rooms to work and rest in: desk, office, tatami room."""

from __future__ import annotations

from ..canvas import Canvas
from ..curves import oval, polygon, rect, rounded
from ..elements import Habitat
from ..elements.bowls import cup, yunomi
from ..elements.objects import laptop
from ..elements.people import seated
from ..palette import CORAL, PEARL, darker, lighter, mix
from ..patterns import pattern
from ..stage import Stage, Strip
from .interiors import chair, floor, house_plant, lamp, sprig, table, wall_colour, window, wood_colour


def desk(canvas: Canvas, stage: Stage) -> None:
    """A desk at a window, a laptop open on it."""
    w, h, side = canvas.width, canvas.height, canvas.side
    wide, high = min(w * 0.72, h * 0.95), h * 0.5
    left = (w - wide) / 2 - side * w * 0.03
    window(canvas, stage, (left, h * 0.09, wide, high), 2, 1)
    floor(canvas, h * 0.83)
    lamp(canvas, w * (0.5 + side * 0.36), h * 0.24, canvas.tint(canvas.palette.own.accent))
    top, reach = h * 0.67, min(w * 0.84, h * 1.15)
    x = (w - reach) / 2
    table(canvas, (x, top, reach, h * 0.085))
    foot = top + h * 0.062
    rng = canvas.rng("desk")
    house_plant(canvas, x + reach * (0.9 if side > 0 else 0.1), foot - 8, h * 0.24)
    stage.take("laptop")
    with canvas.moved(w * 0.5, foot, 1.35):
        laptop(canvas, rng)
    if not any(name in stage.waiting for name in ("tea", "cup", "sake")):
        with canvas.moved(w * (0.5 + side * 0.13), foot + 8, 0.72):
            cup(canvas, rng)
    strip = (
        Strip(x + reach * 0.1, w * 0.5 - 140, foot, 0.95)
        if side > 0
        else Strip(w * 0.5 + 140, x + reach * 0.9, foot, 0.95)
    )
    if stage.take("cat"):
        spot = w * 0.5 + side * reach * 0.26
        Stage(("cat",)).rest(canvas, Strip(spot - 80, spot + 80, foot - 14, 1.9))
    stage.offer(canvas, strip, Habitat.TABLE)
    if stage.take("person"):
        with canvas.moved(w * 0.5 + side * 60, h * 1.01, 1.5):
            seated(canvas, rng)
    else:
        chair(canvas, w * (0.5 + side * 0.1), h * 0.99, 1.0)
    free = (0.03, 0.42) if side > 0 else (0.58, 0.97)
    stage.offer(canvas, Strip(w * free[0], w * free[1], h * 0.97, 2.7), Habitat.FOLK)
    stage.rest(canvas, Strip(w * free[0], w * free[1], h * 0.975, 2.0))


def office(canvas: Canvas, stage: Stage) -> None:
    """A shared workroom: one long table, lamps, a wide window."""
    w, h, side = canvas.width, canvas.height, canvas.side
    window(canvas, stage, (w * 0.1, h * 0.1, w * 0.8, h * 0.4), 4 if w > h else 3, 1, 0.55)
    floor(canvas, h * 0.72)
    for share in (0.24, 0.5, 0.76):
        lamp(canvas, w * share, h * 0.2, canvas.tint(mix(canvas.palette.own.own, canvas.palette.own.accent, 0.15)))
    _shelf(canvas, w * (0.5 + side * 0.38), h * 0.73, min(w * 0.2, 260), h * 0.2)
    house_plant(canvas, w * (0.5 - side * 0.42), h * 0.76, h * 0.3)
    top = h * 0.63
    table(canvas, (w * 0.1, top, w * 0.8, h * 0.085))
    foot, rng = top + h * 0.055, canvas.rng("office")
    stage.take("laptop")
    for share in (0.3, 0.68):
        with canvas.moved(w * share, foot, 1.0):
            laptop(canvas, rng)
    sprig(canvas, w * 0.5, foot - 14)
    stage.offer(canvas, Strip(w * 0.38, w * 0.6, foot + 8, 0.75), Habitat.TABLE)
    sitters = 1 if stage.take("person") else 0
    sitters = 2 if stage.take("people") else sitters
    for i, share in enumerate((0.3, 0.68)):
        if i < sitters:
            with canvas.moved(w * share, h * 0.94, 1.15, flip=i == 1):
                seated(canvas, canvas.rng(f"sitter{i}"))
        else:
            chair(canvas, w * share + 20, h * 0.92, 0.85)
    stage.offer(canvas, Strip(w * 0.06, w * 0.94, h * 0.95, 2.4), Habitat.FOLK)
    stage.rest(canvas, Strip(w * 0.36, w * 0.64, h * 0.975, 1.8))


def _shelf(canvas: Canvas, x: float, y: float, wide: float, high: float) -> None:
    """A low shelf with books and a bowl."""
    rng, wood = canvas.rng("shelf"), wood_colour(canvas, "#9A7350")
    canvas.cut(rect(x - wide / 2, y - high, wide, high), wood, 1)
    for row in (0, 1):
        base = y - 12 - row * high * 0.48
        canvas.flat(rect(x - wide / 2 + 10, base - high * 0.4, wide - 20, high * 0.4), darker(wood, 0.45))
        px = x - wide / 2 + 16
        while px < x + wide * (0.42 if row else 0.1):
            thick, tall = rng.uniform(10, 20), high * rng.uniform(0.26, 0.36)
            tone = rng.choice((canvas.palette.own.own, canvas.palette.own.accent, PEARL, "#27436B", CORAL))
            canvas.flat(rect(px, base - tall, thick, tall), canvas.tint(tone))
            px += thick + 2


def room(canvas: Canvas, stage: Stage) -> None:
    """A tatami room open to the landscape."""
    w, h, side = canvas.width, canvas.height, canvas.side
    ground = h * 0.62
    window(canvas, stage, (w * 0.2, h * 0.12, w * 0.6, ground - h * 0.13), 1, 1, 0.6)
    _shoji(canvas, 0 - 10, h * 0.1, w * 0.2, ground - h * 0.1)
    _shoji(canvas, w * 0.8 + 10, h * 0.1, w * 0.2, ground - h * 0.1)
    beam = wood_colour(canvas, "#7A563B")
    canvas.paper(rect(-20, h * 0.075, w + 40, 26), beam, 0.7)
    _ranma(canvas, h * 0.075)
    for x in (w * 0.2, w * 0.8):
        canvas.cut(rect(x - 12, h * 0.08, 24, ground - h * 0.06), beam, 1)
    _tatami(canvas, ground)
    stage.offer(canvas, Strip(w * 0.2, w * 0.8, h * 0.73, 2.6), Habitat.FOLK)
    y = h * 0.8
    reach = min(w * 0.4, 520)
    for edge in (-1, 1):
        _cushion(canvas, w * 0.5 + edge * reach * 0.72, y + h * 0.02)
    _low_table(canvas, w * 0.5, y, reach)
    if not any(name in stage.waiting for name in ("tea", "sake", "cup")):
        for dx in (-0.14, 0.16):
            with canvas.moved(w * 0.5 + dx * reach, y - 84, 0.7):
                yunomi(canvas)
    stage.offer(canvas, Strip(w * 0.5 - reach * 0.42, w * 0.5 + reach * 0.42, y - 76, 0.72), Habitat.TABLE)
    house_plant(canvas, w * (0.5 + side * 0.37), ground + h * 0.05, h * 0.2)
    if canvas.palette.lamps:
        canvas.glow(w * (0.5 - side * 0.37), ground - 30, 260, "#FFCF80", 0.6)
    _andon(canvas, w * (0.5 - side * 0.37), ground + h * 0.06)
    stage.rest(canvas, Strip(w * 0.08, w * 0.92, h * 0.96, 1.75))


def _shoji(canvas: Canvas, x: float, y: float, wide: float, high: float) -> None:
    paper = "#F6DFAE" if canvas.palette.lamps else canvas.tint("#F8F3E6")
    frame = wood_colour(canvas, "#8A6244")
    canvas.paper(rect(x, y, wide, high), paper, 0.8)
    bars = "".join(f"M{x + wide * k / 4:.0f} {y:.0f}v{high:.0f}" for k in range(1, 4))
    bars += "".join(f"M{x:.0f} {y + high * k / 7:.0f}h{wide:.0f}" for k in range(1, 7))
    canvas.line(bars, frame, 4)
    canvas.line(rect(x, y, wide, high), frame, 14)
    canvas.cut(rect(x, y + high * 0.86, wide, high * 0.14), lighter(frame, 0.2), 0.5)


def _ranma(canvas: Canvas, y: float) -> None:
    """The strip above the beam, in the pattern of the area."""
    w, tone = canvas.width, wall_colour(canvas)
    canvas.flat(rect(0, 0, w, y), mix(tone, canvas.palette.own.own, 0.16))
    canvas.flat(rect(0, 0, w, y), pattern(canvas, canvas.palette.own.own, 1.1, 0.35))


def _tatami(canvas: Canvas, top: float) -> None:
    w, h = canvas.width, canvas.height
    straw = mix(wood_colour(canvas, "#C9BE85"), canvas.tint("#B9B878"), 0.4)
    canvas.paper(rect(-20, top, w + 40, h), straw, 0.8)
    edge = canvas.tint(darker(canvas.palette.own.own, 0.25))
    rows = ((0, 0.07), (0.07, 0.18), (0.18, 0.38))
    for i, (a, b) in enumerate(rows):
        y0, y1 = top + h * a, top + h * b
        weave = "".join(f"M-10 {y0 + (y1 - y0) * k / 9:.0f}H{w + 10:.0f}" for k in range(1, 9))
        canvas.line(weave, darker(straw, 0.12), 1.2, 0.4)
        canvas.line(f"M-10 {y1:.0f}H{w + 10:.0f}", edge, 5 + 3 * i)
        for k in (-1, 1) if i % 2 else (-2, 0, 2):
            x0, x1 = w * (0.5 + k * 0.17 * (1 + a * 2)), w * (0.5 + k * 0.17 * (1 + b * 2))
            canvas.line(f"M{x0:.0f} {y0:.0f}L{x1:.0f} {y1:.0f}", edge, 5 + 3 * i)
    shine = canvas.fade(((0, canvas.palette.hour.light, 0.4), (1, canvas.palette.hour.light, 0)))
    if not canvas.palette.night:
        canvas.flat(
            polygon(
                (w * 0.22, top),
                (w * 0.78, top),
                (w * (0.74 - canvas.side * 0.16), h),
                (w * (0.26 - canvas.side * 0.16), h),
            ),
            shine,
        )


def _cushion(canvas: Canvas, x: float, y: float) -> None:
    tone = canvas.tint(canvas.palette.own.own)
    shape = rounded(x - 96, y - 36, 192, 62, 26)
    canvas.cut(shape, tone, 1.2)
    canvas.flat(shape, pattern(canvas, lighter(tone, 0.5), 1, 0.35))
    canvas.line(rounded(x - 96, y - 36, 192, 62, 26), lighter(tone, 0.25), 2)


def _low_table(canvas: Canvas, x: float, y: float, wide: float) -> None:
    wood = wood_colour(canvas, "#8A5A3C")
    canvas.flat(oval(x, y + 20, wide * 0.56, 30), canvas.palette.hour.shadow, 0.22)
    for edge in (-1, 1):
        canvas.cut(rect(x + edge * wide * 0.4 - 14, y - 40, 28, 62), darker(wood, 0.3), 0.8)
    canvas.paper(
        polygon(
            (x - wide / 2, y - 52), (x - wide * 0.44, y - 112), (x + wide * 0.44, y - 112), (x + wide / 2, y - 52)
        ),
        wood,
        0.7,
    )
    canvas.flat(
        polygon(
            (x - wide * 0.1, y - 56), (x - wide * 0.08, y - 108), (x + wide * 0.2, y - 108), (x + wide * 0.26, y - 56)
        ),
        lighter(wood, 0.25),
        0.4,
    )
    canvas.cut(rect(x - wide / 2, y - 52, wide, 20), darker(wood, 0.18), 0.8)


def _andon(canvas: Canvas, x: float, y: float) -> None:
    """A floor lamp of paper and wood."""
    frame, paper = wood_colour(canvas, "#5C4030"), "#FFE6AE" if canvas.palette.lamps else canvas.tint("#F6EEDB")
    canvas.ground_shadow(52, x, y)
    canvas.cut(rect(x - 44, y - 170, 88, 150), paper, 1)
    canvas.line(rect(x - 44, y - 170, 88, 150) + f"M{x:.0f} {y - 170:.0f}v150M{x - 44:.0f} {y - 96:.0f}h88", frame, 5)
    canvas.line(f"M{x - 44:.0f} {y - 20:.0f}V{y:.0f}M{x + 44:.0f} {y - 20:.0f}V{y:.0f}", frame, 8)
