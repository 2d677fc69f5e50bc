"""The report of a mistake in a real browser: without JavaScript, and with the words that the visitor has marked."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from wagtail_localize.models import StringTranslation

from cms.version import raise_version
from translation.models import MistakeReport

pytestmark = pytest.mark.requirement("W3", "W29", "W30")

PLAN = "/en/plans/toba-fishing-village/"
FORM = f"/en/report-mistake/?page={PLAN}"


@pytest.fixture
def content(_demo_database, demo_server, django_db_blocker) -> Iterator[str]:
    """The address of the demo, in which the English plans are by machine; commits are seen by its server."""
    english = StringTranslation.objects.filter(locale__language_code="en")
    with django_db_blocker.unblock():
        english.update(translation_type="machine")
        raise_version()
        yield demo_server
        english.update(translation_type="manual")
        MistakeReport.objects.all().delete()
        raise_version()


@pytest.fixture
def page(chromium, request):
    context = chromium.new_context(java_script_enabled=getattr(request, "param", True))
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("page", [False], indirect=True, ids=["without JavaScript"])
def test_a_visitor_reports_a_mistake(content, page):
    page.goto(content + PLAN)
    notice = page.locator(".translation-notice")
    assert "translated by machine" in notice.inner_text()
    notice.get_by_role("link", name="Report a mistake").click()
    page.get_by_label("What is wrong?").fill("The village is called Toba.")
    page.get_by_role("button", name="Send").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Thank you"
    report = MistakeReport.objects.get()
    assert (report.message, report.quote, report.address) == ("The village is called Toba.", "", PLAN)
    page.get_by_role("link", name="Back to the page").click()
    assert page.url == content + PLAN


def test_the_report_begins_with_the_words_that_the_visitor_has_marked(content, page):
    page.goto(content + PLAN)
    page.locator("h1").select_text()
    marked = page.locator("h1").inner_text()
    page.get_by_role("link", name="Report a mistake").click()
    assert page.get_by_label("Where?").input_value() == marked


def test_a_message_is_asked_for_before_anything_is_sent(content, page):
    page.goto(content + FORM)
    page.get_by_role("button", name="Send").click()
    assert page.url == content + FORM
    assert page.locator("#message:invalid").count() == 1


def test_axe_finds_nothing_on_a_page_with_the_notice(content, page):
    page.goto(content + PLAN)
    for width in (375, 768, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        assert not Axe().run(page).response["violations"]


@pytest.mark.parametrize("locale", ["", "/en", "/zh-hans", "/zh-hant"])
def test_axe_finds_nothing_on_the_form_and_the_thanks(content, page, locale):
    for address in (
        f"{locale}/report-mistake/?page={locale}/about/",
        f"{locale}/report-mistake/thanks/?page={locale}/about/",
    ):
        page.goto(content + address)
        for width in (375, 768, 1280):
            page.set_viewport_size({"width": width, "height": 900})
            found = Axe().run(page).response["violations"]
            assert not found, [(rule["id"], [node["html"][:200] for node in rule["nodes"]]) for rule in found]
