"""An open-air hot-spring bath."""

from __future__ import annotations

from ..canvas import Canvas
from ..curves import lens, oval, polygon, rect
from ..elements import Habitat
from ..elements.bowls import steam
from ..palette import BARK, STONE, WHITE, WOOD, darker, lighter, mix
from ..plants import bamboo, pine, rock
from ..stage import Stage, Strip
from .vista import vista


def bath(canvas: Canvas, stage: Stage) -> None:
    """An open-air bath of rocks, steam over it, a wide view."""
    w, h, side, rng = canvas.width, canvas.height, canvas.side, canvas.rng("bath")
    vista(canvas, stage.outside(Habitat.SKY, Habitat.WATER, Habitat.FAR))
    fence_y = h * 0.6
    for edge, reach in ((-side, 0.3), (side, 0.12)):
        x0 = 0 if edge < 0 else w * (1 - reach)
        for i in range(int(reach * w / 17) + 1):
            x = x0 + 17 * i
            canvas.cut(
                rect(x, h * 0.3 + rng.uniform(-5, 5), 14, fence_y - h * 0.26),
                canvas.tint(mix("#B99A5B", WOOD, rng.random())),
                0.5,
            )
        for y in (0.36, 0.5):
            canvas.cut(rect(x0 - 10, h * y, reach * w + 20, 12), canvas.tint(BARK), 0.6)
    deck = canvas.tint("#9C7A55")
    canvas.paper(rect(-20, fence_y - 6, w + 40, h), mix(canvas.tint(STONE), canvas.palette.leaf(0.8), 0.45), 0.9)
    _pool(canvas, w * 0.5, h * 0.79, w * 0.43, h * 0.155)
    bamboo(canvas, rng, w * (0.5 - side * 0.42), h * 0.66, -20, 0.8)
    bamboo(canvas, rng, w * (0.5 - side * 0.37), h * 0.65, -20, 0.7)
    pine(canvas, w * (0.5 + side * 0.42), h * 0.66, h * 0.38, 0.9, lean=-side)
    canvas.paper(rect(-20, h * 0.945, w + 40, h * 0.1), deck, 1)
    joints = "".join(f"M{w * k / 14:.0f} {h * 0.945:.0f}L{w * k / 14 + (k - 7) * 8:.0f} {h:.0f}" for k in range(15))
    canvas.line(joints, darker(deck, 0.3), 2.4, 0.6)
    _bucket(canvas, w * (0.5 + side * 0.34), h * 0.965)
    for i in range(4):
        with canvas.moved(w * (0.3 + 0.13 * i), h * 0.76, 2.6):
            steam(canvas, 0, 0, 62)
    stage.rest(canvas, Strip(w * 0.12, w * 0.78, h * 0.975, 0.95))


def _pool(canvas: Canvas, x: float, y: float, rx: float, ry: float) -> None:
    rng, stone = canvas.rng("pool"), canvas.tint(mix(STONE, canvas.palette.own.land[3], 0.12))
    spots = [
        (-1.0, 0),
        (-0.93, -0.42),
        (-0.72, -0.74),
        (-0.45, -0.93),
        (-0.15, -1.02),
        (0.16, -1.02),
        (0.46, -0.92),
        (0.73, -0.72),
        (0.93, -0.4),
        (1.0, 0.02),
    ]
    for a, b in spots:
        rock(
            canvas,
            rng,
            x + rx * a,
            y + ry * b + 20,
            rx * rng.uniform(0.24, 0.32),
            mix(stone, WOOD, rng.uniform(0, 0.12)),
        )
    hot = mix(canvas.palette.water(0.25), canvas.tint("#BFE0D6"), 0.5)
    canvas.paper(oval(x, y, rx * 0.95, ry * 0.92), hot, 0.8)
    for _k in range(12):
        px, py = x + rx * rng.uniform(-0.62, 0.62), y + ry * rng.uniform(-0.6, 0.6)
        canvas.flat(lens(px, py, rng.uniform(30, 110), 3), lighter(hot, 0.6), 0.6)
    for a, b in (
        (-0.95, 0.4),
        (-0.76, 0.72),
        (-0.5, 0.95),
        (-0.2, 1.06),
        (0.12, 1.06),
        (0.44, 0.98),
        (0.72, 0.76),
        (0.93, 0.42),
    ):
        rock(
            canvas,
            rng,
            x + rx * a,
            y + ry * b + 40,
            rx * rng.uniform(0.24, 0.34),
            mix(stone, WOOD, rng.uniform(0, 0.12)),
        )


def _bucket(canvas: Canvas, x: float, y: float) -> None:
    wood = canvas.tint("#D0A067")
    canvas.ground_shadow(56, x, y)
    canvas.cut(polygon((x - 52, y - 62), (x + 52, y - 62), (x + 44, y), (x - 44, y)), wood, 1)
    canvas.line(f"M{x - 49:.0f} {y - 42:.0f}h98M{x - 46:.0f} {y - 14:.0f}h92", darker(wood, 0.35), 5)
    canvas.flat(oval(x, y - 62, 52, 13), darker(wood, 0.25))
    canvas.cut(
        polygon((x - 20, y - 66), (x + 60, y - 76), (x + 64, y - 56), (x - 14, y - 50)), canvas.tint(WHITE), 0.8
    )
