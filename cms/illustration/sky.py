"""Sky, its light, clouds, stars."""

from __future__ import annotations

from .canvas import Canvas
from .curves import lens, polygon, rounded
from .elements import Habitat
from .elements.heavens import moon, sun
from .palette import lighter, mix
from .stage import Stage, Strip


def sky(canvas: Canvas, stage: Stage, horizon: float, clouds: int = 3, light_x: float | None = None) -> None:
    """Everything above the horizon; birds are placed here."""
    hour, width = canvas.palette.hour, canvas.width
    foot = max(horizon * 1.05, 1)
    top, middle, low = hour.sky
    canvas.blend(0, foot, (top, mix(top, middle, 0.8), mix(middle, low, 0.2), low))
    canvas.flat(f"M0 {foot - 1:.0f}H{width:.0f}V{canvas.height:.0f}H0Z", low)
    if canvas.palette.night:
        stars(canvas, horizon)
    place = light_x if light_x is not None else width * (0.5 + canvas.side * canvas.rng("light").uniform(0.18, 0.28))
    _light(canvas, stage, place, horizon)
    _clouds(canvas, horizon, clouds)
    # Birds keep to the half of the sky that the light leaves free.
    left, right = (0.06, 0.62) if place > width / 2 else (0.38, 0.94)
    stage.offer(canvas, Strip(width * left, width * right, horizon * 0.38, 0.9), Habitat.SKY)


def light_height(canvas: Canvas, horizon: float) -> float:
    share = {"dawn": 0.78, "noon": 0.28, "dusk": 0.84, "night": 0.36}[canvas.palette.time]
    return horizon * share


def _light(canvas: Canvas, stage: Stage, x: float, horizon: float) -> None:
    palette, hour = canvas.palette, canvas.palette.hour
    y, night = light_height(canvas, horizon), palette.night
    # Rings of thin paper; a gradient this large would be the slowest shape of the picture.
    reach = horizon * (0.75 if night else 1.0)
    for i in range(9):
        canvas.disc(x, y, reach * (1 - i / 9.6) ** 1.25, hour.glow, 0.03 + 0.006 * i if night else 0.06 + 0.012 * i)
    wants_sun, wants_moon = stage.take("sun"), stage.take("moon")
    asked = wants_moon if night else wants_sun
    with canvas.moved(x, y, 1.35 if asked else 1.0):
        (moon if night else sun)(canvas, canvas.rng("light"))
    other_x = canvas.width - x
    if night and wants_sun:
        canvas.glow(other_x, horizon, horizon * 0.5, "#F08A5B", 0.55)
        with canvas.moved(other_x, horizon, 1.1):
            sun(canvas, canvas.rng("light"))
    if wants_moon and not night:
        with canvas.moved(other_x, horizon * 0.24):
            moon(canvas, canvas.rng("light"))


def stars(canvas: Canvas, horizon: float, count: int = 70) -> None:
    rng = canvas.rng("stars")
    for _ in range(count):
        x, y = rng.uniform(0, canvas.width), horizon * rng.random() ** 1.4 * 0.92
        canvas.disc(x, y, rng.choice((1.4, 1.8, 2.4)), "#FFF8E0", rng.uniform(0.35, 0.95))
    for _ in range(max(3, count // 14)):
        x, y, r = rng.uniform(0, canvas.width), horizon * rng.uniform(0.05, 0.6), rng.uniform(6, 10)
        q = r * 0.2
        canvas.flat(
            polygon((x, y - r), (x + q, y - q), (x + r, y), (x + q, y + q), (x, y + r), (x - q, y + q), (x - r, y),
                    (x - q, y - q)), "#FFF8E0", 0.9,
        )  # fmt: skip


def _clouds(canvas: Canvas, horizon: float, count: int) -> None:
    """Bands of cloud with round ends, as in old picture scrolls."""
    rng, hour = canvas.rng("clouds"), canvas.palette.hour
    opacity = {"dawn": 0.72, "noon": 0.9, "dusk": 0.5, "night": 0.22}[canvas.palette.time]
    fill = mix(hour.sky[2], hour.light, 0.65 if not canvas.palette.night else 0.2)
    for i in range(count):
        x = canvas.width * ((i + rng.uniform(0.1, 0.9)) / count)
        y = horizon * rng.uniform(0.14, 0.62)
        long, thick = rng.uniform(170, 330), rng.uniform(20, 30)
        for dx, dy, share in ((0, 0, 1.0), (rng.uniform(-0.3, 0.3) * long, thick * 0.92, 0.62)):
            half = long * share / 2
            band = rounded(x + dx - half, y + dy, half * 2, thick, thick)
            canvas.add(
                f'<path d="{band}" fill="{hour.shadow}" fill-opacity=".06" '
                f'transform="translate({-4 * canvas.side} 6)"/>'
            )
            canvas.flat(band, fill, opacity)


def mist(canvas: Canvas, y: float, thick: float, opacity: float = 0.5, purpose: str = "mist") -> None:
    """A bank of haze between two ranges: long slivers laid over each other."""
    rng, haze, width = canvas.rng(purpose), lighter(canvas.palette.hour.haze, 0.25), canvas.width
    for i in range(8):
        share = 1 - i / 8
        x, half = width * rng.uniform(0.2, 0.8), width * rng.uniform(0.55, 0.95)
        canvas.flat(lens(x, y + rng.uniform(-0.3, 0.3) * thick, half, thick * 2 * share), haze, opacity * 0.26)
