"""Open water: ria coast, pearl bay, ferry."""

from __future__ import annotations

from ..canvas import Canvas
from ..curves import crags, height_at, land, lens, polygon, rect, rounded, smooth
from ..elements import Habitat
from ..elements.vessels import raft
from ..palette import CORAL, WHITE, darker, lighter
from ..plants import grass, pine, pine_branch
from ..sky import mist, sky
from ..stage import Stage, Strip, along
from ..terrain import hills, layer, wooded
from ..water import surf, water


def island(canvas: Canvas, x: float, y: float, wide: float, depth: float, trees: int = 0) -> None:
    """A wooded island with a pale foot and its reflection."""
    rng = canvas.rng(f"island{x:.0f}")
    high = wide * rng.uniform(0.2, 0.32)
    top = rng.uniform(-0.15, 0.15)
    line = [
        (x - wide / 2, y),
        (x - wide * 0.36, y - high * 0.6),
        (x + wide * (top - 0.12), y - high * 0.94),
        (x + wide * (top + 0.1), y - high),
        (x + wide * 0.36, y - high * 0.5),
        (x + wide / 2, y),
    ]
    canvas.flat(lens(x, y + 3, wide * 0.56, high * 0.16), canvas.palette.land(depth), 0.35)
    crown = wooded(rng, line, x + wide * 0.3, wide * 0.05)
    wood = [point for point in crown if x - wide * 0.34 < point[0] < x + wide * 0.34]
    canvas.flat(crags(wood, y), canvas.palette.land(depth + 0.06))
    canvas.paper(land(line, y), canvas.palette.land(depth), 0.5 + 0.4 * depth)
    foot = f"M{x - wide / 2:.1f} {y:.1f}Q{x - wide * 0.4:.1f} {y - high * 0.16:.1f} {x:.1f} {y - high * 0.1:.1f}T{x + wide / 2:.1f} {y:.1f}Z"
    canvas.flat(foot, canvas.palette.hazed(canvas.palette.own.earth, depth))
    for i in range(trees):
        px = x + wide * (-0.24 + 0.5 * (i + 0.5) / trees)
        pine(canvas, px, y - high * 0.72, wide * rng.uniform(0.2, 0.28), depth, rng.choice((-1, 1)))


def headland(
    canvas: Canvas, y: float, reach: float, high: float, side: int, depth: float
) -> list[tuple[float, float]]:
    """A tongue of land that comes in from one side; answers its line."""
    rng = canvas.rng(f"headland{y:.0f}{side}")
    edge = -40 if side < 0 else canvas.width + 40
    shares = (
        (0, 1.0),
        (0.22, rng.uniform(0.8, 1.05)),
        (0.45, rng.uniform(0.6, 0.8)),
        (0.66, rng.uniform(0.42, 0.6)),
        (0.86, 0.2),
        (1.0, 0.0),
    )
    line = [(edge - side * reach * a, y - high * b) for a, b in shares]
    line.sort()
    canvas.flat(lens(edge - side * reach * 0.5, y + 4, reach * 0.6, 12), canvas.palette.land(depth), 0.3)
    canvas.paper(land(line, y), canvas.palette.land(depth), 0.5 + 0.5 * depth)
    lower = [(px, py + (y - py) * rng.uniform(0.26, 0.42)) for px, py in line]
    canvas.paper(land(lower, y), darker(canvas.palette.land(depth), 0.1), 0.4)
    canvas.flat(
        polygon(
            (line[0][0], y),
            (line[-1][0], y),
            (line[-1][0], y - (10 if side > 0 else 0)),
            (line[0][0], y - (10 if side < 0 else 0)),
        ),
        canvas.palette.hazed(canvas.palette.own.earth, depth),
    )
    return line


