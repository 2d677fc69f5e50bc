"""What an element is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from random import Random

from ..canvas import Canvas

Draw = Callable[[Canvas, Random], None]


class Habitat(Enum):
    """Where an element is at home."""

    SKY = "sky"
    WATER = "water"
    FAR = "far"
    GROUND = "ground"
    FOLK = "folk"
    TABLE = "table"


@dataclass(frozen=True)
class Element:
    """A thing drawn with its foot at the origin. A grown-up is 150 high; on tables a plate is 150 wide."""

    name: str
    draw: Draw
    habitat: Habitat
    width: float
    outdoor: bool = False
    one_way: bool = False
    loose: float = 0.0
