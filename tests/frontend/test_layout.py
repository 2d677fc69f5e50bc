"""What no rule of accessibility sees, in a real browser: nothing lies over something else, nothing opens elsewhere."""

import pytest


@pytest.fixture
def page(chromium):
    page = chromium.new_page(reduced_motion="reduce")
    yield page
    page.close()


@pytest.mark.requirement("W14")
@pytest.mark.parametrize("locale", ["", "en/"])
@pytest.mark.parametrize("width", [375, 768, 1024, 1280])
def test_the_doors_of_the_top_page_cover_none_of_its_words(page, demo_server, locale, width):
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{demo_server}/{locale}")
    doors = page.locator(".doors").bounding_box()
    for words in (".hero__heading", ".hero__text"):
        box = page.locator(words).bounding_box()
        assert box["y"] + box["height"] <= doors["y"]
        assert box["x"] >= 0 and box["x"] + box["width"] <= width


@pytest.mark.requirement("W1", "W14")
@pytest.mark.parametrize("width", [375, 1280])
def test_the_list_of_languages_opens_at_its_button(page, demo_server, width):
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{demo_server}/")
    page.locator(".tool--language").click()
    button, opened = page.locator(".tool--language").bounding_box(), page.locator("#languages").bounding_box()
    assert 0 <= opened["y"] - (button["y"] + button["height"]) <= 16
    assert opened["x"] + opened["width"] == pytest.approx(button["x"] + button["width"], abs=2)


@pytest.mark.requirement("W14")
def test_the_large_picture_of_a_gallery_is_as_high_as_the_small_ones_beside_it(page, demo_server):
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(f"{demo_server}/lodging/toba-inn/")
    large, *small = [image.bounding_box() for image in page.locator(".gallery--3 .gallery__image").all()]
    assert large["y"] == pytest.approx(small[0]["y"], abs=1)
    assert large["y"] + large["height"] == pytest.approx(small[-1]["y"] + small[-1]["height"], abs=1)
