"""A yard in the country: school house, climbing kiln."""

from __future__ import annotations

from ..buildings import house, plank_wall, smoke
from ..canvas import Canvas
from ..curves import oval, polygon, rect, smooth
from ..elements import Habitat
from ..palette import BARK, PEARL, STONE, TILE, WHITE, WOOD, darker, lighter, mix
from ..plants import cedar, cherry, grass
from ..sky import mist, sky
from ..stage import Stage, Strip, along
from ..terrain import hills, layer, wooded


def school(canvas: Canvas, stage: Stage) -> None:
    """A long wooden school house under the hills, a cherry in the yard."""
    w, h, side, rng = canvas.width, canvas.height, canvas.side, canvas.rng("school")
    sky(canvas, stage, h * 0.44)
    layer(canvas, hills(rng, w, h * 0.48, h * 0.18, 3), 0.1, h, fog=0.5)
    line = hills(rng, w, h * 0.56, h * 0.14, 4)
    layer(canvas, wooded(rng, line, w, 26), 0.38, h, sharp=True, fog=0.3)
    mist(canvas, h * 0.56, h * 0.04, 0.35)
    stage.offer(canvas, along(line, w * 0.1, w * 0.9, 0.42, 10), Habitat.FAR)
    for i in range(8):
        cedar(canvas, w * (i + rng.random()) / 8, h * 0.68, h * rng.uniform(0.2, 0.3), 0.5)
    layer(canvas, hills(rng, w, h * 0.7, h * 0.02, 3), 0.68, h)
    with canvas.moved(w * (0.5 - side * 0.06), h * 0.745, min(1.3, w / 1080)):
        _school_house(canvas)
    yard = canvas.tint(canvas.palette.own.earth)
    canvas.paper(
        smooth(
            [
                (-40, h * 0.77),
                (w * 0.3, h * 0.745),
                (w * 0.7, h * 0.745),
                (w + 40, h * 0.78),
                (w + 40, h + 30),
                (-40, h + 30),
            ]
        ),
        lighter(yard, 0.15),
        0.6,
    )
    cherry(canvas, rng, w * (0.5 + side * 0.4), h * 0.87, h * 0.44)
    front = hills(rng, w, h * 0.97, h * 0.025, 3)
    layer(canvas, front, 0.97, h + 10)
    for _ in range(20):
        grass(canvas, rng, rng.uniform(0, w), h * 1.0, 60)
    stage.rest(canvas, Strip(w * 0.14, w * 0.86, h * 0.89, 0.95))


def _school_house(canvas: Canvas) -> None:
    tile, trim = canvas.tint(TILE), canvas.tint(PEARL)
    canvas.ground_shadow(480)
    plank_wall(canvas, -460, 0, 920, 210, "#A87E58")
    glass = canvas.palette.window("#8CA9AE")
    if canvas.palette.lamps:
        canvas.glow(0, -110, 480, "#FFD08A", 0.35)
    for level in (-186, -86):
        for i in range(10):
            x = -436 + 90 * i
            if -100 < x < 60:
                continue
            canvas.flat(rect(x - 4, level - 4, 70, 62), trim)
            canvas.flat(rect(x, level, 62, 54), glass)
            canvas.line(f"M{x + 31} {level}v54M{x} {level + 27}h62M{x + 15} {level}v54M{x + 46} {level}v54", trim, 2.6)
    canvas.cut(polygon((-500, -196), (-440, -276), (440, -276), (500, -196)), tile, 1.2)
    ribs = "".join(f"M{-440 + 880 * k / 40:.0f} -276L{-500 + 1000 * k / 40:.0f} -198" for k in range(41))
    canvas.line(ribs, darker(tile, 0.2), 2, 0.55)
    plank_wall(canvas, -84, 0, 168, 260, "#B48A62")
    canvas.cut(polygon((-110, -246), (0, -340), (110, -246)), tile, 1.2)
    canvas.disc(0, -214, 27, trim)
    canvas.line("M0 -214V-232M0 -214L12 -208", canvas.tint(BARK), 3.4)
    canvas.flat(rect(-54, -164, 108, 46), glass)
    canvas.line("M0 -164v46M-54 -141h108M-27 -164v46M27 -164v46", trim, 3)
    canvas.flat(rect(-46, -88, 92, 88), canvas.palette.window("#5A4434"))
    canvas.cut(polygon((-90, -88), (-64, -112), (64, -112), (90, -88)), tile, 1)
    canvas.cut(rect(-62, -8, 124, 12), canvas.tint(STONE), 0.6)
    canvas.line("M0 -340V-372", canvas.tint(BARK), 4)


