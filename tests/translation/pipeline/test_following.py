"""What happens to a page besides its text happens to it in every language."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, PageViewRestriction

from home.models import StandardPage
from search.models import Area
from tests import factories
from tests.translation.pipeline.conftest import changed, in_language
from translation.models import Pending

pytestmark = [pytest.mark.django_db, pytest.mark.requirement("W1", "W2")]


@pytest.fixture
def page(publishing) -> StandardPage:
    return changed(factories.standard(title="案内"))


def order(page: Page, code: str) -> list[str]:
    return [child.slug for child in in_language(page, code).get_children()]


def test_unpublishing_follows(page):
    page.unpublish()
    assert in_language(page, "en") is None


def test_deleting_follows(page):
    page.delete()
    assert not StandardPage.objects.filter(slug="about").exists()


def test_deleting_a_parent_takes_the_pages_below_it_in_every_language(publishing):
    plan = changed(factories.plan(slug="stay"))
    Page.objects.get(pk=plan.get_parent().pk).specific.delete()
    assert not Page.objects.filter(slug="stay").exists()


def test_a_page_that_was_written_in_another_language_alone_stays(page, languages):
    alone = StandardPage(title="Only here", slug="only", locale=languages["en"])
    in_language(factories.home(), "en").add_child(instance=alone)
    page.delete()
    assert StandardPage.objects.filter(slug="only").exists()


def test_moving_follows(page):
    below = changed(factories.standard(slug="below", title="下"))
    Page.objects.get(pk=below.pk).move(Page.objects.get(pk=page.pk), pos="last-child")
    assert in_language(below, "en").get_parent().slug == "about"


def test_the_order_of_pages_follows(page):
    for slug in ("b", "c"):
        changed(factories.standard(slug=slug, title=slug))
    home = factories.home()
    assert order(home, "en") == ["about", "b", "c"]
    Page.objects.get(slug="c", locale=home.locale).move(Page.objects.get(pk=page.pk), pos="left")
    assert order(home, "ja") == order(home, "en") == order(home, "zh-hant") == ["c", "about", "b"]


def test_a_new_slug_follows_and_the_old_address_leads_on(page, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        changed(page, slug="guide")
    assert {row.slug for row in page.get_translations(inclusive=True)} == {"guide"}
    english = in_language(page, "en")
    assert Redirect.objects.filter(redirect_page_id=english.pk).exists()


def test_what_becomes_private_is_private_in_every_language(page):
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    assert PageViewRestriction.objects.filter(page=in_language(page, "en")).exists()


def test_scheduled_publication_follows(page):
    page.title, page.go_live_at = "春の案内", timezone.now() + timedelta(hours=1)
    page.save_revision().publish()
    assert in_language(page, "en").title == "[en] 案内"
    revision = page.latest_revision
    revision.approved_go_live_at = timezone.now() - timedelta(minutes=1)
    revision.content["go_live_at"] = None
    revision.save()
    call_command("publish_scheduled")
    assert in_language(page, "en").title == "[en] 春の案内"


def test_snippets_follow_too(publishing, languages):
    area = factories.area("coast")
    area.save_revision().publish()
    area.unpublish()
    assert not Area.objects.get(key="coast", locale=languages["en"]).live
    area.delete()
    assert not Area.objects.filter(key="coast").exists()


def test_nothing_is_left_to_do(page):
    assert not Pending.objects.exists()
