"""Castle and streets: castle, castle town, market, street café."""

from __future__ import annotations

from ..buildings import curtain, stone_wall, townhouse
from ..canvas import Canvas
from ..curves import lens, polygon, rect, rounded, smooth
from ..elements import ELEMENTS, Habitat
from ..elements.dishes import citrus, vegetables
from ..elements.plates import fish
from ..palette import BARK, CORAL, PEARL, STONE, WHITE, WOOD, darker, lighter, mix
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


def _row(canvas: Canvas, ground: float, height: float, noren: bool = True) -> None:
    """Houses wall to wall along a street."""
    rng, x = canvas.rng("row"), -60.0
    while x < canvas.width + 20:
        wide = height * rng.uniform(0.78, 1.02)
        townhouse(canvas, rng, x, ground, wide, height * rng.uniform(0.9, 1.06), noren=noren and rng.random() < 0.7)
        x += wide + 2


def _street(canvas: Canvas, top: float) -> None:
    """Paving in front of the houses, with a gutter of stone."""
    w, h, rng = canvas.width, canvas.height, canvas.rng("paving")
    stone = canvas.tint(mix(STONE, canvas.palette.own.earth, 0.55))
    canvas.paper(rect(-20, top, w + 40, h), stone, 0.8)
    canvas.flat(rect(-20, top, w + 40, 12), darker(stone, 0.2))
    y, row = top + 18, 0
    while y < h:
        step = 16 + (y - top) * 0.16
        count = int(15 - row * 1.2)
        for i in range(-1, max(4, count) + 1):
            wide = w / max(4, count)
            x = wide * (i + (row % 2) * 0.5)
            canvas.flat(
                rounded(x + 3, y + 2, wide - 6, step - 4, 6),
                mix(stone, rng.choice((PEARL, "#7F776A")), rng.uniform(0.04, 0.2)),
                0.8,
            )
        y += step
        row += 1


def castle_town(canvas: Canvas, stage: Stage) -> None:
    """A street of old wooden houses; the keep shows over the roofs."""
    w, h, side, rng = canvas.width, canvas.height, canvas.side, canvas.rng("town")
    ground = h * 0.77
    tall = min(h * 0.37, w * 0.42)
    sky(canvas, stage, h * 0.5)
    layer(canvas, hills(rng, w, ground - tall * 0.95, h * 0.12, 4), 0.12, h, fog=0.4)
    hill = hills(rng, w, ground - tall * 0.8, h * 0.08, 3)
    layer(canvas, wooded(rng, hill, w, 20), 0.38, h, sharp=True, fog=0.3)
    x = w * (0.5 - side * 0.26)
    with canvas.moved(x, ground - tall * 1.02, 0.46):
        keep(canvas, canvas.palette.hazed(WHITE, 0.55), canvas.palette.hazed("#5A6A72", 0.55))
    stage.offer(canvas, Strip(w * 0.4, w * 0.8, ground - tall * 1.0, 0.4), Habitat.FAR)
    _row(canvas, ground, tall)
    _street(canvas, ground)
    for share in (0.07, 0.94):
        _planter(canvas, w * share, ground + 26)
    stage.rest(canvas, Strip(w * 0.12, w * 0.88, h * 0.91, 1.1))


def _planter(canvas: Canvas, x: float, y: float) -> None:
    """A pot of leaves by a door."""
    rng, clay = canvas.rng(f"planter{x:.0f}"), canvas.tint("#9A5B3C")
    bush(canvas, rng, x, y - 30, 96, 0.85)
    canvas.cut(polygon((x - 32, y - 46), (x + 32, y - 46), (x + 24, y), (x - 24, y)), clay, 0.9)
    canvas.flat(rect(x - 35, y - 50, 70, 10), lighter(clay, 0.15))


def _string_of_lamps(canvas: Canvas, y: float, sag: float) -> None:
    """Paper lamps on a line across the street."""
    w, count = canvas.width, 9
    canvas.line(f"M-10 {y:.0f}Q{w / 2:.0f} {y + 2 * sag:.0f} {w + 10:.0f} {y:.0f}", canvas.tint(BARK), 2.4)
    for i in range(count):
        t = (i + 0.5) / count
        x, top = w * t, y + 4 * sag * t * (1 - t)
        colour = canvas.tint(CORAL if i % 2 else PEARL)
        if canvas.palette.lamps:
            canvas.glow(x, top + 26, 62, "#FFCF80", 0.7)
            colour = "#FFE3A8" if i % 2 == 0 else "#F08A62"
        canvas.cut(rounded(x - 17, top + 5, 34, 42, 15), colour, 0.8)
        canvas.flat(rect(x - 10, top + 2, 20, 5) + rect(x - 10, top + 45, 20, 5), canvas.tint(BARK))
        canvas.line(
            f"M{x - 16:.0f} {top + 18:.0f}h32M{x - 17:.0f} {top + 27:.0f}h34M{x - 16:.0f} {top + 36:.0f}h32",
            canvas.tint(BARK),
            1,
            0.3,
        )


