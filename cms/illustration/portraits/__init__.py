"""Portraits: head and shoulders cut from paper."""

from __future__ import annotations

from ..canvas import Canvas
from ..recipe import Portrait
from .backdrop import backdrop
from .clothes import CLOTHES
from .face import Looks, head
from .hair import HAIR

# The figure is drawn on a sheet of this side, its shoulders on the lower edge.
_SHEET = 1200
# How far the head sits down on the neck.
_SINK = 64


def draw_portrait(canvas: Canvas, portrait: Portrait) -> None:
    """One person before the colour of an area."""
    backdrop(canvas)
    looks = Looks.of(canvas, portrait)
    scale = min(canvas.width, canvas.height) / _SHEET * 1.06
    left = (canvas.width - _SHEET * scale) / 2
    behind, before = HAIR[portrait.hair]
    with canvas.moved(left, canvas.height - _SHEET * scale, scale):
        with canvas.moved(600, 640 + _SINK, 1, turn=looks.tilt), canvas.moved(-600, -640):
            behind(canvas, looks)
        CLOTHES[portrait.clothes](canvas, looks)
        with canvas.moved(600, 640 + _SINK, 1, turn=looks.tilt), canvas.moved(-600, -640):
            head(canvas, looks, portrait)
            before(canvas, looks)
