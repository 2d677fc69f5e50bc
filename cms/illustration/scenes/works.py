"""Where people work and travel: station, factory lights, school, kiln."""

from __future__ import annotations

from ..buildings import house, plank_wall, smoke
from ..canvas import Canvas
from ..curves import oval, polygon, rect, rounded, smooth
from ..elements import Habitat
from ..elements.vehicles import train
from ..palette import BARK, PEARL, STONE, TILE, WHITE, WOOD, darker, lighter, mix
from ..plants import cedar, cherry, grass, round_tree
from ..sky import mist, sky
from ..stage import Stage, Strip, along
from ..terrain import hills, layer, peaks, wooded
from ..water import water


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


def city_lights(canvas: Canvas, stage: Stage) -> None:
    """Factory towers across the harbour, their lights on the water."""
    w, h, rng = canvas.width, canvas.height, canvas.rng("city")
    shore = h * 0.58
    sky(canvas, stage, shore * 0.96, clouds=2)
    layer(canvas, hills(rng, w, h * 0.5, h * 0.12, 4), 0.12, shore, fog=0.5)
    if canvas.palette.lamps:
        for k in range(3):
            canvas.glow(w * (0.2 + 0.3 * k), shore - 30, w * 0.26, "#FFC27A", 0.36)
    for row, depth in ((0, 0.35), (1, 0.62)):
        x = -30.0
        while x < w + 40:
            x += _plant(canvas, x, shore, depth, 0.8 + 0.42 * row)
    stage.offer(canvas, Strip(w * 0.1, w * 0.9, shore, 0.5), Habitat.FAR)
    water(canvas, shore, h, calm=0.75)
    canvas.flat(rect(-20, shore - 3, w + 40, 9), canvas.palette.land(0.85))
    _reflections(canvas, shore)
    stage.offer(canvas, Strip(w * 0.12, w * 0.88, h * 0.76, 0.95), Habitat.WATER)
    pier = canvas.tint("#8C8578")
    canvas.paper(rect(-20, h * 0.9, w + 40, h * 0.2), mix(pier, canvas.palette.land(1), 0.35), 1)
    canvas.flat(rect(-20, h * 0.9, w + 40, 10), lighter(pier, 0.2), 0.7)
    for i in range(12):
        x = w * (i + 0.5) / 12
        canvas.line(f"M{x:.0f} {h * 0.9:.0f}V{h * 0.845:.0f}", canvas.tint("#2E3B41"), 7)
    canvas.line(f"M-10 {h * 0.85:.0f}H{w + 10:.0f}M-10 {h * 0.875:.0f}H{w + 10:.0f}", canvas.tint("#2E3B41"), 5)
    stage.rest(canvas, Strip(w * 0.12, w * 0.88, h * 0.965, 1.05))


def _plant(canvas: Canvas, x: float, y: float, depth: float, size: float) -> float:
    """One unit of the works: tower, tank, stack or frame; answers its width."""
    dice = canvas.rng(f"plant{x:.0f}{depth}")
    body = mix(canvas.palette.land(depth), canvas.palette.hazed("#5F6E78", depth), 0.5)
    kind = dice.choice(("stack", "tank", "tower", "frame", "tank", "tower"))
    lights: list[tuple[float, float]] = []
    if kind == "stack":
        wide, high = 60 * size, dice.uniform(240, 330) * size
        canvas.cut(polygon((x, y), (x + 26 * size, y), (x + 20 * size, y - high), (x + 6 * size, y - high)), body, 0.8)
        for t in (0.8, 0.92):
            canvas.flat(rect(x + 5 * size, y - high * t, 16 * size, 13 * size), canvas.palette.hazed("#D9573B", depth))
        smoke(canvas, dice, x + 13 * size, y - high - 6, 130 * size)
        lights = [(x + 13 * size, y - high * t) for t in (0.3, 0.55, 0.98)]
    elif kind == "tank":
        wide, high = dice.uniform(100, 140) * size, dice.uniform(70, 100) * size
        canvas.cut(
            f"M{x:.0f} {y:.0f}V{y - high:.0f}Q{x + wide / 2 - 5:.0f} {y - high - 30 * size:.0f} {x + wide - 10:.0f} {y - high:.0f}V{y:.0f}Z",
            lighter(body, 0.12),
            0.9,
        )
        canvas.line(
            f"M{x:.0f} {y - high * 0.66:.0f}h{wide - 10:.0f}M{x + 8:.0f} {y:.0f}L{x + wide * 0.6:.0f} {y - high:.0f}",
            darker(body, 0.25),
            2.4,
        )
        lights = [(x + wide * t, y - high) for t in (0.06, 0.3, 0.6, 0.86)]
    elif kind == "tower":
        wide, high = dice.uniform(60, 84) * size, dice.uniform(170, 260) * size
        canvas.cut(rounded(x + 8, y - high, wide * 0.55, high + 6, wide * 0.28), lighter(body, 0.06), 0.9)
        for k in range(1, 6):
            level = y - high * k / 6
            canvas.flat(rect(x, level, wide * 0.55 + 16, 4), darker(body, 0.2))
            lights += [(x + 2, level - 4), (x + wide * 0.55 + 13, level - 4)]
    else:
        wide, high = dice.uniform(130, 170) * size, dice.uniform(110, 160) * size
        bars = "".join(f"M{x:.0f} {y - high * k / 4:.0f}h{wide - 14:.0f}" for k in range(1, 5)) + "".join(
            f"M{x + (wide - 14) * k / 4:.0f} {y:.0f}v{-high:.0f}" for k in range(5)
        )
        canvas.flat(rect(x, y - high * 0.5, wide - 14, high * 0.5), darker(body, 0.1), 0.8)
        canvas.line(bars, body, 5)
        lights = [
            (x + (wide - 14) * a / 4, y - high * b / 4) for a in range(5) for b in range(1, 5) if dice.random() < 0.7
        ]
    for lx, ly in lights:
        if canvas.palette.lamps:
            canvas.glow(lx, ly, 24, "#FFD98A", 0.9)
            canvas.disc(lx, ly, 3.2, "#FFF4D2")
        else:
            canvas.disc(lx, ly, 2.6, lighter(body, 0.6))
    return wide


def _reflections(canvas: Canvas, y: float) -> None:
    rng = canvas.rng("reflections")
    tones = ("#FFD98A", "#FFE9BE", "#F6A56B", "#BFE3EA") if canvas.palette.lamps else (canvas.palette.hour.light,)
    for _ in range(34 if canvas.palette.lamps else 10):
        x, tone = rng.uniform(0, canvas.width), rng.choice(tones)
        long = rng.uniform(0.06, 0.2) * canvas.height
        for k in range(6):
            half = rng.uniform(5, 16)
            canvas.flat(rounded(x - half, y + 12 + long * k / 6, half * 2, 4.6, 2.3), tone, 0.62 - 0.09 * k)


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
