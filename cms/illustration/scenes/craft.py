"""Where hands work: a craft bench, a loom."""

from __future__ import annotations

from ..canvas import Canvas
from ..curves import oval, polygon, rect, rounded
from ..elements import ELEMENTS, Habitat
from ..palette import BARK, PEARL, darker, lighter
from ..patterns import pattern
from ..stage import Stage, Strip
from .interiors import floor, house_plant, lamp, window, wood_colour

# What an area puts on the table when the recipe leaves room.


def workshop(canvas: Canvas, stage: Stage) -> None:
    """A craft bench with tools on the wall and a window."""
    w, h, side = canvas.width, canvas.height, canvas.side
    wide = w * 0.4
    window(canvas, stage, (w * 0.5 - wide / 2 + side * w * 0.2, h * 0.1, wide, h * 0.4), 2, 2, 0.55)
    _tools(canvas, w * (0.5 - side * 0.26), h * 0.14)
    _shelf(canvas, w * (0.5 - side * 0.27), h * 0.44, min(w * 0.38, 560))
    floor(canvas, h * 0.82)
    lamp(canvas, w * (0.5 - side * 0.04), h * 0.2, canvas.tint("#4F5B5E"))
    bench, top = wood_colour(canvas, "#A8774C"), h * 0.66
    for x in (w * 0.12, w * 0.84):
        canvas.cut(rect(x, top + 60, 46, h * 0.28), darker(bench, 0.3), 1)
    canvas.flat(rect(w * 0.14, top + h * 0.17, w * 0.72, 18), darker(bench, 0.4))
    canvas.paper(
        polygon((w * 0.05, top + h * 0.075), (w * 0.09, top), (w * 0.91, top), (w * 0.95, top + h * 0.075)), bench, 0.9
    )
    canvas.cut(rect(w * 0.05, top + h * 0.075, w * 0.9, 34), darker(bench, 0.18), 1)
    _chips(canvas, top)
    if not any(ELEMENTS[name].habitat is Habitat.TABLE for name in stage.waiting):
        stage.waiting += ["pots", "cloth"]
    stage.offer(canvas, Strip(w * 0.12, w * 0.88, top + h * 0.05, 1.15), Habitat.TABLE)
    _stool(canvas, w * (0.5 + side * 0.1), h * 0.95)
    stage.offer(canvas, Strip(w * 0.1, w * 0.9, h * 0.975, 2.7), Habitat.FOLK)
    stage.rest(canvas, Strip(w * 0.06, w * 0.94, h * 0.975, 1.9))


def _tools(canvas: Canvas, x: float, y: float) -> None:
    """Saw, hammer, chisels and brushes on their rail."""
    wood, steel = wood_colour(canvas, "#8A5F40"), canvas.tint("#9AA6A8")
    canvas.cut(rect(x - 220, y, 440, 14), darker(wood, 0.2), 0.8)
    with canvas.moved(x - 180, y + 10):
        canvas.cut("M-9 0H9L12 60H-12Z", wood, 0.8)
        canvas.cut("M-14 58H14L34 168H-4Z", steel, 0.9)
    with canvas.moved(x - 90, y + 10):
        canvas.cut(rect(-6, 0, 12, 130), wood, 0.8)
        canvas.cut(rounded(-38, 112, 76, 32, 6), darker(steel, 0.3), 0.9)
    for i in range(3):
        with canvas.moved(x - 10 + 44 * i, y + 10):
            canvas.cut(rounded(-7, 0, 14, 62, 6), wood, 0.7)
            canvas.cut(polygon((-5, 60), (5, 60), (8 + 2 * i, 116), (-8 - 2 * i, 116)), steel, 0.7)
    for i in range(3):
        with canvas.moved(x + 130 + 34 * i, y + 10):
            canvas.cut(rect(-4, 0, 8, 84), lighter(wood, 0.3), 0.6)
            canvas.cut(f"M-9 82H9Q12 108 0 {122 + 6 * i}Q-12 108 -9 82Z", canvas.tint(BARK), 0.6)


def _shelf(canvas: Canvas, x: float, y: float, wide: float) -> None:
    rng, wood = canvas.rng("shelf"), wood_colour(canvas, "#8A5F40")
    tones = (canvas.palette.own.accent, PEARL, "#7E5A45", canvas.palette.own.own, "#A86B45", "#8F8F7C")
    count = int(wide / 84)
    for i in range(count):
        px, tone = x - wide / 2 + wide * (i + 0.5) / count, canvas.tint(rng.choice(tones))
        half, high = rng.uniform(20, 34), rng.uniform(36, 92)
        canvas.cut(
            f"M{px - half * 0.5:.0f} {y - high:.0f}C{px - half * 1.3:.0f} {y - high * 0.7:.0f} {px - half * 1.2:.0f} {y - high * 0.1:.0f} {px - half * 0.6:.0f} {y:.0f}H{px + half * 0.6:.0f}C{px + half * 1.2:.0f} {y - high * 0.1:.0f} {px + half * 1.3:.0f} {y - high * 0.7:.0f} {px + half * 0.5:.0f} {y - high:.0f}Z",
            tone,
            0.8,
        )
        canvas.flat(oval(px, y - high, half * 0.5, half * 0.14), darker(tone, 0.45))
    canvas.cut(rect(x - wide / 2 - 14, y, wide + 28, 15), wood, 1.2)


