"""axe in a real browser finds nothing on any template, in four languages and at three widths (W29)."""

import pytest
from axe_playwright_python.sync_playwright import Axe

LOCALES = {"ja": "", "en": "/en", "zh-hans": "/zh-hans", "zh-hant": "/zh-hant"}
TEMPLATES = [
    "/",
    "/plans/?area=ise-shima",
    "/plans/?area=iga&days=7-",
    "/plans/toba-fishing-village/",
    "/lodging/toba-inn/",
    "/reports/",
    "/reports/three-mornings-in-toba/",
    "/news/",
    "/events/",
    "/living/",
    "/diagnostic/",
    "/diagnostic/?words=海、zzzz&result=1",
    "/about/",
    "/search/?q=tobba",
    "/search/?q=zzzz",
    "/nothing-here/",
]
WIDTHS = (375, 768, 1280)


@pytest.mark.requirement("W14", "W29", "W30")
@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("path", TEMPLATES)
def test_axe_finds_nothing(chromium, demo_server, path, locale):
    page = chromium.new_page()
    messages = []
    page.on("console", lambda message: messages.append(message.text) if message.type == "error" else None)
    try:
        page.goto(demo_server + LOCALES[locale] + path)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            found = Axe().run(page).response["violations"]
            assert not found, [(rule["id"], [node["html"][:200] for node in rule["nodes"]]) for rule in found]
            wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            assert wider <= 0, f"the page is {wider} px wider than {width}"
        assert not [text for text in messages if "404" not in text]
    finally:
        page.close()
