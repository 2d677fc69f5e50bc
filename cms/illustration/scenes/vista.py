"""What an area shows outside a window."""

from __future__ import annotations

from ..canvas import Canvas
from ..stage import Stage
from .fields import tea_fields, terraces
from .heights import mountains, valley
from .sea import bay, coast
from .shore import pebble_beach
from .streams import river

_VISTAS = {
    "hokusei": (tea_fields, mountains),
    "chunansei": (river, mountains),
    "iga": (valley, mountains),
    "ise-shima": (bay, coast),
    "higashi-kishu": (terraces, pebble_beach),
}


def vista(canvas: Canvas, stage: Stage) -> None:
    """One of the area's landscapes, chosen by the seed."""
    choice = canvas.rng("vista").random() < 0.7
    _VISTAS[canvas.palette.area][0 if choice else 1](canvas, stage)
