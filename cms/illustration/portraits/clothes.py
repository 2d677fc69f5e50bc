"""Clothes of people who work here. Robes close left over right, as the living wear them."""

from __future__ import annotations

from collections.abc import Callable

from ..canvas import Canvas
from ..palette import PEARL, WHITE, darker, lighter, mix
from ..patterns import pattern
from .face import Looks, neck

_BODY = (
    "M{l} 1220C{l} 1010 {a} 880 {b} 850C520 826 530 800 540 770H660C670 800 680 826 {c} 850C{d} 880 {r} 1010 {r} 1220Z"
)


def _body(canvas: Canvas, tone: str, wide: int = 390) -> str:
    """Shoulders, with a lit side."""
    left, right = 600 - wide, 600 + wide
    shape = _BODY.format(l=left, r=right, a=left + 50, b=470, c=730, d=right - 50)
    canvas.cut(shape, tone, 3)
    edge = right if canvas.side < 0 else left
    inner = 600 + (edge - 600) * 0.66
    canvas.flat(
        f"M{edge} 1220C{edge} 1040 {600 + (edge - 600) * 0.86:.0f} 900 {600 + (edge - 600) * 0.5:.0f} 866C{inner:.0f} 960 {inner:.0f} 1100 {inner:.0f} 1220Z",
        canvas.palette.hour.shadow,
        0.1,
    )
    return shape


def _sleeves(canvas: Canvas, tone: str) -> None:
    canvas.line("M322 1220C322 1140 330 1080 352 1020M878 1220C878 1140 870 1080 848 1020", darker(tone, 0.25), 5, 0.7)


def shirt(canvas: Canvas, looks: Looks) -> None:
    """A shirt with a collar."""
    tone = looks.rng.choice((lighter(canvas.palette.own.own, 0.55), PEARL, "#BFD3D8", "#E7D3B0"))
    _body(canvas, tone)
    neck(canvas, looks)
    _sleeves(canvas, tone)
    canvas.flat("M540 800L600 912L660 800Z", darker(looks.skin, 0.1))
    canvas.line("M600 906V1220", darker(tone, 0.22), 5)
    for y in (966, 1060, 1154):
        canvas.disc(614, y, 9, darker(tone, 0.3))
    for edge in (-1, 1):
        canvas.cut(
            f"M{600 + edge * 66} 764C{600 + edge * 84} 790 {600 + edge * 112} 830 {600 + edge * 124} 846L{600 + edge * 62} 936L{600 + edge * 2} 900C{600 + edge * 40} 860 {600 + edge * 56} 810 {600 + edge * 66} 764Z",
            lighter(tone, 0.25),
            1.4,
        )


def jacket(canvas: Canvas, looks: Looks) -> None:
    """A soft jacket over a light shirt."""
    tone = mix(canvas.palette.own.land[3], "#2B3A44", 0.35)
    _body(canvas, tone)
    neck(canvas, looks)
    canvas.cut("M530 826C520 850 510 860 500 862L600 1180L700 862C690 860 680 850 670 826L600 900Z", PEARL, 0.8)
    canvas.flat("M546 810L600 900L654 810Z", darker(looks.skin, 0.1))
    for edge in (-1, 1):
        canvas.cut(
            f"M{600 + edge * 62} 790L{600 + edge * 118} 838L{600 + edge * 66} 912L{600 + edge * 4} 892Z", WHITE, 0.8
        )
        canvas.cut(
            f"M{600 + edge * 112} 822C{600 + edge * 150} 842 {600 + edge * 180} 852 {600 + edge * 196} 866L{600 + edge * 214} 972L{600 + edge * 160} 990L{600 + edge * 10} 1220H{600 - edge * 6}C{600 + edge * 40} 1080 {600 + edge * 90} 930 {600 + edge * 112} 822Z",
            lighter(tone, 0.13),
            1.6,
        )
    _sleeves(canvas, tone)


def sweater(canvas: Canvas, looks: Looks) -> None:
    """A knitted sweater with a band of the area's pattern."""
    tone = looks.rng.choice((canvas.palette.own.own, canvas.palette.own.accent, "#D9C6A0", "#46606B"))
    shape = _body(canvas, tone)
    canvas.flat(shape, pattern(canvas, lighter(tone, 0.6), 1.5, 0.3))
    neck(canvas, looks)
    _sleeves(canvas, tone)
    canvas.cut(
        "M512 800C520 880 680 880 688 800C712 830 724 846 712 862C680 916 520 916 488 862C476 846 488 830 512 800Z",
        lighter(tone, 0.12),
        1.4,
    )
    ribs = "".join(f"M{500 + 20 * k} {858 + (5 - abs(k - 5)) * 6}l{(5 - k) * 1.6:.1f} 26" for k in range(11))
    canvas.line(ribs, darker(tone, 0.2), 4, 0.6)


