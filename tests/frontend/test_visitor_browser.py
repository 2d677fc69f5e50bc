"""What the scripts add for the visitor, in a real browser: lists that change in place, the sheet, and suggestions."""

import re
from collections.abc import Callable, Iterator
from urllib.parse import quote

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

pytestmark = [pytest.mark.requirement("W13", "W29", "W30"), pytest.mark.xdist_group("visitor_browser")]

Visit = Callable[..., Page]
PHONE, DESKTOP = {"width": 375, "height": 780}, {"width": 1280, "height": 900}
LIST = "/en/plans/"


@pytest.fixture
def visit(chromium, demo_server) -> Iterator[Visit]:
    """Open an address; errors of scripts fail the test."""
    contexts = []
    errors = []

    def opened(path: str, viewport: dict = DESKTOP, **options) -> Page:
        options = {"locale": "en", "reduced_motion": "reduce", "base_url": demo_server} | options
        contexts.append(chromium.new_context(viewport=viewport, **options))
        page = contexts[-1].new_page()
        page.on("pageerror", lambda error: errors.append(error))
        page.goto(path)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert not errors


def focused(page: Page) -> str:
    return page.evaluate("document.activeElement.id")


def suggestions_asked(page: Page) -> list[str]:
    """Every query that is asked for suggestions from now on."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if "/suggestions/?q=" in request.url else None)
    return asked


def test_a_tick_changes_the_list_in_place_and_focus_scroll_and_reading_stay(visit):
    page = visit(LIST)
    page.evaluate("globalThis.here = true")
    box = page.locator("#f-season-spring")
    box.scroll_into_view_if_needed()
    before = box.bounding_box()
    announced = page.locator("#count").evaluate_handle(
        "count => { const heard = []; new MutationObserver(() => heard.push(count.innerText))"
        ".observe(count, { characterData: true, childList: true, subtree: true }); return heard; }"
    )
    box.focus()
    page.keyboard.press("Space")
    expect(page).to_have_url(f"{page.evaluate('location.origin')}{LIST}?season=spring")
    expect(page.locator(".chip")).to_have_count(1)
    assert page.evaluate("globalThis.here")
    assert focused(page) == "f-season-spring"
    assert box.bounding_box()["y"] == pytest.approx(before["y"], abs=1)
    assert announced.json_value()[-1] == page.locator("#count").inner_text()


@pytest.mark.requirement("W1")
def test_a_list_that_changed_in_place_is_the_same_in_another_language(visit):
    page = visit(LIST, locale="zh-TW")
    languages = [page.locator(f'{place} a[hreflang="zh-Hant"]') for place in (".languages", ".site-footer", ".offer")]
    page.locator("#f-season-spring").check()
    for link in languages:
        expect(link).to_have_attribute("href", re.compile(r"/zh-hant/plans/\?season=spring$"))
    page.go_back()
    for link in languages:
        expect(link).to_have_attribute("href", re.compile(r"/zh-hant/plans/$"))


def test_back_and_forward_bring_the_list_as_it_was_and_focus_stays(visit):
    page = visit(LIST)
    everything = page.locator("#count").inner_text()
    for key in ("spring", "summer"):
        page.locator(f"#f-season-{key}").focus()
        page.keyboard.press("Space")
        expect(page.locator(f"#f-season-{key}[checked]")).to_have_count(1)
    both = page.locator("#count").inner_text()
    page.go_back()
    expect(page.locator(".choice__input:checked")).to_have_count(1)
    page.go_back()
    expect(page.locator("#count")).to_have_text(everything)
    assert page.locator(".choice__input:checked").count() == 0
    assert focused(page) == "f-season-summer"
    page.go_forward()
    page.go_forward()
    expect(page.locator("#count")).to_have_text(both)
    page.locator(".card__link").first.click()
    page.go_back()
    expect(page.locator("#count")).to_have_text(both)


@pytest.mark.requirement("W9")
def test_map_and_chips_change_the_list_in_place_and_focus_is_never_lost(visit):
    page = visit(LIST)
    page.evaluate("globalThis.here = true")
    page.locator(".area-map__area.area-iga").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#f-area-iga")).to_be_checked()
    assert "area-iga" in page.evaluate("document.activeElement.getAttribute('class')")
    page.locator(".chip").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#f-area-iga")).not_to_be_checked()
    assert focused(page) == "summary"
    assert page.evaluate("globalThis.here")


@pytest.mark.requirement("W14")
@pytest.mark.parametrize("viewport", [PHONE, {"width": 768, "height": 1024}], ids=["phone", "tablet"])
def test_the_sheet_is_a_dialog_that_keeps_focus_and_says_how_many_it_will_show(visit, viewport):
    page = visit(LIST, viewport)
    opener = page.get_by_role("button", name="Filters", exact=True)
    opener.click()
    dialog = page.get_by_role("dialog", name="Filters")
    expect(dialog.get_by_role("button", name="Close")).to_be_focused()
    assert not Axe().run(page).response["violations"]
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    for _ in range(40):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement === document.body || filters.contains(document.activeElement)")
    page.locator("#f-area-iga").check()
    expect(dialog.get_by_role("button", name="Show 2 plans")).to_be_visible()
    expect(dialog.get_by_role("status")).to_have_text("2 plans")
    assert focused(page) == "f-area-iga"
    page.keyboard.press("Escape")
    expect(page.locator(".summary__filter")).to_be_focused()
    assert page.locator("[inert], [role=dialog]").count() == 0
    address = page.url
    page.locator(".summary__filter").click()
    page.get_by_role("button", name="Show 2 plans").click()
    expect(page.locator(".filters__show")).to_be_hidden()
    assert page.url == address


def test_without_javascript_the_sheet_opens_and_its_button_filters(visit):
    page = visit(LIST, PHONE, java_script_enabled=False)
    page.locator(".summary__filter").click()
    page.locator("#f-area-iga").check()
    page.locator(".filters__show").click()
    assert "area=iga" in page.url
    assert page.locator(".card").count() == 2


def test_suggestions_are_reached_by_keyboard_and_chosen_by_hand(visit):
    page = visit("/en/search/")
    field = page.get_by_role("combobox", name="Search for plans, places and reports").last
    field.click()
    page.keyboard.type("toba")
    expect(field).to_have_attribute("aria-expanded", "true")
    options = page.get_by_role("option")
    expect(page.locator(".search-form [role=status]")).to_have_text(f"{options.count()} suggestions")
    assert not Axe().run(page).response["violations"]
    page.keyboard.press("ArrowUp")
    expect(options.last).to_have_attribute("aria-selected", "true")
    assert field.get_attribute("aria-activedescendant") == options.last.get_attribute("id")
    assert field.input_value() == "toba"
    page.keyboard.press("Home")
    assert field.get_attribute("aria-activedescendant") is None
    assert field.evaluate("field => field.selectionStart") == 0
    page.keyboard.press("Escape")
    expect(field).to_have_attribute("aria-expanded", "false")
    assert field.input_value() == "toba"
    page.keyboard.press("ArrowDown")
    address = options.first.get_attribute("data-url")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{address}")


def test_enter_without_a_choice_searches_for_what_was_typed(visit):
    page = visit("/en/search/")
    page.locator("#search").click()
    page.keyboard.type("toba")
    expect(page.locator(".search-form [role=option]").first).to_be_visible()
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/search/?q=toba")


@pytest.mark.requirement("W1")
@pytest.mark.parametrize(
    ("path", "language", "composed", "meant"),
    [
        ("/search/", "ja-JP", ["と", "とb", "とば"], "鳥羽"),
        ("/zh-hant/search/", "zh-TW", ["ㄋ", "ㄋㄧ", "ㄋㄧㄠ"], "鳥羽"),
        ("/zh-hans/search/", "zh-CN", ["n", "ni", "niao'yu"], "鸟羽"),
        ("/en/search/", "ja-JP", ["t", "to", "toba"], "toba"),
    ],
)
def test_nothing_is_asked_for_words_that_are_still_being_composed(visit, path, language, composed, meant):
    page = visit(path, locale=language)
    page.clock.install()
    asked = suggestions_asked(page)
    field = page.locator("#search")
    field.click()
    keyboard = page.context.new_cdp_session(page)
    for text in composed:
        place = len(text)
        keyboard.send("Input.imeSetComposition", {"text": text, "selectionStart": place, "selectionEnd": place})
        page.clock.run_for(5_000)
    assert field.input_value() == composed[-1]
    assert asked == []
    with page.expect_request("**/suggestions/?q=*") as request:
        keyboard.send("Input.insertText", {"text": meant})
        page.clock.run_for(5_000)
    assert request.value.url.endswith(f"?q={quote(meant)}")
    expect(page.locator(".search-form [role=option]").first).to_be_visible()
    assert len(asked) == 1


def test_latin_words_that_a_phone_composes_are_asked_for(visit):
    page = visit("/en/search/", PHONE)
    page.locator("#search").click()
    with page.expect_request("**/suggestions/?q=tob"):
        page.context.new_cdp_session(page).send(
            "Input.imeSetComposition", {"text": "tob", "selectionStart": 3, "selectionEnd": 3}
        )


@pytest.mark.requirement("W6")
def test_the_diagnostic_goes_on_in_place_and_the_next_question_is_read(visit):
    page = visit("/en/diagnostic/", PHONE)
    page.evaluate("globalThis.here = true")
    page.locator(".option").nth(1).click()
    expect(page.locator(".thread__text")).to_have_text("Question 2 of 7")
    expect(page.locator(".question__label")).to_be_focused()
    assert page.evaluate("globalThis.here && scrollY === 0")
    page.go_back()
    expect(page.locator(".thread__text")).to_have_text("Question 1 of 7")
    page.go_forward()
    page.locator(".option").first.click()
    page.get_by_role("link", name="Show the result now").click()
    page.wait_for_url("**result=1")
    expect(page.get_by_role("heading", level=1)).to_contain_text("suits you")
