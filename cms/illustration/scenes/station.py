"""A small railway station."""

from __future__ import annotations

from ..buildings import plank_wall
from ..canvas import Canvas
from ..curves import oval, polygon, rect
from ..elements import Habitat
from ..elements.vehicles import train
from ..palette import BARK, PEARL, TILE, WOOD, darker, mix
from ..plants import grass, round_tree
from ..sky import mist, sky
from ..stage import Stage, Strip, along
from ..terrain import hills, layer, peaks, wooded


def station(canvas: Canvas, stage: Stage) -> None:
    """A small wooden station, one track, hills."""
    w, h, side, rng = canvas.width, canvas.height, canvas.side, canvas.rng("station")
    sky(canvas, stage, h * 0.48)
    layer(canvas, peaks(rng, w, h * 0.5, h * 0.2, 3), 0.1, h, sharp=True, fog=0.5)
    line = hills(rng, w, h * 0.54, h * 0.1, 4)
    layer(canvas, wooded(rng, line, w, 24), 0.36, h, sharp=True, fog=0.4)
    mist(canvas, h * 0.55, h * 0.03, 0.4)
    layer(canvas, hills(rng, w, h * 0.62, h * 0.03, 4), 0.55, h)
    for i in range(5):
        x = w * (0.5 + side * (0.14 + 0.09 * i))
        round_tree(canvas, rng, x, h * 0.68, rng.uniform(100, 150), 0.6)
    platform = h * 0.71
    scale = min(1.2, w / 1000)
    with canvas.moved(w * (0.5 - side * 0.2), platform, scale, flip=side > 0):
        _station_house(canvas)
    concrete = canvas.tint("#C9C2B4")
    canvas.paper(rect(-20, platform, w + 40, h * 0.075), concrete, 0.8)
    canvas.flat(rect(-20, platform + 8, w + 40, 7), canvas.tint("#E6C14F"))
    canvas.flat(rect(-20, platform + h * 0.03, w + 40, h * 0.046), darker(concrete, 0.28))
    for x in (0.5 + side * 0.2, 0.5 + side * 0.42):
        _platform_lamp(canvas, w * x, platform)
    stage.offer(canvas, Strip(w * 0.14, w * 0.86, platform - 2, 0.78), Habitat.TABLE)
    for name in ("person", "people", "child", "dog", "cat"):
        _on_platform(canvas, stage, name, platform)
    _track(canvas, h * 0.795)
    if stage.take("train"):
        with canvas.moved(w * (0.5 + side * 0.22), h * 0.82, min(1.35, w / 900)):
            train(canvas, rng)
    front = hills(rng, w, h * 0.9, h * 0.02, 3)
    layer(canvas, front, 0.95, h + 10)
    for _ in range(26):
        grass(canvas, rng, rng.uniform(0, w), h * rng.uniform(0.94, 1.0), 66)
    stage.rest(canvas, along(front, w * 0.12, w * 0.88, 0.95, 50))


def _on_platform(canvas: Canvas, stage: Stage, name: str, y: float) -> None:
    if stage.take(name):
        x = canvas.width * canvas.rng(f"wait{name}").uniform(0.34, 0.66)
        Stage((name,)).rest(canvas, Strip(x - 110, x + 110, y + 8, 0.86))


def _station_house(canvas: Canvas) -> None:
    tile, post = canvas.tint(TILE), canvas.tint("#6E4C36")
    plank_wall(canvas, -250, 0, 430, 150, "#B08A62")
    glass = canvas.palette.window("#88A4A8")
    if canvas.palette.lamps:
        canvas.glow(-40, -80, 240, "#FFD08A", 0.45)
    for x, wide in ((-220, 90), (-100, 60), (60, 96)):
        canvas.cut(rect(x - 6, -124, wide + 12, 74), canvas.tint(PEARL), 0.5)
        canvas.flat(rect(x, -118, wide, 62), glass)
        canvas.line(f"M{x + wide / 2} -118v62M{x} -87h{wide}", canvas.tint(PEARL), 4)
    canvas.flat(rect(-24, -122, 66, 122), canvas.palette.window("#4A3A30"))
    canvas.cut(polygon((-300, -136), (-230, -232), (160, -232), (230, -136)), tile, 1.3)
    ribs = "".join(f"M{-230 + 390 * k / 20:.0f} -232L{-300 + 530 * k / 20:.0f} -138" for k in range(21))
    canvas.line(ribs, darker(tile, 0.2), 2, 0.6)
    canvas.cut(polygon((-60, -132), (10, -196), (80, -132)), darker(tile, 0.1), 1)
    canvas.disc(10, -152, 15, canvas.tint(PEARL))
    canvas.line("M10 -152V-161M10 -152L16 -149", canvas.tint(BARK), 2.4)
    canvas.cut(rect(-330, -128, 620, 13), darker(tile, 0.2), 1)
    for x in (-310, -150, 210, 270):
        canvas.flat(rect(x, -118, 9, 118), post)
    canvas.cut(rect(-200, -36, 110, 10), canvas.tint(WOOD), 0.6)
    canvas.flat(rect(-190, -28, 8, 28) + rect(-108, -28, 8, 28), post)


def _platform_lamp(canvas: Canvas, x: float, y: float) -> None:
    metal = canvas.tint("#3E4C52")
    canvas.line(f"M{x:.0f} {y:.0f}V{y - 180:.0f}q0 -20 26 -20", metal, 6)
    if canvas.palette.lamps:
        canvas.glow(x + 30, y - 190, 120, "#FFE0A0", 0.7)
    canvas.cut(polygon((x + 14, y - 190), (x + 46, y - 190), (x + 38, y - 206), (x + 22, y - 206)), metal, 0.6)
    canvas.disc(x + 30, y - 187, 8, canvas.palette.window("#F4EBCF"))


def _track(canvas: Canvas, y: float) -> None:
    w, rng = canvas.width, canvas.rng("track")
    bed = canvas.tint("#8F8474")
    canvas.paper(rect(-20, y - 8, w + 40, canvas.height * 0.09), bed, 0.7)
    for _ in range(90):
        canvas.flat(
            oval(rng.uniform(0, w), y + rng.uniform(0, 70), 6, 3.4), mix(bed, rng.choice((PEARL, "#4A443C")), 0.3)
        )
    for i in range(int(w / 34) + 1):
        canvas.cut(
            polygon((34 * i, y + 14), (34 * i + 15, y + 14), (34 * i + 11, y + 46), (34 * i - 6, y + 46)),
            canvas.tint(BARK),
            0.5,
        )
    for dy in (18, 36):
        canvas.flat(rect(-20, y + dy, w + 40, 6), canvas.tint("#6A7478"))
        canvas.flat(rect(-20, y + dy, w + 40, 2), canvas.tint("#D3DADB"))