def coast(canvas: Canvas, stage: Stage) -> None:
    """Fingers of land and islands one behind another, seen from a high bank."""
    w, h, side = canvas.width, canvas.height, canvas.side
    horizon, rng = h * 0.42, canvas.rng("coast")
    sky(canvas, stage, horizon)
    layer(canvas, hills(rng, w, horizon + 4, h * 0.07, 6), 0.05, horizon + 6)
    water(canvas, horizon, h, glitter_x=w * (0.5 + side * 0.22))
    for share, y, wide, depth, trees in (
        (0.5, 0.455, 0.2, 0.22, 0),
        (0.16, 0.475, 0.24, 0.3, 0),
        (0.72, 0.52, 0.24, 0.42, 2),
    ):
        place = share if side < 0 else 1 - share
        island(canvas, w * (place + rng.uniform(-0.04, 0.04)), h * y, w * wide, depth, trees)
    far = headland(canvas, h * 0.6, w * 0.46, h * 0.16, side, 0.55)
    inner = (0.72, 0.94) if side > 0 else (0.06, 0.28)
    stage.offer(canvas, along(far, w * inner[0], w * inner[1], 0.62, 10), Habitat.FAR)
    headland(canvas, h * 0.7, w * 0.4, h * 0.17, -side, 0.7)
    stage.offer(canvas, Strip(w * 0.14, w * 0.9, h * 0.72, 0.8), Habitat.WATER)
    surf(canvas, h * 0.83, h * 0.93, 2)
    bank = sorted(
        (w * (0.5 - side * x), h * y)
        for x, y in ((-0.56, 0.99), (-0.3, 0.955), (0.0, 0.925), (0.24, 0.875), (0.42, 0.8), (0.58, 0.77))
    )
    layer(canvas, bank, 0.95, h + 10)
    for place, high in ((0.47, 0.5), (0.37, 0.34)):
        x = w * (0.5 - side * place)
        pine(canvas, x, height_at(bank, x) + 20, h * high, 1.0, lean=side)
    for _ in range(16):
        x = rng.uniform(0, w)
        grass(canvas, rng, x, h * rng.uniform(0.97, 1.0), 76)
    stage.rest(canvas, along(bank, w * 0.16, w * 0.84, 1.0, 46))
    pine_branch(canvas, w if side < 0 else 0, h * 0.16, min(w * 0.24, 320), 1 if side < 0 else -1)


def bay(canvas: Canvas, stage: Stage) -> None:
    """A closed bay with rows of pearl rafts."""
    w, h, side = canvas.width, canvas.height, canvas.side
    horizon, rng = h * 0.4, canvas.rng("bay")
    sky(canvas, stage, horizon, clouds=2)
    layer(canvas, hills(rng, w, horizon, h * 0.1, 5), 0.08, horizon + 8, fog=0.5)
    layer(canvas, hills(rng, w, horizon + 6, h * 0.05, 7), 0.3, horizon + 10, fog=0.4)
    mist(canvas, horizon, h * 0.03)
    water(canvas, horizon, h, glitter_x=w * (0.5 + side * 0.2), calm=0.8)
    headland(canvas, h * 0.47, w * 0.42, h * 0.11, side, 0.42)
    land_line = headland(canvas, h * 0.53, w * 0.34, h * 0.13, -side, 0.58)
    inner = (0.04, 0.2) if side > 0 else (0.8, 0.96)
    stage.offer(canvas, along(land_line, w * inner[0], w * inner[1], 0.5, 8), Habitat.FAR)
    for y, scale, count in ((0.515, 0.34, 4), (0.575, 0.52, 3), (0.665, 0.78, 3)):
        for i in range(count):
            x = w * (0.5 + side * (0.02 + 0.11 * y) + (i - count / 2 + 0.5) * 0.17 * (0.8 + scale))
            with canvas.moved(x + rng.uniform(-8, 8), h * y + rng.uniform(-4, 4), scale):
                raft(canvas, rng)
    stage.offer(canvas, Strip(w * 0.1, w * 0.9, h * 0.78, 1.0), Habitat.WATER)
    bank = hills(rng, w, h * 0.94, h * 0.06, 3)
    layer(canvas, bank, 0.92, h + 10)
    for _ in range(16):
        grass(canvas, rng, rng.uniform(0, w), h * 0.99, 64)
    edge = w * (0.93 if side < 0 else 0.07)
    pine(canvas, edge, h * 0.98, h * 0.46, 1.0, lean=-1 if side < 0 else 1)
    stage.rest(canvas, along(bank, w * 0.16, w * 0.84, 0.9, 44))


