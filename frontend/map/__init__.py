"""The area map of Mie for templates: shapes and anchors from geometry.json, names from the catalogues (W9)."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

GEOMETRY = Path(__file__).with_name("geometry.json")


@dataclass(frozen=True)
class Spot:
    """A point of the drawing in its own units, from the top left."""

    x: int
    y: int


@dataclass(frozen=True)
class Area:
    """One of the five areas. `at` is set when the name stands off the shape and a line has to lead there."""

    key: str
    path: str
    label: Spot
    at: Spot | None

    @property
    def pattern(self) -> str:
        """The id of the SVG pattern that, beside its colour, marks this area."""
        return f"area-map-pattern-{self.key}"


@dataclass(frozen=True)
class Place:
    """Anything else with a name; `path` is a prefecture's outline or the railway from a city, as SVG path data."""

    key: str
    name: str
    label: Spot | None
    path: str = ""
    minutes: str = ""
    ride: str = ""
    journey: str = ""


@dataclass(frozen=True)
class Scale:
    """The scale bar: so many kilometres are so many units of the drawing."""

    km: int
    length: int
    label: Spot


@dataclass(frozen=True)
class AreaMap:
    """Everything that includes/map.html draws apart from what the site knows of the areas."""

    width: int
    height: int
    scale: Scale
    areas: tuple[Area, ...]
    neighbours: tuple[Place, ...]
    seas: tuple[Place, ...]
    cities: tuple[Place, ...]
    stations: tuple[Spot, ...]
    peaks: tuple[Spot, ...]
    lake: str


def _spot(pair: list[int] | None) -> Spot | None:
    return Spot(*pair) if pair else None


def _areas(found: list[dict[str, Any]]) -> tuple[Area, ...]:
    return tuple(Area(each["key"], each["path"], Spot(*each["label"]), _spot(each["at"])) for each in found)


@cache
def area_map() -> AreaMap:
    """The map, read once a process. Names are lazy, so one map serves every language."""
    from frontend.map import names  # here, so that simplify.py runs without Django

    drawing = json.loads(GEOMETRY.read_text(encoding="utf-8"))
    return AreaMap(
        width=drawing["width"],
        height=drawing["height"],
        scale=Scale(drawing["scale"]["km"], drawing["scale"]["length"], Spot(*drawing["scale"]["label"])),
        areas=_areas(drawing["areas"]),
        neighbours=tuple(
            Place(each["key"], names.PREFECTURES.get(each["key"], ""), _spot(each["label"]), each["path"])
            for each in drawing["neighbours"]
        ),
        seas=tuple(Place(each["key"], names.SEAS[each["key"]], _spot(each["label"])) for each in drawing["seas"]),
        cities=tuple(
            Place(
                key=(key := each["key"]),
                name=names.CITIES[key],
                label=_spot(each["label"]),
                path=each["railway"],
                minutes=names.MINUTES[key],
                ride=names.RIDES[key],
                journey=names.JOURNEYS[key],
            )
            for each in drawing["cities"]
        ),
        stations=tuple(Spot(*each["label"]) for each in drawing["stations"]),
        peaks=tuple(Spot(*each) for each in drawing["peaks"]),
        lake=drawing["lake"],
    )
