"""Rooms: walls with a window on the area's landscape, floors, lamps, furniture."""

from __future__ import annotations

from ..canvas import Canvas
from ..curves import num, oval, polygon, rect, rounded
from ..palette import BARK, PEARL, WOOD, darker, lighter, mix
from ..patterns import pattern
from ..plants import grass
from ..stage import Stage
from .vista import vista

Box = tuple[float, float, float, float]


def wall_colour(canvas: Canvas) -> str:
    """Warm plaster with a breath of the area's colour; darker by lamplight."""
    base = canvas.tint(mix("#F2E9DA", canvas.palette.own.own, 0.07))
    return mix(base, "#9C7048", 0.36) if canvas.palette.night else base


def wood_colour(canvas: Canvas, colour: str = WOOD) -> str:
    tone = canvas.tint(colour)
    return darker(tone, 0.2) if canvas.palette.night else tone


def window(canvas: Canvas, stage: Stage, box: Box, columns: int = 2, rows: int = 1, scale: float = 0.62) -> None:
    """The wall of a room with a landscape cut out of it; what is drawn after it stands in the room's light."""
    x, y, wide, high = box
    with canvas.view(x, y, wide, high, scale) as outside:
        vista(outside, stage.outside())
    canvas.palette = canvas.palette.indoors()
    w, h, wall = canvas.width, canvas.height, wall_colour(canvas)
    hole = f"M{num(x)} {num(y)}v{num(high)}h{num(wide)}v{num(-high)}Z"
    # A sheet far larger than the picture, so that nothing of the view shows past the wall.
    canvas.paper(rect(-w, -h, 3 * w, 3 * h) + hole, wall, 1.4)
    frame = wood_colour(canvas, "#8A6244")
    bar = max(9.0, wide * 0.014)
    outer = rect(x - bar, y - bar, wide + 2 * bar, high + 2 * bar) + hole
    canvas.cut(outer, frame, 0.8)
    for i in range(1, columns):
        canvas.cut(rect(x + wide * i / columns - bar / 2, y, bar, high), frame, 1)
    for i in range(1, rows):
        canvas.cut(rect(x, y + high * i / rows - bar / 2, wide, bar), frame, 1)
    canvas.cut(rect(x - bar * 2.4, y + high + bar * 0.6, wide + bar * 4.8, bar * 1.5), lighter(frame, 0.12), 1)


def floor(canvas: Canvas, top: float) -> None:
    """Boards that run towards the window."""
    w, h = canvas.width, canvas.height
    wood = wood_colour(canvas, "#B98A5E")
    canvas.paper(rect(-20, top, w + 40, h), wood, 0.8)
    joints = "".join(
        f"M{w * (0.5 + (k - 9) * 0.07):.0f} {top:.0f}L{w * (0.5 + (k - 9) * 0.16):.0f} {h:.0f}" for k in range(19)
    )
    canvas.line(joints, darker(wood, 0.25), 2, 0.5)
    light = canvas.palette.hour.light
    shine = canvas.fade(((0, light, 0.34), (1, light, 0)))
    if not canvas.palette.night:
        canvas.flat(
            polygon(
                (w * 0.3, top),
                (w * 0.7, top),
                (w * (0.66 - canvas.side * 0.2), h),
                (w * (0.3 - canvas.side * 0.24), h),
            ),
            shine,
        )


def lamp(canvas: Canvas, x: float, y: float, colour: str) -> None:
    """A pendant lamp on its cord."""
    canvas.line(f"M{x:.0f} -10V{y - 50:.0f}", wood_colour(canvas, BARK), 3)
    if canvas.palette.lamps:
        canvas.glow(x, y, 300, "#FFD08A", 0.55)
    canvas.cut(
        f"M{x - 72:.0f} {y:.0f}C{x - 62:.0f} {y - 44:.0f} {x - 24:.0f} {y - 54:.0f} {x:.0f} {y - 56:.0f}C{x + 24:.0f} {y - 54:.0f} {x + 62:.0f} {y - 44:.0f} {x + 72:.0f} {y:.0f}Z",
        colour,
        1.2,
    )
    canvas.flat(oval(x, y, 72, 9), lighter(colour, 0.4) if not canvas.palette.lamps else "#FFEFC4")


