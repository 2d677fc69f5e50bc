"""Drinks and bowls, at three quarters."""

from __future__ import annotations

from random import Random

from ..canvas import Canvas
from ..curves import oval, rounded
from ..palette import INK, PEARL, WHITE, darker, lighter, mix
from ..patterns import pattern


def steam(canvas: Canvas, x: float, y: float, high: float = 60) -> None:
    """Two ribbons of steam."""
    for dx, share in ((-9, 0.85), (9, 1.0)):
        h = high * share
        canvas.line(
            f"M{x + dx:.0f} {y:.0f}c-10 {-h * 0.3:.0f} 10 {-h * 0.4:.0f} 2 {-h * 0.66:.0f}s6 {-h * 0.26:.0f} 3 {-h * 0.34:.0f}",
            canvas.tint(WHITE), 5, 0.5,
        )  # fmt: skip


def bowl(canvas: Canvas, half: float, high: float, colour: str, inside: str) -> None:
    """A round bowl whose rim is at -high."""
    foot = half * 0.42
    canvas.ground_shadow(half * 0.8, y=-2)
    canvas.flat(f"M{-foot} -10V0Q0 {foot * 0.3:.0f} {foot} 0V-10Z", darker(colour, 0.25))
    body = f"M{-half} {-high}C{-half * 0.92:.0f} {-high * 0.3:.0f} {-half * 0.5:.0f} -6 0 -4C{half * 0.5:.0f} -6 {half * 0.92:.0f} {-high * 0.3:.0f} {half} {-high}Z"
    canvas.cut(body, colour, 1.2)
    canvas.flat(body, pattern(canvas, lighter(colour, 0.55), 0.7, 0.35))
    canvas.flat(oval(0, -high, half, half * 0.34), lighter(colour, 0.35))
    canvas.flat(oval(0, -high + 1, half * 0.9, half * 0.29), inside)


def rice(canvas: Canvas, rng: Random) -> None:
    """A bowl of rice, heaped."""
    bowl(canvas, 58, 62, canvas.tint(canvas.palette.own.own), canvas.tint("#E8E2D2"))
    heap = "M-50 -62C-48 -96 -18 -108 4 -106C30 -104 48 -90 50 -62C36 -46 -36 -46 -50 -62Z"
    canvas.cut(heap, canvas.tint("#FDFBF4"), 0.8)
    for _ in range(26):
        x, y = rng.uniform(-38, 38), rng.uniform(-96, -58)
        if abs(x) / 44 + (-58 - y) / 60 < 1:
            canvas.flat(oval(x, y, 4, 2), canvas.tint("#D9D2BF"), 0.55)
    canvas.disc(4, -101, 7, canvas.tint("#B8384A"))
    steam(canvas, -4, -112)


def noodles(canvas: Canvas, rng: Random) -> None:
    """Thick noodles in dark sauce, as in Ise, with green onion."""
    bowl(canvas, 82, 66, canvas.tint(darker(canvas.palette.own.own, 0.2)), canvas.tint("#5A3420"))
    cream = canvas.tint("#F6ECD2")
    for i in range(13):
        y = -80 + i * 2.1
        half = 58 - abs(i - 6) * 4.5
        sway = rng.uniform(-12, 12)
        path = f"M{-half:.0f} {y:.0f}C{-half / 2:.0f} {y - 12 + sway * 0.4:.0f} {half / 2 + sway:.0f} {y + 12:.0f} {half:.0f} {y:.0f}"
        canvas.line(path, darker(cream, 0.28), 7.5, 0.7)
        canvas.line(path, cream, 5.6)
    for _ in range(16):
        canvas.flat(
            oval(rng.gauss(0, 15), -70 + rng.gauss(0, 5), 4.4, 2.8),
            canvas.tint(rng.choice(("#6FA044", "#A9C46C", "#4F8238"))),
        )
    canvas.line("M26 -62L112 -112M34 -56L118 -102", canvas.tint("#7A4A2E"), 5)
    steam(canvas, -22, -92)


