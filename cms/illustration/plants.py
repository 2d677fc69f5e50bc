"""Trees, grass, bushes."""

from __future__ import annotations

from random import Random

from .canvas import Canvas
from .curves import Point, blob, oval, polygon, smooth
from .palette import BARK, darker, lighter, mix


def cedar(canvas: Canvas, x: float, y: float, height: float, depth: float) -> None:
    """A cedar of three cut tiers, its sunny side lighter."""
    colour = canvas.palette.leaf(depth)
    half = height * 0.2
    canvas.flat(
        polygon((x - half * 0.16, y), (x + half * 0.16, y), (x, y - height * 0.5)), canvas.palette.hazed(BARK, depth)
    )
    tiers = ((0.12, 1.0, 0.55), (0.36, 0.78, 0.8), (0.6, 0.52, 1.0))
    for low, wide, top in tiers:
        w = half * wide
        tier = polygon(
            (x, y - height * top), (x + w, y - height * low), (x, y - height * (low + 0.05)), (x - w, y - height * low)
        )
        canvas.cut(tier, colour, 0.5 + depth * 0.5)
        sunny = polygon((x, y - height * top), (x + w * canvas.side, y - height * low), (x, y - height * (low + 0.05)))
        canvas.flat(sunny, lighter(colour, 0.13), 0.8)


def round_tree(
    canvas: Canvas, rng: Random, x: float, y: float, height: float, depth: float, leaf: str | None = None
) -> None:
    """A broad tree: a trunk and three crowns."""
    colour = leaf or canvas.palette.leaf(depth)
    trunk = canvas.palette.hazed(BARK, depth)
    w = height * 0.045
    canvas.flat(
        polygon((x - w, y), (x + w, y), (x + w * 0.6, y - height * 0.6), (x - w * 0.6, y - height * 0.6)), trunk
    )
    for dx, dy, r in ((-0.2, 0.56, 0.2), (0.2, 0.6, 0.2), (0.0, 0.76, 0.25)):
        canvas.cut(blob(rng, x + dx * height, y - dy * height, r * height, r * height * 0.9), colour, 0.8)
    canvas.flat(
        blob(rng, x + canvas.side * 0.1 * height, y - 0.8 * height, 0.13 * height, 0.11 * height),
        lighter(colour, 0.2),
        0.6,
    )


def pine(canvas: Canvas, x: float, y: float, height: float, depth: float, lean: float = 1) -> None:
    """A Japanese pine: a bent trunk that carries flat clouds of needles."""
    leaf, bark = canvas.palette.leaf(depth), canvas.palette.hazed(BARK, depth)
    points = [(x, y), (x + lean * height * 0.07, y - height * 0.36), (x - lean * height * 0.04, y - height * 0.62),
              (x + lean * height * 0.1, y - height * 0.95)]  # fmt: skip
    canvas.line(smooth(points, closed=False), bark, max(2.0, height * 0.045))
    for dx, up, wide in ((0.24, 0.55, 0.24), (-0.22, 0.68, 0.2), (0.22, 0.8, 0.2), (0.08, 0.98, 0.25)):
        px, py = x + lean * dx * height, y - up * height
        canvas.line(
            f"M{x + lean * height * 0.02:.1f} {py + height * 0.1:.1f}L{px:.1f} {py:.1f}", bark, max(1.4, height * 0.02)
        )
        canvas.cut(needle_cloud(px, py, wide * height), leaf, 0.7)
        canvas.flat(
            needle_cloud(px + canvas.side * wide * height * 0.16, py - wide * height * 0.13, wide * height * 0.66),
            lighter(leaf, 0.14),
        )


def needle_cloud(x: float, y: float, half: float) -> str:
    """A flat-bottomed cloud."""
    points: list[Point] = [(x - half, y), (x - half * 0.7, y - half * 0.3), (x - half * 0.2, y - half * 0.42),
              (x + half * 0.3, y - half * 0.4), (x + half * 0.75, y - half * 0.26), (x + half, y)]  # fmt: skip
    return smooth(points, closed=False) + f"Q{x:.1f} {y + half * 0.16:.1f} {x - half:.1f} {y:.1f}Z"


