"""Drafts in the frontend: shown as they will be, to whom they are meant for, and gone afterwards."""

from io import StringIO

import pytest
from django.core.cache import cache
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Locale, Page, PageViewRestriction
from wagtail_localize.models import Translation
from wagtail_localize.operations import translate_object

from cms import preview
from home.models import StandardPage
from plans.models import PlanPage
from tests import factories
from tests.cms import preview_urls
from tests.cms.conftest import LANGUAGES, child, form_data

pytestmark = pytest.mark.requirement("W20")


@pytest.fixture(autouse=True)
def small_site(settings):
    settings.ROOT_URLCONF = preview_urls.__name__
    settings.SECURE_SSL_REDIRECT = False
    settings.HAMAYU_API_URL = ""


def draft_of(page: Page, **changes: object) -> Page:
    """Save changes as a draft, and give the page as the editor has it."""
    for name, value in changes.items():
        setattr(page, name, value)
    page.save_revision()
    return Page.objects.get(pk=page.pk).get_latest_revision_as_object()


def contents() -> str:
    """The whole database as text."""
    dump = StringIO()
    call_command("dumpdata", stdout=dump)
    return dump.getvalue()


def shown(client, page: Page) -> str:
    return client.get(reverse("wagtailadmin_pages:view_draft", args=[page.pk])).content.decode()


def share(page: Page) -> str:
    return reverse("share", args=[preview.share_token(page.latest_revision)])


def translated_home(code: str, *, live: bool = False) -> Page:
    home = factories.home().copy_for_translation(Locale.objects.get(language_code=code))
    home.live = live
    home.save()
    return home


def test_the_draft_is_shown_and_the_public_page_stays(staff, site):
    draft_of(site.plan, title="漁村で働く四日間")
    assert "漁村で働く四日間" in shown(staff, site.plan)
    assert "漁村で働く三日間" in staff.get("/plans/toba/").content.decode()


def test_the_draft_is_in_the_lists_of_the_preview_too(staff, site):
    with preview.drafted(draft_of(site.plan, title="漁村で働く四日間")):
        assert "漁村で働く四日間" in staff.get("/plans/").content.decode()


def test_nothing_of_a_preview_remains(staff, site):
    draft = draft_of(site.plan, title="漁村で働く四日間", slug="four-days")
    site.plan.get_parent().unpublish()
    before = contents()
    cache.clear()
    preview.render_draft(draft, staff.get("/plans/toba/").wsgi_request)
    assert contents() == before
    assert not cache._cache
    assert not preview.active()


