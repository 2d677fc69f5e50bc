"""Every field of a bundle arrives, in every language (contract: content bundle)."""

import datetime

import pytest
from django.contrib.auth import get_user_model
from wagtail.models import Locale, Page, Site

from cms.models import Picture
from facilities.models import ActivityPage, FacilityIndexPage, LodgingPage, Operator, WorkspacePage
from home.models import Event, HomePage, LivingPage, SiteSettings, StandardPage
from plans.models import DiagnosticPage, PlanPage
from reports.models import ReportPage
from search.models import Area, Tag, TagGroup
from tests.cms.bundle import folders
from translation.models import GlossaryTerm

pytestmark = pytest.mark.requirement("C3", "W1", "W20")


def at(model, locale: str, **wanted):
    return model.objects.get(locale__language_code=locale, **wanted)


def test_every_page_event_area_tag_and_picture_text_exists_in_every_locale(loaded):
    loaded()
    for model in (
        HomePage,
        PlanPage,
        ReportPage,
        StandardPage,
        DiagnosticPage,
        LivingPage,
        Event,
        SiteSettings,
        Operator,
    ):
        assert {row.locale.language_code for row in model.objects.all()} == set(folders.MANIFEST["locales"]), model
    assert Area.objects.count() == 2 * 4
    assert TagGroup.objects.count() == 2 * 4
    assert Tag.objects.count() == 3 * 4
    assert Picture.objects.get(title="lake.png").texts.count() == 4


def test_a_plan_has_all_its_fields(loaded):
    loaded()
    plan = at(PlanPage, "ja", slug="lake-days")
    assert (plan.title, plan.lead, plan.days, plan.budget) == ("湖の三日", "机は湖のほう。", 3, 30000)
    assert [area.key for area in plan.areas.all()] == ["upland", "lowland"]
    assert {tag.key for tag in plan.tags.all()} == {"calm", "busy"}
    assert plan.image.title == "lake.png"
    assert [row.image.title for row in plan.gallery_images.all()] == ["boat.png"]
    assert plan.report.slug == "slow-week"
    assert [row.facility.slug for row in plan.facility_links.all()] == ["lake-inn", "barn-desk"]
    stop = plan.itinerary[0].value["stops"][0]
    assert (stop["time"], stop["title"], stop["facility"].slug) == ("9:30", "着く", "lake-inn")
    [person] = plan.keypersons.all()
    assert (person.name, person.portrait.title, person.visible) == ("森 文", "boat.png", True)
    assert person.links[0].value["page"].slug == "lake-inn"


def test_a_translated_plan_has_its_words_and_the_facts_of_the_source(loaded):
    loaded()
    plan = at(PlanPage, "en", slug="lake-days")
    assert (plan.title, plan.lead, plan.days, plan.live) == (
        "Three days at the lake",
        "The desk faces the lake.",
        3,
        True,
    )
    heading, words, image, table = plan.body
    assert heading.value["text"] == "Day one"
    assert words.value.source == "<p>Text and <b>bold.</b> Next.</p><ul><li>one</li><li>two</li></ul>"
    assert (image.value["image"].title, image.value["caption"]) == ("lake.png", "Dawn")
    assert table.value.caption == "Schedule"
    assert [column["heading"] for column in table.value.columns] == ["Hour", "What"]
    assert plan.itinerary[0].value["stops"][0]["text"] == "By train"
    assert [person.role for person in plan.keypersons.all()] == ["Guide"]
    assert {tag.key for tag in plan.tags.all()} == {"calm", "busy"}


def test_emphasis_beside_japanese_punctuation_is_emphasis(loaded):
    loaded()
    assert "<b>太字。</b>次" in at(PlanPage, "ja", slug="lake-days").body[1].value.source


def test_each_kind_of_facility_has_its_own_fields_and_list(loaded):
    loaded()
    inn, desk, trip = at(LodgingPage, "ja"), at(WorkspacePage, "ja"), at(ActivityPage, "ja")
    assert (inn.latitude, inn.longitude, inn.rooms, inn.check_in) == (35.25, 136.0, 7, "15時から")
    assert (desk.seats, desk.title, trip.duration_minutes) == (12, "納屋の机", 90)
    assert at(ActivityPage, "en").season == "Summer"
    parents = {page.get_parent().slug: page.get_parent().specific.lists for page in (inn, desk, trip)}
    assert parents == {"lodging": "LODGING", "workspaces": "WORKSPACE", "activities": "ACTIVITY"}


