"""Things on desks and benches: laptop, book, pots, cloth, pearls."""

from __future__ import annotations

from random import Random

from ..canvas import Canvas
from ..curves import oval, polygon, rect, rounded
from ..palette import BARK, PEARL, SEA, STONE, darker, lighter, mix
from ..patterns import pattern


def laptop(canvas: Canvas, rng: Random) -> None:
    """An open laptop; its screen shows calm bars, never words."""
    shell = canvas.tint("#C3CBCC")
    canvas.ground_shadow(92, y=6)
    if canvas.palette.lamps:
        canvas.glow(0, -60, 130, "#BFE3EA", 0.35)
    canvas.cut(rounded(-78, -122, 156, 108, 8), darker(shell, 0.35), 1.2)
    screen = "#DDF0F0" if canvas.palette.lamps else canvas.tint("#EAF3F2")
    canvas.flat(rect(-71, -115, 142, 92), screen)
    canvas.flat(rect(-71, -115, 142, 14), canvas.tint(SEA))
    for i in range(4):
        canvas.flat(rounded(-60, -92 + 15 * i, rng.uniform(34, 66), 6, 3), mix(screen, SEA, 0.35))
    canvas.flat(rounded(20, -92, 42, 30, 4), canvas.tint(canvas.palette.own.accent), 0.8)
    canvas.flat(rounded(20, -55, 42, 22, 4), mix(screen, canvas.palette.own.own, 0.5))
    canvas.cut(polygon((-78, -14), (78, -14), (94, 8), (-94, 8)), shell, 1)
    canvas.flat(polygon((-66, -11), (66, -11), (74, -1), (-74, -1)), darker(shell, 0.3), 0.8)
    canvas.flat(polygon((-18, 1), (18, 1), (20, 6), (-20, 6)), darker(shell, 0.14))


def book(canvas: Canvas, rng: Random) -> None:
    """An open book, lines of grey for words."""
    cover = canvas.tint(rng.choice((canvas.palette.own.own, canvas.palette.own.accent)))
    canvas.ground_shadow(80, y=6)
    canvas.cut(polygon((-80, 6), (-66, -42), (66, -42), (80, 6)), cover, 1)
    page = canvas.tint("#FBF7EC")
    canvas.cut("M0 2C-24 -8 -52 -6 -74 0L-62 -44C-42 -50 -18 -50 0 -42Z", page, 0.5)
    canvas.cut("M0 2C24 -8 52 -6 74 0L62 -44C42 -50 18 -50 0 -42Z", darker(page, 0.05), 0.5)
    for i in range(4):
        y, inset = -38 + 9 * i, 3 * i
        canvas.line(
            f"M{-54 - inset} {y}Q-30 {y - 5} -8 {y + 2}M8 {y + 2}Q30 {y - 5} {54 + inset} {y}",
            canvas.tint(STONE),
            1.8,
            0.7,
        )
    canvas.line("M0 -42V2", canvas.palette.hour.shadow, 2, 0.3)


def pots(canvas: Canvas, rng: Random) -> None:
    """A jar, a vase with a twig and a tea bowl of natural clay."""
    clays = [canvas.tint(colour) for colour in ("#A86B45", "#7E5A45", "#C9A27A", "#8F8F7C")]
    rng.shuffle(clays)
    canvas.ground_shadow(104, y=2)
    canvas.line("M52 -104C50 -150 66 -166 70 -196M58 -140L84 -158M64 -170L46 -184", canvas.tint(BARK), 3)
    for x, y in ((84, -160), (72, -198), (46, -186), (62, -152)):
        canvas.disc(x, y, 6, canvas.tint(canvas.palette.own.accent))
    canvas.cut(
        "M42 -106C44 -84 24 -72 24 -38C24 -10 36 0 44 0H62C70 0 82 -10 82 -38C82 -72 62 -84 64 -106Z", clays[0], 1.1
    )
    canvas.flat(
        "M25 -46C24 -38 25 -30 27 -24Q53 -12 80 -24C82 -30 82 -38 81 -46Q53 -34 25 -46Z", lighter(clays[0], 0.25)
    )
    canvas.cut("M-92 -78C-104 -60 -104 -14 -84 0H-28C-8 -14 -8 -60 -20 -78Z", clays[1], 1.2)
    canvas.flat(
        "M-98 -52C-97 -60 -95 -70 -92 -78H-20C-17 -70 -14 -60 -14 -52C-30 -34 -40 -48 -54 -38C-66 -30 -80 -50 -98 -52Z",
        canvas.tint("#5F7F78"),
        0.85,
    )
    canvas.cut(oval(-56, -80, 38, 10), darker(clays[1], 0.2), 0.6)
    canvas.flat(oval(-56, -79, 31, 7), darker(clays[1], 0.55))
    canvas.cut("M-24 -34C-22 -10 -10 4 4 4C18 4 30 -10 32 -34Z", clays[2], 1)
    canvas.flat(oval(4, -34, 28, 8.4), darker(clays[2], 0.4))
    canvas.line("M-22 -24Q4 -14 30 -24", lighter(clays[2], 0.4), 3, 0.8)