def tea(canvas: Canvas, rng: Random) -> None:
    """A side-handled pot and a cup of green tea."""
    clay = canvas.tint(mix(canvas.palette.own.accent, "#8A4A30", 0.5))
    canvas.ground_shadow(64, -32)
    canvas.cut("M-2 -48L34 -66L38 -56L2 -32Z", clay, 0.8)
    canvas.cut("M-92 -44C-92 -84 28 -84 28 -44C28 -8 4 0 -32 0C-68 0 -92 -8 -92 -44Z", clay, 1.3)
    canvas.line("M-86 -44Q-32 -28 22 -44", darker(clay, 0.25), 2, 0.7)
    canvas.cut("M-68 -70C-60 -86 -4 -86 4 -70Q-32 -60 -68 -70Z", lighter(clay, 0.14), 0.6)
    canvas.disc(-32, -86, 7, darker(clay, 0.15))
    canvas.cut("M-88 -58L-118 -78L-112 -86L-80 -68Z", clay, 0.6)
    with canvas.moved(70, 8, 0.9):
        yunomi(canvas)


def yunomi(canvas: Canvas) -> None:
    """A cup without a handle."""
    glaze = canvas.tint(PEARL)
    canvas.ground_shadow(30)
    canvas.cut("M-30 -58C-30 -20 -26 0 -20 0H20C26 0 30 -20 30 -58Z", glaze, 1)
    canvas.flat(
        "M-29 -42C-29 -36 -28 -28 -27 -22Q0 -14 27 -22C28 -28 29 -36 29 -42Q0 -32 -29 -42Z",
        canvas.tint(canvas.palette.own.own),
        0.85,
    )
    canvas.flat(oval(0, -58, 30, 10), darker(glaze, 0.12))
    canvas.flat(oval(0, -57, 26, 7.6), canvas.tint("#A9BF5A"))
    steam(canvas, 0, -64, 54)


def cup(canvas: Canvas, rng: Random) -> None:
    """Coffee in a cup on its saucer."""
    glaze = canvas.tint(
        rng.choice((PEARL, lighter(canvas.palette.own.own, 0.3), lighter(canvas.palette.own.accent, 0.2)))
    )
    canvas.cut(oval(0, -5, 60, 15), darker(glaze, 0.1), 1)
    canvas.flat(oval(0, -7, 42, 9), darker(glaze, 0.2))
    canvas.line("M36 -46C66 -54 62 -14 28 -18", glaze, 8)
    canvas.cut("M-40 -58C-40 -22 -24 -8 -12 -6H12C24 -8 40 -22 40 -58Z", glaze, 1)
    canvas.flat(oval(0, -58, 40, 12), lighter(glaze, 0.4))
    canvas.flat(oval(0, -57, 35, 9), canvas.tint("#5B3A26"))
    canvas.line("M-14 -56Q0 -51 14 -57", canvas.tint("#B98A60"), 2.4, 0.8)
    steam(canvas, 0, -66)


def sake(canvas: Canvas, rng: Random) -> None:
    """A flask and two small cups."""
    glaze = canvas.tint(rng.choice((PEARL, "#CFD8D6", lighter(canvas.palette.own.own, 0.45))))
    band = canvas.tint(canvas.palette.own.own)
    canvas.ground_shadow(40, -24)
    flask = "M-36 -128C-34 -104 -58 -84 -58 -44C-58 -14 -50 0 -40 0H-8C2 0 10 -14 10 -44C10 -84 -14 -104 -12 -128Z"
    canvas.cut(flask, glaze, 1.2)
    canvas.flat("M-57 -56C-58 -46 -58 -36 -56 -28Q-24 -18 8 -28C10 -36 10 -46 9 -56Q-24 -44 -57 -56Z", band, 0.85)
    canvas.flat(oval(-24, -128, 13, 4.5), darker(glaze, 0.35))
    for x, y in ((36, 6), (66, -16)):
        canvas.ground_shadow(18, x, y)
        canvas.cut(
            f"M{x - 19} {y - 24}C{x - 16} {y - 6} {x - 9} {y} {x} {y}C{x + 9} {y} {x + 16} {y - 6} {x + 19} {y - 24}Z",
            glaze,
            0.9,
        )
        canvas.flat(oval(x, y - 24, 19, 6.4), lighter(glaze, 0.5))
        canvas.flat(oval(x, y - 23.5, 15, 4.4), mix(lighter(glaze, 0.5), canvas.tint("#9FC3CC"), 0.5))


def chopsticks(canvas: Canvas) -> None:
    """On their rest."""
    canvas.cut(rounded(-70, -8, 22, 10, 5), canvas.tint(PEARL), 0.6)
    canvas.line("M-78 -9L84 -2M-78 -4L84 4", canvas.tint(INK), 4)
