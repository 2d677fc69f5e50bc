"""Make geometry.json, the drawing of the area map, from the boundary data.

    python -m frontend.map.simplify PATH-TO-DATA

PATH-TO-DATA holds mie.geojson (municipalities with the key of their `area`) and neighbours.geojson (prefectures), made
from the National Land Numerical Information. The same data gives the same file, byte for byte.
"""

from __future__ import annotations

import json
import math
import sys
from collections import Counter
from itertools import pairwise
from pathlib import Path

from frontend.map import places
from frontend.map.topology import Point, Ring, clip, dissolve, edges, signed_area, simplify, walk

OUTPUT = Path(__file__).with_name("geometry.json")

WEST, EAST, SOUTH, NORTH = 135.20, 137.46, 33.56, 35.52  # Osaka to Mikawa Bay, the mouth of the Kumano to Lake Biwa
WIDTH = 1000  # units of the drawing; some 4.8 of them are a kilometre
SCALE = WIDTH / ((EAST - WEST) * math.cos(math.radians((SOUTH + NORTH) / 2)))  # units to a degree of latitude
KM_PER_DEGREE = 111.2  # of latitude
SCALE_KM = 20  # length of the scale bar
HEIGHT = round((NORTH - SOUTH) * SCALE)
MARGIN = 60  # land goes on outside the frame, so that no shore line is drawn along the frame's edge

# square units: the smallest triangle of a border and the smallest island that are still drawn
DETAIL_MIE, DETAIL_SHORE, DETAIL_INLAND = 16.0, 45.0, 110.0
ISLAND_MIE, ISLAND_ELSEWHERE = 13.0, 120.0  # Kamishima, the smallest that matters, has 15; the two airports stay


def project(point: Point) -> Point:
    """Longitude and latitude to the drawing's units: equirectangular, true in the frame's middle latitude."""
    lon, lat = point
    return (lon - WEST) / (EAST - WEST) * WIDTH, (NORTH - lat) * SCALE


def spot(point: Point) -> list[int]:
    x, y = project(point)
    return [round(x), round(y)]


def read(path: Path, name: str) -> dict[str, list[Ring]]:
    """The outer rings of a GeoJSON file's features by one of their properties; features of one name come together."""
    found: dict[str, list[Ring]] = {}
    for feature in json.loads(path.read_text(encoding="utf-8"))["features"]:
        shape = feature["geometry"]
        polygons = shape["coordinates"] if shape["type"] == "MultiPolygon" else [shape["coordinates"]]
        rings = [[(lon, lat) for lon, lat in polygon[0][:-1]] for polygon in polygons]
        found.setdefault(feature["properties"][name], []).extend(rings)
    return found


def weld(prefectures: dict[str, list[Ring]], mie: list[Ring], outline: Ring) -> dict[str, list[Ring]]:
    """Give the neighbours the border of the municipalities instead of their own coarser one, which would leave gaps.

    `mie` is the prefecture as the neighbours know it, `outline` the mainland as its municipalities give it.
    """
    border = {(b, a) for ring in mie for a, b in edges(ring)}
    met = {point for ring in mie for point in ring}

    def nearest(point: Point) -> Point:
        return min(outline, key=lambda other: (math.dist(point, other), other))

    # the ends of a common border move with every shape that meets there
    ends = {
        point: nearest(point)
        for rings in prefectures.values()
        for ring in rings
        for before, edge in zip(edges(ring)[-1:] + edges(ring), edges(ring), strict=False)
        for point in edge[:1]
        if point in met and (before in border) != (edge in border)
    }
    backwards = outline[::-1]

    def welded(ring: Ring) -> Ring:
        starts = [i for i, point in enumerate(ring) if point in ends]
        if not starts:
            return ring
        turned = ring[starts[0] :] + ring[: starts[0] + 1]
        stops = [i for i, point in enumerate(turned) if point in ends]
        joined: Ring = []
        for a, b in pairwise(stops):
            common = (turned[a], turned[a + 1]) in border
            first, last = ends[turned[a]], ends[turned[b]]
            joined += walk(backwards, first, last)[:-1] if common else [first, *turned[a + 1 : b]]
        return joined

    return {key: [welded(ring) for ring in rings] for key, rings in prefectures.items()}


