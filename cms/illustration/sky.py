"""Sky, its light, clouds, stars."""

from __future__ import annotations

from .canvas import Canvas
from .curves import lens, polygon, rounded
from .elements import Habitat
from .palette import lighter, mix
from .stage import Stage, Strip


def sky(canvas: Canvas, stage: Stage, horizon: float, clouds: int = 3, light_x: float | None = None) -> None:
    """Everything above the horizon; birds are placed here."""
    hour, width = canvas.palette.hour, canvas.width
    foot = max(horizon * 1.05, 1)
    top, middle, low = hour.sky
    fill = canvas.fade(((0, top, 1), (0.55, middle, 1), (1, low, 1)))
    canvas.flat(f"M0 0H{width:.0f}V{foot:.0f}H0Z", fill)
    canvas.flat(f"M0 {foot - 1:.0f}H{width:.0f}V{canvas.height:.0f}H0Z", low)
    if canvas.palette.night:
        stars(canvas, horizon)
    place = light_x if light_x is not None else width * (0.5 + canvas.side * canvas.rng("light").uniform(0.18, 0.28))
    _light(canvas, stage, place, horizon)
    _clouds(canvas, horizon, clouds)
    stage.offer(canvas, Strip(width * 0.12, width * 0.88, horizon * 0.36, 1.0), Habitat.SKY)


def light_height(canvas: Canvas, horizon: float) -> float:
    share = {"dawn": 0.78, "noon": 0.28, "dusk": 0.84, "night": 0.36}[canvas.palette.time]
    return horizon * share


def _light(canvas: Canvas, stage: Stage, x: float, horizon: float) -> None:
    palette, hour = canvas.palette, canvas.palette.hour
    y, night = light_height(canvas, horizon), palette.night
    canvas.glow(x, y, horizon * (0.8 if night else 1.0), hour.glow, 0.4 if night else 0.75)
    wants_sun, wants_moon = stage.take("sun"), stage.take("moon")
    radius = 46 if night else 58
    if wants_sun or (wants_moon and night):
        radius *= 1.35
    for ring, opacity in ((2.9, 0.10), (2.15, 0.13), (1.5, 0.17)):
        canvas.disc(x, y, radius * ring, hour.light, opacity)
    if night:
        canvas.cut(_round(x, y, radius), hour.light, 0.6)
        for dx, dy, r in ((-0.3, -0.2, 0.2), (0.25, 0.3, 0.14), (0.3, -0.35, 0.1)):
            canvas.disc(x + dx * radius, y + dy * radius, r * radius, mix(hour.light, hour.sky[2], 0.18))
        if wants_sun:
            _sun_below(canvas, horizon)
        return
    fill = hour.light if palette.time == "noon" else mix(hour.light, hour.glow, 0.3)
    if wants_sun:
        fill = {"dawn": "#FFE9C4", "noon": "#FFF3C4", "dusk": "#FFD98F"}[palette.time]
    canvas.cut(_round(x, y, radius), fill, 0.5)
    if wants_moon:
        _crescent(canvas, canvas.width - x, horizon * 0.24)


def _round(x: float, y: float, radius: float) -> str:
    return rounded(x - radius, y - radius, 2 * radius, 2 * radius, radius)


def _crescent(canvas: Canvas, x: float, y: float) -> None:
    """The moon by day: a thin pale sickle."""
    canvas.disc(x, y, 86, canvas.palette.hour.light, 0.16)
    sickle = f"M{x - 8:.0f} {y - 44:.0f}a45 45 0 1 0 40 66a38 38 0 1 1 -40 -66Z"
    canvas.cut(sickle, lighter(canvas.palette.hour.light, 0.5), 0.5)


def _sun_below(canvas: Canvas, horizon: float) -> None:
    """A sun asked for at night stands red at the edge of the world."""
    x = canvas.width * (0.5 - canvas.side * 0.22)
    canvas.glow(x, horizon, horizon * 0.6, "#F08A5B", 0.55)
    canvas.disc(x, horizon, 64, "#F6A56B")


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
    """A streak of haze between two ranges."""
    rng, haze = canvas.rng(purpose), lighter(canvas.palette.hour.haze, 0.25)
    fill = canvas.fade(((0, haze, 0), (0.5, haze, opacity), (1, haze, 0)))
    canvas.flat(f"M0 {y - thick:.0f}H{canvas.width:.0f}V{y + thick:.0f}H0Z", fill)
    for _ in range(3):
        x, half = rng.uniform(0, canvas.width), rng.uniform(0.14, 0.3) * canvas.width
        canvas.flat(lens(x, y + rng.uniform(-0.4, 0.4) * thick, half, thick * 0.35), haze, opacity * 0.6)
