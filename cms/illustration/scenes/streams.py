"""Running water: river, waterfall."""

from __future__ import annotations

from ..canvas import Canvas
from ..curves import height_at, land, lens, oval, polygon, smooth
from ..elements import Habitat
from ..palette import STONE, WHITE, darker, lighter, mix
from ..plants import bush, cedar, grass, rock, round_tree
from ..sky import mist, sky
from ..stage import Stage, Strip, along
from ..terrain import faces, hills, layer, peaks, wooded


def river(canvas: Canvas, stage: Stage) -> None:
    """A clear river that winds from the hills to our feet."""
    w, h, side, rng = canvas.width, canvas.height, canvas.side, canvas.rng("river")
    sky(canvas, stage, h * 0.42)
    far = peaks(rng, w, h * 0.43, h * 0.2, 3)
    layer(canvas, far, 0.08, h * 0.6, sharp=True, fog=0.6)
    faces(canvas, far, 0.08, h * 0.5)
    mid = hills(rng, w, h * 0.48, h * 0.1, 4)
    layer(canvas, wooded(rng, mid, w, 22), 0.34, h, sharp=True, fog=0.5)
    mist(canvas, h * 0.49, h * 0.03, 0.4)
    stage.offer(canvas, along(mid, w * 0.1, w * 0.9, 0.42, 14), Habitat.FAR)
    meadow = hills(rng, w, h * 0.54, h * 0.02, 3)
    green = canvas.palette.hazed(mix(canvas.palette.own.field, canvas.palette.own.leaf, 0.45), 0.62)
    canvas.paper(land(meadow, h + 10), green, 0.9)
    for y, tone in ((0.64, 0.06), (0.76, 0.12)):
        canvas.paper(land(hills(rng, w, h * y, h * 0.03, 3), h + 10), darker(green, tone), 0.6)
    for i in range(10):
        x = w * (i + rng.random()) / 10
        if abs(x / w - 0.5 - side * 0.1) > 0.09:
            round_tree(canvas, rng, x, height_at(meadow, x) + 14, rng.uniform(70, 120), 0.55)
    bend = [
        (0.5 + side * 0.1, 0.535, 0.012),
        (0.5 + side * 0.03, 0.58, 0.04),
        (0.5 - side * 0.08, 0.65, 0.075),
        (0.5 + side * 0.03, 0.76, 0.125),
        (0.5 + side * 0.13, 0.9, 0.19),
        (0.5 + side * 0.16, 1.05, 0.25),
    ]
    gravel = canvas.tint(mix(STONE, "#F2E6CC", 0.6))
    for spread, fill in ((1.32, gravel), (1.0, canvas.palette.water(0.45))):
        left = [(w * (x - half * spread), h * y) for x, y, half in bend]
        right = [(w * (x + half * spread), h * y) for x, y, half in bend]
        canvas.paper(smooth(left, closed=False) + "L" + smooth(right[::-1], closed=False)[1:] + "Z", fill, 0.45)
    for _ in range(30):
        share = rng.random() ** 0.7
        x, y, half = _at(bend, share)
        canvas.flat(
            lens(w * (x + half * rng.uniform(-0.7, 0.7)), h * y, 16 + 90 * share, 1.2 + 3 * share),
            lighter(canvas.palette.water(0.1), 0.5),
            0.6,
        )
    for share, sway in ((0.45, -1.0), (0.5, 1.05), (0.62, 0.9), (0.7, -0.95), (0.58, 0.2), (0.74, 0.45), (0.82, -0.4)):
        x, y, half = _at(bend, share)
        rock(canvas, rng, w * (x + half * sway), h * y, 30 + 90 * share, canvas.tint(STONE))
    stage.offer(canvas, Strip(w * 0.32, w * 0.72, h * 0.78, 0.8), Habitat.WATER)
    for edge in (-1, 1):
        x = w * (0.5 + edge * 0.44)
        round_tree(canvas, rng, x, h * 0.8, h * 0.3, 0.8)
        bush(canvas, rng, x - edge * 80, h * 0.83, 120, 0.85)
        for _ in range(9):
            grass(canvas, rng, w * (0.5 + edge * rng.uniform(0.34, 0.5)), h * rng.uniform(0.9, 1.0), 76)
    x0 = w * (0.01 if side > 0 else 0.57)
    stage.rest(canvas, Strip(x0, x0 + w * 0.42, h * 0.93, 0.92))


def _at(bend: list[tuple[float, float, float]], share: float) -> tuple[float, float, float]:
    """A place on the course of the river: middle, height, half its width."""
    place = share * (len(bend) - 1)
    i = min(len(bend) - 2, int(place))
    t = place - i
    return tuple(a + (b - a) * t for a, b in zip(bend[i], bend[i + 1], strict=True))  # type: ignore[return-value]