def without_islets(drawn: dict[str, list[Ring]]) -> dict[str, list[Ring]]:
    """Leave out the islands too small to see. An exclave is no island: it shares points with what lies around it."""
    uses = Counter(point for rings in drawn.values() for ring in rings for point in ring)

    def matters(key: str, ring: Ring) -> bool:
        island = ISLAND_MIE if key in places.AREAS else ISLAND_ELSEWHERE
        return abs(signed_area(ring)) >= island or any(uses[point] > 1 for point in ring)

    return {key: [ring for ring in rings if matters(key, ring)] for key, rings in drawn.items()}


def path(rings: list[Ring]) -> str:
    """SVG path data in whole units, relative steps, without the points that fall on the one before."""
    parts = []
    for ring in rings:
        dots: list[tuple[int, int]] = []
        for x, y in ring:
            dot = (round(x), round(y))
            if not dots or dot != dots[-1]:
                dots.append(dot)
        if dots[0] == dots[-1]:
            dots.pop()
        steps = (f"{b[0] - a[0]},{b[1] - a[1]}" for a, b in pairwise(dots))
        parts.append(f"M{dots[0][0]},{dots[0][1]}l{' '.join(steps)}z")
    return "".join(parts)


def shapes(data: Path) -> dict[str, list[Ring]]:
    """Every shape of the drawing by its key, in the drawing's units: the areas first, then the prefectures."""
    municipalities = read(data / "mie.geojson", "area")
    prefectures = read(data / "neighbours.geojson", "name")
    outline = max(
        dissolve(ring for rings in municipalities.values() for ring in rings), key=lambda r: abs(signed_area(r))
    )
    around = weld({k: prefectures[n] for n, k in places.PREFECTURES.items()}, prefectures["三重県"], outline)
    areas = {key: dissolve(municipalities[key]) for key in places.AREAS}
    projected = {key: [[project(p) for p in ring] for ring in rings] for key, rings in (areas | around).items()}

    def detail(keys: frozenset[str]) -> float:
        if keys & set(places.AREAS):
            return DETAIL_MIE
        return DETAIL_SHORE if len(keys) == 1 else DETAIL_INLAND

    frame = (-MARGIN, -MARGIN, WIDTH + MARGIN, HEIGHT + MARGIN)
    simple = simplify(without_islets(projected), detail)
    return {key: [part for ring in rings if (part := clip(ring, *frame))] for key, rings in simple.items()}


def geometry(data: Path) -> dict[str, object]:
    """The whole drawing as it is written to geometry.json."""
    drawn = shapes(data)
    return {
        "width": WIDTH,
        "height": HEIGHT,
        "scale": {"km": SCALE_KM, "length": round(SCALE_KM / KM_PER_DEGREE * SCALE), "label": spot(places.SCALE_BAR)},
        "areas": [
            {
                "key": key,
                "path": path(drawn[key]),
                "label": spot(places.AREA_LABELS[key]),
                "at": spot(places.AT[key]) if key in places.AT else None,
            }
            for key in places.AREAS
        ],
        "neighbours": [
            {
                "key": key,
                "path": path(drawn[key]),
                "label": spot(places.PREFECTURE_LABELS[key]) if key in places.PREFECTURE_LABELS else None,
            }
            for key in places.PREFECTURES.values()
            if drawn[key]
        ],
        "seas": [{"key": key, "label": spot(point)} for key, point in places.SEA_LABELS.items()],
        "peaks": [spot(point) for point in places.PEAKS],
        "lake": path([[project(point) for point in places.LAKE_BIWA]]),
        "cities": [
            {
                "key": key,
                "label": spot(point),
                "railway": "M" + "L".join("{},{}".format(*spot(stop)) for stop in places.RAILWAYS[key]),
            }
            for key, point in places.CITIES.items()
        ],
        "stations": [{"key": key, "label": spot(point)} for key, point in places.STATIONS.items()],
    }


def text(drawing: dict[str, object]) -> str:
    return json.dumps(drawing, ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    OUTPUT.write_text(text(geometry(Path(sys.argv[1]))), encoding="utf-8")
