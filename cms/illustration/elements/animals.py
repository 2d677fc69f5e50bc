"""Birds, cats, dogs, deer."""

from __future__ import annotations

from random import Random

from ..canvas import Canvas
from ..curves import oval, polygon, smooth
from ..palette import CORAL, INK, WHITE, lighter


def kite(canvas: Canvas, rng: Random) -> None:
    """A black kite that soars, seen from below: long fingered wings, notched tail."""
    brown, pale = canvas.tint("#5A3E2C"), canvas.tint("#B8906A")
    tilt = rng.uniform(-14, 14)
    with canvas.moved(0, 0, 1, turn=tilt):
        wings = (
            "M0 -8C20 -30 44 -34 60 -26L84 -22L76 -17L88 -10L74 -9L82 0L66 -3C44 -8 24 2 10 8L14 36L4 30L0 33L-4 30"
            "L-14 36L-10 8C-24 2 -44 -8 -66 -3L-82 0L-74 -9L-88 -10L-76 -17L-84 -22L-60 -26C-44 -34 -20 -30 0 -8Z"
        )
        canvas.cut(wings, brown, 2)
        canvas.flat("M48 -20L64 -18L60 -9L46 -12ZM-48 -20L-64 -18L-60 -9L-46 -12Z", pale, 0.85)
        canvas.cut(oval(0, -4, 8, 15), brown, 0.3)
        canvas.flat(polygon((-3, -17), (3, -17), (0, -24)), canvas.tint("#D9A441"))


def crane(canvas: Canvas, rng: Random) -> None:
    """A crane in flight, neck stretched, legs trailing."""
    white, black = canvas.tint(WHITE), canvas.tint("#22303A")
    with canvas.moved(0, 0, 1, turn=rng.uniform(-10, 4)):
        canvas.line("M-34 6L-98 16M-34 2L-96 11", black, 2.6)
        canvas.cut("M-6 -4C-24 -40 -52 -62 -84 -70C-70 -44 -46 -14 -18 8Z", lighter(white, 0.2), 1.2)
        canvas.flat("M-84 -70C-80 -56 -70 -44 -62 -35L-40 -44C-54 -56 -68 -64 -84 -70Z", black)
        canvas.cut("M-38 4C-14 -10 22 -10 40 -6C68 -12 84 -20 96 -24C84 -10 62 2 40 6C16 16 -16 16 -38 4Z", white, 1.2)
        canvas.flat("M54 -7C70 -12 82 -18 92 -22C84 -10 70 -2 56 2Z", black)
        canvas.cut("M18 -4C14 -36 26 -74 58 -96C62 -60 50 -22 30 2Z", white, 1.6)
        canvas.flat("M58 -96C60 -80 57 -64 53 -49L32 -58C37 -74 46 -88 58 -96Z", black)
        canvas.cut(oval(96, -25, 8, 6), white, 0.4)
        canvas.flat(polygon((102, -27), (120, -31), (103, -22)), canvas.tint("#B9A26A"))
        canvas.flat(oval(95, -29, 5.5, 2.6), canvas.tint(CORAL))


def heron(canvas: Canvas, rng: Random) -> None:
    """A grey heron that waits on one long thought."""
    grey, dark = canvas.tint("#B9C4CA"), canvas.tint("#46545E")
    canvas.ground_shadow(26)
    canvas.line("M-4 -46L-6 0M6 -44L4 0M-6 0h9M4 0h9", canvas.tint("#8A7A4A"), 2.6)
    neck = smooth([(10, -66), (20, -84), (12, -104), (20, -122)], closed=False)
    canvas.line(neck, canvas.tint("#D8DEE0"), 8)
    canvas.cut("M20 -74C22 -50 2 -38 -46 -34C-32 -60 -14 -84 8 -80Z", grey, 1)
    canvas.flat("M-46 -34C-34 -54 -20 -66 -4 -66C-14 -50 -26 -42 -46 -34Z", dark)
    canvas.cut(oval(22, -124, 9, 6.5), canvas.tint(WHITE), 0.4)
    canvas.flat(polygon((28, -127), (54, -121), (28, -120)), canvas.tint("#D9A441"))
    canvas.line("M20 -128Q8 -130 -4 -122", dark, 3)
    canvas.disc(25, -125, 1.4, INK)


