"""What floats."""

from __future__ import annotations

from random import Random

from ..canvas import Canvas
from ..curves import lens, polygon
from ..palette import PEARL, WHITE, WOOD, darker, lighter


def boat(canvas: Canvas, rng: Random) -> None:
    """A small fishing boat with a high bow."""
    hull, band = canvas.tint(WHITE), canvas.tint(rng.choice((canvas.palette.own.accent, "#2A6F97", "#2F6B55")))
    canvas.flat(lens(0, 7, 118, 10), canvas.palette.hour.shadow, 0.25)
    canvas.flat(lens(-6, 22, 84, 5), hull, 0.3)
    canvas.line("M-62 -44V-96M-62 -92L-20 -46", canvas.tint("#5C6468"), 3)
    canvas.cut("M-44 -36V-72H8L14 -36Z", canvas.tint(PEARL), 0.9)
    canvas.cut(polygon((-52, -72), (-50, -80), (16, -80), (14, -72)), band, 0.6)
    canvas.flat("M-34 -64H-18V-50H-34ZM-10 -64H4L6 -50H-10Z", canvas.palette.window("#4C6E7C"))
    canvas.cut("M-96 -38L108 -58C100 -34 84 -6 70 4H-78C-88 -8 -94 -22 -96 -38Z", hull, 1.3)
    canvas.flat("M-93 -24L103 -42C99 -32 95 -24 91 -17L-89 -12Z", band)
    canvas.flat("M-84 -4L78 -4L70 4H-78Z", darker(hull, 0.35))
    if canvas.palette.lamps:
        canvas.glow(-62, -98, 46, "#FFE0A0", 0.8)
        canvas.disc(-62, -98, 5, "#FFF3D0")
    else:
        canvas.flat(polygon((-62, -96), (-62, -80), (-86, -88)), band)


def raft(canvas: Canvas, rng: Random) -> None:
    """A pearl raft: logs in a grid on dark floats."""
    log, dark = canvas.tint(WOOD), canvas.tint("#2E3C42")
    canvas.flat(lens(0, 6, 130, 12), canvas.palette.hour.shadow, 0.22)
    for x, y in ((-92, 0), (-36, 2), (22, 2), (80, 0), (-56, -30), (-4, -31), (46, -31), (96, -30)):
        canvas.flat(f"M{x - 12} {y}a12 6 0 0 1 24 0v5h-24Z", dark)
    for t in range(6):
        share = t / 5
        x0, x1 = -120 + 34 * share, 104 + 22 * share
        y = -4 - 30 * share
        canvas.line(f"M{x0:.0f} {y:.0f}L{x1:.0f} {y:.0f}", log if t % 2 else lighter(log, 0.18), 4.4 - 1.6 * share)
    for i in range(8):
        x = -108 + 30 * i
        canvas.line(f"M{x} -2L{x + 32 - i} -36", darker(log, 0.12), 3)
    for _ in range(3):
        x = rng.uniform(-80, 80)
        canvas.disc(x, -20 + rng.uniform(-6, 6), 4.5, canvas.tint(canvas.palette.own.accent))