def table(canvas: Canvas, box: Box, colour: str | None = None, skirt: float = 22) -> None:
    """A table seen from a little above: box is its top; legs go down to the floor."""
    x, y, wide, high = box
    wood = colour or wood_colour(canvas, "#C1905F")
    canvas.flat(oval(x + wide / 2, y + high + 210, wide * 0.52, 34), canvas.palette.hour.shadow, 0.2)
    for lx in (x + 30, x + wide - 58):
        canvas.cut(rect(lx, y + high, 28, 214), darker(wood, 0.3), 1)
    inset = wide * 0.05
    canvas.paper(polygon((x, y + high), (x + inset, y), (x + wide - inset, y), (x + wide, y + high)), wood, 0.8)
    grain = "".join(
        f"M{x + inset * (1 - t) + 20:.0f} {y + high * t:.0f}H{x + wide - inset * (1 - t) - 40:.0f}"
        for t in (0.22, 0.46, 0.7, 0.9)
    )
    canvas.line(grain, darker(wood, 0.16), 1.6, 0.5)
    canvas.cut(rect(x, y + high, wide, skirt), darker(wood, 0.2), 1)


def chair(canvas: Canvas, x: float, y: float, scale: float = 1) -> None:
    """A chair from behind."""
    wood, seat = wood_colour(canvas, "#7A583E"), canvas.tint(canvas.palette.own.own)
    with canvas.moved(x, y, scale):
        canvas.ground_shadow(80)
        canvas.line("M-58 0L-50 -120M58 0L50 -120M-40 -30L-36 -120M40 -30L36 -120", wood, 10)
        canvas.cut(rounded(-66, -140, 132, 26, 12), seat, 1)
        canvas.line("M-54 -130L-60 -250M54 -130L60 -250", wood, 10)
        canvas.cut(rounded(-68, -270, 136, 84, 26), seat, 1.2)
        canvas.flat(rounded(-68, -270, 136, 84, 26), pattern(canvas, lighter(seat, 0.5), 0.8, 0.3))


def house_plant(canvas: Canvas, x: float, y: float, size: float) -> None:
    """Leaves in a pot."""
    rng, pot = canvas.rng(f"plant{x:.0f}"), canvas.tint(mix(canvas.palette.own.accent, PEARL, 0.25))
    with canvas.moved(x, y, size / 200):
        canvas.ground_shadow(54)
        for turn, high in ((-48, 130), (-26, 165), (-4, 190), (20, 170), (44, 135)):
            with canvas.moved(0, -66, high / 190, turn=turn + rng.uniform(-6, 6)):
                leaf = lighter(canvas.tint(canvas.palette.own.leaf), rng.uniform(0, 0.22))
                canvas.cut("M0 10C-34 -40 -28 -110 0 -150C28 -110 34 -40 0 10Z", leaf, 0.9)
                canvas.line(
                    "M0 6V-130M0 -40L-16 -62M0 -40L16 -62M0 -76L-14 -98M0 -76L14 -98", lighter(leaf, 0.35), 2, 0.7
                )
        canvas.cut(polygon((-48, -78), (48, -78), (36, 0), (-36, 0)), pot, 1)
        canvas.flat(rect(-52, -84, 104, 16), lighter(pot, 0.2))


def sprig(canvas: Canvas, x: float, y: float) -> None:
    """A small vase with grass."""
    rng = canvas.rng("sprig")
    grass(canvas, rng, x, y - 52, 70, 6, 0.8)
    glass = canvas.tint(lighter(canvas.palette.own.water, 0.2))
    canvas.cut(
        f"M{x - 12:.0f} {y - 60:.0f}h24C{x + 10:.0f} {y - 40:.0f} {x + 26:.0f} {y - 30:.0f} {x + 24:.0f} {y - 8:.0f}Q{x:.0f} {y + 4:.0f} {x - 24:.0f} {y - 8:.0f}C{x - 26:.0f} {y - 30:.0f} {x - 10:.0f} {y - 40:.0f} {x - 12:.0f} {y - 60:.0f}Z",
        glass,
        0.8,
    )