def test_lists_that_a_bundle_does_not_name_are_there_all_the_same(loaded):
    loaded()
    assert {page.slug for page in FacilityIndexPage.objects.all()} == {"lodging", "workspaces", "activities"}
    assert at(FacilityIndexPage, "zh-hant", slug="lodging").title == "住宿"


def test_members_with_an_account_are_linked_and_the_others_invited(loaded):
    user = get_user_model().objects.create_user("inn", email="Inn@Example.com")
    loaded()
    operator = at(Operator, "ja", key="inn-people")
    assert list(operator.members.all()) == [user]
    assert [invitation.email for invitation in operator.invitations.all()] == ["staff@example.com"]
    assert at(LodgingPage, "ja").operator == operator


def test_pictures_have_texts_in_each_language_a_credit_and_a_point_of_focus(loaded):
    loaded()
    lake, boat = Picture.objects.get(title="lake.png"), Picture.objects.get(title="boat.png")
    assert (lake.description, lake.credit, lake.is_decorative) == ("湖", "Photo Club", False)
    assert (lake.focal_point_x / lake.width, lake.focal_point_y / lake.height) == (0.25, 0.5)
    assert {row.locale.language_code: row.alt for row in lake.texts.all()}["en"] == "A lake"
    assert boat.is_decorative


def test_links_to_own_pages_are_kept_as_pages_so_that_they_follow_a_move(loaded):
    loaded()
    page, plan = at(StandardPage, "ja"), at(PlanPage, "ja")
    assert f'<a linktype="page" id="{plan.pk}">旅程</a>' in page.body[0].value.source
    assert f'<a id="{plan.pk}" linktype="page">Journey</a>' in at(StandardPage, "en").body[0].value.source
    settings = at(SiteSettings, "ja")
    assert settings.navigation[0].value["page"].slug == "plans"
    assert settings.navigation[1].value["url"] == "https://example.org/x"


def test_the_top_page_is_the_root_of_the_site_and_the_welcome_page_is_gone(loaded):
    loaded()
    site = Site.objects.get(is_default_site=True)
    assert site.root_page.specific == at(HomePage, "ja")
    assert site.site_name == "山の仕事場"
    assert not Page.objects.filter(title__startswith="Welcome").exists()
    assert at(HomePage, "en").hero_heading == "Desk and hill"


@pytest.mark.parametrize(
    ("address", "host", "port"),
    [
        ("https://workation.example.jp", "workation.example.jp", 443),
        ("http://workation.example.jp/", "workation.example.jp", 80),
        ("http://127.0.0.1:8000", "127.0.0.1", 8000),
    ],
)
def test_the_site_has_the_host_and_port_of_its_address_until_staff_say_otherwise(
    loaded, settings, address, host, port
):
    settings.HAMAYU_BASE_URL = address
    loaded({"bundle.yaml": folders.MANIFEST})
    sites = Site.objects.filter(is_default_site=True)
    assert [*sites.values_list("hostname", "port")] == [(host, port)]
    sites.update(hostname="moved.example.jp")
    loaded({"bundle.yaml": folders.MANIFEST})
    assert sites.get().hostname == "moved.example.jp"


def test_the_diagnostic_has_its_questions(loaded):
    loaded()
    pace, why = (block.value for block in at(DiagnosticPage, "en").questions)
    slow, fast = pace["options"]
    assert [(pair["tag"], pair["weight"]) for pair in slow["wants"]] == [("calm", 3), ("busy", -2)]
    assert (slow["label"], slow["days_at_least"], fast["budget_at_most"]) == ("Slow", 2, 20000)
    assert (why["after"]["question"], list(why["after"]["options"]), why["multiple"]) == ("pace", ["slow"], True)


def test_events_reports_and_the_glossary_are_there(loaded):
    loaded()
    assert at(Event, "ja").ends_on == datetime.date(2027, 8, 2)
    assert at(ReportPage, "en").body[0].value["source"] == "Ms Hayashi"
    term = GlossaryTerm.objects.get(term="高原")
    assert {form.language_code: form.text for form in term.forms.all()} == {"en": "Upland", "zh-hans": "高原"}


def test_a_bundle_of_two_locales_makes_two(loaded):
    files = {
        "bundle.yaml": {**folders.MANIFEST, "locales": ["ja", "en"]},
        "areas.yaml": [{"key": "one", "name": "一"}],
    }
    loaded(files)
    assert {area.locale.language_code for area in Area.objects.all()} == {"ja", "en"}
    assert set(Locale.objects.values_list("language_code", flat=True)) >= {"ja", "en"}
