"""Sun and moon, centred on the origin."""

from __future__ import annotations

from random import Random

from ..canvas import Canvas
from ..curves import oval
from ..palette import lighter, mix

RADIUS = 58


def sun(canvas: Canvas, rng: Random) -> None:
    """The disc that lights the picture; red and low when asked for at night."""
    hour = canvas.palette.hour
    tone = {"dawn": "#FFEBC8", "noon": "#FFFBEA", "dusk": "#FFDF9A", "night": "#F08A5B"}[canvas.palette.time]
    canvas.disc(0, 0, RADIUS * 1.5, hour.light, 0.2)
    canvas.cut(oval(0, 0, RADIUS, RADIUS), tone, 0.5)


def moon(canvas: Canvas, rng: Random) -> None:
    """Full by night, a thin sickle by day."""
    hour = canvas.palette.hour
    if not canvas.palette.night:
        canvas.disc(0, 0, 86, hour.light, 0.16)
        canvas.cut("M-8 -44a45 45 0 1 0 40 66a38 38 0 1 1 -40 -66Z", lighter(hour.light, 0.5), 0.5)
        return
    canvas.disc(0, 0, RADIUS * 1.3, hour.light, 0.2)
    canvas.cut(oval(0, 0, RADIUS * 0.85, RADIUS * 0.85), hour.light, 0.6)
    for x, y, radius in ((-15, -10, 10), (12, 15, 7), (15, -17, 5)):
        canvas.disc(x, y, radius, mix(hour.light, hour.sky[2], 0.18))
