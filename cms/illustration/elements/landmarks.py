"""What stands in a landscape or hangs in the light: gates, towers, tents, lanterns, umbrellas, flowers."""

from __future__ import annotations

import math
from random import Random

from ..canvas import Canvas
from ..curves import oval, polygon, rect, rounded
from ..palette import BARK, CORAL, PEARL, STONE, WHITE, darker, lighter
from ..patterns import pattern


def torii(canvas: Canvas, rng: Random) -> None:
    """A plain wooden gate, as at Ise; vermilion elsewhere."""
    plain = canvas.palette.area in ("ise-shima", "higashi-kishu")
    wood = canvas.tint("#B98B5E" if plain else "#C9503A")
    dark = darker(wood, 0.3)
    canvas.ground_shadow(104)
    for side in (-1, 1):
        canvas.cut(polygon((side * 66, 0), (side * 82, 0), (side * 74, -196), (side * 61, -196)), wood, 1)
        canvas.flat(rect(side * 74 - 13, -9, 26, 10), canvas.tint(STONE))
    canvas.cut(rect(-92, -160, 184, 13), wood, 0.8)
    if plain:
        canvas.cut(polygon((-112, -200), (112, -200), (108, -216), (-108, -216)), wood, 1)
    else:
        canvas.cut("M-118 -206Q0 -188 118 -206L114 -190Q0 -176 -114 -190Z", wood, 1)
        canvas.cut("M-126 -224Q0 -200 126 -224L120 -206Q0 -188 -120 -206Z", dark, 1)
        canvas.flat(rect(-7, -190, 14, 34), dark)


def lighthouse(canvas: Canvas, rng: Random) -> None:
    """A white tower with a red cap; its beam shows in the dark."""
    white, red = canvas.tint(WHITE), canvas.tint(CORAL)
    if canvas.palette.lamps:
        beam = canvas.fade(((0, "#FFEFC0", 0.6), (1, "#FFEFC0", 0)), sideways=True)
        canvas.flat(polygon((0, -246), (430, -300), (430, -196)), beam)
    canvas.ground_shadow(52)
    canvas.cut(rect(20, -46, 58, 46), canvas.tint(PEARL), 0.8)
    canvas.cut(polygon((14, -44), (84, -44), (76, -60), (22, -60)), red, 0.5)
    canvas.cut(polygon((-36, 0), (36, 0), (23, -220), (-23, -220)), white, 1)
    shade = polygon((0, 0), (36 * -canvas.side, 0), (23 * -canvas.side, -220), (0, -220))
    canvas.flat(shade, canvas.palette.hour.shadow, 0.1)
    canvas.flat(polygon((-33, -46), (33, -46), (31, -78), (-31, -78)), red)
    canvas.flat(rounded(-6, -128, 12, 22, 6) + rounded(-6, -186, 12, 20, 6), canvas.palette.window("#5C7682"))
    canvas.cut(rect(-32, -230, 64, 11), darker(red, 0.2), 0.6)
    canvas.flat(rect(-18, -258, 36, 28), canvas.palette.window("#BFD5DA"))
    canvas.cut("M-24 -258Q0 -292 24 -258Z", red, 0.6)
    canvas.line("M0 -276V-290", red, 3)
    if canvas.palette.lamps:
        canvas.glow(0, -244, 74, "#FFE9B0", 0.8)


def tent(canvas: Canvas, rng: Random) -> None:
    """A ridge tent, glowing when it is dark."""
    cloth = canvas.tint(rng.choice(("#E0A94E", "#D8CDB4", canvas.palette.own.accent)))
    canvas.ground_shadow(130)
    if canvas.palette.lamps:
        canvas.glow(0, -60, 190, "#FFD9A0", 0.5)
    canvas.cut(polygon((-128, 0), (-44, -134), (10, -120), (70, 0)), cloth, 1.3)
    canvas.cut(polygon((70, 0), (10, -120), (-44, -134), (48, -124), (130, 0)), darker(cloth, 0.2), 1)
    inside = "#FFE3A6" if canvas.palette.lamps else canvas.tint("#5A4A3C")
    canvas.flat(polygon((-66, 0), (-36, -108), (20, 0)), inside)
    canvas.flat(polygon((-66, 0), (-36, -108), (-44, 0)), lighter(cloth, 0.2))
    canvas.line("M-128 0L-152 8M130 0L152 8M-42 -134V-146", canvas.tint(BARK), 2.4)


