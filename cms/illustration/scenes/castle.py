"""A castle keep, near and far."""

from __future__ import annotations

from ..buildings import stone_wall
from ..canvas import Canvas
from ..curves import lens, polygon, rect, smooth
from ..elements import Habitat
from ..palette import STONE, WHITE
from ..plants import bush, cherry, grass, pine
from ..sky import mist, sky
from ..stage import Stage, Strip, along
from ..terrain import hills, layer, wooded
from ..water import water


def keep(canvas: Canvas, white: str, tile: str) -> None:
    """A castle keep of three floors, its foot at the origin, 300 high."""
    for level, (half, y, high) in enumerate(((150, 0, 96), (112, -104, 74), (74, -186, 62))):
        canvas.cut(rect(-half, y - high, half * 2, high), white, 1)
        dim = rect(0 if canvas.side < 0 else -half, y - high, half, high)
        canvas.flat(dim, canvas.palette.hour.shadow, 0.08)
        for i in range(5 - level):
            x = -half + half * 2 * (i + 0.5) / (5 - level)
            canvas.flat(rect(x - 10, y - high * 0.55, 20, 26), canvas.palette.window("#4D5A60"))
        over = half + 40
        canvas.cut(
            f"M{-over} {y - high + 10}Q{-half * 0.9:.0f} {y - high - 6} {-half * 0.72:.0f} {y - high - 34}H{half * 0.72:.0f}Q{half * 0.9:.0f} {y - high - 6} {over} {y - high + 10}Q0 {y - high - 2} {-over} {y - high + 10}Z",
            tile,
            1,
        )
        gable = half * 0.42
        if level < 2:
            canvas.cut(polygon((-gable - 14, y - high + 2), (0, y - high - 52), (gable + 14, y - high + 2)), tile, 0.8)
            canvas.flat(polygon((-gable * 0.7, y - high), (0, y - high - 34), (gable * 0.7, y - high)), white)
    canvas.cut("M-84 -270Q-58 -284 -46 -316H46Q58 -284 84 -270Z", tile, 1)
    for edge in (-1, 1):
        canvas.cut(
            smooth([(edge * 44, -314), (edge * 56, -326), (edge * 46, -338), (edge * 36, -316)]),
            canvas.tint("#D9B04A"),
            0.4,
        )


def castle(canvas: Canvas, stage: Stage) -> None:
    """A white keep on high walls of stone, its moat below."""
    w, h, side, rng = canvas.width, canvas.height, canvas.side, canvas.rng("castle")
    sky(canvas, stage, h * 0.56)
    layer(canvas, hills(rng, w, h * 0.58, h * 0.14, 4), 0.1, h, fog=0.5)
    layer(canvas, wooded(rng, hills(rng, w, h * 0.62, h * 0.08, 4), w, 26), 0.36, h, sharp=True, fog=0.3)
    mist(canvas, h * 0.6, h * 0.05, 0.5)
    middle, scale = w * (0.5 - side * 0.08), min(1.15, w / 1050)
    top, foot = h * 0.56, h * 0.8
    with canvas.moved(middle, top + 4, scale):
        keep(canvas, canvas.tint(WHITE), canvas.tint("#5A6A72"))
    half = 235 * scale
    for x, size in ((middle - half * 1.5, 0.26), (middle + half * 1.55, 0.3)):
        pine(canvas, x, h * 0.66, h * size, 0.75, lean=-1 if x > middle else 1)
    wall = f"M{middle - half:.0f} {top:.0f}H{middle + half:.0f}Q{middle + half * 1.16:.0f} {foot - 60:.0f} {middle + half * 1.5:.0f} {foot:.0f}H{middle - half * 1.5:.0f}Q{middle - half * 1.16:.0f} {foot - 60:.0f} {middle - half:.0f} {top:.0f}Z"
    low = polygon(
        (-40, h * 0.66),
        (middle - half * 1.2, h * 0.66),
        (middle + half * 1.2, h * 0.68),
        (w + 40, h * 0.68),
        (w + 40, foot),
        (-40, foot),
    )
    stone_wall(canvas, rng, low, (0, h * 0.675, w, foot), 40)
    stone_wall(canvas, rng, wall, (middle - half, top + 6, middle + half, foot), 48)
    for k in range(7):
        bush(canvas, rng, w * (k + rng.random()) / 7, h * 0.675, rng.uniform(60, 110), 0.72)
    stage.offer(canvas, Strip(w * 0.04, w * 0.3, h * 0.665, 0.5), Habitat.FAR)
    water(canvas, foot, h, calm=0.9)
    for k in range(4):
        canvas.flat(lens(middle, foot + 8 + 13 * k, half * (1.5 - 0.25 * k), 5), canvas.tint(STONE), 0.4)
    stage.offer(canvas, Strip(w * 0.1, w * 0.9, h * 0.865, 0.75), Habitat.WATER)
    bank = hills(rng, w, h * 0.94, h * 0.03, 3)
    layer(canvas, bank, 0.95, h + 10)
    for _ in range(14):
        grass(canvas, rng, rng.uniform(0, w), h * 0.995, 60)
    cherry(canvas, rng, w * (0.5 + side * 0.42), h * 0.97, h * 0.4)
    stage.rest(canvas, along(bank, w * 0.14, w * 0.86, 0.92, 30))
