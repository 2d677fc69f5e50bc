"""Hair and what covers it: a part behind the head and a part before it."""

from __future__ import annotations

import math
from collections.abc import Callable

from ..canvas import Canvas
from ..curves import blob, num, oval, smooth
from ..palette import PEARL, darker, lighter
from ..patterns import pattern
from .face import Looks, sheen

_X, _Y = 600, 490
Draw = Callable[[Canvas, Looks], None]


def _place(looks: Looks, *points: tuple[float, float]) -> list[tuple[float, float]]:
    """Points in shares of the head's half width and half height."""
    return [(_X + looks.wide * x, _Y + looks.high * y) for x, y in points]


def nothing(canvas: Canvas, looks: Looks) -> None:
    """No hair on this side."""


def _cap_of_hair(canvas: Canvas, looks: Looks, fringe: list[tuple[float, float]]) -> None:
    crown = [(-1.06, 0.08), (-1.1, -0.5), (-0.76, -1.06), (0, -1.24), (0.76, -1.06), (1.1, -0.5), (1.06, 0.08)]
    canvas.cut(smooth(_place(looks, *crown, *fringe)), looks.hair, 1.6)
    side = canvas.side
    gloss = _place(looks, (side * 0.2, -1.1), (side * 0.62, -0.98), (side * 0.86, -0.66))
    canvas.line(smooth(gloss, closed=False), sheen(looks), 16, 0.7)


def short_before(canvas: Canvas, looks: Looks) -> None:
    """Cropped sides, one of three fringes."""
    fringe = looks.rng.choice((
        [(0.95, -0.3), (0.8, -0.56), (0.3, -0.66), (-0.2, -0.52), (-0.7, -0.6), (-0.95, -0.3)],
        [(0.95, -0.28), (0.7, -0.5), (0.2, -0.44), (-0.36, -0.74), (-0.8, -0.6), (-0.95, -0.28)],
        [(0.95, -0.32), (0.72, -0.72), (0, -0.8), (-0.72, -0.72), (-0.95, -0.32)],
    ))  # fmt: skip
    _cap_of_hair(canvas, looks, fringe)


def long_behind(canvas: Canvas, looks: Looks) -> None:
    mane = [
        (0, -1.2),
        (0.9, -0.98),
        (1.26, -0.2),
        (1.3, 0.8),
        (1.46, 1.74),
        (0.8, 2.0),
        (-0.8, 2.0),
        (-1.46, 1.74),
        (-1.3, 0.8),
        (-1.26, -0.2),
        (-0.9, -0.98),
    ]
    canvas.cut(smooth(_place(looks, *mane)), darker(looks.hair, 0.14), 2)


def long_before(canvas: Canvas, looks: Looks) -> None:
    """Parted, falling over the shoulders."""
    part = looks.rng.uniform(-0.3, 0.3)
    for edge in (-1, 1):
        lock = [
            (part, -1.2),
            (edge * 0.8, -1.04),
            (edge * 1.16, -0.4),
            (edge * 1.2, 0.5),
            (edge * 1.34, 1.5),
            (edge * 1.0, 1.62),
            (edge * 0.98, 0.6),
            (edge * 0.9, -0.22),
            (edge * 0.58, -0.66),
            (part, -0.88),
        ]
        canvas.cut(smooth(_place(looks, *lock)), looks.hair, 1.6)
    gloss = _place(looks, (canvas.side * 0.5, -1.0), (canvas.side * 0.92, -0.56), (canvas.side * 1.08, 0.1))
    canvas.line(smooth(gloss, closed=False), sheen(looks), 14, 0.7)


def bun_behind(canvas: Canvas, looks: Looks) -> None:
    x, y = _place(looks, (looks.rng.choice((-0.18, 0, 0.18)), -1.34))[0]
    canvas.cut(oval(x, y, 84, 74), darker(looks.hair, 0.08), 1.6)
    canvas.line(f"M{num(x - 46)} {num(y + 6)}Q{num(x)} {num(y - 46)} {num(x + 50)} {num(y - 4)}", sheen(looks), 8, 0.7)


def bun_before(canvas: Canvas, looks: Looks) -> None:
    _cap_of_hair(canvas, looks, [(0.97, -0.24), (0.66, -0.64), (0.08, -0.84), (-0.5, -0.66), (-0.97, -0.24)])


def bob_behind(canvas: Canvas, looks: Looks) -> None:
    shape = [
        (0, -1.22),
        (0.9, -1.02),
        (1.26, -0.3),
        (1.34, 0.6),
        (1.1, 0.96),
        (0.4, 0.86),
        (-0.4, 0.86),
        (-1.1, 0.96),
        (-1.34, 0.6),
        (-1.26, -0.3),
        (-0.9, -1.02),
    ]
    canvas.cut(smooth(_place(looks, *shape)), darker(looks.hair, 0.14), 2)


def bob_before(canvas: Canvas, looks: Looks) -> None:
    """A straight fringe and two cheeks of hair."""
    _cap_of_hair(
        canvas, looks, [(0.96, -0.2), (0.74, -0.36), (0.3, -0.34), (-0.3, -0.34), (-0.74, -0.36), (-0.96, -0.2)]
    )
    for edge in (-1, 1):
        lock = [
            (edge * 1.12, -0.4),
            (edge * 1.28, 0.3),
            (edge * 1.16, 0.84),
            (edge * 0.84, 0.72),
            (edge * 0.96, 0.2),
            (edge * 0.92, -0.3),
        ]
        canvas.cut(smooth(_place(looks, *lock)), looks.hair, 1.2)