def _chips(canvas: Canvas, top: float) -> None:
    rng = canvas.rng("chips")
    for _ in range(22):
        x, y = canvas.width * rng.uniform(0.12, 0.88), top + canvas.height * rng.uniform(0.012, 0.066)
        canvas.line(f"M{x:.0f} {y:.0f}q6 -7 12 0t10 -2", lighter(wood_colour(canvas), 0.5), 2.4, 0.8)


def _stool(canvas: Canvas, x: float, y: float) -> None:
    wood = wood_colour(canvas, "#7A563B")
    canvas.ground_shadow(84, x, y)
    canvas.line(
        f"M{x - 54:.0f} {y - 130:.0f}L{x - 70:.0f} {y - 4:.0f}M{x + 54:.0f} {y - 130:.0f}L{x + 70:.0f} {y - 4:.0f}M{x - 62:.0f} {y - 60:.0f}h124",
        wood,
        11,
    )
    canvas.cut(oval(x, y - 136, 78, 22), lighter(wood, 0.15), 1.2)


def loom(canvas: Canvas, stage: Stage) -> None:
    """A wooden loom with striped cloth on it."""
    w, h, side = canvas.width, canvas.height, canvas.side
    wide = w * 0.32
    window(canvas, stage, (w * 0.5 - wide / 2 + side * w * 0.3, h * 0.12, wide, h * 0.42), 2, 2, 0.5)
    floor(canvas, h * 0.74)
    _spools(canvas, w * (0.5 - side * 0.34), h * 0.16)
    stage.offer(canvas, Strip(w * 0.04, w * 0.96, h * 0.76, 0.9), Habitat.FAR)
    with canvas.moved(w * (0.5 - side * 0.08), h * 0.88, min(1.2, w / 1100)):
        _loom(canvas)
    house_plant(canvas, w * (0.5 + side * 0.43), h * 0.82, h * 0.24)
    free = (0.52, 0.97) if side > 0 else (0.03, 0.48)
    stage.offer(canvas, Strip(w * free[0], w * free[1], h * 0.95, 2.5), Habitat.FOLK)
    stage.rest(canvas, Strip(w * free[0], w * free[1], h * 0.97, 1.5))


def _spools(canvas: Canvas, x: float, y: float) -> None:
    """Thread on pegs, in the colours of indigo and of the area."""
    wood = wood_colour(canvas, "#8A5F40")
    tones = ("#27436B", "#4F74A3", PEARL, canvas.palette.own.own, canvas.palette.own.accent, "#8FA9C4")
    for row in range(3):
        top = y + 112 * row
        canvas.cut(rect(x - 150, top, 300, 12), wood, 0.8)
        for i in range(4):
            px, tone = x - 110 + 74 * i, canvas.tint(tones[(i + row * 2) % len(tones)])
            canvas.cut(
                polygon((px - 20, top + 20), (px + 20, top + 20), (px + 24, top + 76), (px - 24, top + 76)), tone, 0.8
            )
            canvas.line(
                "".join(f"M{px - 21:.0f} {top + 30 + 11 * k}h42" for k in range(4)), darker(tone, 0.2), 1.6, 0.6
            )
            canvas.flat(rect(px - 14, top + 10, 28, 12) + rect(px - 16, top + 76, 32, 8), wood)


def _loom(canvas: Canvas) -> None:
    """Frame, warp, woven cloth, beam and bench; foot in the middle, 600 high."""
    wood = wood_colour(canvas, "#9A6B45")
    dark = darker(wood, 0.3)
    indigo, cream = canvas.tint("#27436B"), canvas.tint("#EFE6D2")
    canvas.ground_shadow(360)
    for x in (-300, 250):
        canvas.cut(rect(x, -470, 36, 470), dark, 1)
    canvas.cut(rect(-330, -500, 660, 40), wood, 1.2)
    canvas.cut(rect(-320, -404, 640, 22), dark, 0.8)
    warp = [(-232 + 464 * k / 58, k) for k in range(59)]
    tones = (indigo, cream, canvas.tint(canvas.palette.own.own), indigo)
    for x, k in warp:
        canvas.line(f"M{x:.1f} -462L{x:.1f} -196", tones[(k // 3) % 4], 2)
    canvas.cut(rect(-262, -352, 524, 16), wood, 1)
    canvas.line("".join(f"M{x:.1f} -340V-268" for x, _ in warp[::2]), canvas.tint(PEARL), 1.2, 0.8)
    canvas.cut(rect(-262, -270, 524, 14), wood, 1)
    cloth = polygon((-236, -212), (236, -212), (262, -96), (-262, -96))
    canvas.cut(cloth, indigo, 1)
    canvas.flat(cloth, pattern(canvas, cream, 0.9, 0.55))
    canvas.cut(rounded(-60, -226, 130, 20, 10), lighter(wood, 0.3), 1)
    canvas.flat(rounded(-26, -221, 62, 9, 4), canvas.tint(canvas.palette.own.accent))
    roll = rounded(-286, -110, 572, 58, 27)
    canvas.cut(roll, indigo, 1.2)
    canvas.flat(roll, pattern(canvas, cream, 0.9, 0.55))
    for x in (-330, 284):
        canvas.cut(rect(x, -250, 46, 250), wood, 1.1)
        canvas.cut(rect(x - 14, -24, 74, 26), dark, 0.8)
    canvas.cut(polygon((-210, 30), (-190, 4), (190, 4), (210, 30)), lighter(wood, 0.12), 1)
    for x in (-176, 150):
        canvas.cut(rect(x, 30, 26, 52), dark, 0.8)
