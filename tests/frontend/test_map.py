"""The area map of Mie: its drawing, and the partial that shows it."""

import json
import re
from collections import Counter
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import pytest
from django.template import Context, Engine
from django.utils import translation

from frontend.map import GEOMETRY, area_map
from frontend.map.simplify import geometry, text
from frontend.map.topology import clip, dissolve, signed_area, simplify

REPOSITORY = Path(__file__).parents[2]
DATA = REPOSITORY.parent / "shared" / "data" / "map"
AREAS = ["hokusei", "chunansei", "iga", "ise-shima", "higashi-kishu"]
NEIGHBOURS = {"aichi", "gifu", "shiga", "kyoto", "nara", "osaka", "wakayama"}

pytestmark = pytest.mark.requirement("W9")


def rings(path):
    """The points of every ring of SVG path data as the script writes it: M x,y l dx,dy … z."""
    for x, y, steps in re.findall(r"M(-?\d+),(-?\d+)l([^z]*)z", path):
        points = [(int(x), int(y))]
        for step in steps.split():
            dx, dy = step.split(",")
            points.append((points[-1][0] + int(dx), points[-1][1] + int(dy)))
        yield points


def points(places):
    return {point for place in places for ring in rings(place.path) for point in ring}


def render(**selected):
    areas = [
        {
            "key": key,
            "name": key.title(),
            "planCount": number,
            "facilityCount": 6,
            "url": f"/plans/?area={key}",
            "selected": selected.get("selected") == key,
            "description": "",
        }
        for number, key in enumerate(AREAS, 1)
    ]
    engine = Engine(
        dirs=[str(REPOSITORY / "frontend" / "templates")],
        libraries={"i18n": "django.templatetags.i18n", "hamayu": "frontend.templatetags.hamayu"},
    )
    with translation.override("en"):
        html = engine.get_template("frontend/includes/map.html").render(Context({"map": area_map(), "areas": areas}))
    return ElementTree.fromstring(html)


def links(figure, kind):
    return [a for a in figure.iter("a") if kind in a.get("class").split()]


def test_the_five_areas_are_there_in_map_order():
    assert [area.key for area in area_map().areas] == AREAS


def test_every_neighbouring_prefecture_is_drawn_and_named():
    named = {place.key for place in area_map().neighbours if place.name and place.label and place.path}
    assert named == NEIGHBOURS


def test_the_sea_and_the_ways_from_nagoya_and_osaka_are_named():
    assert {sea.key for sea in area_map().seas} >= {"ise-bay", "kumano-nada"}
    assert {city.key for city in area_map().cities} == {"nagoya", "osaka"}
    assert all(city.journey and city.minutes and city.path for city in area_map().cities)


def test_the_drawing_stays_within_a_few_hundred_points():
    mie = points(area_map().areas)
    assert len(mie) < 500
    assert len(points(area_map().neighbours) - mie) < 500


def test_every_label_lies_within_the_frame():
    drawn = area_map()
    places = (*drawn.areas, *drawn.neighbours, *drawn.seas, *drawn.cities)
    assert all(0 < p.label.x < drawn.width and 0 < p.label.y < drawn.height for p in places if p.label)


def test_the_islands_of_toba_are_kept():
    ise_shima = next(area for area in area_map().areas if area.key == "ise-shima")
    centres = [(sum(x for x, _ in r) / len(r), sum(y for _, y in r) / len(r)) for r in rings(ise_shima.path)]
    for name, spot in {"Toshijima": (743, 536), "Sugashima": (748, 556), "Kamishima": (788, 524)}.items():
        assert any(abs(x - spot[0]) < 12 and abs(y - spot[1]) < 12 for x, y in centres), name


