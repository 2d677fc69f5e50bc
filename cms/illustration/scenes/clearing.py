"""A place among trees: cabin, campfire."""

from __future__ import annotations

from ..buildings import plank_wall, smoke
from ..canvas import Canvas
from ..curves import height_at, lens, oval, polygon, rect
from ..elements import Habitat
from ..palette import BARK, STONE, WOOD, darker
from ..plants import cedar, grass, rock
from ..sky import mist, sky
from ..stage import Stage, Strip, along
from ..terrain import hills, layer, wooded
from ..water import water


def cabin(canvas: Canvas, stage: Stage) -> None:
    """A cabin of boards among cedars, its lamp on."""
    w, h, side, rng = canvas.width, canvas.height, canvas.side, canvas.rng("cabin")
    sky(canvas, stage, h * 0.5, clouds=2)
    for y, rise, depth, tooth in ((0.5, 0.16, 0.1, 14), (0.58, 0.12, 0.32, 28)):
        line = hills(rng, w, h * y, h * rise, 4)
        layer(canvas, wooded(rng, line, w, tooth), depth, h, sharp=True, fog=0.4)
        mist(canvas, h * (y + 0.03), h * 0.04, 0.35, f"mist{y}")
    stage.offer(canvas, along(line, w * 0.1, w * 0.9, 0.45, 6), Habitat.FAR)
    for i in range(11):
        x = w * (i + rng.uniform(0.2, 0.8)) / 11
        cedar(canvas, x, h * 0.76, h * rng.uniform(0.26, 0.4), 0.55)
    ground = hills(rng, w, h * 0.78, h * 0.03, 3)
    layer(canvas, ground, 0.75, h + 10)
    scale = min(1.25, w / 1000)
    with canvas.moved(w * (0.5 - side * 0.1), h * 0.83, scale, flip=side > 0):
        _lodge(canvas)
    for x, high in ((0.5 + side * 0.38, 0.56), (0.5 + side * 0.47, 0.44), (0.5 - side * 0.46, 0.5)):
        cedar(canvas, w * x, h * 0.9, h * high, 0.85)
    front = hills(rng, w, h * 0.93, h * 0.04, 3)
    layer(canvas, front, 0.97, h + 10)
    for _ in range(16):
        grass(canvas, rng, rng.uniform(0, w), h * 0.995, 64)
    stage.rest(canvas, along(front, w * 0.14, w * 0.86, 0.92, 34))


def _lodge(canvas: Canvas) -> None:
    rng, roof = canvas.rng("lodge"), canvas.tint("#4A5A5C")
    smoke(canvas, rng, 116, -330)
    canvas.cut(rect(96, -330, 38, 90), canvas.tint("#8A6F62"), 1)
    canvas.ground_shadow(250)
    plank_wall(canvas, -210, 0, 420, 170, "#B07F52")
    canvas.cut(polygon((-150, -168), (-20, -300), (110, -168)), canvas.tint("#B98A5C"), 0.6)
    glass = canvas.palette.window("#7C9AA0")
    if canvas.palette.lamps:
        canvas.glow(-90, -90, 190, "#FFD08A", 0.5)
        canvas.glow(130, -90, 150, "#FFD08A", 0.45)
    for x, y, wide, high in ((-170, -132, 150, 82), (84, -132, 90, 70), (-46, -232, 52, 40)):
        canvas.cut(rect(x - 7, y - 7, wide + 14, high + 14), canvas.tint("#EDE2CC"), 0.6)
        canvas.flat(rect(x, y, wide, high), glass)
        canvas.line(f"M{x + wide / 2} {y}v{high}M{x} {y + high / 2}h{wide}", canvas.tint("#EDE2CC"), 4)
    canvas.cut(rect(2, -124, 60, 124), canvas.tint("#5E4332"), 0.7)
    canvas.disc(52, -60, 4, canvas.tint("#E0B24C"))
    canvas.cut(
        polygon(
            (-246, -160),
            (-190, -200),
            (-110, -200),
            (-20, -318),
            (70, -200),
            (190, -200),
            (246, -160),
            (112, -160),
            (-20, -284),
            (-150, -160),
        ),
        roof,
        1.3,
    )
    canvas.cut(polygon((-236, 4), (236, 4), (252, 22), (-252, 22)), canvas.tint("#8C6A4C"), 0.8)
    for x in (-222, 216):
        canvas.flat(rect(x, -164, 10, 170), canvas.tint("#7A5A40"))


