"""Every scene a recipe may name."""

from __future__ import annotations

from collections.abc import Callable

from ..canvas import Canvas
from ..stage import Stage
from . import fields, forest, heights, rooms, sea, shore, streams, tables, town, works

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
    "castle": town.castle,
    "castle-town": town.castle_town,
    "shrine": forest.shrine,
    "market": town.market,
    "station": works.station,
    "city-lights": works.city_lights,
    "night-sky": heights.night_sky,
    "desk": rooms.desk,
    "office": rooms.office,
    "room": rooms.room,
    "bath": streams.bath,
    "cabin": forest.cabin,
    "school": works.school,
    "table": tables.table,
    "workshop": tables.workshop,
    "kiln": works.kiln,
    "loom": tables.loom,
    "street-cafe": town.street_cafe,
    "campfire": forest.campfire,
}