def cloth(canvas: Canvas, rng: Random) -> None:
    """Folded bolts of striped cotton."""
    tones = [
        canvas.tint(colour) for colour in ("#27436B", "#E9E0CC", canvas.palette.own.own, canvas.palette.own.accent)
    ]
    canvas.ground_shadow(92, y=4)
    y = 0
    for i, tone in enumerate(tones[:3]):
        left = -88 + rng.uniform(-5, 9)
        wide, high = 172 - 8 * i, 28
        canvas.cut(rounded(left, y - high, wide, high, 12), tone, 1)
        stripe = lighter(tone, 0.65) if i != 1 else darker(tone, 0.5)
        for k in range(9):
            x = left + 18 + k * (wide - 36) / 8
            canvas.line(f"M{x:.0f} {y - high + 2}v{high - 4}", stripe, 1.2 + 1.6 * (k % 3 == 0), 0.8)
        canvas.flat(oval(left + wide - 10, y - high / 2, 8, 10), darker(tone, 0.25))
        canvas.flat(oval(left + wide - 10, y - high / 2, 4, 5), lighter(tone, 0.2))
        y -= 27
    with canvas.moved(0, y, 1):
        canvas.cut("M-60 2L-30 -26H62L84 2Z", tones[3], 0.8)
        canvas.flat("M-60 2L-30 -26H62L84 2Z", pattern(canvas, lighter(tones[3], 0.7), 0.5, 0.6))


def pearls(canvas: Canvas, rng: Random) -> None:
    """An open shell with a pearl, and a string of others."""
    shell = canvas.tint("#8B8378")
    canvas.ground_shadow(90, y=4)
    canvas.cut("M-88 -30C-98 -82 -40 -112 6 -84C34 -66 22 -34 -4 -26Z", shell, 1.1)
    canvas.flat("M-80 -34C-86 -74 -40 -98 0 -76C22 -62 12 -38 -8 -32Z", canvas.tint("#E6DCE0"))
    canvas.flat("M-70 -38C-72 -66 -40 -84 -10 -70C6 -60 2 -44 -14 -40Z", canvas.tint("#D3E2E0"), 0.8)
    canvas.cut("M-92 -24C-70 -42 -20 -42 6 -26C10 -6 -20 8 -46 6C-74 4 -92 -8 -92 -24Z", shell, 1)
    canvas.flat("M-82 -24C-62 -36 -22 -36 -4 -26C-4 -12 -24 -2 -46 -3C-68 -4 -82 -12 -82 -24Z", canvas.tint("#F3EBE8"))
    _pearl(canvas, -42, -24, 15)
    for i in range(13):
        angle = i / 12
        x = -6 + 104 * angle
        y = 10 - 62 * angle * (1 - angle) * (1 if i % 2 else 0.92)
        _pearl(canvas, x, y, 8.4 - 1.6 * abs(angle - 0.5))


def _pearl(canvas: Canvas, x: float, y: float, r: float) -> None:
    body = canvas.tint(PEARL)
    canvas.cut(oval(x, y, r, r), darker(body, 0.08), 0.7)
    canvas.disc(x - canvas.side * r * 0.15, y + r * 0.12, r * 0.8, mix(body, "#E8CFCB", 0.3))
    canvas.disc(x + canvas.side * r * 0.3, y - r * 0.34, r * 0.34, "#FFFFFF", 0.95)