def market(canvas: Canvas, stage: Stage) -> None:
    """Stalls under striped awnings, the catch and the harvest laid out."""
    w, h, rng = canvas.width, canvas.height, canvas.rng("market")
    ground = h * 0.8
    tall = min(h * 0.42, w * 0.46)
    sky(canvas, stage, h * 0.5)
    layer(canvas, hills(rng, w, ground - tall * 0.9, h * 0.12, 4), 0.15, h, fog=0.4)
    _row(canvas, ground - h * 0.04, tall, noren=False)
    _street(canvas, ground - h * 0.04)
    _string_of_lamps(canvas, h * 0.22, h * 0.03)
    stage.offer(canvas, Strip(w * 0.1, w * 0.9, ground - h * 0.02, 0.7), Habitat.FAR)
    count = 3 if w > h * 1.2 else 2
    wide = w / count
    rooms = []
    tones = (CORAL, canvas.palette.own.own, canvas.palette.own.accent)
    for i in range(count):
        x = wide * (i + 0.5)
        _stall(canvas, x, ground + h * 0.03, wide * 0.86, h * 0.36, canvas.tint(tones[i % 3]))
        rooms.append(Strip(x - wide * 0.38, x + wide * 0.38, ground - h * 0.062, 1.0))
    drawers = {"fish": fish, "citrus": citrus, "vegetables": vegetables}
    wares = [name for name in drawers if name not in stage.waiting]
    if any(ELEMENTS[name].habitat is Habitat.TABLE for name in stage.waiting):
        stage.offer(canvas, rooms.pop(0), Habitat.TABLE)
    for name, room in zip(wares, rooms, strict=False):
        middle = (room.x0 + room.x1) / 2
        for dx in (-0.26, 0.26):
            with canvas.moved(middle + (room.x1 - room.x0) * dx, room.height(middle), 0.98):
                drawers[name](canvas, rng)
    stage.rest(canvas, Strip(w * 0.1, w * 0.9, h * 0.955, 1.15))


def _stall(canvas: Canvas, x: float, y: float, wide: float, high: float, colour: str) -> None:
    wood, half = canvas.tint(WOOD), wide / 2
    for edge in (-1, 1):
        canvas.cut(rect(x + edge * (half - 12) - 6, y - high, 12, high), darker(wood, 0.3), 0.8)
    canvas.ground_shadow(half, x, y)
    canvas.cut(rect(x - half, y - high * 0.3, wide, high * 0.3), wood, 1)
    canvas.line(
        f"M{x - half:.0f} {y - high * 0.2:.0f}h{wide:.0f}M{x - half:.0f} {y - high * 0.1:.0f}h{wide:.0f}",
        darker(wood, 0.25),
        2,
    )
    canvas.cut(
        polygon(
            (x - half - 6, y - high * 0.27),
            (x - half + 18, y - high * 0.38),
            (x + half - 18, y - high * 0.38),
            (x + half + 6, y - high * 0.27),
        ),
        lighter(wood, 0.3),
        0.8,
    )
    stripes = 9
    for i in range(stripes):
        a, b = (i / stripes - 0.5), ((i + 1) / stripes - 0.5)
        tone = colour if i % 2 == 0 else canvas.tint(PEARL)
        top, foot = y - high * 1.08, y - high * 0.84
        x0, x1, u0, u1 = x + wide * 1.08 * a, x + wide * 1.08 * b, x + wide * 0.9 * a, x + wide * 0.9 * b
        panel = f"M{u0:.1f} {top:.1f}L{u1:.1f} {top:.1f}L{x1:.1f} {foot:.1f}v14a{(x1 - x0) / 2:.1f} 14 0 0 1 {x0 - x1:.1f} 0Z"
        canvas.cut(panel, tone, 0.8)


def street_cafe(canvas: Canvas, stage: Stage) -> None:
    """A café in an old house, two tables on the pavement."""
    w, h, side, rng = canvas.width, canvas.height, canvas.side, canvas.rng("cafe")
    ground = h * 0.78
    high = min(h * 0.5, w * 0.62)
    sky(canvas, stage, h * 0.4)
    layer(canvas, hills(rng, w, ground - high * 0.8, h * 0.1, 4), 0.15, h, fog=0.4)
    stage.offer(canvas, Strip(w * 0.1, w * 0.9, ground - high * 0.86, 0.4), Habitat.FAR)
    wide = max(w * 0.64, high * 0.9)
    x0 = 0 if side > 0 else w - wide
    for start in (-high * 0.7, w - high * 0.1) if wide < w * 0.9 else ():
        townhouse(canvas, rng, start, ground, high * 0.8, high * 0.8)
    other = x0 + wide + 6 if side > 0 else x0 - high * 0.86 - 6
    townhouse(canvas, rng, other, ground, high * 0.86, high * 0.84)
    _front(canvas, x0, ground, wide, high)
    _street(canvas, ground)
    for share in (0.24, 0.56):
        _table_and_chairs(canvas, x0 + wide * share * 1.1, h * 0.88)
    _planter(canvas, x0 + wide * 0.93, ground + 36)
    _planter(canvas, x0 + wide * 0.04, ground + 40)
    stage.offer(canvas, Strip(x0 + wide * 0.14, x0 + wide * 0.4, h * 0.88 - 96, 0.5), Habitat.TABLE)
    stage.rest(canvas, Strip(w * 0.08, w * 0.92, h * 0.965, 1.2))


