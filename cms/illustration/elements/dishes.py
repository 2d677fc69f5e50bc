"""Heaped things: lobster, citrus, vegetables."""

from __future__ import annotations

from random import Random

from ..canvas import Canvas
from ..curves import oval, polygon
from ..palette import INK, PEARL, WOOD, darker, lighter, mix
from .plates import plate


def lobster(canvas: Canvas, rng: Random) -> None:
    """A spiny lobster of Ise with its long feelers."""
    plate(canvas, 116, canvas.tint(mix(canvas.palette.own.own, PEARL, 0.82)), patterned=True)
    red, deep = canvas.tint("#CB4A30"), canvas.tint("#93281F")
    canvas.line("M-44 -30C-80 -52 -104 -92 -72 -120M-46 -22C-98 -28 -128 -56 -120 -92", red, 4.6)
    for x in (-26, -12, 2, 16):
        canvas.line(
            f"M{x} -12C{x - 4} 8 {x - 18} 12 {x - 24} 22M{x} -30C{x + 4} -46 {x - 6} -54 {x - 12} -60", deep, 4
        )
    canvas.cut("M86 -22L116 -44L122 -26L124 -8L114 6L86 -10Z", deep, 0.8)
    canvas.line("M96 -18L118 -34M98 -16H120M96 -14L114 0", red, 3)
    for i in range(5):
        x, half = 24 + 15 * i, 22 - 2.2 * i
        canvas.cut(
            f"M{x - 4} {-17 - half:.0f}Q{x + 20} {-20 - half * 0.4:.0f} {x + 16} -16Q{x + 20} {-12 + half * 0.4:.0f} {x - 4} {-15 + half:.0f}Z",
            red if i % 2 else lighter(red, 0.1),
            0.7,
        )
    canvas.cut("M-56 -20C-48 -42 0 -46 34 -36C38 -22 38 -10 34 4C0 12 -46 6 -56 -20Z", red, 1)
    canvas.line("M-30 -20Q2 -24 32 -16", deep, 2.6)
    for x, y in ((-18, -30), (2, -33), (20, -28), (-16, -8), (4, -4), (20, -8)):
        canvas.disc(x, y, 2.4, lighter(red, 0.4))
    canvas.disc(-46, -30, 4, INK)
    canvas.disc(-47, -12, 4, INK)
    canvas.cut("M60 26C70 10 96 12 100 24C90 34 72 36 60 26Z", canvas.tint("#5C8F45"), 0.5)


def citrus(canvas: Canvas, rng: Random) -> None:
    """A basket of mikan with leaves, one cut open."""
    basket = canvas.tint(WOOD)
    canvas.ground_shadow(88, y=2)
    fruits = ((-44, -54, 28), (8, -58, 30), (50, -52, 26), (-16, -82, 27), (30, -84, 25))
    for x, y, r in fruits:
        colour = canvas.tint(rng.choice(("#F0942C", "#EE8722", "#F4A53C")))
        canvas.cut(oval(x, y, r, r * 0.92), colour, 0.9)
        canvas.flat(oval(x + canvas.side * r * 0.3, y - r * 0.32, r * 0.34, r * 0.22), lighter(colour, 0.45), 0.7)
        canvas.disc(x, y - r * 0.5, 2.2, canvas.tint("#6B7A35"))
    leaf = canvas.tint("#4C7F3C")
    for x, y, turn in ((-16, -106, -34), (34, -106, 24), (-60, -80, -70)):
        with canvas.moved(x, y, 1, turn=turn):
            canvas.cut("M0 8C-12 -4 -10 -22 0 -34C10 -22 12 -4 0 8Z", leaf, 0.7)
            canvas.line("M0 6V-26", lighter(leaf, 0.4), 1.2)
    body = "M-84 -50C-78 -14 -60 0 -44 0H44C60 0 78 -14 84 -50Q0 -28 -84 -50Z"
    canvas.cut(body, basket, 1.2)
    for k, dy in enumerate((-38, -26, -14)):
        canvas.line(f"M{-79 + 6 * k} {dy}Q0 {dy + 21} {79 - 6 * k} {dy}", darker(basket, 0.22), 2.4)
    canvas.line("M-84 -50Q0 -28 84 -50", lighter(basket, 0.3), 6)
    with canvas.moved(92, 8, 1):
        canvas.cut(oval(0, -14, 22, 18), canvas.tint("#F0942C"), 0.9)
        canvas.flat(oval(0, -14, 18, 14.5), canvas.tint("#FBD08A"))
        canvas.line("M0 -28V0M-17 -18L17 -10M-17 -9L17 -19", canvas.tint("#F0942C"), 2)


def vegetables(canvas: Canvas, rng: Random) -> None:
    """What the field gives: radish, carrots, greens, tomatoes in a shallow basket."""
    basket = canvas.tint(WOOD)
    canvas.ground_shadow(108, y=2)
    canvas.cut(oval(0, -16, 108, 40), darker(basket, 0.1), 1.2)
    canvas.flat(oval(0, -20, 96, 31), lighter(basket, 0.25))
    green = canvas.tint("#4F8A3E")
    for x, turn in ((-76, -58), (-62, -40), (-46, -24)):
        with canvas.moved(x, -44, 1, turn=turn):
            canvas.cut("M0 10C-18 -8 -14 -36 0 -52C14 -36 18 -8 0 10Z", green, 0.8)
            canvas.line("M0 10V-40", lighter(green, 0.5), 2)
    canvas.cut(
        "M-60 -48C-44 -64 40 -46 78 -22C82 -16 80 -12 74 -12C30 -20 -40 -22 -58 -32C-66 -38 -66 -42 -60 -48Z",
        canvas.tint("#F6F2E4"),
        1,
    )
    canvas.line("M-20 -50l4 10M10 -42l3 9M36 -32l2 6", canvas.tint("#C9C3AC"), 1.6)
    for dy, size in ((0, 1.0), (15, 0.9)):
        canvas.cut(
            polygon((-52, -22 + dy), (-46, -34 + dy), (30 * size, -14 + dy), (34 * size, -8 + dy)),
            canvas.tint("#E8812E"),
            0.9,
        )
        canvas.line(f"M-50 {-28 + dy}l-26 -10M-50 {-26 + dy}l-28 2", green, 3.4)
    for x, y in ((62, -36), (84, -24), (56, -10)):
        canvas.cut(oval(x, y, 17, 15), canvas.tint("#D0402F"), 0.8)
        canvas.flat(oval(x + canvas.side * 5, y - 6, 5, 3), canvas.tint("#F2A08C"), 0.8)
        canvas.line(f"M{x - 6} {y - 13}l6 4l6 -4M{x} {y - 16}v7", green, 2.6)
    rim = "M-108 -16A108 40 0 0 0 108 -16Q98 26 0 30Q-98 26 -108 -16Z"
    canvas.flat(rim, basket)
    canvas.line("M-100 0Q0 44 100 0M-92 10Q0 46 92 10", darker(basket, 0.25), 2)
