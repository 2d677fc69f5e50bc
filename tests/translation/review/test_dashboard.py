"""What the dashboard says of translations, and the report of what engines cost."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.users.models import UserProfile
from wagtail_localize.models import StringTranslation

from tests import factories
from tests.translation.review.conftest import note, statements, translated
from translation.models import MistakeReport, Pending, Reason, TranslationPolicy, Usage, usage
from translation.review import actions, summary

pytestmark = [pytest.mark.django_db, pytest.mark.requirement("W2", "W3", "W25")]
HOME = reverse("wagtailadmin_home")


@pytest.fixture
def limit(db):
    def set_to(characters: int | None) -> None:
        policy = TranslationPolicy.load()
        policy.monthly_limit = characters
        policy.save()

    return set_to


def panel(client) -> str:
    html = client.get(HOME).content.decode()
    assert 'id="translation-section"' in html
    return html.split('id="translation-section"')[1].split("</section>")[0]


def test_it_counts_pages_by_how_far_they_are(page, words, english, translator):
    [found] = summary.languages([english])
    # The top page is a person's; that which Wagtail makes when it is installed has no translation.
    assert (found.pages, found.complete, found.reviewed, found.machine, found.missing) == (3, 2, 1, 1, 1)
    factories.standard("other", title="別")
    StringTranslation.objects.filter(translation_of__data="見出し").delete()
    [found] = summary.languages([english])
    assert (found.pages, found.complete, found.reviewed, found.machine, found.missing) == (4, 1, 1, 0, 3)


@pytest.mark.parametrize("reason", ["", Reason.FAILED, Reason.LIMIT])
def test_the_pages_that_it_counts_as_incomplete_are_those_that_its_link_lists(page, words, english, reader, reason):
    note(words("見出し"), reason=reason)
    StringTranslation.objects.filter(translation_of__data="見出し").delete()
    address = f"{reverse('translation_review:matrix')}?language=en&state=missing"
    assert address.replace("&", "&amp;") in panel(reader)
    listed = reader.get(address).content.decode().count("translation-cell__language")
    assert listed == summary.languages([english])[0].missing == 2


def test_it_knows_what_has_waited_longest(page, words, english):
    since = timezone.now() - timedelta(days=40)
    note(words("見出し"), reason=Reason.CHANGED, since=since)
    assert summary.languages([english])[0].oldest == since


def test_corrections_of_this_month_are_those_that_people_wrote(page, words, english, translator):
    actions.approve([words("案内").ids], english, translator)
    actions.correct(words("見出し").ids, english, "Headline", translator)
    assert summary.languages([english])[0].corrections == 1
    StringTranslation.objects.filter(data="Headline").update(updated_at=timezone.now() - timedelta(days=32))
    assert summary.languages([english])[0].corrections == 0


def test_the_panel_shows_it(page, english, reader):
    html = panel(reader)
    assert "English" in html
    assert "2 / 3" in html
    assert f"{reverse('translation_review:matrix')}?language=en&amp;state=unchecked" in html
    MistakeReport.objects.create(object_key=page.translation_key, locale=english, address="/", message="?")
    assert "1 report by visitors" in panel(reader)


def test_it_says_what_is_left_of_the_limit_and_warns_near_its_end(page, limit, reader):
    usage.count("deepl", page.translation_key, 89)
    assert "89 characters sent this month" in panel(reader)
    limit(100)
    assert "89 of 100 characters sent this month" in panel(reader)
    assert "limit" not in panel(reader)
    usage.count("deepl", page.translation_key, 1)
    assert "nearly reached" in panel(reader)
    usage.count("google", page.translation_key, 10)
    assert "is reached: new texts wait" in panel(reader)


def test_it_names_what_keeps_engines_from_their_work(page, reader):
    assert "Try all of them again now" not in panel(reader)
    Pending.objects.create(content_type=page.content_type, key=page.translation_key, problem="DeepL: 456", tries=6)
    html = panel(reader)
    assert "DeepL: 456 (1 page or entry waits)" in html
    assert "Try all of them again now" in html


def test_the_number_of_statements_does_not_depend_on_that_of_pages(page, english, reader):
    before = statements(reader, HOME)
    for number in range(10):
        translated(factories.standard(f"p{number}", title=f"頁{number}"), english, {("title", f"頁{number}"): "Page"})
    assert statements(reader, HOME) == before


@pytest.fixture
def staff(admin_user, settings) -> Client:
    settings.SECURE_SSL_REDIRECT = False
    UserProfile.objects.create(user=admin_user, preferred_language="en")
    client = Client()
    client.force_login(admin_user)
    return client


@pytest.fixture
def sent(page):
    for month, engine, characters in ((10, "deepl", 1200), (11, "deepl", 34), (11, "google", 56)):
        Usage.objects.create(
            month=date(2026, month, 1), engine=engine, object_key=page.translation_key, characters=characters
        )


def test_the_report_lists_months_engines_and_pages(sent, staff):
    html = staff.get(reverse("translation_usage")).content.decode()
    for words in ("October 2026", "November 2026", "deepl", "google", "案内", "1,200"):
        assert words in html
    html = staff.get(reverse("translation_usage"), {"month": "2026-11-01", "engine": "google"}).content.decode()
    assert "56" in html.split("<table")[-1]
    assert "1,200" not in html


def test_the_report_can_be_taken_away_as_csv(sent, staff):
    answer = staff.get(reverse("translation_usage"), {"export": "csv"})
    text = b"".join(answer.streaming_content).decode()
    assert "2026-10-01,deepl,案内,1200" in text.splitlines()
    assert "translation-usage.csv" in answer["Content-Disposition"]
