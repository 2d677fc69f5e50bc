"""Every scene a recipe may name."""

from __future__ import annotations

from collections.abc import Callable

from ..canvas import Canvas
from ..stage import Stage
from . import (
    bath,
    cafe,
    castle,
    city,
    clearing,
    craft,
    fields,
    forest,
    heights,
    rooms,
    sea,
    shore,
    station,
    streams,
    tables,
    town,
    yard,
)

SCENES: dict[str, Callable[[Canvas, Stage], None]] = {
    "coast": sea.coast,
    "harbour": shore.harbour,
    "bay": sea.bay,
    "beach": shore.beach,
    "pebble-beach": shore.pebble_beach,
    "ferry": sea.ferry,
    "tea-fields": fields.tea_fields,
    "mountains": heights.mountains,
    "valley": heights.valley,
    "terraces": fields.terraces,
    "cedar-path": forest.cedar_path,
    "river": streams.river,
    "waterfall": streams.waterfall,
    "castle": castle.castle,
    "castle-town": town.castle_town,
    "shrine": forest.shrine,
    "market": town.market,
    "station": station.station,
    "city-lights": city.city_lights,
    "night-sky": heights.night_sky,
    "desk": rooms.desk,
    "office": rooms.office,
    "room": rooms.room,
    "bath": bath.bath,
    "cabin": clearing.cabin,
    "school": yard.school,
    "table": tables.table,
    "workshop": craft.workshop,
    "kiln": yard.kiln,
    "loom": craft.loom,
    "street-cafe": cafe.street_cafe,
    "campfire": clearing.campfire,
}