def campfire(canvas: Canvas, stage: Stage) -> None:
    """A fire by a lake, logs to sit on."""
    w, h, side, rng = canvas.width, canvas.height, canvas.side, canvas.rng("fire")
    horizon = h * 0.5
    sky(canvas, stage, horizon, clouds=2)
    for y, rise, depth, tooth in ((0.5, 0.2, 0.1, 12), (0.51, 0.1, 0.34, 22)):
        line = hills(rng, w, h * y, h * rise, 4)
        layer(canvas, wooded(rng, line, w, tooth), depth, horizon + 20, sharp=True, fog=0.4)
    water(canvas, h * 0.51, h, glitter_x=w * (0.5 + side * 0.24), calm=0.9)
    stage.offer(canvas, Strip(w * 0.1, w * 0.9, h * 0.62, 0.6), Habitat.WATER, Habitat.FAR)
    bank = hills(rng, w, h * 0.72, h * 0.04, 3)
    layer(canvas, bank, 0.72, h + 10)
    for x, high in ((0.5 - side * 0.45, 0.62), (0.5 - side * 0.36, 0.48), (0.5 + side * 0.46, 0.56)):
        px = w * x
        cedar(canvas, px, height_at(bank, px) + 40, h * high, 0.85)
    x, y = w * (0.5 + side * 0.1), h * 0.86
    if canvas.palette.time != "noon":
        canvas.glow(x, y - 40, 480, "#FFB45E", 0.62)
    with canvas.moved(x, y, 1.6), canvas.moved(-x, -y):
        _fire(canvas, x, y)
    for _ in range(14):
        canvas.disc(x + rng.gauss(0, 50), y - rng.uniform(200, 400), rng.uniform(1.6, 3.4), "#FFC069", 0.85)
    front = hills(rng, w, h * 0.985, h * 0.03, 3)
    layer(canvas, front, 1.0, h + 10)
    stage.rest(canvas, Strip(w * 0.04 if side > 0 else w * 0.6, w * 0.4 if side > 0 else w * 0.96, h * 0.92, 1.05))


def _fire(canvas: Canvas, x: float, y: float) -> None:
    """Flames on crossed wood in a ring of stones, two logs to sit on."""
    w, rng = canvas.width, canvas.rng("flames")
    canvas.flat(lens(x, y + 14, 260, 34), "#FFCB80", 0.3)
    for place, wide in ((-1, 140), (1, 150)):
        _log(canvas, x + place * min(210, w * 0.16), y + 14, wide)
    for k in range(9):
        rock(canvas, rng, x - 92 + 23 * k, y + 16 + (8 if 1 < k < 7 else 0), 30, canvas.tint(STONE))
    canvas.line(
        f"M{x - 58:.0f} {y + 2:.0f}L{x + 40:.0f} {y - 26:.0f}M{x + 58:.0f} {y + 2:.0f}L{x - 40:.0f} {y - 26:.0f}",
        canvas.tint(BARK),
        15,
    )
    for tone, size in (("#E0562E", 1.0), ("#F39A3B", 0.72), ("#FFDD8A", 0.42)):
        s = size * 1.15
        canvas.flat(
            f"M{x - 46 * s:.0f} {y - 8:.0f}C{x - 60 * s:.0f} {y - 60 * s:.0f} {x - 22 * s:.0f} {y - 70 * s:.0f} {x - 14 * s:.0f} {y - 122 * s:.0f}C{x + 14 * s:.0f} {y - 96 * s:.0f} {x + 12 * s:.0f} {y - 76 * s:.0f} {x + 24 * s:.0f} {y - 66 * s:.0f}C{x + 30 * s:.0f} {y - 76 * s:.0f} {x + 30 * s:.0f} {y - 84 * s:.0f} {x + 28 * s:.0f} {y - 92 * s:.0f}C{x + 54 * s:.0f} {y - 64 * s:.0f} {x + 54 * s:.0f} {y - 30 * s:.0f} {x + 44 * s:.0f} {y - 8:.0f}Z",
            tone,
        )


def _log(canvas: Canvas, x: float, y: float, wide: float) -> None:
    wood = canvas.tint(BARK)
    canvas.ground_shadow(wide * 0.55, x, y)
    canvas.cut(
        f"M{x - wide / 2:.0f} {y - 34:.0f}H{x + wide / 2:.0f}a14 17 0 0 1 0 34H{x - wide / 2:.0f}a14 17 0 0 1 0 -34Z",
        wood,
        1,
    )
    canvas.cut(oval(x + wide / 2, y - 17, 13, 17), canvas.tint(WOOD), 0.3)
    canvas.line(oval(x + wide / 2, y - 17, 6, 9), darker(canvas.tint(WOOD), 0.3), 1.6)
    canvas.line(
        f"M{x - wide * 0.4:.0f} {y - 22:.0f}h{wide * 0.5:.0f}M{x - wide * 0.2:.0f} {y - 11:.0f}h{wide * 0.5:.0f}",
        darker(wood, 0.25),
        2,
    )
