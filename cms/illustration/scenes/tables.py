"""A meal on a table by the window."""

from __future__ import annotations

from ..canvas import Canvas
from ..curves import polygon, rect, smooth
from ..elements import ELEMENTS, Habitat
from ..elements.bowls import chopsticks
from ..palette import darker, lighter, mix
from ..patterns import pattern
from ..stage import Stage, Strip
from .interiors import window, wood_colour

# What an area puts on the table when the recipe leaves room.
_SIDE_DISHES = {
    "hokusei": ("tea", "rice", "vegetables"),
    "chunansei": ("beef", "rice", "tea"),
    "iga": ("sake", "rice", "vegetables"),
    "ise-shima": ("oysters", "rice", "tea"),
    "higashi-kishu": ("citrus", "rice", "fish"),
}
# Places on the table: share of width, share of its depth, scale; the first is for the main dish.
_WIDE = ((0.4, 0.76, 2.35), (0.76, 0.56, 1.95), (0.13, 0.42, 1.7), (0.89, 0.95, 1.8), (0.5, 0.2, 1.4))
_NARROW = ((0.44, 0.74, 2.5), (0.74, 0.44, 2.0), (0.22, 0.32, 1.75), (0.82, 0.95, 1.7), (0.54, 0.14, 1.4))


def table(canvas: Canvas, stage: Stage) -> None:
    """A meal by the window."""
    w, h = canvas.width, canvas.height
    edge = h * 0.38
    window(canvas, stage, (w * 0.08, -h * 0.1, w * 0.84, h * 0.4), 3 if w > h else 2, 1, 0.6)
    # Those at the table stand behind its edge.
    stage.offer(canvas, Strip(w * 0.1, w * 0.9, edge + h * 0.16, 3.1), Habitat.FOLK)
    stage.offer(canvas, Strip(w * 0.1, w * 0.9, h * 0.385, 1.7), Habitat.GROUND)
    wood = wood_colour(canvas, "#B98255")
    top = polygon((-60, h + 30), (-20, edge), (w + 20, edge), (w + 60, h + 30))
    canvas.paper(top, wood, 1.3)
    canvas.flat(rect(-20, edge, w + 40, 9), lighter(wood, 0.35))
    _grain(canvas, edge, wood)
    _light(canvas, edge)
    dishes = [name for name in stage.waiting if ELEMENTS[name].habitat is Habitat.TABLE]
    for name in dishes:
        stage.take(name)
    for extra in _SIDE_DISHES[canvas.palette.area]:
        if len(dishes) < 3 and extra not in dishes:
            dishes.append(extra)
    places = _WIDE if w > h * 1.2 else _NARROW
    placed = sorted(zip(dishes, places, strict=False), key=lambda pair: pair[1][1])
    _mat(canvas, places[0], edge)
    for name, (x, y, scale) in placed:
        thing = ELEMENTS[name]
        shrink = min(1.0, 215 / thing.width + 0.12)
        with canvas.moved(_mirror(canvas, x) * w, edge + (h - edge) * y, scale * shrink * min(1.15, w / 1300)):
            thing.draw(canvas, canvas.rng(f"thing{name}"))
    x, y, _ = places[0]
    with canvas.moved(_mirror(canvas, x) * w, edge + (h - edge) * min(0.97, y + 0.17), 2.2):
        chopsticks(canvas)
    stage.rest(canvas, Strip(w * 0.1, w * 0.9, h * 0.99, 1.4))


def _mirror(canvas: Canvas, share: float) -> float:
    return share if canvas.side > 0 else 1 - share


def _grain(canvas: Canvas, edge: float, wood: str) -> None:
    """Long soft lines along the board."""
    w, h, rng = canvas.width, canvas.height, canvas.rng("grain")
    for i in range(13):
        y = edge + 22 + (h - edge) * (i / 12) ** 1.3
        line = smooth([(-20 + (w + 40) * k / 6, y + rng.uniform(-8, 8)) for k in range(7)], closed=False)
        canvas.line(line, darker(wood, 0.2), rng.uniform(1.2, 3), 0.35)
    for share in (0.24, 0.6):
        y = edge + (h - edge) * share
        canvas.line(f"M-20 {y:.0f}H{w + 20:.0f}", darker(wood, 0.32), 3, 0.6)


def _light(canvas: Canvas, edge: float) -> None:
    """Light from the window on the board."""
    if canvas.palette.night:
        canvas.glow(canvas.width * 0.5, edge + 160, canvas.width * 0.55, "#FFD08A", 0.34)
        return
    w, h = canvas.width, canvas.height
    shine = canvas.fade(((0, canvas.palette.hour.light, 0.32), (1, canvas.palette.hour.light, 0)))
    shift = -canvas.side * w * 0.16
    for left, right in ((0.12, 0.42), (0.5, 0.82)):
        canvas.flat(
            polygon((w * left, edge), (w * right, edge), (w * right + shift * 1.4, h), (w * left + shift * 1.4, h)),
            shine,
        )


def _mat(canvas: Canvas, place: tuple[float, float, float], edge: float) -> None:
    """A cloth in the area's colour under the main dish."""
    w, h = canvas.width, canvas.height
    x, y = _mirror(canvas, place[0]) * w, edge + (h - edge) * place[1]
    half, deep = min(w * 0.4, 400), (h - edge) * 0.22
    cloth = mix(canvas.tint(canvas.palette.own.own), wood_colour(canvas), 0.12)
    sheet = polygon(
        (x - half * 1.08, y + deep),
        (x - half * 0.94, y - deep * 0.9),
        (x + half * 0.94, y - deep * 0.9),
        (x + half * 1.08, y + deep),
    )
    canvas.cut(sheet, cloth, 1)
    canvas.flat(sheet, pattern(canvas, lighter(cloth, 0.5), 1, 0.32))
