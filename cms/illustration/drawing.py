"""From a recipe and a seed to a picture."""

from __future__ import annotations

import resvg_py

from .canvas import Canvas
from .palette import Palette
from .portraits import draw_portrait
from .recipe import Portrait, Recipe
from .scenes import SCENES
from .stage import Stage
from .vocabulary import SIZES


def draw_svg(recipe: Recipe, seed: str) -> str:
    """The picture as an SVG document: the same bytes for the same recipe and seed."""
    width, height = SIZES[recipe.size]
    subject = recipe.subject
    if isinstance(subject, Portrait):
        canvas = Canvas(width, height, Palette(recipe.area, "noon"), seed)
        draw_portrait(canvas, subject)
    else:
        # Nobody sees stars at noon; at dawn and dusk the first ones show.
        time = "night" if subject.name == "night-sky" and subject.time == "noon" else subject.time
        canvas = Canvas(width, height, Palette(recipe.area, time), seed)
        SCENES[subject.name](canvas, Stage(subject.elements))
    _grain(canvas)
    return canvas.svg()


def draw_png(recipe: Recipe, seed: str, width: int | None = None) -> bytes:
    """The picture as PNG, `width` pixels wide (the size of its recipe when not given)."""
    return resvg_py.svg_to_bytes(svg_string=draw_svg(recipe, seed), width=width, skip_system_fonts=True)


def _grain(canvas: Canvas) -> None:
    """Specks and fibres over all sheets, so that flat colours look like paper: a few long paths, not a filter."""
    rng, area = canvas.rng("grain"), canvas.width * canvas.height

    def scattered(count: int, reach: float, thick: float) -> str:
        # Slim triangles: filling them is many times faster than stroking lines.
        return "".join(
            f"M{rng.uniform(0, canvas.width):.0f} {rng.uniform(0, canvas.height):.0f}"
            f"l{rng.uniform(-reach, reach):.1f} {rng.uniform(-reach, reach):.1f} "
            f"{rng.choice((-thick, thick))} {thick}z"
            for _ in range(count)
        )

    for colour, opacity, room, reach, thick in (
        ("#FFFFFF", 0.2, 1000, 1.8, 1.7),
        ("#000000", 0.1, 1000, 1.8, 1.7),
        ("#FFFFFF", 0.16, 5000, 10, 0.9),
        ("#000000", 0.09, 6000, 10, 0.9),
    ):
        canvas.flat(scattered(int(area / room), reach, thick), colour, opacity)
