"""Streets of old houses: castle town, market."""

from __future__ import annotations

from ..buildings import townhouse
from ..canvas import Canvas
from ..curves import polygon, rect, rounded
from ..elements import ELEMENTS, Habitat
from ..elements.dishes import citrus, vegetables
from ..elements.plates import fish
from ..palette import BARK, CORAL, PEARL, STONE, WHITE, WOOD, darker, lighter, mix
from ..plants import bush
from ..sky import sky
from ..stage import Stage, Strip
from ..terrain import hills, layer, wooded
from .castle import keep


def _row(canvas: Canvas, ground: float, height: float, noren: bool = True) -> None:
    """Houses wall to wall along a street."""
    rng, x = canvas.rng("row"), -60.0
    while x < canvas.width + 20:
        wide = height * rng.uniform(0.78, 1.02)
        townhouse(canvas, rng, x, ground, wide, height * rng.uniform(0.9, 1.06), noren=noren and rng.random() < 0.7)
        x += wide + 2


def street(canvas: Canvas, top: float) -> None:
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
    street(canvas, ground)
    for share in (0.07, 0.94):
        planter(canvas, w * share, ground + 26)
    stage.rest(canvas, Strip(w * 0.12, w * 0.88, h * 0.91, 1.1))


def planter(canvas: Canvas, x: float, y: float) -> None:
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
    street(canvas, ground - h * 0.04)
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
