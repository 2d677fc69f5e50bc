"""Flat dishes: fish, oysters, beef."""

from __future__ import annotations

from random import Random

from ..canvas import Canvas
from ..curves import blob, oval, polygon
from ..palette import INK, PEARL, WHITE, darker, lighter, mix
from ..patterns import pattern


def plate(canvas: Canvas, half: float, colour: str, patterned: bool = False) -> None:
    """A round plate at three quarters, its middle at the origin."""
    canvas.ground_shadow(half, y=8)
    canvas.cut(oval(0, 0, half, half * 0.42), colour, 1.4)
    if patterned:
        canvas.flat(oval(0, 0, half, half * 0.42), pattern(canvas, canvas.tint(canvas.palette.own.own), 0.6, 0.3))
    canvas.flat(oval(0, 2, half * 0.76, half * 0.29), lighter(colour, 0.3))
    canvas.line(oval(0, 0, half - 2, half * 0.42 - 1.5), darker(colour, 0.2), 1.4, 0.5)


def slice_of_citrus(canvas: Canvas, x: float, y: float, r: float, colour: str) -> None:
    canvas.cut(oval(x, y, r, r * 0.8), canvas.tint(colour), 0.6)
    canvas.flat(oval(x, y, r * 0.82, r * 0.64), canvas.tint(lighter(colour, 0.45)))
    canvas.line(
        f"M{x - r * 0.7:.1f} {y:.1f}h{r * 1.4:.1f}M{x:.1f} {y - r * 0.55:.1f}v{r * 1.1:.1f}", canvas.tint(colour), 1.2
    )


def fish(canvas: Canvas, rng: Random) -> None:
    """A whole grilled fish on a long plate."""
    canvas.ground_shadow(118, y=4)
    dish = canvas.tint(mix(canvas.palette.own.own, PEARL, 0.35))
    canvas.cut(polygon((-120, 8), (-104, -34), (112, -34), (124, 8)), dish, 1.3)
    canvas.flat(polygon((-110, 4), (-97, -30), (105, -30), (114, 4)), lighter(dish, 0.25))
    silver, back = canvas.tint("#C9D2D3"), canvas.tint("#55707E")
    canvas.cut("M66 -24L100 -44L94 -20L102 0L66 -10Z", back, 0.8)
    canvas.cut("M-96 -16C-76 -44 -10 -54 72 -20C16 10 -66 10 -96 -16Z", silver, 1)
    canvas.flat("M-96 -16C-76 -44 -10 -54 72 -20C12 -34 -52 -34 -96 -16Z", back)
    canvas.cut("M-26 -41L10 -54L22 -36Z", back, 0.4)
    canvas.line("M-62 -30Q-54 -16 -62 -2", darker(silver, 0.35), 2.4)
    canvas.line("M-34 -28l12 22M-10 -28l12 20M14 -26l10 15", canvas.tint("#7A5236"), 3, 0.75)
    canvas.disc(-78, -19, 4.6, canvas.tint(WHITE))
    canvas.disc(-78, -19, 2.4, INK)
    slice_of_citrus(canvas, 86, -2, 13, "#7FA63C")
    canvas.cut(blob(rng, 58, -2, 15, 9), canvas.tint("#F2EEE0"), 0.5)


def oysters(canvas: Canvas, rng: Random) -> None:
    """Five oysters in the shell around a slice of lemon."""
    plate(canvas, 106, canvas.tint(mix(canvas.palette.own.water, PEARL, 0.55)), patterned=True)
    for x, y, turn in ((-58, -12, -30), (-18, -30, -6), (38, -26, 26), (-24, 16, 8), (50, 10, 40)):
        with canvas.moved(x, y, 1, turn=turn):
            canvas.cut(
                "M-34 4C-38 -14 -16 -24 6 -22C26 -20 40 -8 36 4C28 18 -24 22 -34 4Z", canvas.tint("#75736E"), 0.9
            )
            canvas.flat("M-28 2C-30 -10 -12 -18 6 -16C22 -15 32 -6 29 3C22 12 -20 16 -28 2Z", canvas.tint("#EFEAE0"))
            canvas.flat("M-18 1C-16 -8 2 -12 14 -9C24 -6 22 4 12 7C0 10 -16 8 -18 1Z", canvas.tint("#CFC3AE"))
            canvas.flat(oval(6, -3, 8, 3), canvas.tint("#F7F2E6"), 0.8)
            canvas.line("M-16 4Q0 12 16 5", canvas.tint("#6A6660"), 2)
    slice_of_citrus(canvas, 12, -4, 15, "#E6B93C")


def beef(canvas: Canvas, rng: Random) -> None:
    """Marbled slices laid as a rose."""
    plate(canvas, 104, canvas.tint(darker(canvas.palette.own.own, 0.25)))
    red, fat = canvas.tint("#B5404A"), canvas.tint("#F2D9CF")
    for x, y, turn in ((-52, -6, -24), (48, -8, 22), (-30, -26, -10), (30, -28, 12), (0, 6, 2), (0, -20, -4)):
        with canvas.moved(x, y, 1, turn=turn):
            canvas.cut("M-36 4C-38 -14 -22 -22 0 -21C22 -22 38 -12 36 4C26 16 -24 16 -36 4Z", red, 0.9)
            canvas.line("M-36 2C-30 14 24 16 36 3", fat, 4.4)
            veins = "".join(
                f"M{rng.uniform(-26, 8):.0f} {rng.uniform(-14, 4):.0f}q{rng.uniform(6, 12):.0f} {rng.uniform(-6, 6):.0f} {rng.uniform(14, 22):.0f} {rng.uniform(-3, 5):.0f}"
                for _ in range(6)
            )
            canvas.line(veins, fat, 2, 0.85)
    for x, y in ((78, 8), (66, 18), (86, -6)):
        canvas.cut(blob(rng, x, y, 13, 9), canvas.tint("#5C8F45"), 0.5)
