"""Ranges, hills and ground: lines from left to right and the sheets under them."""

from __future__ import annotations

from random import Random

from .canvas import Canvas
from .curves import Point, crags, height_at, land, polygon
from .palette import darker, lighter, mix


def hills(rng: Random, width: float, y: float, rise: float, count: int = 5) -> list[Point]:
    """A soft line; `rise` is how far it goes up and down."""
    step = width / count
    shift = rng.uniform(-0.5, 0)
    return [
        (step * (i + shift + rng.uniform(-0.18, 0.18)), y - rise * rng.uniform(0, 1) * (0.4 + 0.6 * (i % 2)))
        for i in range(-1, count + 3)
    ]


def peaks(rng: Random, width: float, y: float, rise: float, count: int = 4) -> list[Point]:
    """A line of mountains: summits with shoulders, straight confident cuts."""
    line: list[Point] = [(-60.0, y - rise * rng.uniform(0.1, 0.4))]
    step = width / count
    for i in range(count):
        x, top = step * (i + rng.uniform(0.3, 0.7)), rise * rng.uniform(0.62, 1.0)
        left, right = rng.uniform(0.26, 0.34) * step, rng.uniform(0.26, 0.34) * step
        line += [
            (x - left, y - top * rng.uniform(0.5, 0.62)),
            (x - left * 0.3, y - top * rng.uniform(0.86, 0.94)),
            (x, y - top),
            (x + right * 0.45, y - top * rng.uniform(0.74, 0.84)),
            (x + right, y - top * rng.uniform(0.42, 0.55)),
            (x + right + step * 0.12, y - top * rng.uniform(0.25, 0.4)),
        ]
    line.append((width + 60, y - rise * rng.uniform(0.1, 0.4)))
    return sorted(line)


def layer(
    canvas: Canvas, line: list[Point], depth: float, bottom: float, sharp: bool = False, fog: float = 0.0
) -> None:
    """One sheet of land; `fog` lightens its foot."""
    colour = canvas.palette.land(depth)
    cut = crags if sharp else land
    outline = cut(line, bottom)
    fill = canvas.fade(((0.2, colour, 1), (1, mix(colour, canvas.palette.hour.haze, fog), 1))) if fog else colour
    canvas.paper(outline, fill, 0.6 + 0.6 * depth, rim=lighter(colour, 0.28))
    if not sharp and not fog:
        _second_sheet(canvas, line, depth, bottom)


def _second_sheet(canvas: Canvas, line: list[Point], depth: float, bottom: float) -> None:
    """A darker sheet a little below the edge of a hill: paper on paper."""
    rng, drop = canvas.rng(f"sheet{line[0][1]:.0f}"), 16 + 44 * depth
    lower = [(x, y + drop * rng.uniform(0.5, 1.4)) for x, y in line]
    canvas.paper(land(lower, bottom), darker(canvas.palette.land(depth), 0.07 + 0.05 * depth), 0.35 + 0.3 * depth)


def faces(canvas: Canvas, line: list[Point], depth: float, bottom: float) -> None:
    """The sunny faces of a sharp range, one facet beside each summit."""
    colour = lighter(canvas.palette.land(depth), 0.16)
    for before, top, after in zip(line, line[1:], line[2:], strict=False):
        if top[1] < before[1] and top[1] < after[1]:
            near = after if canvas.side > 0 else before
            run, drop = near[0] - top[0], near[1] - top[1]
            foot = min(bottom, near[1] + drop * 1.5)
            canvas.flat(
                polygon(top, near, (near[0] + run * 0.35, foot), (top[0] + run * 0.25, (top[1] + foot) / 2)),
                colour,
                0.55,
            )


def wooded(rng: Random, line: list[Point], width: float, tooth: float) -> list[Point]:
    """A line with the tops of cedars cut into it: groups of trees, glades between them."""
    cut: list[Point] = []
    x, group = max(-40.0, line[0][0]), 0
    while x < width + 40:
        if not cut:
            cut.append((x, height_at(line, x)))
        if group == 0:
            group = rng.randint(3, 9)
            x += tooth * rng.uniform(0.5, 2.6)
        wide, high = tooth * rng.uniform(0.62, 0.86), tooth * rng.uniform(0.7, 1.5)
        middle = x + wide / 2
        foot, top = height_at(line, x), height_at(line, middle) - high
        cut += [
            (x, foot), (x + wide * 0.3, foot - high * 0.4), (x + wide * 0.22, foot - high * 0.4), (middle, top),
            (x + wide * 0.78, foot - high * 0.4), (x + wide * 0.7, foot - high * 0.4), (x + wide, height_at(line, x + wide)),
        ]  # fmt: skip
        x += wide
        group -= 1
    return cut
