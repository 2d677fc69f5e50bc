"""What the editing forms refuse, and that they say what to do."""

import pytest
from django.urls import reverse
from django.utils.translation import override
from wagtail.models import Collection
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from cms.models import Picture
from facilities.models import ActivityPage
from home.models import EventIndexPage, HomePage, LivingPage
from tests.cms.conftest import child, form_data, picture

pytestmark = pytest.mark.requirement("W20")
PUBLISH = {"action-publish": "1"}


def edit_url(page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def add_url(model, parent) -> str:
    return reverse("wagtailadmin_pages:add", args=[model._meta.app_label, model._meta.model_name, parent.pk])


def errors(response) -> str:
    """All messages of a form that came back; empty where it was accepted."""
    if response.status_code == 302:
        return ""
    form = response.context["form"]
    nested = [row for formset in form.formsets.values() for row in formset.errors if row]
    with override("en"):
        return " ".join(str(messages) for found in [form.errors, *nested] for messages in found.values())


def publish(client, page, **changes):
    url = edit_url(page)
    return client.post(url, form_data(client, url, **PUBLISH, **changes))


def save_snippet(client, snippet, **changes):
    url = snippet.snippet_viewset.get_url_name("edit")
    url = reverse(url, args=[snippet.pk])
    return client.post(url, form_data(client, url, "w-editor-form", **PUBLISH, **changes))


def test_a_form_is_accepted_as_it_stands(staff, site):
    for page in (site.home, site.plans, site.plan, site.lodging, site.report):
        assert errors(publish(staff, page)) == "", page
    for snippet in (site.area, site.group, site.tag, site.event, site.operator, site.settings):
        assert save_snippet(staff, snippet).status_code == 302, snippet


@pytest.mark.parametrize("slug", ["Toba", "toba_inn", "鳥羽", "toba inn"])
def test_an_address_is_of_small_latin_letters_digits_and_hyphens(staff, site, slug):
    assert "letters" in errors(publish(staff, site.plan, slug=slug))


def test_even_a_draft_needs_an_address_because_none_can_be_made_of_a_japanese_title(staff, site):
    url = edit_url(site.plan)
    assert "This field is required." in errors(staff.post(url, form_data(staff, url, slug="")))


@pytest.mark.parametrize("missing", ["latitude", "longitude"])
def test_latitude_and_longitude_go_together(staff, site, missing):
    place = {"latitude": "34.48", "longitude": "136.84"} | {missing: ""}
    response = publish(staff, site.lodging, **place)
    assert "Enter both latitude and longitude, or neither." in errors(response)
    assert list(response.context["form"].errors) == [missing]


@pytest.mark.requirement("W12")
def test_a_report_button_has_one_target(staff, site):
    both = publish(staff, site.plan, report=site.report.pk, report_url="https://example.com/", report_title="読む")
    assert "not both" in errors(both)


@pytest.mark.requirement("W12")
def test_a_report_button_with_a_label_leads_somewhere(staff, site):
    shown = publish(staff, site.plan, report_title="読む", report_visible="on")
    assert "The button “読む” leads nowhere" in errors(shown)
    assert errors(publish(staff, site.plan, report_title="読む", report_visible="")) == ""


@pytest.mark.requirement("W12")
def test_a_report_elsewhere_needs_a_label(staff, site):
    assert "Say what the button" in errors(publish(staff, site.plan, report_url="https://example.com/"))


@pytest.mark.requirement("W12")
def test_a_plan_without_any_report_is_fine(staff, site):
    assert errors(publish(staff, site.plan)) == ""


def test_a_button_does_not_lead_to_a_script(staff, site):
    refused = publish(staff, site.plan, report_url="javascript:alert(1)", report_title="読む")
    assert "is not an address" in errors(refused)


@pytest.mark.parametrize("days", ["0", "366", ""])
def test_a_plan_takes_from_one_day_to_a_year(staff, site, days):
    assert errors(publish(staff, site.plan, days=days))


def test_there_is_one_top_page(staff, site):
    url = add_url(HomePage, site.home.get_parent())
    data = form_data(staff, url, "page-edit-form", title="もう一つ", **PUBLISH)
    assert "There is already a top page, “はまゆう”" in errors(staff.post(url, data))


def test_there_is_one_list_of_a_kind(staff, site):
    child(site.home, EventIndexPage(title="催し", slug="events"))
    url = add_url(EventIndexPage, site.home)
    data = form_data(staff, url, "page-edit-form", title="催し", slug="more-events", **PUBLISH)
    assert "There is already a list of this kind" in errors(staff.post(url, data))


def test_each_kind_of_facility_has_its_list(staff, site):
    url = add_url(type(site.lodgings), site.home)
    workspaces = form_data(staff, url, title="仕事場", slug="workspaces", lists="WORKSPACE", **PUBLISH)
    lodgings = form_data(staff, url, title="宿", slug="inns", lists="LODGING", **PUBLISH)
    assert errors(staff.post(url, workspaces)) == ""
    assert "There is already a list of this kind" in errors(staff.post(url, lodgings))


def test_only_facilities_of_its_kind_can_be_put_under_a_list(staff, site):
    offered = staff.get(reverse("wagtailadmin_pages:add_subpage", args=[site.lodgings.pk]))
    # There is one kind to choose from, so the choice is skipped.
    assert offered.url == reverse("wagtailadmin_pages:add", args=["facilities", "lodgingpage", site.lodgings.pk])
    assert staff.get(add_url(ActivityPage, site.lodgings)).status_code == 302


@pytest.mark.requirement("W22")
@pytest.mark.parametrize("target", [{}, {"link_url": "https://example.com/"}])
def test_a_banner_leads_to_one_place(staff, site, target):
    row = {
        "image": picture().pk,
        "title": "移住相談",
        "link_page": "",
        "link_url": "",
        "id": "",
        "DELETE": "",
    } | target
    if target:
        row["link_page"] = site.plans.pk
    rows = {f"banners-0-{name}": value for name, value in row.items()}
    rows |= {"banners-0-ORDER": "1", "banners-TOTAL_FORMS": "1"}
    assert "one of the two, not both" in errors(publish(staff, site.home, **rows))


def test_an_event_does_not_end_before_it_starts(staff, site):
    refused = save_snippet(staff, site.event, ends_on="2026-11-30")
    assert "The last day lies before the first" in errors(refused)


def test_an_entry_of_the_vocabulary_has_a_key_of_its_own(staff, site):
    url = reverse("wagtailsnippets_search_area:add")
    refused = staff.post(url, {"name": "志摩", "key": "coast", "order": "1", **PUBLISH})
    assert "“coast” is taken. Choose another key." in errors(refused)


@pytest.mark.parametrize("key", ["Ise", "ise_shima"])
def test_a_key_is_of_small_letters_digits_and_hyphens(staff, site, key):
    for snippet in (site.area, site.event, site.operator):
        assert "Use small Latin letters" in errors(save_snippet(staff, snippet, key=key))


def test_a_tag_group_applies_to_something_and_says_to_what_by_boxes(staff, site):
    url = reverse("wagtailsnippets_search_taggroup:edit", args=[site.group.pk])
    assert 'type="checkbox" name="kinds" value="PLAN"' in staff.get(url).content.decode()
    data = {"label": "景色", "key": "scenery", "order": "0", "help": "", **PUBLISH}
    assert "This field is required." in errors(staff.post(url, data))
    staff.post(url, data | {"kinds": ["PLAN", "LODGING"]})
    site.group.refresh_from_db()
    assert site.group.kinds == ["PLAN", "LODGING"]


def test_the_site_has_one_name_navigation_and_notice(staff, site):
    url = reverse("wagtailsnippets_home_sitesettings:add")
    data = form_data(staff, url, "w-editor-form", name="もう一つ", **PUBLISH)
    assert "The site has its settings already" in errors(staff.post(url, data))


@pytest.mark.requirement("W29")
def test_a_picture_without_an_alternative_text_needs_decorative_ticked(staff, site):
    url = reverse("wagtailimages:edit", args=[picture(description="前の文").pk])
    silent = {"title": "入り江", "description": "", "collection": Collection.get_first_root_node().pk, "tags": ""}
    with override("en"):
        assert "tick “decorative”" in str(staff.post(url, silent).context["form"].errors)
    assert staff.post(url, silent | {"is_decorative": "on"}).status_code == 302
    assert Picture.objects.get(title="入り江").is_decorative


@pytest.mark.requirement("W29")
def test_a_picture_in_a_body_is_described_there_or_at_the_picture(staff, site):
    silent = picture(description="", is_decorative=False)
    block = {"image": silent.pk, "alt": "", "caption": ""}
    body = nested_form_data({"body": streamfield([("image", block)])})
    refused = publish(staff, site.plan, **body)
    assert "Describe what the picture shows" in refused.content.decode()


@pytest.mark.requirement("W17")
def test_a_timeline_is_one_of_facebook_or_x(staff, site):
    living = child(site.home, LivingPage(title="暮らす", slug="living"))
    elsewhere = nested_form_data({"timelines": streamfield([("timeline", "https://example.com/")])})
    assert "public page on Facebook or X" in publish(staff, living, **elsewhere).content.decode()
    there = nested_form_data({"timelines": streamfield([("timeline", "https://x.com/mie")])})
    assert errors(publish(staff, living, **there)) == ""


@pytest.mark.requirement("W22")
@pytest.mark.parametrize(("column", "most"), [("plan", 4), ("report", 3)])
def test_no_more_are_picked_for_the_top_page_than_it_shows(staff, site, column, most):
    name = f"featured_{column}s"

    def pick(number: int):
        rows = inline_formset([{column: str(getattr(site, column).pk)}] * number)
        return publish(staff, site.home, **nested_form_data({name: rows}))

    assert errors(pick(most)) == ""
    refused = pick(most + 1)
    assert refused.status_code == 200
    assert refused.context["form"].formsets[name].non_form_errors()


def test_the_help_says_where_a_picture_is_shown(staff, site):
    for page in (site.plan, child(site.home, LivingPage(title="暮らす", slug="living"))):
        assert "At the top of the page, in lists" in staff.get(edit_url(page)).content.decode()
    for page in (site.home, site.plans):
        told = staff.get(edit_url(page)).content.decode()
        assert "At the top of the page" not in told
        assert "not on the page itself" in told
