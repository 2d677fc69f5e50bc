"""Houses of wood and tile, seen from the front."""

from __future__ import annotations

from random import Random

from .canvas import Canvas
from .curves import polygon, rect
from .palette import BARK, PLASTER, STONE, TILE, WOOD, darker, lighter, mix
from .patterns import pattern


def house(canvas: Canvas, rng: Random, x: float, y: float, width: float, depth: float = 1.0) -> float:
    """A small village house; answers how high it is."""
    high = width * rng.uniform(0.42, 0.55)
    wall = canvas.palette.hazed(rng.choice((PLASTER, "#D9C3A0", "#B98F66", "#E8E2D4")), depth)
    roof = canvas.palette.hazed(rng.choice((TILE, "#435660", "#6B5A52", TILE)), depth)
    rise = width * rng.uniform(0.24, 0.32)
    canvas.cut(rect(x - width / 2, y - high, width, high), wall, 0.8)
    dim = rect(x - width / 2 if canvas.side > 0 else x, y - high, width / 2, high)
    canvas.flat(dim, canvas.palette.hour.shadow, 0.06)
    canvas.flat(rect(x - width / 2, y - high, width, high * 0.14), canvas.palette.hour.shadow, 0.16)
    glass = canvas.palette.window("#6F8890")
    count = 3 if width > 90 else 2
    for i in range(count):
        lit = glass if not canvas.palette.lamps or rng.random() < 0.75 else darker(wall, 0.4)
        px = x - width / 2 + width * (i + 0.5) / count
        canvas.flat(
            rect(px - width * 0.08, y - high * 0.68, width * 0.16, high * (0.68 if i == count // 2 else 0.34)), lit
        )
    peak = polygon(
        (x - width * 0.6, y - high + 3),
        (x - width * 0.44, y - high - rise),
        (x + width * 0.44, y - high - rise),
        (x + width * 0.6, y - high + 3),
    )
    canvas.cut(peak, roof, 1)
    lines = "".join(
        f"M{x + width * t * 0.86:.1f} {y - high - rise + 2:.1f}L{x + width * t * 1.16:.1f} {y - high + 1:.1f}"
        for t in (-0.4, -0.24, -0.08, 0.08, 0.24, 0.4)
    )
    canvas.line(lines, darker(roof, 0.2), 1.2, 0.5)
    canvas.line(f"M{x - width * 0.45:.1f} {y - high - rise:.1f}H{x + width * 0.45:.1f}", lighter(roof, 0.2), 4)
    return high + rise


def townhouse(
    canvas: Canvas, rng: Random, x: float, y: float, width: float, height: float, noren: bool = False
) -> None:
    """A merchant's house: lattice below, slit windows above, two bands of tile; x is its left edge."""
    wood = canvas.tint(rng.choice(("#6E4C36", "#7C5940", "#5C4234", "#86664A")))
    wall = canvas.tint(rng.choice((PLASTER, "#E3D3B4", "#D9CDB8", "#5A5653")))
    tile, glass = canvas.tint(TILE), canvas.palette.window("#C9BFA6")
    upper = height * 0.5
    canvas.cut(rect(x, y - height * 0.94, width, height * 0.94), wall, 1)
    slit_wide, slits = width * 0.56, 9
    canvas.flat(rect(x + width * 0.22, y - height * 0.84, slit_wide, height * 0.15), glass)
    for i in range(slits + 1):
        canvas.flat(rect(x + width * 0.22 + slit_wide * i / slits - 2.5, y - height * 0.85, 5, height * 0.17), wall)
    canvas.flat(rect(x, y - upper, width, upper), wood)
    doors = rng.randrange(3)
    for i in range(3):
        left, wide = x + width * (0.05 + 0.31 * i), width * 0.28
        canvas.flat(rect(left, y - upper * 0.72, wide, upper * 0.66), glass if i != doors else darker(wood, 0.45))
        if i != doors:
            bars = "".join(
                f"M{left + wide * k / 8:.1f} {y - upper * 0.72:.1f}v{upper * 0.66:.1f}" for k in range(1, 8)
            )
            canvas.line(bars, darker(wood, 0.2), 3.2)
            canvas.line(f"M{left:.1f} {y - upper * 0.4:.1f}h{wide:.1f}", darker(wood, 0.2), 3)
        elif canvas.palette.lamps:
            canvas.flat(rect(left, y - upper * 0.72, wide, upper * 0.66), glass, 0.75)
        if noren and i == doors:
            curtain(canvas, left - 4, y - upper * 0.74, wide + 8, upper * 0.34)
    _eaves(canvas, x, y - upper, width, height * 0.1, tile)
    _eaves(canvas, x, y - height * 0.9, width, height * 0.16, tile)


def _eaves(canvas: Canvas, x: float, y: float, width: float, rise: float, tile: str) -> None:
    canvas.flat(rect(x, y, width, rise * 0.7), canvas.palette.hour.shadow, 0.22)
    over = width * 0.035
    canvas.cut(
        polygon((x - over, y + 4), (x + over, y - rise), (x + width - over, y - rise), (x + width + over, y + 4)),
        tile,
        1,
    )
    count = int(width / 15)
    ribs = "".join(
        f"M{x + over + (width - 2 * over) * k / count:.1f} {y - rise:.1f}L{x - over + (width + 2 * over) * k / count:.1f} {y + 3:.1f}"
        for k in range(count + 1)
    )
    canvas.line(ribs, darker(tile, 0.22), 1.6, 0.7)
    canvas.line(
        f"M{x - over:.1f} {y + 4:.1f}h{width + 2 * over:.1f}M{x + over:.1f} {y - rise:.1f}h{width - 2 * over:.1f}",
        lighter(tile, 0.2),
        4,
    )


def curtain(canvas: Canvas, x: float, y: float, width: float, height: float, colour: str | None = None) -> None:
    """A split shop curtain with the area's pattern."""
    tone = canvas.tint(colour or canvas.palette.own.own)
    canvas.line(f"M{x - 6:.1f} {y:.1f}h{width + 12:.1f}", canvas.tint(BARK), 4)
    for i in range(3):
        left, wide = x + width * i / 3, width / 3 - 3
        panel = f"M{left:.1f} {y:.1f}h{wide:.1f}v{height:.1f}q{-wide / 2:.1f} {-height * 0.06:.1f} {-wide:.1f} 0Z"
        canvas.cut(panel, tone, 0.7)
        canvas.flat(panel, pattern(canvas, lighter(tone, 0.6), 0.7, 0.35))


def stone_wall(
    canvas: Canvas, rng: Random, outline: str, box: tuple[float, float, float, float], size: float = 46
) -> None:
    """A wall of fitted stones; `box` (x0, y0, x1, y1) must lie inside the outline."""
    colour = canvas.tint(STONE)
    canvas.paper(outline, colour, 0.9)
    x0, y0, x1, y1 = box
    y = y0
    while y < y1 - size * 0.4:
        x = x0 + rng.uniform(0, size * 0.4)
        while x < x1 - size * 0.5:
            w, h = size * rng.uniform(0.6, 1.25), size * rng.uniform(0.5, 0.66)
            w = min(w, x1 - x)
            stone = polygon(
                (x, y + 3),
                (x + w * 0.4, y),
                (x + w - 4, y + 4),
                (x + w - 2, y + h - 3),
                (x + w * 0.45, y + h),
                (x + 2, y + h - 5),
            )
            canvas.flat(
                stone, mix(colour, rng.choice(("#F7F4EE", "#12303A", "#8A6A4A")), rng.uniform(0.06, 0.22)), 0.9
            )
            x += w + 3
        y += size * 0.68


def smoke(canvas: Canvas, rng: Random, x: float, y: float, reach: float = 220) -> None:
    """Smoke that drifts up with the wind."""
    colour = lighter(canvas.palette.hour.haze, 0.4)
    for i in range(7):
        share = i / 6
        canvas.disc(
            x - canvas.side * reach * 0.42 * share**1.5 + rng.uniform(-9, 9),
            y - reach * share,
            12 + 36 * share,
            colour,
            0.42 - 0.3 * share,
        )


def plank_wall(canvas: Canvas, x: float, y: float, width: float, height: float, colour: str = WOOD) -> None:
    """Boards laid across, their joints drawn."""
    tone = canvas.tint(colour)
    canvas.cut(rect(x, y - height, width, height), tone, 1)
    count = max(3, int(height / 20))
    joints = "".join(f"M{x:.1f} {y - height * k / count:.1f}h{width:.1f}" for k in range(1, count))
    canvas.line(joints, darker(tone, 0.25), 1.8, 0.6)
