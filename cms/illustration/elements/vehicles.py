"""Bicycle, car, bus, train."""

from __future__ import annotations

from random import Random

from ..canvas import Canvas
from ..curves import rect, rounded
from ..palette import INK, PEARL, WOOD, darker, lighter


def bicycle(canvas: Canvas, rng: Random) -> None:
    """A town bicycle with a basket."""
    frame = canvas.tint(rng.choice((canvas.palette.own.accent, "#2A6F97", "#2F6B55", "#C4452D")))
    tyre = canvas.tint("#2C353A")
    canvas.ground_shadow(76)
    for x in (-48, 48):
        for radius, width in ((28, 4.4), (24, 1)):
            canvas.line(
                f"M{x - radius} -31a{radius} {radius} 0 1 0 {2 * radius} 0a{radius} {radius} 0 1 0 {-2 * radius} 0Z",
                tyre,
                width,
            )
        canvas.line(f"M{x - 24} -31h48M{x} -55v48M{x - 17} -48l34 34M{x + 17} -48l-34 34", tyre, 0.8, 0.7)
    canvas.line("M-48 -31L-22 -74L30 -76L-6 -32ZM-48 -31H-6M-28 -86L-22 -74M48 -31L28 -92", frame, 5)
    canvas.line("M28 -92L20 -100L8 -98M-38 -88H-18", tyre, 5)
    canvas.line("M-80 -40Q-48 -86 -16 -42", canvas.tint("#8C979B"), 3)
    canvas.cut("M34 -92H66L60 -66H40Z", canvas.tint(WOOD), 0.8)
    canvas.line("M38 -84H64M39 -75H62", canvas.tint(lighter(WOOD, 0.35)), 1.6)
    canvas.disc(-6, -32, 7, tyre)


def _wheels(canvas: Canvas, *places: int) -> None:
    for x in places:
        canvas.disc(x, -16, 18, canvas.tint("#2A3338"))
        canvas.disc(x, -16, 8, canvas.tint("#B9C2C4"))


def _lights(canvas: Canvas, x: float, y: float) -> None:
    if canvas.palette.lamps:
        canvas.glow(x + 6, y, 60, "#FFE9B0", 0.7)
    canvas.disc(x, y, 6, canvas.palette.window("#F4E7C0"))


def car(canvas: Canvas, rng: Random) -> None:
    """A small square car, as on every village road."""
    body = canvas.tint(rng.choice((PEARL, canvas.palette.own.accent, "#8DB3B8", "#D9C48F")))
    canvas.ground_shadow(112)
    canvas.cut("M-104 -22V-66L-92 -72L-72 -118H52L78 -72L104 -62V-22Z", body, 1.2)
    canvas.flat("M-76 -74L-60 -108H-14V-74ZM-4 -108H44L62 -74H-4Z", canvas.tint("#5E7C88"))
    canvas.flat("M-70 -78L-58 -104H-46L-58 -78ZM4 -104H18L10 -78H4Z", lighter(canvas.tint("#5E7C88"), 0.35), 0.7)
    canvas.line("M-9 -70V-30M-98 -40H98", darker(body, 0.2), 1.6, 0.7)
    _wheels(canvas, -62, 62)
    _lights(canvas, 100, -52)


def bus(canvas: Canvas, rng: Random) -> None:
    """A country bus with a stripe in the area's colour."""
    body = canvas.tint(PEARL)
    canvas.ground_shadow(188)
    canvas.cut(rounded(-180, -140, 360, 122, 20), body, 1.3)
    canvas.flat(rect(-180, -66, 360, 22), canvas.tint(canvas.palette.own.own))
    canvas.flat(rect(-180, -40, 360, 6), canvas.tint(canvas.palette.own.accent))
    for x in (-164, -104, -44, 16):
        canvas.flat(rounded(x, -122, 52, 46, 6), canvas.palette.window("#6E8F9B"))
    canvas.flat(rounded(76, -122, 40, 98, 5), canvas.palette.window("#86A4AD"))
    canvas.flat("M126 -122H166Q176 -122 176 -110V-70H126Z", canvas.palette.window("#86A4AD"))
    canvas.line("M96 -122V-24", body, 3)
    _wheels(canvas, -110, 52 - 8)
    _lights(canvas, 174, -34)


def train(canvas: Canvas, rng: Random) -> None:
    """A single-car local train on its embankment."""
    body, band = canvas.tint(PEARL), canvas.tint(canvas.palette.own.accent)
    canvas.flat("M-420 12L-400 0H400L420 12Z", canvas.tint("#7A6A58"), 0.75)
    canvas.line("M-400 -2H400", canvas.tint("#59636A"), 3)
    for x in (-170, -120, 120, 170):
        canvas.disc(x, -10, 11, canvas.tint(INK))
    canvas.cut(rounded(-220, -118, 440, 106, 18), body, 1.2)
    canvas.flat(rect(-220, -52, 440, 18), band)
    canvas.flat(rounded(-220, -122, 440, 14, 7), canvas.tint("#8A959A"))
    for i in range(7):
        x = -190 + 56 * i
        if i in (1, 5):
            canvas.flat(rounded(x, -98, 32, 82, 4), canvas.tint(lighter("#8A959A", 0.35)))
            canvas.flat(rounded(x + 5, -92, 22, 32, 4), canvas.palette.window("#5E8190"))
        else:
            canvas.flat(rounded(x - 4, -96, 44, 36, 5), canvas.palette.window("#5E8190"))
    _lights(canvas, 214, -30)
