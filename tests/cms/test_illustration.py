"""Pictures drawn from recipes: every word draws, equal seeds draw equal bytes, wrong words are named."""

from xml.etree import ElementTree

import pytest

from cms.illustration import Recipe, draw_png, draw_svg, vocabulary

pytestmark = pytest.mark.requirement("W4")

PORTRAIT = {"portrait": True, "area": "iga"}
OPTIONS = {
    "hair": vocabulary.HAIR,
    "hair_colour": vocabulary.HAIR_COLOURS,
    "clothes": vocabulary.CLOTHES,
    "age": vocabulary.AGES,
    "glasses": (True, False),
    "beard": (True, False),
}


def svg(seed="a", **fields):
    return draw_svg(Recipe.parse(fields), seed)


def shapes(document):
    return len(list(ElementTree.fromstring(document).iter()))


@pytest.mark.parametrize("scene", vocabulary.SCENES)
def test_a_scene_draws_in_every_area_time_and_size(scene):
    sizes, times = list(vocabulary.SIZES), vocabulary.TIMES
    for i, area in enumerate(vocabulary.AREAS):
        assert shapes(svg(scene=scene, area=area, time=times[i % 4], size=sizes[i % 3])) > 40


@pytest.mark.parametrize("element", vocabulary.ELEMENTS)
@pytest.mark.parametrize("scene", ["bay", "desk", "workshop", "cedar-path"])
def test_an_element_changes_a_scene(scene, element):
    recipe = {"scene": scene, "area": "ise-shima", "time": "dusk"}
    already_there = scene == "desk" and element == "laptop"
    drawn = svg(**recipe, **{"with": [element]})
    assert shapes(drawn) > 40
    assert (drawn == svg(**recipe)) == already_there


@pytest.mark.parametrize(("field", "value"), [(field, value) for field in OPTIONS for value in OPTIONS[field]])
def test_a_portrait_option_draws(field, value):
    assert shapes(svg(**PORTRAIT, **{field: value})) > 40


def test_the_seed_decides_and_nothing_else():
    recipe = {"scene": "coast", "area": "ise-shima", "time": "dawn", "with": ["boat", "cat"]}
    assert svg("toba-inn-1", **recipe) == svg("toba-inn-1", **recipe)
    assert svg("toba-inn-1", **recipe) != svg("toba-inn-2", **recipe)


@pytest.mark.parametrize(("size", "pixels"), vocabulary.SIZES.items())
def test_a_png_has_the_pixels_of_its_size(size, pixels):
    png = draw_png(Recipe.parse({"scene": "bay", "area": "ise-shima", "size": size}), "a")
    assert (int.from_bytes(png[16:20]), int.from_bytes(png[20:24])) == pixels


@pytest.mark.parametrize(
    ("change", "field", "value"),
    [
        ({"scene": "volcano"}, "scene", "volcano"),
        ({"area": "kyoto"}, "area", "kyoto"),
        ({"time": "tea time"}, "time", "tea time"),
        ({"size": "huge"}, "size", "huge"),
        ({"with": ["cat", "whale"]}, "with", "whale"),
        ({"with": ["cat", "dog", "boat", "sun", "moon"]}, "with", "at most 4"),
        ({"with": "cat"}, "with", "cat"),
        ({"mood": "calm"}, "mood", "calm"),
        ({"portrait": "yes"}, "portrait", "yes"),
        ({"portrait": True, "scene": "coast"}, "scene", "coast"),
    ],
)
def test_a_wrong_recipe_names_field_and_value(change, field, value):
    with pytest.raises(ValueError, match=f"^{field}: .*{value}"):
        Recipe.parse({"scene": "coast", "area": "iga", "time": "noon"} | change)


def test_a_portrait_field_is_checked():
    with pytest.raises(ValueError, match="hair: 'mohawk' is not allowed, choose one of short, long"):
        Recipe.parse({**PORTRAIT, "hair": "mohawk"})