def test_nothing_remains_when_the_frontend_fails(site, rf, monkeypatch):
    before = contents()
    monkeypatch.setattr(preview, "resolve", lambda path: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        preview.render_draft(site.plan, rf.get("/"))
    assert contents() == before
    assert not preview.active()


@pytest.mark.requirement("W1")
@pytest.mark.parametrize("code", LANGUAGES)
def test_a_page_of_any_language_is_shown_at_its_address(staff, site, code):
    parent = site.home if code == "ja" else translated_home(code)
    page = child(parent, StandardPage(title=f"About {code}", slug="about", live=False))
    prefix = "" if code == "ja" else f"/{code}"
    assert f"{prefix}/about/: About {code}" in shown(staff, page)


@pytest.mark.requirement("W3")
def test_a_translator_sees_the_translation_with_the_texts_that_are_still_missing(staff, site):
    english = Locale.objects.get(language_code="en")
    for page in (site.home, site.plans, site.plan):
        translate_object(page, [english])
    translation = Translation.objects.get(target_locale=english, source__object_id=site.plan.translation_key)
    response = staff.get(reverse("wagtail_localize:preview_translation", args=[translation.pk]))
    assert "/en/plans/toba/: 漁村で働く三日間" in response.content.decode()


def test_a_page_below_one_that_is_not_public_yet_is_shown(staff, site):
    site.plan.get_parent().unpublish()
    assert "漁村で働く三日間" in shown(staff, site.plan)


def test_a_page_in_a_private_part_is_shown_to_who_may_edit_it(staff, site):
    PageViewRestriction.objects.create(page=site.plan.get_parent(), restriction_type="login")
    assert "漁村で働く三日間" in shown(staff, site.plan)


def test_an_expired_page_is_shown(staff, site):
    site.plan.expire_at = timezone.now() - timezone.timedelta(days=1)
    draft_of(site.plan)
    assert "漁村で働く三日間" in shown(staff, site.plan)


@pytest.mark.parametrize("slug", ["", "UPPER", "漁村", "a b", "x/../y", "other"])
def test_a_draft_whose_address_cannot_be_served_is_shown_under_another(site, rf, slug):
    factories.plan("other")
    page = Page.objects.get(pk=site.plan.pk).specific
    page.slug = slug
    assert "/plans/draft-" in preview.render_draft(page, rf.get("/")).content.decode()


def test_a_new_page_is_shown_before_it_is_saved(staff, site):
    pages = Page.objects.count()
    add = reverse("wagtailadmin_pages:add", args=["plans", "planpage", site.plans.pk])
    pane = reverse("wagtailadmin_pages:preview_on_add", args=["plans", "planpage", site.plans.pk])
    data = form_data(staff, add, title="まだない計画", slug="", days="2", areas=[site.area.pk])
    assert staff.post(pane, data).json() == {"is_valid": True, "is_available": True}
    assert "/plans/" in (body := staff.get(pane).content.decode()) and "まだない計画" in body
    assert Page.objects.count() == pages


def test_the_pane_shows_what_is_being_typed(staff, site):
    edit = reverse("wagtailadmin_pages:edit", args=[site.plan.pk])
    pane = reverse("wagtailadmin_pages:preview_on_edit", args=[site.plan.pk])
    staff.post(pane, form_data(staff, edit, title="書きかけの計画"))
    response = staff.get(pane, {"in_preview_panel": "true"})
    assert "書きかけの計画" in response.content.decode()
    assert response["X-Frame-Options"] == "SAMEORIGIN"


@pytest.mark.requirement("W14")
def test_the_pane_has_the_widths_of_phone_tablet_and_desktop():
    assert [size["device_width"] for size in PlanPage().preview_sizes] == [375, 768, 1280]


def test_the_frontend_sees_no_person_behind_a_preview(staff, site):
    assert shown(staff, site.plan).endswith("()")


def test_a_draft_is_kept_by_no_cache_and_found_by_no_search_engine(client, site):
    draft_of(site.plan)
    response = client.get(share(site.plan))
    assert response["Cache-Control"] == "no-store, private"
    assert response["X-Robots-Tag"] == "noindex"
    assert response["Referrer-Policy"] == "no-referrer"
    assert "ETag" not in response
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")


def test_a_share_link_needs_no_account_and_speaks_the_language_of_its_page(client, site):
    page = child(translated_home("en"), StandardPage(title="About", slug="about", live=False))
    draft_of(page)
    response = client.get(share(page))
    assert "/en/about/: About" in response.content.decode()
    assert response["Content-Language"] == "en"


def test_a_share_link_names_one_revision(client, site):
    draft_of(site.plan, title="はじめの案")
    link = share(site.plan)
    draft_of(site.plan, title="つぎの案")
    assert "はじめの案" in client.get(link).content.decode()


def test_a_share_link_works_for_its_days_and_then_no_more(client, site, settings, monkeypatch):
    draft_of(site.plan)
    link, day = share(site.plan), 24 * 60 * 60
    now = timezone.now().timestamp()
    for age, status in ((0, 200), (settings.HAMAYU_SHARE_LINK_DAYS * day - 60, 200)):
        monkeypatch.setattr("django.core.signing.time.time", lambda age=age: now + age)
        assert client.get(link).status_code == status
    monkeypatch.setattr("django.core.signing.time.time", lambda: now + settings.HAMAYU_SHARE_LINK_DAYS * day + 60)
    assert client.get(link).status_code == 404


@pytest.mark.parametrize("token", ["1", "1:2:3", "x" * 200, "%00", "MQ:1uZ:forged"])
def test_a_made_up_share_link_leads_nowhere(client, site, token):
    assert client.get(f"/preview/{token}/").status_code == 404


def test_a_share_link_of_another_secret_or_purpose_leads_nowhere(client, site, settings):
    draft_of(site.plan)
    link = share(site.plan)
    settings.SECRET_KEY = "another"
    assert client.get(link).status_code == 404


def test_a_share_link_of_a_deleted_page_leads_nowhere(client, site):
    draft_of(site.plan)
    link = share(site.plan)
    site.plan.delete()
    assert client.get(link).status_code == 404


def test_a_share_link_can_only_be_read(client, site):
    draft_of(site.plan)
    assert client.post(share(site.plan)).status_code == 405


def test_staff_find_the_share_link_and_its_last_day_at_the_page(staff, site):
    draft_of(site.plan)
    url = reverse("hamayu_share", args=[site.plan.pk])
    assert url in staff.get(reverse("wagtailadmin_pages:edit", args=[site.plan.pk])).content.decode()
    response = staff.get(url)
    assert response.context["url"].startswith("http://testserver/preview/")
    assert staff.get(response.context["url"]).status_code == 200
    assert "7 days" in response.content.decode()


def test_a_page_without_a_draft_has_no_link_and_says_why(staff, site):
    assert "There is no draft yet" in staff.get(reverse("hamayu_share", args=[site.plan.pk])).content.decode()


def test_who_may_not_edit_a_page_cannot_share_it(member, site, settings):
    settings.SECURE_SSL_REDIRECT = False
    draft_of(site.plan)
    response = member("Operators").get(reverse("hamayu_share", args=[site.plan.pk]))
    assert response.status_code == 302
    assert response.url == "/admin/"


def test_the_draft_is_shown_in_the_real_frontend(demo, staff, settings):
    settings.ROOT_URLCONF = "cms.urls"
    page = PlanPage.objects.filter(locale__language_code="ja").first()
    draft_of(page, title="書きかけの計画")
    body = shown(staff, page)
    assert "書きかけの計画" in body
    assert "<h1" in body
    assert "書きかけの計画" not in staff.get(page.specific.url).content.decode()


def test_scheduled_publishing_is_not_touched_by_looking(staff, site):
    draft_of(site.plan, go_live_at=timezone.now() + timezone.timedelta(days=1))
    shown(staff, site.plan)
    call_command("publish_scheduled")
    assert Page.objects.get(pk=site.plan.pk).title == "漁村で働く三日間"