def test_no_border_is_shared_by_more_than_two_and_neighbours_share_theirs_point_for_point():
    owners: dict[frozenset, set[str]] = {}
    for place in (*area_map().areas, *area_map().neighbours):
        for ring in rings(place.path):
            for edge in pairwise([*ring, ring[0]]):
                owners.setdefault(frozenset(edge), set()).add(place.key)
    together = Counter(frozenset(keys) for keys in owners.values())
    assert max(map(len, together)) == 2
    for pair in ("hokusei chunansei", "iga chunansei", "ise-shima chunansei", "ise-shima higashi-kishu", "iga nara"):
        assert together[frozenset(pair.split())] > 0, pair


def test_the_committed_drawing_is_what_the_script_makes_of_the_data():
    if not DATA.is_dir():
        pytest.skip(f"the boundary data is not at {DATA}")
    assert GEOMETRY.read_text(encoding="utf-8") == text(geometry(DATA))


def test_a_shared_border_is_simplified_once_for_both_sides():
    border = [(10.0, 0.0), (10.5, 3.0), (9.8, 5.0), (10.0, 10.0)]
    west = [(0.0, 0.0), *border, (0.0, 10.0)]
    east = [(20.0, 10.0), *border[::-1], (20.0, 0.0)]
    thin = simplify({"west": [west], "east": [east]}, lambda keys: 5.0 if len(keys) == 2 else 0.0)
    areas = [abs(signed_area(ring)) for shape in thin.values() for ring in shape]
    assert sum(areas) == pytest.approx(200)
    assert (10.5, 3.0) not in thin["west"][0] + thin["east"][0]


def test_adjoining_municipalities_dissolve_into_one_outline():
    left, right = [(0, 0), (1, 0), (1, 1), (0, 1)], [(1, 0), (2, 0), (2, 1), (1, 1)]
    (outline,) = dissolve([left, right])
    assert signed_area(outline) == 2


def test_a_shape_is_cut_at_the_frame():
    assert abs(signed_area(clip([(-1, -1), (3, -1), (3, 3), (-1, 3)], 0, 0, 2, 2))) == 4


@pytest.mark.requirement("W4")
def test_no_label_is_baked_in_as_a_picture():
    figure = render()
    assert not [tag for tag in ("image", "img", "picture", "foreignObject") if list(figure.iter(tag))]
    words = " ".join(figure.itertext())
    drawn = area_map()
    with translation.override("en"):
        names = [str(place.name) for place in (*drawn.neighbours, *drawn.seas, *drawn.cities)]
    assert not [name for name in names if name not in words]
    assert not re.search(r"[^\x00-\x7f]", json.dumps(json.loads(GEOMETRY.read_text()), ensure_ascii=False))


@pytest.mark.requirement("W29")
def test_each_area_is_a_link_with_a_full_name_in_the_map_and_in_the_list():
    figure = render()
    assert [a.get("href") for a in links(figure, "area-map__button")] == [f"/plans/?area={key}" for key in AREAS]
    assert [a.get("href") for a in links(figure, "area-map__area")] == [f"/plans/?area={key}" for key in AREAS]
    labels = [a.get("aria-label") for a in links(figure, "area-map__area")]
    assert labels[0] == "Hokusei: 1 plan, 6 places to stay and work"
    assert labels[3] == "Ise-Shima: 4 plans, 6 places to stay and work"


@pytest.mark.requirement("W29")
def test_each_area_has_a_pattern_of_its_own_beside_its_colour():
    figure = render()
    patterns = {pattern.get("id") for pattern in figure.iter("pattern")}
    used = [use.get("fill") for use in figure.iter("use") if "area-map__pattern" in use.get("class", "")]
    assert used == [f"url(#{area.pattern})" for area in area_map().areas]
    assert {area.pattern for area in area_map().areas} <= patterns


@pytest.mark.requirement("W29")
def test_the_chosen_area_is_marked_for_everyone():
    current = [a for a in render(selected="iga").iter("a") if a.get("aria-current") == "true"]
    assert [a.get("href") for a in current] == ["/plans/?area=iga"] * 2


def test_the_source_of_the_boundaries_is_credited():
    (caption,) = render().iter("figcaption")
    assert "National Land Numerical Information" in caption.text
