"""Outlines as SVG path data, with rounded coordinates so that every machine writes the same bytes."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from random import Random

Point = tuple[float, float]


def num(value: float) -> str:
    text = f"{value:.1f}"
    text = text[:-2] if text.endswith(".0") else text
    return "0" if text == "-0" else text


def at(point: Point) -> str:
    return f"{num(point[0])} {num(point[1])}"


def polygon(*points: Point) -> str:
    return "M" + "L".join(at(point) for point in points) + "Z"


def smooth(points: Sequence[Point], closed: bool = True) -> str:
    """A soft curve through all points (Catmull-Rom)."""
    count = len(points)

    def pick(i: int) -> Point:
        return points[i % count] if closed else points[max(0, min(count - 1, i))]

    parts = ["M" + at(points[0])]
    for i in range(count if closed else count - 1):
        (ax, ay), (bx, by), (cx, cy), (dx, dy) = (pick(i + k) for k in (-1, 0, 1, 2))
        first, second = (bx + (cx - ax) / 6, by + (cy - ay) / 6), (cx - (dx - bx) / 6, cy - (dy - by) / 6)
        parts.append(f"C{at(first)} {at(second)} {at((cx, cy))}")
    return "".join(parts) + ("Z" if closed else "")


def land(line: Sequence[Point], bottom: float) -> str:
    """The sheet under a soft line, down to `bottom`."""
    return smooth(line, closed=False) + f"L{at((line[-1][0], bottom))}L{at((line[0][0], bottom))}Z"


def crags(line: Sequence[Point], bottom: float) -> str:
    """The sheet under a line of straight cuts."""
    return polygon(*line, (line[-1][0], bottom), (line[0][0], bottom))


def rect(x: float, y: float, width: float, height: float) -> str:
    return f"M{at((x, y))}h{num(width)}v{num(height)}h{num(-width)}Z"


def rounded(x: float, y: float, width: float, height: float, radius: float) -> str:
    r = min(radius, width / 2, height / 2)
    side, up, arc = num(width - 2 * r), num(height - 2 * r), f"a{num(r)} {num(r)} 0 0 1 "
    r_, minus = num(r), num(-r)
    return (
        f"M{at((x + r, y))}h{side}{arc}{r_} {r_}v{up}{arc}{minus} {r_}"
        f"h-{side}{arc}{minus} {minus}v-{up}{arc}{r_} {minus}Z"
    )


def oval(x: float, y: float, rx: float, ry: float) -> str:
    arc = f"a{num(rx)} {num(ry)} 0 1 0 "
    return f"M{at((x - rx, y))}{arc}{num(2 * rx)} 0{arc}{num(-2 * rx)} 0Z"


def lens(x: float, y: float, half: float, thick: float) -> str:
    """A thin sliver of paper: light on water, a streak of mist."""
    return f"M{at((x - half, y))}Q{at((x, y - thick))} {at((x + half, y))}Q{at((x, y + thick))} {at((x - half, y))}Z"


def blob(rng: Random, x: float, y: float, rx: float, ry: float, points: int = 8, rough: float = 0.12) -> str:
    """An uneven round: a rock, a crown of leaves."""
    ring = []
    for i in range(points):
        angle, reach = math.tau * i / points, 1 + rng.uniform(-rough, rough)
        ring.append((x + rx * reach * math.cos(angle), y + ry * reach * math.sin(angle)))
    return smooth(ring)


def scallops(x0: float, x1: float, y: float, width: float, height: float, bottom: float) -> str:
    """A sheet whose upper edge is a row of round waves."""
    count = max(1, round((x1 - x0) / width))
    step = (x1 - x0) / count
    bumps = "".join(
        f"Q{at((x0 + step * (i + 0.5), y - 2 * height))} {at((x0 + step * (i + 1), y))}" for i in range(count)
    )
    return f"M{at((x0, y))}{bumps}L{at((x1, bottom))}L{at((x0, bottom))}Z"


def height_at(line: Sequence[Point], x: float) -> float:
    """The height of a line at x, so that things stand on it."""
    for (ax, ay), (bx, by) in itertools.pairwise(line):
        if ax <= x <= bx:
            return ay + (by - ay) * (x - ax) / max(1e-6, bx - ax)
    return line[0][1] if x < line[0][0] else line[-1][1]
