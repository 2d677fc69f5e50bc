"""Lists, menus, the dashboard and the answers of the admin as a whole."""

import json
import re

import pytest
from django.urls import reverse
from django.utils.translation import override
from wagtail.models import Locale, Page

from cms.admin.dashboard import BarePagesPanel
from home.models import SiteSettings
from reports.length import CHARACTERS, PICTURES, Length, length
from tests import factories
from tests.cms.conftest import picture

LISTS = ("planpage", "lodgingpage", "workspacepage", "activitypage", "reportpage", "newspage")
SNIPPETS = ("search_area", "search_taggroup", "search_tag", "facilities_operator", "home_event", "cms_picturetext")


def body(*blocks: tuple[str, object]) -> str:
    return json.dumps([{"type": name, "value": value, "id": str(index)} for index, (name, value) in enumerate(blocks)])


@pytest.fixture
def story(site):
    """A report whose text is just long enough, with one picture alone and the others in a gallery."""
    image = picture().pk
    several = {"images": [{"image": image} for _ in range(PICTURES - 1)]}
    text = "<p>" + "海 " * (CHARACTERS - 7) + "</p><ul><li>山<b>と</b></li></ul>"
    return factories.report(
        "long",
        title="長い話",
        body=body(
            ("heading", {"text": "数えない見出し", "level": "2"}),
            ("text", text),
            ("quote", {"text": "また\n来ます", "source": "数えない人"}),
            ("image", {"image": image}),
            ("gallery", several),
        ),
    )


@pytest.mark.requirement("W18")
def test_running_text_is_counted_without_spaces_and_markup_and_pictures_wherever_they_are(story):
    assert length(story.body) == Length(CHARACTERS, PICTURES)
    assert length(story.body).enough


@pytest.mark.requirement("W18")
@pytest.mark.parametrize(("characters", "pictures"), [(CHARACTERS - 1, PICTURES), (CHARACTERS, PICTURES - 1)])
def test_a_report_needs_both_enough_text_and_enough_pictures(characters, pictures):
    assert not Length(characters, pictures).enough


@pytest.mark.requirement("W18")
def test_the_editor_says_how_far_a_report_is(staff, story):
    html = staff.get(reverse("wagtailadmin_pages:edit", args=[story.pk])).content.decode()
    assert f'<strong data-count="characters" data-goal="{CHARACTERS}">{CHARACTERS}</strong>' in html
    assert f'<strong data-count="pictures" data-goal="{PICTURES}">{PICTURES}</strong>' in html
    assert "reports/length.js" in html


@pytest.mark.requirement("W18")
def test_the_list_of_reports_marks_those_below_the_goal(staff, story, site, django_assert_max_num_queries):
    html = staff.get(reverse("reportpage:index")).content.decode()
    assert html.count("hamayu-mark--below") == 2
    for index in range(5):
        factories.report(f"short-{index}")
    with django_assert_max_num_queries(60):
        html = staff.get(reverse("reportpage:index")).content.decode()
    assert html.count("hamayu-mark--below") == 12


@pytest.mark.requirement("W18")
def test_the_dashboard_names_reports_below_the_goal(staff, story, site):
    html = staff.get(reverse("wagtailadmin_home")).content.decode()
    assert "鳥羽の朝三つ" in html.split("Experience reports below the goal")[1]
    assert "長い話" not in html.split("Experience reports below the goal")[1]


@pytest.mark.requirement("W20")
def test_the_dashboard_names_my_drafts_and_public_pages_that_look_bare(staff, site, rf):
    site.plan.title = "書きかけの計画"
    site.plan.save_revision(user=staff.get("/admin/").wsgi_request.user)
    html = staff.get(reverse("wagtailadmin_home")).content.decode()
    drafts, bare = html.split("My unpublished changes")[1].split("Public pages without a description or picture")
    assert "書きかけの計画" in drafts
    assert "more" in bare
    described = factories.standard(search_description="説明", image=picture())
    found = BarePagesPanel(rf.get("/"), order=1).find(Page.objects.all())
    assert Page(pk=site.lodging.pk) in found
    assert Page(pk=described.pk) not in found


@pytest.mark.requirement("W20")
@pytest.mark.parametrize(
    "name", [f"{name}:index" for name in LISTS] + [f"wagtailsnippets_{name}:list" for name in SNIPPETS]
)
def test_every_list_opens_filters_and_searches(staff, site, name):
    picture()
    for query in ({}, {"locale": "ja"}, {"q": "海"}, {"locale": "ja", "tags": site.tag.pk, "area": site.area.pk}):
        assert staff.get(reverse(name), query).status_code == 200


@pytest.mark.requirement("W20")
def test_lists_by_kind_are_narrowed_by_area_and_tag(staff, site):
    factories.plan("tagged", title="海の計画", tags=[site.tag])
    html = staff.get(reverse("planpage:index"), {"tags": [site.tag.pk]}).content.decode()
    assert "海の計画" in html
    assert "漁村で働く三日間" not in html