def lantern(canvas: Canvas, rng: Random) -> None:
    """A paper lantern on a slender post."""
    glow = canvas.palette.lamps
    post, paper = canvas.tint(BARK), "#FFE2A0" if glow else canvas.tint("#F6ECD8")
    canvas.ground_shadow(30)
    canvas.line("M-24 0V-168H16M-36 0H-12", post, 6)
    if glow:
        canvas.glow(8, -118, 120, "#FFCF80", 0.75)
    canvas.line("M8 -168V-150", post, 2.4)
    canvas.cut("M-14 -148H30C44 -134 44 -104 30 -90H-14C-28 -104 -28 -134 -14 -148Z", paper, 0.9)
    for y, half in ((-138, 29), (-128, 33), (-119, 34.5), (-110, 33), (-100, 29)):
        canvas.line(f"M{8 - half:.0f} {y}Q8 {y + 5} {8 + half:.0f} {y}", canvas.tint(CORAL), 1.4, 0.5)
    canvas.flat(oval(8, -119, 9, 13), canvas.tint(CORAL), 0.85)
    canvas.flat(rect(-16, -153, 48, 7) + rect(-16, -92, 48, 7), post)


def umbrella(canvas: Canvas, rng: Random) -> None:
    """An open paper umbrella that rests on the ground."""
    colour = canvas.tint(rng.choice((canvas.palette.own.accent, CORAL, canvas.palette.own.own)))
    canvas.ground_shadow(86)
    canvas.line("M-30 -70L74 -8", canvas.tint(BARK), 5)
    centre, radius = (-26, -76), 84
    rim = []
    for i in range(48):
        angle = math.tau * i / 48
        reach = radius * (1 if i % 4 else 0.95)
        rim.append((centre[0] + 0.8 * reach * math.cos(angle), centre[1] + 0.9 * reach * math.sin(angle)))
    canvas.cut(polygon(*rim), colour, 1.6)
    canvas.flat(polygon(*rim), pattern(canvas, lighter(colour, 0.6), 0.7, 0.3))
    for share, width, tone in ((0.72, 7, PEARL), (0.2, 5, PEARL)):
        canvas.line(oval(*centre, 0.8 * radius * share, 0.9 * radius * share), canvas.tint(tone), width, 0.85)
    ribs = "".join(f"M{centre[0]} {centre[1]}L{x:.1f} {y:.1f}" for x, y in rim[::4])
    canvas.line(ribs, darker(colour, 0.35), 1.3, 0.7)
    canvas.disc(*centre, 7, darker(colour, 0.5))


def flowers(canvas: Canvas, rng: Random) -> None:
    """Wild flowers on their stalks."""
    petals = rng.choice(
        (("#F4F0E6", "#E9C46A"), ("#E58A7A", "#F6E3B4"), ("#8C86C4", "#F2D98A"), ("#F2C14E", "#B5622E"))
    )
    stalk = canvas.palette.leaf(1.0)
    for i in range(9):
        x = -52 + i * 13 + rng.uniform(-4, 4)
        high = rng.uniform(38, 86)
        top = x + rng.uniform(-8, 8)
        canvas.line(f"M{x:.0f} 4Q{x:.0f} {-high / 2:.0f} {top:.0f} {-high:.0f}", lighter(stalk, 0.12), 2.6)
        canvas.flat(f"M{x:.0f} -8Q{x + 14:.0f} -16 {x + 18:.0f} -30Q{x + 4:.0f} -26 {x:.0f} -8Z", stalk)
        size = rng.uniform(6.5, 10)
        for k in range(5):
            angle = math.tau * k / 5 + i
            canvas.disc(
                top + size * 0.8 * math.cos(angle),
                -high + size * 0.7 * math.sin(angle),
                size * 0.62,
                canvas.tint(petals[0]),
            )
        canvas.disc(top, -high, size * 0.5, canvas.tint(petals[1]))