def cat(canvas: Canvas, rng: Random) -> None:
    """A cat that sits and looks at you."""
    coat, patch = rng.choice(
        (
            ("#F7F1E6", "#D98B45"),
            ("#3B4045", "#F2ECE0"),
            ("#D99A55", "#F7EBD8"),
            ("#F7F1E6", "#4A4E52"),
            ("#A9A39A", "#F2ECE0"),
        )
    )
    coat, patch = canvas.tint(coat), canvas.tint(patch)
    canvas.ground_shadow(30)
    canvas.line("M14 -6C40 -2 46 -20 34 -32", coat, 8)
    canvas.line("M38 -26L34 -32", patch, 8)
    canvas.cut("M-22 0C-28 -22 -16 -44 -9 -50H9C16 -44 28 -22 22 0Z", coat, 1)
    canvas.flat("M-7 -2C-11 -20 -8 -36 0 -42C8 -36 11 -20 7 -2Z", patch, 0.9)
    canvas.line("M-6 -2V-16M6 -2V-16", canvas.palette.hour.shadow, 1.2, 0.3)
    head = "M-18 -60L-19 -82L-8 -74C-3 -76 3 -76 8 -74L19 -82L18 -60C16 -49 9 -45 0 -45C-9 -45 -16 -49 -18 -60Z"
    canvas.cut(head, coat, 0.8)
    canvas.flat("M18 -60L19 -82L8 -74C4 -75 2 -74 1 -66C4 -60 10 -58 18 -60Z", patch)
    canvas.flat(polygon((-16, -76), (-16, -68), (-11, -72)), canvas.tint("#E9A79B"))
    eye = INK if coat != canvas.tint("#3B4045") else "#E9C46A"
    canvas.flat(oval(-7, -61, 2.2, 3) + oval(7, -61, 2.2, 3), eye)
    canvas.flat(polygon((-2.4, -56), (2.4, -56), (0, -53)), canvas.tint("#D9776A"))


def dog(canvas: Canvas, rng: Random) -> None:
    """A Kishu dog, or a red cousin, with its tail in a ring."""
    coat = canvas.tint(rng.choice(("#F6EFE2", "#C98A4F", "#F6EFE2", "#8A6A52")))
    shade = lighter(coat, 0.3) if coat != canvas.tint("#F6EFE2") else canvas.tint("#E2D6C2")
    canvas.ground_shadow(44)
    canvas.cut("M-30 -30L-32 0H-23L-19 -26ZM14 -28L12 0H21L25 -26Z", shade, 0.4)
    canvas.line("M-34 -44C-58 -52 -54 -76 -38 -70C-30 -66 -34 -56 -42 -58", coat, 9)
    canvas.cut(
        "M-40 -48C-28 -58 10 -56 24 -62C36 -52 34 -30 26 -24L24 0H15L13 -22C-4 -18 -14 -20 -22 -24L-26 0H-35C-34 -14 -44 -34 -40 -48Z",
        coat,
        1,
    )
    canvas.cut(
        "M16 -66L20 -92L30 -80C40 -80 46 -74 48 -68L60 -62C62 -54 52 -50 44 -50C34 -46 22 -50 16 -66Z", coat, 0.8
    )
    canvas.flat("M44 -50C52 -50 62 -54 60 -62L50 -60C46 -58 44 -54 44 -50Z", shade)
    canvas.flat(oval(60, -62, 3.4, 2.8) + oval(41, -68, 2.2, 2.6), INK)
    canvas.line("M20 -52Q28 -44 36 -48", canvas.tint(canvas.palette.own.accent), 5)


def deer(canvas: Canvas, rng: Random) -> None:
    """A sika deer with its white spots."""
    coat, dark = canvas.tint("#B07A48"), canvas.tint("#7A5234")
    canvas.ground_shadow(50)
    canvas.flat("M-36 -56L-40 0H-34L-26 -52ZM24 -56L26 0H32L34 -56Z", dark)
    canvas.cut(
        "M-48 -74C-30 -86 14 -82 30 -84C42 -106 46 -118 54 -126L66 -124L82 -114C82 -108 72 -106 64 -106C56 -90 52 -66 38 -54L40 0H33L28 -48C8 -42 -16 -44 -28 -50L-30 0H-38L-42 -46C-50 -54 -54 -66 -48 -74Z",
        coat,
        1.2,
    )
    canvas.flat("M-52 -70L-60 -58L-47 -56Z", canvas.tint(WHITE))
    canvas.cut("M54 -124L44 -136L60 -130Z", dark, 0.4)
    if rng.random() < 0.6:
        canvas.line(
            "M60 -126C54 -146 60 -158 56 -170M57 -146L70 -160M65 -126C70 -140 82 -146 84 -164M74 -144L92 -148",
            dark,
            3.4,
        )
    for x, y in ((-34, -70), (-20, -76), (-6, -70), (8, -76), (-26, -60), (-10, -60), (16, -66)):
        canvas.disc(x, y, 2.6, canvas.tint("#F6E6CF"))
    canvas.disc(66, -117, 2, INK)
    canvas.disc(81, -112, 2.4, INK)