def ferry(canvas: Canvas, stage: Stage) -> None:
    """A white ferry crosses the bay."""
    w, h, side = canvas.width, canvas.height, canvas.side
    horizon, rng = h * 0.44, canvas.rng("ferry")
    sky(canvas, stage, horizon, clouds=4)
    layer(canvas, hills(rng, w, horizon + 4, h * 0.06, 6), 0.1, horizon + 6)
    water(canvas, horizon, h, glitter_x=w * (0.5 + side * 0.24), calm=0.3)
    island(canvas, w * (0.5 + side * 0.3), h * 0.47, w * 0.26, 0.35, 2)
    island(canvas, w * (0.5 - side * 0.36), h * 0.46, w * 0.2, 0.24)
    stage.offer(
        canvas,
        Strip(w * (0.5 + side * 0.3) - w * 0.12, w * (0.5 + side * 0.3) + w * 0.12, h * 0.45, 0.42),
        Habitat.FAR,
    )
    with canvas.moved(w * (0.5 - side * 0.06), h * 0.63, min(1.25, w / 1150), flip=side > 0):
        _ship(canvas)
    surf(canvas, h * 0.66, h * 0.8, 3, 110)
    stage.offer(canvas, Strip(w * 0.1, w * 0.9, h * 0.86, 0.95), Habitat.WATER)
    _rail(canvas, stage)


def _ship(canvas: Canvas) -> None:
    white, red = (
        canvas.tint(WHITE),
        canvas.tint(canvas.palette.own.accent if canvas.palette.area != "chunansei" else CORAL),
    )
    hull = canvas.tint(canvas.palette.own.own)
    for dy, half in ((16, 330), (34, 250), (50, 170)):
        canvas.flat(lens(-10, dy, half, 6), white, 0.35)
    canvas.cut("M-300 -60H330C316 -30 296 0 270 14H-262C-282 -4 -296 -30 -300 -60Z", hull, 1.6)
    canvas.flat("M-300 -60H330L324 -46H-297Z", white)
    canvas.cut(rounded(-270, -122, 480, 64, 10), white, 1)
    canvas.cut(rounded(-220, -176, 340, 56, 10), white, 1)
    canvas.cut("M-10 -174V-218H92L116 -174Z", white, 1)
    canvas.flat("M30 -208H86L100 -186H30Z", canvas.palette.window("#577786"))
    for row, (x0, count) in ((-106, (-250, 12)), (-158, (-200, 8))):
        for i in range(count):
            canvas.flat(rounded(x0 + 37 * i, row, 22, 18, 4), canvas.palette.window("#577786"))
    canvas.cut("M-150 -174L-140 -244H-76L-84 -174Z", red, 1)
    canvas.flat("M-144 -218H-79L-77 -234H-142Z", white)
    canvas.line("M60 -218V-270M-250 -122V-168M44 -250H76", canvas.tint("#6A7478"), 3)
    canvas.line("M-220 -176H120M-270 -122H210", canvas.palette.hour.shadow, 2, 0.25)


def _rail(canvas: Canvas, stage: Stage) -> None:
    """The edge of a pier, from where we look."""
    w, h = canvas.width, canvas.height
    deck = canvas.tint("#B9AE9C")
    canvas.paper(rect(-20, h * 0.93, w + 40, h * 0.1), deck, 1)
    canvas.flat(rect(-20, h * 0.93, w + 40, 10), lighter(deck, 0.3))
    for i in range(5):
        x = w * (0.1 + 0.2 * i)
        canvas.cut(
            smooth(
                [
                    (x - 22, h * 0.935),
                    (x - 14, h * 0.9),
                    (x - 24, h * 0.885),
                    (x + 24, h * 0.885),
                    (x + 14, h * 0.9),
                    (x + 22, h * 0.935),
                ]
            ),
            canvas.tint("#39474E"),
            0.8,
        )
    stage.rest(canvas, Strip(w * 0.08, w * 0.92, h * 0.975, 0.95))
