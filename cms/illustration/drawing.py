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
    """Fibres and specks over all sheets, so that the flat colours look like paper."""
    rng, side = canvas.rng("grain"), 210
    specks = []
    for _ in range(110):
        x, y, tone = rng.uniform(4, side - 4), rng.uniform(4, side - 4), rng.choice(("#FFFFFF", "#000000"))
        if rng.random() < 0.3:
            specks.append(
                f'<path d="M{x:.1f} {y:.1f}q{rng.uniform(-6, 6):.1f} {rng.uniform(-6, 6):.1f} {rng.uniform(-9, 9):.1f} '
                f'{rng.uniform(-9, 9):.1f}" fill="none" stroke="{tone}" stroke-width=".8" stroke-opacity=".1"/>'
            )
        else:
            specks.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{rng.uniform(0.6, 1.5):.1f}" fill="{tone}" fill-opacity=".09"/>')
    fill = canvas.define("pattern", f'width="{side}" height="{side}" patternUnits="userSpaceOnUse"', "".join(specks))
    canvas.flat(f"M0 0H{canvas.width:.0f}V{canvas.height:.0f}H0Z", fill)
