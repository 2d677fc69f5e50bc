"""The face: few features, friendly, each a little different."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from ..canvas import Canvas
from ..curves import num, oval, smooth
from ..palette import INK, darker, lighter, mix
from ..recipe import Portrait

_SKINS = ("#F3D4B6", "#EBC39C", "#DFAF86", "#F6DDC6", "#D19C74")
_HAIR_COLOURS = {"black": "#2A2523", "brown": "#6A452F", "grey": "#8E8C88", "white": "#E9E5DC"}
_X, _Y = 600, 490


@dataclass(frozen=True)
class Looks:
    """What a person keeps from top to toe."""

    skin: str
    hair: str
    wide: float
    high: float
    tilt: float
    rng: Random

    @classmethod
    def of(cls, canvas: Canvas, portrait: Portrait) -> Looks:
        rng = canvas.rng("looks")
        round_face = {"young": 1.03, "middle": 1.0, "old": 0.98}[portrait.age]
        return cls(
            skin=rng.choice(_SKINS),
            hair=_HAIR_COLOURS[portrait.hair_colour],
            wide=rng.uniform(148, 166) * round_face,
            high=rng.uniform(186, 204),
            tilt=rng.uniform(-4, 4),
            rng=rng,
        )


def _skull(looks: Looks) -> str:
    """Broad brow, soft jaw."""
    w, h = looks.wide, looks.high
    points = [(0, -h), (w * 0.72, -h * 0.78), (w, -h * 0.18), (w * 0.93, h * 0.34), (w * 0.56, h * 0.84), (0, h),
              (-w * 0.56, h * 0.84), (-w * 0.93, h * 0.34), (-w, -h * 0.18), (-w * 0.72, -h * 0.78)]  # fmt: skip
    return smooth([(_X + x, _Y + y) for x, y in points])


def neck(canvas: Canvas, looks: Looks) -> None:
    """Drawn by the clothes, below the collar."""
    tone = darker(looks.skin, 0.1)
    canvas.flat("M530 600H670V800C670 850 640 880 600 890C560 880 530 850 530 800Z", tone)
    canvas.flat("M530 660Q600 740 670 650V720Q600 790 530 716Z", darker(looks.skin, 0.24), 0.55)


def head(canvas: Canvas, looks: Looks, portrait: Portrait) -> None:
    """Ears, skull, features, beard, glasses."""
    w, h = looks.wide, looks.high
    for edge in (-1, 1):
        canvas.cut(oval(_X + edge * w * 1.0, _Y + 24, 27, 44), mix(looks.skin, "#C4775A", 0.12), 0.8)
        canvas.line(f"M{num(_X + edge * w * 1.06)} {_Y + 4}q{-edge * 16} 18 0 38", darker(looks.skin, 0.22), 4, 0.6)
    skull = _skull(looks)
    canvas.cut(skull, looks.skin, 2)
    shade = smooth(
        [
            (_X - canvas.side * w * a, _Y + h * b)
            for a, b in ((0.5, -0.9), (1.0, -0.18), (0.93, 0.34), (0.56, 0.84), (0.1, 0.99), (0.52, 0.6), (0.72, 0.1))
        ]
    )
    canvas.flat(shade, darker(looks.skin, 0.1), 0.6)
    cheek = mix(looks.skin, "#D9583F", 0.35)
    for edge in (-1, 1):
        canvas.disc(_X + edge * w * 0.56, _Y + 82, 36, cheek, 0.38)
    if portrait.age == "old":
        _lines(canvas, looks)
    _eyes(canvas, looks, portrait.age)
    _nose_and_mouth(canvas, looks, portrait)
    if portrait.glasses:
        _glasses(canvas, looks)


def _eyes(canvas: Canvas, looks: Looks, age: str) -> None:
    rng, gap, y = looks.rng, looks.wide * 0.44, _Y + 22
    smiling = rng.random() < {"young": 0.3, "middle": 0.4, "old": 0.6}[age]
    brow = mix(looks.hair, INK, 0.2) if looks.hair != "#E9E5DC" else "#B9B2A6"
    lift, thick = rng.uniform(0, 9), rng.uniform(8, 12)
    for edge in (-1, 1):
        x = _X + edge * gap
        if smiling:
            canvas.line(f"M{num(x - 26)} {y + 6}Q{num(x)} {y - 22} {num(x + 26)} {y + 6}", INK, 9)
        else:
            tall = 17 if age == "young" else 14
            canvas.flat(oval(x, y, 12.5, tall), INK)
            canvas.disc(x + canvas.side * 4, y - 6, 4, "#FFFFFF", 0.9)
            canvas.line(f"M{num(x - 24)} {y - 12}Q{num(x)} {y - 28} {num(x + 24)} {y - 12}", INK, 5, 0.75)
        canvas.line(
            f"M{num(x - 34)} {num(y - 52 - (lift if edge < 0 else 0))}Q{num(x)} {num(y - 74 - lift)} {num(x + 34)} {num(y - 52 - (lift if edge > 0 else 0))}",
            brow,
            thick,
        )


def _nose_and_mouth(canvas: Canvas, looks: Looks, portrait: Portrait) -> None:
    rng, y = looks.rng, _Y + 22
    dark = darker(mix(looks.skin, "#B05A3C", 0.3), 0.22)
    side = -canvas.side
    canvas.line(
        f"M{_X + side * 6} {y + 22}Q{_X + side * 26} {y + 60} {_X + side * 18} {y + 66}Q{_X} {y + 76} {_X - side * 12} {y + 68}",
        dark,
        6.5,
        0.85,
    )
    if portrait.beard:
        _beard(canvas, looks)
    smile, width = rng.uniform(16, 30), rng.uniform(40, 54)
    mouth = y + 112
    if rng.random() < 0.4 and not portrait.beard:
        canvas.flat(
            f"M{num(_X - width)} {mouth - 6}Q{_X} {num(mouth + 4)} {num(_X + width)} {mouth - 6}Q{_X} {num(mouth + smile * 2.2)} {num(_X - width)} {mouth - 6}Z",
            "#9C3B34",
        )
        canvas.flat(
            f"M{num(_X - width * 0.8)} {mouth - 3}Q{_X} {num(mouth + 5)} {num(_X + width * 0.8)} {mouth - 3}Q{_X} {num(mouth + 18)} {num(_X - width * 0.8)} {mouth - 3}Z",
            "#FBF6EE",
        )
    else:
        canvas.line(
            f"M{num(_X - width)} {mouth - 6}Q{_X} {num(mouth + smile)} {num(_X + width)} {mouth - 6}", "#9C3B34", 8
        )


def _beard(canvas: Canvas, looks: Looks) -> None:
    """Along the jaw, open around the mouth."""
    w, h = looks.wide, looks.high
    tone = mix(looks.hair, looks.skin, 0.08)
    outer = [
        (w * 0.97, 0.12),
        (w * 0.9, 0.46),
        (w * 0.56, 0.95),
        (0, 1.16),
        (-w * 0.56, 0.95),
        (-w * 0.9, 0.46),
        (-w * 0.97, 0.12),
    ]
    inner = [(-w * 0.78, 0.3), (-w * 0.5, 0.42), (0, 0.4), (w * 0.5, 0.42), (w * 0.78, 0.3)]
    canvas.cut(smooth([(_X + x, _Y + h * y) for x, y in outer + inner]), tone, 1.2)
    canvas.flat(oval(_X, _Y + 136, 62, 26), looks.skin)


def _lines(canvas: Canvas, looks: Looks) -> None:
    """Laughter, kept."""
    tone, w = darker(looks.skin, 0.26), looks.wide
    for edge in (-1, 1):
        x = _X + edge * w * 0.72
        canvas.line(
            f"M{num(x)} {_Y + 14}l{edge * 20} -10M{num(x)} {_Y + 26}l{edge * 23} 2M{num(x)} {_Y + 37}l{edge * 19} 13",
            tone,
            4,
            0.6,
        )
        canvas.line(
            f"M{num(_X + edge * 40)} {_Y + 92}Q{num(_X + edge * 72)} {_Y + 112} {num(_X + edge * 70)} {_Y + 148}",
            tone,
            5,
            0.55,
        )
    canvas.line(f"M{num(_X - w * 0.36)} {_Y - 92}Q{_X} {_Y - 104} {num(_X + w * 0.36)} {_Y - 92}", tone, 4, 0.45)


def _glasses(canvas: Canvas, looks: Looks) -> None:
    rng, gap, y = looks.rng, looks.wide * 0.44, _Y + 24
    frame = rng.choice(("#2A3338", "#7A4A2E", "#8A6116", "#3B4A63"))
    round_frame = rng.random() < 0.6
    for edge in (-1, 1):
        x = _X + edge * gap
        shape = oval(x, y, 50, 48) if round_frame else f"M{num(x - 52)} {y - 36}h104q4 66 -40 70h-24q-44 -4 -40 -70Z"
        canvas.flat(shape, "#FFFFFF", 0.22)
        canvas.line(shape, frame, 8)
        canvas.line(f"M{num(x + edge * 50)} {y - 8}L{num(_X + edge * looks.wide * 1.0)} {y - 14}", frame, 7)
    canvas.line(f"M{num(_X - gap + 50)} {y - 6}Q{_X} {y - 24} {num(_X + gap - 50)} {y - 6}", frame, 8)


def sheen(looks: Looks) -> str:
    """The lit strands of the hair."""
    return lighter(looks.hair, 0.16)