def bald_before(canvas: Canvas, looks: Looks) -> None:
    """A polished crown."""
    x, y = _place(looks, (canvas.side * 0.4, -0.72))[0]
    with canvas.moved(x, y, 1, turn=canvas.side * 32):
        canvas.flat(oval(0, 0, 52, 18), lighter(looks.skin, 0.5), 0.75)
    for edge in (-1, 1):
        tuft = [(edge * 0.93, -0.3), (edge * 1.06, -0.2), (edge * 1.08, 0.1), (edge * 0.98, 0.2), (edge * 0.96, -0.04)]
        canvas.flat(smooth(_place(looks, *tuft)), looks.hair, 0.9)


def cap_before(canvas: Canvas, looks: Looks) -> None:
    """A working cap in the area's accent."""
    for edge in (-1, 1):
        side_hair = [(edge * 0.9, -0.5), (edge * 1.06, -0.4), (edge * 1.06, 0.08), (edge * 0.94, 0.12)]
        canvas.flat(smooth(_place(looks, *side_hair)), looks.hair)
    tone = canvas.palette.own.accent
    dome = smooth(
        _place(
            looks, (-1.1, -0.42), (-1.04, -0.9), (-0.6, -1.26), (0, -1.36), (0.6, -1.26), (1.04, -0.9), (1.1, -0.42)
        ),
        closed=False,
    )
    canvas.cut(dome + "Z", tone, 1.8)
    canvas.line(smooth(_place(looks, (0, -1.34), (0.04, -0.9), (0, -0.46)), closed=False), darker(tone, 0.2), 4, 0.7)
    crest = _place(looks, (0, -0.86))[0]
    canvas.flat(oval(*crest, 46, 40), PEARL, 0.95)
    canvas.flat(oval(*crest, 46, 40), pattern(canvas, canvas.palette.own.own, 0.8, 0.8))
    visor = _place(
        looks,
        (-1.16, -0.4),
        (-0.6, -0.62),
        (0, -0.68),
        (0.6, -0.62),
        (1.16, -0.4),
        (0.66, -0.34),
        (0, -0.3),
        (-0.66, -0.34),
    )
    canvas.cut(smooth(visor), darker(tone, 0.18), 2.4)


def headscarf_behind(canvas: Canvas, looks: Looks) -> None:
    """The knot and its two ends."""
    side = -canvas.side
    for a, b in ((1.5, -0.06), (1.38, 0.36)):
        tail = _place(
            looks, (side * 0.9, -0.3), (side * a, b - 0.12), (side * (a + 0.08), b + 0.12), (side * 0.95, -0.02)
        )
        canvas.cut(smooth(tail), darker(PEARL, 0.12), 1.2)


def headscarf_before(canvas: Canvas, looks: Looks) -> None:
    """A cotton cloth bound around the head, as the divers of Ise wear."""
    fringe = [(0.9, -0.3), (0.4, -0.46), (0, -0.42), (-0.4, -0.46), (-0.9, -0.3)]
    _cap_of_hair(canvas, looks, fringe)
    cloth = smooth(
        _place(
            looks,
            (-1.12, -0.28),
            (-1.12, -0.8),
            (-0.7, -1.2),
            (0, -1.34),
            (0.7, -1.2),
            (1.12, -0.8),
            (1.12, -0.28),
            (0.6, -0.58),
            (0, -0.66),
            (-0.6, -0.58),
        )
    )
    canvas.cut(cloth, PEARL, 1.8)
    canvas.flat(cloth, pattern(canvas, canvas.palette.own.own, 1.3, 0.6))
    band = smooth(
        _place(
            looks,
            (-1.14, -0.26),
            (-1.14, -0.46),
            (-0.5, -0.76),
            (0, -0.82),
            (0.5, -0.76),
            (1.14, -0.46),
            (1.14, -0.26),
            (0.5, -0.54),
            (0, -0.6),
            (-0.5, -0.54),
        )
    )
    canvas.cut(band, darker(PEARL, 0.06), 0.8)
    x, y = _place(looks, (-canvas.side * 1.1, -0.36))[0]
    canvas.cut(oval(x, y, 26, 30), darker(PEARL, 0.08), 1)


def _curls(canvas: Canvas, looks: Looks, ring: list[tuple[float, float]], size: float) -> None:
    for x, y in _place(looks, *ring):
        tone = lighter(looks.hair, looks.rng.uniform(0, 0.1))
        canvas.cut(blob(looks.rng, x, y, size, size * 0.94), tone, 0.9)


def curly_behind(canvas: Canvas, looks: Looks) -> None:
    ring = [
        (1.2 * math.cos(a), -0.34 + 0.96 * math.sin(a)) for a in (math.pi * (0.86 + 1.28 * i / 13) for i in range(14))
    ]
    _curls(canvas, looks, ring, 70)


def curly_before(canvas: Canvas, looks: Looks) -> None:
    _cap_of_hair(canvas, looks, [(1.0, -0.3), (0.7, -0.62), (0, -0.78), (-0.7, -0.62), (-1.0, -0.3)])
    _curls(
        canvas,
        looks,
        [
            (-0.92, -0.5),
            (0.92, -0.5),
            (-0.74, -0.82),
            (0.74, -0.82),
            (-0.4, -1.02),
            (0.4, -1.02),
            (0, -1.1),
            (-0.44, -0.72),
            (0.02, -0.8),
            (0.44, -0.72),
        ],
        54,
    )


HAIR: dict[str, tuple[Draw, Draw]] = {
    "short": (nothing, short_before),
    "long": (long_behind, long_before),
    "bun": (bun_behind, bun_before),
    "bob": (bob_behind, bob_before),
    "bald": (nothing, bald_before),
    "cap": (nothing, cap_before),
    "headscarf": (headscarf_behind, headscarf_before),
    "curly": (curly_behind, curly_before),
}