def pine_branch(canvas: Canvas, x: float, y: float, reach: float, side: int) -> None:
    """A branch that hangs into the picture from its edge: the nearest layer."""
    leaf, bark = canvas.palette.leaf(1.0), canvas.palette.hazed(BARK, 1.0)
    canvas.line(
        smooth([(x + side * 30, y - 70), (x - side * reach * 0.4, y - 20), (x - side * reach, y + 46)], closed=False),
        bark,
        13,
    )
    for t, dy, half in ((0.1, -66, 150), (0.42, 0, 140), (0.72, -24, 110), (0.98, 60, 120)):
        px = x - side * reach * t
        canvas.cut(needle_cloud(px, y + dy, half), leaf, 1.5)
        canvas.flat(
            needle_cloud(px + canvas.side * half * 0.16, y + dy - half * 0.13, half * 0.66), lighter(leaf, 0.12)
        )
        needles = "".join(
            f"M{px + half * k / 6:.0f} {y + dy - half * 0.04:.0f}l{k * 3} -{half * 0.22 - abs(k) * 2.4:.0f}"
            for k in range(-5, 6)
        )
        canvas.line(needles, darker(leaf, 0.2), 2.4, 0.5)


def grass(canvas: Canvas, rng: Random, x: float, y: float, height: float, blades: int = 7, depth: float = 1.0) -> None:
    """A tuft of blades."""
    colour = canvas.palette.leaf(depth)
    for i in range(blades):
        lean, high = (i - blades / 2 + rng.uniform(-0.4, 0.4)) * height * 0.16, height * rng.uniform(0.6, 1.1)
        foot, w = x + (i - blades / 2) * height * 0.07, height * 0.035
        blade = f"M{foot - w:.1f} {y:.1f}Q{foot:.1f} {y - high * 0.6:.1f} {foot + lean:.1f} {y - high:.1f}Q{foot + w:.1f} {y - high * 0.5:.1f} {foot + w:.1f} {y:.1f}Z"
        canvas.flat(blade, mix(colour, lighter(colour, 0.3), rng.random()))


def bush(canvas: Canvas, rng: Random, x: float, y: float, wide: float, depth: float) -> None:
    colour = canvas.palette.leaf(depth)
    for dx, r in ((-0.3, 0.26), (0.3, 0.24), (0.0, 0.34)):
        canvas.cut(blob(rng, x + dx * wide, y - r * wide * 0.6, r * wide, r * wide * 0.85), colour, 0.6)


def rock(canvas: Canvas, rng: Random, x: float, y: float, wide: float, colour: str) -> None:
    """A stone that rests on y, with a lit face."""
    high = wide * rng.uniform(0.45, 0.7)
    xs = (-0.5, -0.4, -0.12, 0.2, 0.44, 0.5)
    ys = (0, -rng.uniform(0.5, 0.7), -1, -rng.uniform(0.8, 0.95), -rng.uniform(0.35, 0.55), 0)
    points = [(x + a * wide, y + b * high) for a, b in zip(xs, ys, strict=True)]
    canvas.cut(polygon(*points), colour, 0.9)
    face = points[2:] if canvas.side > 0 else points[:4]
    middle = (x + canvas.side * wide * 0.06, y - high * 0.3)
    canvas.flat(polygon(*face[:3], middle), lighter(colour, 0.22), 0.7)


def bamboo(canvas: Canvas, rng: Random, x: float, bottom: float, top: float, depth: float) -> None:
    """A stalk with joints and a few leaves."""
    colour = mix(canvas.palette.leaf(depth), canvas.tint("#A9BE6C"), 0.35)
    lean = rng.uniform(-0.05, 0.05) * (bottom - top)
    canvas.line(f"M{x:.1f} {bottom:.1f}L{x + lean:.1f} {top:.1f}", colour, 11)
    for i in range(1, 9):
        share = i / 9
        jx, jy = x + lean * share, bottom + (top - bottom) * share
        canvas.line(f"M{jx - 6:.1f} {jy:.1f}h12", darker(colour, 0.25), 2)
        if share > 0.45 and rng.random() < 0.8:
            side = rng.choice((-1, 1))
            for k in range(3):
                canvas.flat(
                    polygon(
                        (jx, jy),
                        (jx + side * 34, jy + 6 + 16 * k),
                        (jx + side * 70, jy + 34 * k - 4),
                        (jx + side * 30, jy - 6 + 12 * k),
                    ),
                    colour,
                    0.9,
                )


def cherry(canvas: Canvas, rng: Random, x: float, y: float, height: float) -> None:
    """A tree in blossom."""
    round_tree(canvas, rng, x, y, height, 0.9, leaf=canvas.tint("#F2C4C4"))
    for _ in range(26):
        canvas.flat(
            oval(x + rng.gauss(0, 0.17) * height, y - height * rng.gauss(0.68, 0.13), 4, 3.2),
            canvas.tint("#FBE6E2"),
            0.9,
        )
