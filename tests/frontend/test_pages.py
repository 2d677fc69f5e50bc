"""Pages whose content staff may leave out or arrange otherwise than the demo does."""

from typing import Any

import pytest

from tests.frontend.fake_api import SITE, page

PATH = "/en/somewhere/"
PICTURE = {
    "alt": "Dawn",
    "caption": "The bay at dawn",
    "credit": "Aoi (CC BY 4.0)",
    "width": 800,
    "height": 600,
    "focusX": 0.5,
    "focusY": 0.5,
    "src": "/a.webp",
    "avif": "/a.avif 800w",
    "webp": "/a.webp 800w",
}
AREAS = [
    {"key": key, "name": key.title(), "description": "", "planCount": 1, "facilityCount": 1}
    for key in ("iga", "hokusei")
]
CAPTION = "The bay at dawn</span> <small"
PLAN = {"days": 3, "budget": None, "areas": [], "tags": []} | {
    name: [] for name in ("gallery", "itinerary", "keypersons", "facilities", "related")
}
FACILITY = {"kind": "LODGING", "area": AREAS[0], "tags": [], "gallery": [], "plans": []}
HOME = {
    "hero": {"heading": "", "text": "", "images": []},
    "concept": [],
    "featuredPlans": [],
    "featuredReports": [],
    "banners": [],
}


@pytest.fixture
def text(visit):
    """The page of the type at PATH, made of these fields; `others` are what its document asks besides."""

    def ask(document: str, typename: str, fields: dict[str, Any], **others: object) -> str:
        shown = page(typename, **{"body": [], "image": None, "lead": "", **fields})
        empty = {"areas": AREAS, "news": {"items": []}, "events": {"items": []}, "tagGroups": []}
        answers = {
            "route": {"route": {"page": {"__typename": typename}, "redirect": None}},
            document: {"site": SITE, **empty, **others, "route": {"page": shown}},
        }
        return visit(PATH, answers).content.decode()

    return ask


@pytest.mark.requirement("W29")
@pytest.mark.parametrize(
    ("document", "typename", "fields"),
    [
        ("plan_page", "PlanPage", PLAN),
        ("facility_page", "LodgingPage", FACILITY),
        ("report_page", "ReportPage", {"author": "", "visitedOn": None, "areas": [], "tags": [], "plans": []}),
        ("news_page", "NewsPage", {"date": "2026-11-01"}),
        ("living_page", "LivingPage", {"menus": [], "timelines": []}),
    ],
)
def test_the_main_picture_of_a_page_has_its_caption_and_the_credit_that_its_licence_asks_for(
    text, document, typename, fields
):
    html = text(document, typename, {**fields, "image": PICTURE})
    assert html.count(CAPTION) == html.count("Picture: Aoi (CC BY 4.0)") == 1
    assert "figure__caption" not in text(
        document, typename, {**fields, "image": PICTURE | {"caption": "", "credit": ""}}
    )


@pytest.mark.requirement("W10")
def test_a_portrait_has_its_credit(text):
    person = {"name": "Hana", "role": "", "text": "Come.", "portrait": PICTURE, "links": []}
    assert CAPTION in text("plan_page", "PlanPage", PLAN | {"keypersons": [person]})


@pytest.mark.requirement("W4")
def test_a_top_page_of_which_little_is_written_yet_has_a_heading_and_no_empty_part(text):
    html = text("home_page", "HomePage", HOME)
    assert '<h1 class="hero__heading">Somewhere</h1>' in html
    assert "hero__text" not in html
    for part in ("plans-title", "news-title", "events-title", "section--now"):
        assert part not in html
    written = text("home_page", "HomePage", HOME | {"hero": {"heading": "By the sea", "text": "Work.", "images": []}})
    assert ">By the sea</h1>" in written and ">Work.</p>" in written


@pytest.mark.requirement("W20")
def test_the_map_of_the_living_page_leads_to_the_menus_that_there_are(text):
    menu = {"area": {**AREAS[0], "image": None}, "heading": "Iga", "items": []}
    html = text("living_page", "LivingPage", {"menus": [menu], "timelines": []})
    assert html.count('href="#iga"') == 2 and 'id="iga"' in html
    assert 'href="#hokusei"' not in html
    assert "area-map" not in text("living_page", "LivingPage", {"menus": [], "timelines": []})


@pytest.mark.requirement("W5")
def test_a_plans_facts_are_the_first_groups_of_tags_whatever_they_are_called(text):
    keys = ("mood", "pace", "weather")
    groups = [{"key": key, "label": key.title()} for key in keys]
    tags = [{"key": f"{key}-tag", "label": f"{key} tag", "group": key} for key in keys]
    facts = text("plan_page", "PlanPage", PLAN | {"tags": tags}, tagGroups=groups).split('class="facts"')[1]
    facts = facts.split("</dl>")[0]
    assert "Mood" in facts and "<span>pace tag</span>" in facts and "Weather" not in facts