@pytest.mark.requirement("W13")
def test_tags_are_found_by_their_group(staff, site):
    factories.tag("squid", group="food")
    html = staff.get(reverse("wagtailsnippets_search_tag:list"), {"group": site.group.pk}).content.decode()
    assert "sea" in html
    assert "squid" not in html


@pytest.mark.requirement("W13")
def test_a_page_offers_the_tags_of_groups_that_are_for_its_kind_as_boxes_under_their_group(staff, site):
    factories.tag("squid", group="food", kinds=("PLAN",))
    plan = staff.get(reverse("wagtailadmin_pages:edit", args=[site.plan.pk])).content.decode()
    lodging = staff.get(reverse("wagtailadmin_pages:edit", args=[site.lodging.pk])).content.decode()
    assert "squid" in plan
    assert "squid" not in lodging
    assert 'type="checkbox" name="tags"' in lodging


@pytest.mark.requirement("W1")
def test_areas_and_tags_to_choose_are_those_that_were_written_first(staff, site):
    copy = site.area.copy_for_translation(Locale.objects.get(language_code="en"))
    copy.name = "Translated coast"
    copy.save()
    for page in (site.plan, site.lodging):
        html = staff.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
        assert "Translated coast" not in html


@pytest.mark.requirement("W1")
def test_what_is_added_in_a_list_is_written_in_the_source_language(staff, site):
    html = staff.get(reverse("wagtailsnippets_search_area:list"), {"locale": "en"}).content.decode()
    assert reverse("wagtailsnippets_search_area:add") + "?locale=ja" in html


@pytest.mark.requirement("W20")
def test_the_settings_of_the_site_open_at_once(staff, site):
    listing = reverse("wagtailsnippets_home_sitesettings:list")
    assert staff.get(listing).url == reverse("wagtailsnippets_home_sitesettings:edit", args=[site.settings.pk])
    SiteSettings.objects.all().delete()
    assert staff.get(listing).url == reverse("wagtailsnippets_home_sitesettings:add") + "?locale=ja"


@pytest.mark.requirement("W20")
def test_the_admin_speaks_japanese_unless_a_person_chose_english(client, admin_client, staff, settings):
    settings.SECURE_SSL_REDIRECT = False
    assert '<html lang="ja"' in client.get(reverse("wagtailadmin_login")).content.decode()
    assert '<html lang="ja"' in admin_client.get(reverse("wagtailadmin_home")).content.decode()
    assert '<html lang="en"' in staff.get(reverse("wagtailadmin_home")).content.decode()
    with override("en"):
        html = staff.get(reverse("wagtailadmin_account")).content.decode()
    assert 'value="ja"' in html
    assert 'value="fr"' not in html


@pytest.mark.requirement("W31")
def test_the_admin_has_a_policy_of_its_own_and_is_kept_by_no_cache(client, staff, site):
    before, after = client.get(reverse("wagtailadmin_login")), staff.get(reverse("wagtailadmin_home"))
    assert "script-src 'self' 'unsafe-inline';" in after["Content-Security-Policy"]
    for response in (before, after):
        policy = response["Content-Security-Policy"]
        assert "unsafe-eval" not in policy
        assert "frame-ancestors 'self'" in policy
        assert "object-src 'none'" in policy
        assert "no-store" in response["Cache-Control"]


@pytest.mark.requirement("W31")
@pytest.mark.parametrize("name", ["wagtailadmin_login", "wagtailadmin_password_reset"])
def test_who_has_not_logged_in_gets_no_page_whose_inline_scripts_would_run(client, db, name):
    response = client.get(reverse(name))
    assert "script-src 'self';" in response["Content-Security-Policy"]
    scripts = re.findall(r"<script([^>]*)>", response.content.decode())
    assert all("src=" in script or "application/json" in script for script in scripts)


@pytest.mark.requirement("W31")
def test_the_policy_of_the_public_site_is_not_loosened(client, staff, site):
    draft = reverse("wagtailadmin_pages:view_draft", args=[site.plan.pk])
    for response in (client.get("/admin-of-nothing/"), client.get("/healthz"), staff.get(draft)):
        assert "unsafe-inline" not in response["Content-Security-Policy"]


@pytest.mark.requirement("W31")
def test_pictures_are_named_sources_and_what_staff_have_chosen_to_upload(staff, settings):
    settings.CONTENT_SECURITY_POLICY = {"DIRECTIVES": {"img-src": ["'self'", "data:", "https://media.example.com"]}}
    policy = staff.get(reverse("wagtailadmin_home"))["Content-Security-Policy"]
    assert "img-src 'self' data: https://media.example.com blob:" in policy


def test_the_admin_bears_our_name_and_flower(client, staff):
    assert "hamayu-logo" in staff.get(reverse("wagtailadmin_home")).content.decode()
    login = client.get(reverse("wagtailadmin_login")).content.decode()
    assert "hamayu-logo" in login
    assert "Wagtail" not in login.split("<noscript")[0]