def kiln(canvas: Canvas, stage: Stage) -> None:
    """A climbing kiln on its slope: domes under a long roof, smoke, stacked wood."""
    w, h, side, rng = canvas.width, canvas.height, canvas.side, canvas.rng("kiln")
    sky(canvas, stage, h * 0.44)
    layer(canvas, hills(rng, w, h * 0.48, h * 0.16, 3), 0.1, h, fog=0.5)
    line = hills(rng, w, h * 0.54, h * 0.12, 4)
    layer(canvas, wooded(rng, line, w, 26), 0.36, h, sharp=True, fog=0.4)
    mist(canvas, h * 0.55, h * 0.04, 0.45)
    stage.offer(canvas, along(line, w * 0.1, w * 0.9, 0.42, 10), Habitat.FAR)
    slope = sorted(
        (w * (0.5 + side * x), h * y) for x, y in ((-0.55, 0.8), (-0.2, 0.775), (0.1, 0.7), (0.35, 0.6), (0.6, 0.54))
    )
    layer(canvas, slope, 0.62, h + 10)
    for i in range(6):
        cedar(canvas, w * (0.5 + side * (0.02 + 0.09 * i)), h * (0.69 - 0.03 * i), h * rng.uniform(0.24, 0.34), 0.55)
    smoke(canvas, rng, w * (0.5 + side * 0.36), h * 0.42, h * 0.34)
    scale = min(1.15, w / 1200)
    with canvas.moved(w * (0.5 - side * 0.12), h * 0.8, scale, flip=side < 0):
        _climbing_kiln(canvas)
    yard = canvas.tint(canvas.palette.own.earth)
    front = hills(rng, w, h * 0.84, h * 0.02, 3)
    canvas.paper(smooth([*front, (w + 60, h + 40), (-60, h + 40)]), yard, 0.8)
    _woodpile(canvas, w * (0.5 - side * 0.36), h * 0.88, 170)
    house(canvas, rng, w * (0.5 - side * 0.4), h * 0.79, 150, 0.85)
    near = hills(rng, w, h * 0.98, h * 0.02, 3)
    layer(canvas, near, 1.0, h + 10)
    for _ in range(16):
        grass(canvas, rng, rng.uniform(0, w), h * 1.0, 56)
    stage.rest(canvas, Strip(w * 0.14, w * 0.86, h * 0.93, 0.98))


def _climbing_kiln(canvas: Canvas) -> None:
    """Five chambers, each higher than the last, right-hand upward."""
    clay, wood, tile = canvas.tint("#B5734A"), canvas.tint("#6E4C36"), canvas.tint("#59615F")
    canvas.cut(rect(452, -470, 40, 250), darker(clay, 0.15), 1)
    for i in (4, 3, 2, 1, 0):
        x, y = -90 + 118 * i, -52 * i
        canvas.flat(rect(x - 8, y - 250 + 10 * i, 9, 250 - 10 * i), wood)
        canvas.cut(
            f"M{x - 84} {y + 26}C{x - 84} {y - 118} {x + 84} {y - 118} {x + 84} {y + 26}Z",
            mix(clay, "#8A5A3C", 0.09 * i),
            1.1,
        )
        canvas.line(
            f"M{x - 72} {y - 22}Q{x} {y - 44} {x + 72} {y - 22}M{x - 78} {y + 4}Q{x} {y - 16} {x + 78} {y + 4}",
            darker(clay, 0.22),
            2,
            0.6,
        )
        fire = "#FFC46B" if i < 3 else darker(clay, 0.6)
        canvas.flat(f"M{x - 26} {y + 26}V{y - 12}Q{x} {y - 42} {x + 26} {y - 12}V{y + 26}Z", darker(clay, 0.55))
        if i < 3:
            canvas.glow(x, y + 4, 70, "#FF9A4A", 0.7)
            canvas.flat(f"M{x - 16} {y + 26}V{y - 2}Q{x} {y - 24} {x + 16} {y - 2}V{y + 26}Z", fire)
    canvas.cut(polygon((-220, -196), (-190, -262), (540, -560), (520, -474)), tile, 1.3)
    ribs = "".join(
        f"M{-190 + 730 * k / 18:.0f} {-262 - 298 * k / 18:.0f}L{-220 + 740 * k / 18:.0f} {-196 - 278 * k / 18:.0f}"
        for k in range(19)
    )
    canvas.line(ribs, darker(tile, 0.25), 2.4, 0.6)
    canvas.flat(rect(-196, -206, 10, 232), wood)


def _woodpile(canvas: Canvas, x: float, y: float, wide: float) -> None:
    rng = canvas.rng("pile")
    canvas.ground_shadow(wide * 0.6, x, y)
    for row in range(5):
        count = 8 - row
        for i in range(count):
            cx, cy = x + (i - (count - 1) / 2) * 27, y - 14 - 23 * row
            tone = canvas.tint(mix(WOOD, WHITE, rng.uniform(0.05, 0.3)))
            canvas.cut(oval(cx, cy, 14, 13), canvas.tint(BARK), 0.5)
            canvas.flat(oval(cx, cy, 10.5, 9.8), tone)
            canvas.line(oval(cx, cy, 5, 4.6), darker(tone, 0.25), 1.2)