def apron(canvas: Canvas, looks: Looks) -> None:
    """An apron over a shirt with rolled sleeves."""
    cloth = canvas.palette.own.own
    shirt(canvas, looks)
    bib = "M452 930C500 950 700 950 748 930L800 1220H400Z"
    for edge in (-1, 1):
        canvas.cut(
            f"M{600 + edge * 150} 950L{600 + edge * 124} 842L{600 + edge * 168} 860L{600 + edge * 182} 946Z",
            darker(cloth, 0.15),
            1,
        )
    canvas.cut(bib, cloth, 1.8)
    canvas.flat(bib, pattern(canvas, lighter(cloth, 0.55), 1.4, 0.3))
    canvas.cut("M520 1070H680V1220H520Z", lighter(cloth, 0.1), 1)
    canvas.line("M452 944C500 962 700 962 748 944M526 1080H674", lighter(cloth, 0.45), 4, 0.8)


def overalls(canvas: Canvas, looks: Looks) -> None:
    """Denim over a striped shirt."""
    base, denim = PEARL, mix("#35567A", canvas.palette.own.own, 0.2)
    _body(canvas, base)
    neck(canvas, looks)
    stripes = "".join(
        f"M{268 + max(0, 5 - k) * 26} {890 + 46 * k}Q600 {922 + 46 * k} {932 - max(0, 5 - k) * 26} {890 + 46 * k}"
        for k in range(8)
    )
    canvas.line(stripes, canvas.palette.own.accent, 13, 0.85)
    canvas.cut(
        "M528 800C536 860 664 860 672 800C690 824 694 836 690 848C660 890 540 890 510 848C506 836 510 824 528 800Z",
        darker(base, 0.06),
        1,
    )
    canvas.cut("M442 1000H758L800 1220H400Z", denim, 1.8)
    for edge in (-1, 1):
        canvas.cut(
            f"M{600 + edge * 100} 1040L{600 + edge * 136} 846L{600 + edge * 190} 862L{600 + edge * 158} 1040Z",
            denim,
            1.4,
        )
        canvas.cut(f"M{600 + edge * 129 - 28} 1016h56v46h-56Z", "#D9B04A", 0.9)
    canvas.line("M456 1014H744M520 1100H680V1196Q600 1220 520 1196Z", lighter(denim, 0.4), 4, 0.85)


def _crossed(canvas: Canvas, looks: Looks, tone: str, band: str, lining: str, patterned: bool) -> None:
    """A robe; the panel from the viewer's right lies on top."""
    shape = _body(canvas, tone, 410)
    if patterned:
        canvas.flat(shape, pattern(canvas, lighter(tone, 0.55), 1.7, 0.32))
    neck(canvas, looks)
    canvas.flat("M536 800L664 800L600 960Z", darker(looks.skin, 0.1))
    canvas.cut("M524 780H552C560 840 584 900 622 946L598 976C552 920 530 850 524 780Z", lining, 1)
    canvas.cut("M676 780H648C640 840 616 900 578 946L602 976C648 920 670 850 676 780Z", lining, 1)
    canvas.cut("M512 786C478 826 480 900 590 1004L636 956C560 890 532 860 536 800Z", band, 1.3)
    canvas.cut("M688 786C722 826 716 910 470 1220H396C600 980 668 880 664 800Z", band, 1.6)
    _sleeves(canvas, tone)


def samue(canvas: Canvas, looks: Looks) -> None:
    """The plain work robe of a craftsman."""
    tone = looks.rng.choice(("#33496A", "#4A5558", mix(canvas.palette.own.land[3], "#4A5558", 0.3)))
    _crossed(canvas, looks, tone, darker(tone, 0.22), lighter(tone, 0.5), patterned=False)


def kimono(canvas: Canvas, looks: Looks) -> None:
    """A kimono in the area's colour and pattern."""
    tone = canvas.palette.own.own
    _crossed(canvas, looks, tone, lighter(tone, 0.16), WHITE, patterned=True)
    obi = canvas.palette.own.accent
    canvas.cut("M330 1150C480 1180 720 1180 870 1150V1220H330Z", obi, 1.2)
    canvas.line("M330 1186C480 1214 720 1214 870 1186", lighter(obi, 0.5), 8)


def happi(canvas: Canvas, looks: Looks) -> None:
    """A festival coat, open over a white shirt, with its broad collar."""
    tone = canvas.palette.own.own
    _body(canvas, tone, 410)
    neck(canvas, looks)
    canvas.flat("M520 800L480 870L520 1220H680L720 870L680 800L600 880Z", PEARL)
    canvas.flat("M540 800Q600 900 660 800Z", darker(looks.skin, 0.1))
    for edge in (-1, 1):
        band = f"M{600 + edge * 76} 780C{600 + edge * 108} 820 {600 + edge * 120} 860 {600 + edge * 110} 1220H{600 + edge * 204}C{600 + edge * 200} 1040 {600 + edge * 190} 900 {600 + edge * 130} 826Z"
        canvas.cut(band, darker(tone, 0.4), 1.5)
        canvas.flat(band, pattern(canvas, PEARL, 1.1, 0.75))
        canvas.disc(600 + edge * 262, 1010, 44, PEARL, 0.92)
        canvas.disc(600 + edge * 262, 1010, 30, tone)
        canvas.disc(600 + edge * 262, 1010, 15, PEARL, 0.92)


CLOTHES: dict[str, Callable[[Canvas, Looks], None]] = {
    "apron": apron,
    "jacket": jacket,
    "happi": happi,
    "shirt": shirt,
    "sweater": sweater,
    "samue": samue,
    "overalls": overalls,
    "kimono": kimono,
}