def _front(canvas: Canvas, x: float, y: float, wide: float, high: float) -> None:
    wall, wood = canvas.tint("#EFE4CF"), canvas.tint("#6E4C36")
    tile, glass = canvas.tint("#51616A"), canvas.palette.window("#A9BDB8")
    canvas.paper(rect(x, y - high, wide, high), wall, 0.8)
    canvas.flat(rect(x, y - high * 0.56, wide, high * 0.56), wood)
    for i in range(3):
        left = x + wide * (0.08 + 0.31 * i)
        canvas.cut(rect(left - 6, y - high * 0.9, wide * 0.22 + 12, high * 0.2), wood, 0.6)
        canvas.flat(rect(left, y - high * 0.885, wide * 0.22, high * 0.17), glass)
        canvas.line(f"M{left + wide * 0.11:.0f} {y - high * 0.885:.0f}v{high * 0.17:.0f}", wood, 5)
    for left, share in ((0.05, 0.36), (0.63, 0.32)):
        canvas.flat(rect(x + wide * left, y - high * 0.44, wide * share, high * 0.36), glass)
        canvas.line(
            f"M{x + wide * (left + share / 2):.0f} {y - high * 0.44:.0f}v{high * 0.36:.0f}M{x + wide * left:.0f} {y - high * 0.27:.0f}h{wide * share:.0f}",
            wood,
            6,
        )
        for k in range(3):
            px = x + wide * (left + share * (0.2 + 0.3 * k))
            canvas.line(f"M{px:.0f} {y - high * 0.44:.0f}v{high * 0.07:.0f}", darker(wood, 0.2), 2)
            canvas.flat(
                polygon(
                    (px - 15, y - high * 0.345),
                    (px + 15, y - high * 0.345),
                    (px + 7, y - high * 0.38),
                    (px - 7, y - high * 0.38),
                ),
                canvas.tint("#E0B24C"),
            )
    canvas.flat(
        rect(x + wide * 0.44, y - high * 0.46, wide * 0.16, high * 0.46),
        glass if canvas.palette.lamps else darker(wood, 0.4),
    )
    if canvas.palette.lamps:
        canvas.glow(x + wide * 0.4, y - high * 0.2, wide * 0.5, "#FFD08A", 0.4)
    curtain(canvas, x + wide * 0.43, y - high * 0.47, wide * 0.18, high * 0.16)
    for top, rise in ((0.5, 0.09), (0.96, 0.16)):
        base = y - high * top
        canvas.flat(rect(x, base, wide, high * 0.04), canvas.palette.hour.shadow, 0.25)
        canvas.cut(
            polygon(
                (x - 24, base + 6),
                (x + 26, base - high * rise),
                (x + wide - 26, base - high * rise),
                (x + wide + 24, base + 6),
            ),
            tile,
            1.2,
        )
        ribs = "".join(
            f"M{x + 26 + (wide - 52) * k / 30:.1f} {base - high * rise:.1f}L{x - 24 + (wide + 48) * k / 30:.1f} {base + 5:.1f}"
            for k in range(31)
        )
        canvas.line(ribs, darker(tile, 0.2), 2, 0.7)


def _table_and_chairs(canvas: Canvas, x: float, y: float) -> None:
    metal, wood = canvas.tint("#3A464B"), canvas.tint(WOOD)
    for edge in (-1, 1):
        cx = x + edge * 104
        canvas.ground_shadow(36, cx, y)
        canvas.line(
            f"M{cx - 26:.0f} {y:.0f}V{y - 52:.0f}H{cx + 26:.0f}V{y:.0f}M{cx + edge * 26:.0f} {y - 52:.0f}L{cx + edge * 34:.0f} {y - 118:.0f}",
            metal,
            5,
        )
        canvas.cut(rounded(cx - 30, y - 60, 60, 12, 6), wood, 0.8)
        canvas.cut(rounded(cx + edge * 32 - 7, y - 120, 14, 40, 6), wood, 0.8)
    canvas.ground_shadow(50, x, y)
    canvas.line(f"M{x:.0f} {y - 86:.0f}V{y - 4:.0f}M{x - 34:.0f} {y:.0f}H{x + 34:.0f}", metal, 7)
    canvas.cut(f"M{x - 74:.0f} {y - 94:.0f}a74 16 0 0 1 148 0a74 16 0 0 1 -148 0Z", lighter(wood, 0.25), 1)
