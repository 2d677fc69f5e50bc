"""People in a landscape: small, dignified, busy with their day."""

from __future__ import annotations

from random import Random

from ..canvas import Canvas
from ..curves import oval, polygon
from ..palette import CEDAR, GOLD, INK, PEARL, SEA, darker, lighter

SKIN = ("#F2D2B4", "#E6B98E", "#D9A77C", "#F4DAC0")
HAIR = ("#2B2523", "#3D2C24", "#5B4636", "#8F8A86")


def figure(
    canvas: Canvas,
    rng: Random,
    coat: str,
    trousers: str,
    pack: bool = False,
    hat: str | None = None,
    skirt: bool = False,
) -> None:
    """A walker seen from the side: 150 high."""
    skin, hair = canvas.tint(rng.choice(SKIN)), canvas.tint(rng.choice(HAIR))
    coat, trousers = canvas.tint(coat), canvas.tint(trousers)
    canvas.ground_shadow(30)
    shoe = canvas.tint(INK)
    canvas.flat("M-16 -4h17v5h-19ZM9 -4h17v5h-19Z", shoe)
    canvas.cut("M-12 -70L-16 -3H-4L2 -54L10 -3H22L14 -70Z", trousers, 0.6)
    if pack:
        canvas.cut("M-14 -112C-32 -114 -34 -76 -14 -72Z", canvas.tint(GOLD), 0.6)
    length = -44 if skirt else -60
    canvas.cut(f"M-9 -122C-18 -116 -19 -90 -18 {length}H19C20 -90 18 -116 9 -122Z", coat, 0.9)
    canvas.line("M4 -110C9 -92 12 -82 20 -72", darker(coat, 0.16), 9)
    canvas.disc(21, -70, 4.4, skin)
    canvas.flat(polygon((-4, -130), (5, -130), (6, -118), (-5, -118)), darker(skin, 0.1))
    canvas.cut(oval(2, -137, 12, 14), skin, 0.4)
    if hat:
        canvas.cut("M-22 -141L2 -160L26 -141Q2 -133 -22 -141Z", canvas.tint(hat), 0.6)
    else:
        long = "-118" if rng.random() < 0.45 else "-131"
        canvas.flat(f"M-10 {long}C-17 -140 -12 -154 3 -153C12 -153 16 -146 14 -140C6 -142 2 -144 -2 -136Z", hair)


def _coats(canvas: Canvas) -> tuple[str, ...]:
    return (canvas.palette.own.accent, SEA, PEARL, CEDAR, lighter(canvas.palette.own.own, 0.25), "#D8B26A")


def person(canvas: Canvas, rng: Random) -> None:
    """A walker with a small pack."""
    figure(canvas, rng, rng.choice(_coats(canvas)), rng.choice(("#2F3E4A", "#6A5A4A", "#3C4A3C")), pack=True,
           hat=rng.choice((None, None, "#D8BC83")))  # fmt: skip


def people(canvas: Canvas, rng: Random) -> None:
    """Three who talk."""
    coats = list(_coats(canvas))
    rng.shuffle(coats)
    for x, scale, flip, coat in ((-62, 1.0, False, coats[0]), (4, 0.94, True, coats[1]), (64, 1.03, True, coats[2])):
        with canvas.moved(x, 0, scale, flip):
            figure(canvas, rng, coat, rng.choice(("#2F3E4A", "#6A5A4A", "#45506A")), skirt=rng.random() < 0.5)


def child(canvas: Canvas, rng: Random) -> None:
    """A child with one hand up and a yellow hat."""
    skin, coat = canvas.tint(rng.choice(SKIN)), canvas.tint(rng.choice(_coats(canvas)[:2]))
    canvas.ground_shadow(20)
    canvas.flat("M-13 -3h12v4h-14ZM4 -3h12v4h-13Z", canvas.tint(INK))
    canvas.cut("M-9 -36L-11 -3H-2L0 -26L5 -3H14L10 -36Z", canvas.tint("#4A5666"), 0.5)
    canvas.line("M8 -58L25 -76", coat, 7)
    canvas.disc(27, -78, 3.8, skin)
    canvas.cut("M-8 -66C-15 -58 -15 -44 -14 -30H15C15 -44 15 -58 8 -66Z", coat, 0.8)
    canvas.cut(oval(1, -78, 12, 12.5), skin, 0.4)
    canvas.cut("M-16 -81C-12 -98 14 -98 17 -81Q1 -86 -16 -81Z", canvas.tint("#F1C453"), 0.6)


def seated(canvas: Canvas, rng: Random) -> None:
    """Somebody at work, seen from behind on a chair; 300 high, for rooms."""
    coat, hair = canvas.tint(rng.choice(_coats(canvas))), canvas.tint(rng.choice(HAIR))
    skin, wood = canvas.tint(rng.choice(SKIN)), canvas.tint("#6E4C36")
    canvas.ground_shadow(90)
    canvas.line("M-62 0L-52 -110M62 0L52 -110", wood, 11)
    canvas.cut("M-46 -250C-84 -240 -92 -150 -84 -104H84C92 -150 84 -240 46 -250C20 -262 -20 -262 -46 -250Z", coat, 1.2)
    canvas.line("M-60 -214Q-74 -160 -70 -120M60 -214Q74 -160 70 -120", darker(coat, 0.16), 4, 0.7)
    canvas.flat(polygon((-17, -280), (17, -280), (20, -248), (-20, -248)), darker(skin, 0.08))
    canvas.cut(oval(0, -302, 36, 40), skin, 0.6)
    if rng.random() < 0.5:
        canvas.cut(
            "M-40 -300C-44 -362 44 -362 40 -300C42 -268 34 -246 26 -240H-26C-34 -246 -42 -268 -40 -300Z", hair, 0.6
        )
    else:
        canvas.cut("M-39 -298C-44 -360 44 -360 39 -298C36 -274 20 -268 0 -268C-20 -268 -36 -274 -39 -298Z", hair, 0.6)
        canvas.cut(oval(0, -350, 17, 15), hair, 0.5)
    canvas.cut("M-74 -122H74Q82 -122 82 -112V-64Q82 -52 70 -52H-70Q-82 -52 -82 -64V-112Q-82 -122 -74 -122Z", wood, 1)
    canvas.line("M-64 -104H64M-64 -86H64M-64 -68H64", darker(wood, 0.25), 3, 0.7)