def waterfall(canvas: Canvas, stage: Stage) -> None:
    """A tall fall between cliffs, a green pool."""
    w, h, rng = canvas.width, canvas.height, canvas.rng("fall")
    sky(canvas, stage, h * 0.4, clouds=1)
    layer(canvas, wooded(rng, hills(rng, w, h * 0.24, h * 0.1, 4), w, 22), 0.25, h, sharp=True)
    cliff = canvas.palette.hazed(mix(STONE, canvas.palette.own.land[2], 0.45), 0.6)
    lip = h * 0.26
    for edge in (-1, 1):
        steps = [(0.09, 0.24), (0.13, 0.36), (0.1, 0.46), (0.16, 0.58), (0.2, 0.72)]
        face = [(w * (0.5 + edge * (x + rng.uniform(-0.015, 0.015))), h * y) for x, y in steps]
        outer = w * 0.5 + edge * (w * 0.5 + 40)
        canvas.paper(
            polygon((outer, h * 0.12), (w * (0.5 + edge * 0.24), h * 0.2), *face, (outer, h * 0.74)), cliff, 1
        )
        for k, (x, y) in enumerate(face[:-1]):
            nxt = face[k + 1]
            ledge = polygon((x, y), (x + edge * w * 0.1, y + h * 0.02), (nxt[0] + edge * w * 0.07, nxt[1]), nxt)
            canvas.flat(ledge, lighter(cliff, 0.12) if edge == -canvas.side else darker(cliff, 0.14), 0.7)
        for k in range(5):
            x = w * (0.5 + edge * rng.uniform(0.18, 0.46))
            bush(canvas, rng, x, h * (0.3 + 0.1 * k), rng.uniform(90, 150), 0.6)
        for k in range(4):
            cedar(canvas, w * (0.5 + edge * (0.2 + 0.09 * k)), h * (0.23 - 0.02 * k), h * rng.uniform(0.16, 0.24), 0.5)
    _fall(canvas, lip)
    pool = canvas.palette.water(0.4)
    top = h * 0.7
    canvas.paper(
        land([(-40, top + 10), (w * 0.3, top), (w * 0.7, top), (w + 40, top + 10)], h + 20),
        mix(pool, canvas.palette.own.leaf, 0.18),
        0.6,
    )
    for k in range(4):
        canvas.line(
            smooth(
                [
                    (w * (0.5 + (0.13 + 0.09 * k) * c), top + 14 + 24 * k + 18 * (1 - abs(c)))
                    for c in (-1, -0.5, 0, 0.5, 1)
                ],
                closed=False,
            ),
            lighter(pool, 0.6),
            3,
            0.55,
        )
    mist(canvas, top, h * 0.05, 0.7)
    stage.offer(canvas, Strip(w * 0.16, w * 0.84, h * 0.82, 0.75), Habitat.WATER, Habitat.FAR)
    for x, y, size in (
        (0.06, 0.8, 190),
        (0.2, 0.86, 130),
        (0.94, 0.82, 200),
        (0.8, 0.87, 140),
        (0.35, 0.9, 90),
        (0.68, 0.91, 100),
    ):
        rock(canvas, rng, w * x, h * y, size, canvas.tint(mix(STONE, canvas.palette.own.land[3], 0.2)))
    front = hills(rng, w, h * 0.95, h * 0.03, 3)
    layer(canvas, front, 0.97, h + 10)
    for _ in range(14):
        grass(canvas, rng, rng.uniform(0, w), h * 0.995, 60)
    stage.rest(canvas, along(front, w * 0.16, w * 0.84, 0.92, 28))


def _fall(canvas: Canvas, lip: float) -> None:
    """The falling water: strips of white and pale blue."""
    w, h, rng = canvas.width, canvas.height, canvas.rng("strips")
    half = w * 0.085
    body = f"M{w * 0.5 - half:.0f} {lip:.0f}Q{w * 0.5:.0f} {lip - 22:.0f} {w * 0.5 + half:.0f} {lip:.0f}L{w * 0.5 + half * 1.5:.0f} {h * 0.73:.0f}H{w * 0.5 - half * 1.5:.0f}Z"
    pale = mix(canvas.tint(WHITE), canvas.palette.water(0.2), 0.25)
    canvas.paper(body, pale, 0.8)
    for i in range(13):
        t = -0.92 + 1.84 * i / 12 + rng.uniform(-0.05, 0.05)
        start, end = lip + rng.uniform(-6, h * 0.2), h * rng.uniform(0.52, 0.73)
        x0, x1 = w * 0.5 + half * t, w * 0.5 + half * t * (1 + 0.5 * (end - lip) / (h * 0.47))
        tone = canvas.tint(WHITE) if i % 2 else mix(pale, canvas.palette.water(0.5), 0.45)
        canvas.flat(polygon((x0 - 3, start), (x0 + 3, start), (x1 + 9, end), (x1 - 9, end)), tone, 0.85)
    for _ in range(18):
        x = w * 0.5 + rng.gauss(0, half * 0.9)
        canvas.flat(
            oval(x, h * 0.73 + rng.uniform(-16, 8), rng.uniform(16, 40), rng.uniform(9, 18)), canvas.tint(WHITE), 0.75
        )
