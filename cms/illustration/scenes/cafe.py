"""A café in an old street."""

from __future__ import annotations

from ..buildings import curtain, townhouse
from ..canvas import Canvas
from ..curves import polygon, rect, rounded
from ..elements import Habitat
from ..palette import WOOD, darker, lighter
from ..sky import sky
from ..stage import Stage, Strip
from ..terrain import hills, layer
from .town import planter, street


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
    street(canvas, ground)
    for share in (0.24, 0.56):
        _table_and_chairs(canvas, x0 + wide * share * 1.1, h * 0.88)
    planter(canvas, x0 + wide * 0.93, ground + 36)
    planter(canvas, x0 + wide * 0.04, ground + 40)
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
