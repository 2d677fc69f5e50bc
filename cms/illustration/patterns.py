"""The pattern of each area, as a fill that is laid over a sheet."""

from __future__ import annotations

from collections.abc import Callable

from .canvas import Canvas
from .curves import num


def pattern(canvas: Canvas, colour: str, scale: float = 1, opacity: float = 0.5) -> str:
    """The area's pattern in one colour, clear between its lines."""
    width, height, shapes = PATTERNS[canvas.palette.area]()
    attributes = (
        f'width="{num(width)}" height="{num(height)}" patternUnits="userSpaceOnUse" '
        f'patternTransform="scale({scale:.2f})"'
    )
    group = f'<g fill="none" stroke="{colour}" stroke-opacity="{opacity:.2f}" stroke-linecap="round">{shapes}</g>'
    return canvas.define("pattern", attributes, group)


def _tea_rows() -> tuple[float, float, str]:
    bushes = (
        '<path stroke-width="9" d="M-10 14Q20 2 50 14T110 14"/><path stroke-width="3" d="M-10 27Q20 15 50 27T110 27"/>'
    )
    return 100, 36, bushes


def _cotton_stripes() -> tuple[float, float, str]:
    widths = ((6, 7), (17, 2), (24, 2), (36, 5), (48, 1.5), (54, 1.5))
    return 62, 20, "".join(f'<path stroke-width="{w}" d="M{x} -5V25"/>' for x, w in widths)


def _braided_cord() -> tuple[float, float, str]:
    strands = "M0 0L20 16L40 0M0 12L20 28L40 12M0 24L20 40L40 24M0 -12L20 4L40 -12"
    return 40, 36, f'<path stroke-width="3.4" d="{strands}"/>'


def _seigaiha() -> tuple[float, float, str]:
    # Two staggered rows of arcs; each arc ends where the row below begins.
    rows = ((0, 30), (60, 30), (30, 15), (30, 45))
    arcs = "".join(f"M{x - r} {y}A{r} {r} 0 0 1 {x + r} {y}" for x, y in rows for r in (9, 18, 27))
    return 60, 30, f'<path stroke-width="2.4" d="{arcs}"/>'


def _cedar_grain() -> tuple[float, float, str]:
    grain = (
        "M0 8C30 2 60 14 90 8S130 6 140 8", "M0 20C30 16 50 26 70 21S120 18 140 20",
        "M0 33C24 30 44 40 66 35S116 30 140 33", "M0 45C30 42 60 52 90 46S126 44 140 45",
    )  # fmt: skip
    return 140, 52, "".join(f'<path stroke-width="2.4" d="{line}"/>' for line in grain)


PATTERNS: dict[str, Callable[[], tuple[float, float, str]]] = {
    "hokusei": _tea_rows,
    "chunansei": _cotton_stripes,
    "iga": _braided_cord,
    "ise-shima": _seigaiha,
    "higashi-kishu": _cedar_grain,
}
