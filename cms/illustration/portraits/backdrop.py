"""What stands behind a person: the area's colour, a disc of light, a piece of its land."""

from __future__ import annotations

from ..canvas import Canvas
from ..curves import land, oval, scallops
from ..palette import lighter, mix
from ..patterns import pattern
from ..plants import cedar
from ..terrain import hills, peaks, wooded


def backdrop(canvas: Canvas) -> None:
    w, h, own = canvas.width, canvas.height, canvas.palette.own
    pale = mix(lighter(own.land[0], 0.45), own.land[1], 0.12)
    canvas.flat(f"M0 0H{w:.0f}V{h:.0f}H0Z", pale)
    canvas.flat(f"M0 0H{w:.0f}V{h:.0f}H0Z", pattern(canvas, own.land[1], 1.9, 0.26))
    x, y, r = w / 2 + canvas.side * w * 0.06, h * 0.46, min(w, h) * 0.4
    for share, opacity in ((1.14, 0.3), (1.0, 1.0)):
        fill = lighter(pale, 0.62)
        if opacity < 1:
            canvas.flat(oval(x, y, r * share, r * share), fill, opacity)
        else:
            canvas.paper(oval(x, y, r, r), fill, 0.7)
    _LAND[canvas.palette.area](canvas)


def _tea(canvas: Canvas) -> None:
    w, h, rng = canvas.width, canvas.height, canvas.rng("backdrop")
    canvas.paper(land(peaks(rng, w, h * 0.72, h * 0.2, 3), h), canvas.palette.own.land[0], 0.7)
    for y, tone in ((0.74, mix(canvas.palette.own.field, "#FFFFFF", 0.2)), (0.86, canvas.palette.own.field)):
        line = hills(rng, w, h * y, h * 0.07, 3)
        canvas.paper(land(line, h + 20), tone, 0.8)
        canvas.flat(land(line, h + 20), pattern(canvas, lighter(tone, 0.5), 1.6, 0.4))


def _town(canvas: Canvas) -> None:
    w, h, rng = canvas.width, canvas.height, canvas.rng("backdrop")
    canvas.paper(land(hills(rng, w, h * 0.7, h * 0.12, 3), h + 20), canvas.palette.own.land[0], 0.7)
    canvas.paper(land(hills(rng, w, h * 0.8, h * 0.07, 3), h + 20), canvas.palette.own.land[1], 0.8)
    line = hills(rng, w, h * 0.92, h * 0.06, 3)
    canvas.paper(land(line, h + 20), canvas.palette.own.accent, 0.9)
    canvas.flat(land(line, h + 20), pattern(canvas, "#F7F4EE", 1.4, 0.5))


def _basin(canvas: Canvas) -> None:
    w, h, rng = canvas.width, canvas.height, canvas.rng("backdrop")
    tones = canvas.palette.own.land
    for y, tone in ((0.66, lighter(tones[0], 0.35)), (0.75, tones[0]), (0.85, tones[1])):
        canvas.paper(land(hills(rng, w, h * y, h * 0.12, 4), h + 20), tone, 0.8)


def _sea(canvas: Canvas) -> None:
    w, h, rng = canvas.width, canvas.height, canvas.rng("backdrop")
    tones = canvas.palette.own.land
    canvas.paper(land(hills(rng, w, h * 0.7, h * 0.1, 3), h), tones[0], 0.7)
    for i, (y, tone) in enumerate(((0.71, lighter(tones[1], 0.25)), (0.79, tones[1]), (0.87, tones[2]))):
        wide = 150 + 24 * i
        edge = scallops(-wide * rng.random() - 40, w + 200, h * y, wide, 26, h + 20)
        canvas.paper(edge, tone, 0.8, rim=lighter(tone, 0.5))
        canvas.flat(edge, pattern(canvas, lighter(tone, 0.5), 1.7, 0.25))


def _cedars(canvas: Canvas) -> None:
    w, h, rng = canvas.width, canvas.height, canvas.rng("backdrop")
    tones = canvas.palette.own.land
    canvas.paper(land(hills(rng, w, h * 0.7, h * 0.16, 3), h + 20), lighter(tones[0], 0.1), 0.7)
    line = hills(rng, w, h * 0.8, h * 0.1, 3)
    canvas.paper(land(wooded(rng, line, w, 70), h + 20), tones[1], 0.8)
    for share in (0.05, 0.15, 0.87, 0.97):
        cedar(canvas, w * share, h * 1.0, h * rng.uniform(0.34, 0.5), 0.92)


_LAND = {"hokusei": _tea, "chunansei": _town, "iga": _basin, "ise-shima": _sea, "higashi-kishu": _cedars}
