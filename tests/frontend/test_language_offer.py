"""A visitor's own language is offered and never forced (W1)."""

import gzip
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from playwright.sync_api import Page

pytestmark = pytest.mark.requirement("W1", "W29")

Visit = Callable[..., Page]
OFFER = ".offer__link"


@pytest.fixture
def visit(chromium, demo_server) -> Iterator[Visit]:
    """Open an address as somebody whose browser is set to a language."""
    contexts = []

    def opened(path: str, language: str, **options) -> Page:
        contexts.append(chromium.new_context(locale=language, base_url=demo_server, **options))
        page = contexts[-1].new_page()
        page.goto(path)
        return page

    yield opened
    for context in contexts:
        context.close()


@pytest.mark.parametrize(
    ("path", "language", "words", "leads_to"),
    [
        ("/about/", "en-GB", "Read this page in English", "/en/about/"),
        ("/about/", "zh-TW", "繁體中文", "/zh-hant/about/"),
        ("/en/about/", "zh-CN", "简体中文", "/zh-hans/about/"),
        ("/zh-hans/about/", "zh-HK", "繁體中文", "/zh-hant/about/"),
        ("/en/search/", "ja-JP", "日本語", "/search/"),
    ],
)
def test_the_same_page_is_offered_in_the_visitors_language(visit, path, language, words, leads_to):
    page = visit(path, language)
    offer = page.locator(OFFER)
    assert words in offer.inner_text()
    assert page.url.endswith(path)
    offer.click()
    assert page.url.endswith(leads_to)
    assert page.locator(OFFER).count() == 0


@pytest.mark.parametrize(
    ("path", "language"), [("/about/", "ja-JP"), ("/en/about/", "en-AU"), ("/zh-hant/about/", "zh-TW"), ("/", "fr-FR")]
)
def test_nothing_is_offered_where_the_page_can_be_read_or_is_not_there_in_the_language(visit, path, language):
    assert visit(path, language).locator(OFFER).count() == 0


def test_an_offer_that_was_refused_does_not_come_again_and_before_that_nothing_is_remembered(visit):
    page = visit("/about/", "en-US")
    assert page.evaluate("localStorage.length") == 0
    page.get_by_role("button", name="Close", exact=True).click()
    assert page.locator(OFFER).count() == 0
    page.goto("/living/")
    assert page.locator(OFFER).count() == 0
    assert not page.context.cookies()


def test_without_javascript_the_language_switch_is_there(visit):
    page = visit("/about/", "en-US", java_script_enabled=False)
    assert page.locator(OFFER).count() == 0
    assert page.locator('.site-footer a[hreflang="en"]').get_attribute("href") == "/en/about/"


@pytest.mark.parametrize("width", [375, 768, 1280])
def test_the_offer_moves_nothing_and_axe_finds_nothing(visit, width):
    page = visit("/about/", "en-US", viewport={"width": width, "height": 800})
    assert page.locator(OFFER).is_visible()
    top = page.locator("main").bounding_box()["y"]
    found = Axe().run(page).response["violations"]
    assert not found, [(rule["id"], [node["html"][:200] for node in rule["nodes"]]) for rule in found]
    page.get_by_role("button", name="Close", exact=True).click()
    assert page.locator("main").bounding_box()["y"] == top


def test_all_scripts_together_stay_small():
    scripts = (Path(settings.BASE_DIR) / "frontend" / "static").rglob("*.js")
    assert sum(len(gzip.compress(script.read_bytes())) for script in scripts) <= 20_000
