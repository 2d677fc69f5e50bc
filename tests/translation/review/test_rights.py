"""Who may review: every address of the review for every role."""

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client
from django.urls import get_resolver, reverse
from wagtail.models import Locale
from wagtail_localize.models import StringTranslation

from cms.admin.groups import grant_rights
from tests.translation.review.conftest import translated
from translation.models import MistakeReport, Pending, SegmentState
from translation.review import urls
from translation.review.forms import TextForm

pytestmark = [pytest.mark.django_db, pytest.mark.requirement("W3", "W21", "W31")]
REVIEWERS = ("Administrators", "Editors", "Translators")
OTHERS = ("Operators", "nobody's", None)
ONLY_POST = {"close", "carry_on", "translate"}
WRITING = {*ONLY_POST, "text", "page", "again", "page_again", "text_again"}


@pytest.fixture(autouse=True)
def without_certificates(settings):
    settings.SECURE_SSL_REDIRECT = False


@pytest.fixture
def addresses(page, words, english) -> dict[str, str]:
    """One address for each name in the URL map."""
    report = MistakeReport.objects.create(object_key=page.translation_key, locale=english, address="/", message="?")
    text = words("見出し")
    values = {
        "key": page.translation_key,
        "language": "en",
        "context": text.ids[0],
        "string": text.ids[1],
        "pk": report.pk,
    }
    return {
        pattern.name: reverse(
            f"translation_review:{pattern.name}",
            kwargs={name: values[name] for name in pattern.pattern.converters},
        )
        for pattern in urls.urlpatterns
    }


def client_of(group: str | None, **options) -> Client:
    client = Client(**options)
    if group is None:
        return client
    grant_rights()
    user = User.objects.create_user(f"member-{group}", password="a-long-pass-word")
    user.groups.add(*Group.objects.filter(name=group))
    client.force_login(user)
    return client


def state() -> list:
    return [
        list(StringTranslation.objects.order_by("pk").values()),
        list(SegmentState.objects.values()),
        list(Pending.objects.values()),
        list(MistakeReport.objects.values()),
    ]


def forms(words) -> dict[str, str]:
    return {"data": "Changed", "seen": TextForm.stamp(words("見出し").seen)}


@pytest.mark.parametrize("group", REVIEWERS)
def test_staff_and_translators_may_open_all_of_it(addresses, group):
    client = client_of(group)
    for name, url in addresses.items():
        assert client.get(url).status_code == (405 if name in ONLY_POST else 200), name


@pytest.mark.parametrize("group", OTHERS)
def test_others_may_open_and_send_nothing(addresses, words, group):
    client, before = client_of(group), state()
    for name, url in addresses.items():
        for answer in (client.get(url), client.post(url, forms(words))):
            refused = answer.status_code == 302 and not answer.url.startswith("/admin/translations")
            assert answer.status_code == 403 or refused, name
    assert state() == before


@pytest.mark.parametrize("group", ["Translators", "Administrators"])
def test_looking_changes_nothing(addresses, group):
    client, before = client_of(group), state()
    for url in addresses.values():
        client.get(url, {"data": "Changed", "action": "save"})
        client.head(url)
        client.options(url)
    assert state() == before


def test_nothing_can_be_sent_from_another_site(addresses, words):
    client, before = client_of("Translators", enforce_csrf_checks=True), state()
    for name in WRITING:
        assert client.post(addresses[name], forms(words)).status_code == 403, name
    assert state() == before


@pytest.mark.parametrize("method", ["put", "patch", "delete"])
def test_there_are_no_other_ways_to_write(addresses, method):
    client, before = client_of("Translators"), state()
    for name, url in addresses.items():
        assert getattr(client, method)(url).status_code == 405, name
    assert state() == before


def test_ids_that_do_not_belong_together_name_no_text(page, words, english, reader):
    contexts, strings = words("見出し").ids[0], words("案内").ids[1]
    for language, ids in (("en", (contexts, strings)), ("en", (0, 0)), ("ja", words("見出し").ids), ("xx", (1, 1))):
        url = reverse("translation_review:text", args=[language, *ids])
        answer = reader.post(url, {"data": "Changed", "seen": ""})
        assert answer.status_code == (409 if language == "en" else 404)
    assert not StringTranslation.objects.filter(data="Changed").exists()


def test_the_text_of_another_language_is_not_touched(page, words, english, reader):
    chinese = Locale.objects.create(language_code="zh-hans")
    translated(page, chinese, {("title", "案内"): "指南"})
    text = words("案内")
    reader.post(reverse("translation_review:text", args=["en", *text.ids]), {**forms(words), "data": "A guide"})
    assert StringTranslation.objects.get(locale=chinese, translation_of__data="案内").data == "指南"


@pytest.mark.parametrize(("group", "may"), [("Editors", True), ("Translators", False), ("Operators", False)])
def test_what_engines_cost_is_for_staff(english, group, may):
    client = client_of(group)
    for name in ("translation_usage", "translation_usage_results"):
        assert (client.get(reverse(name)).status_code == 200) is may
    assert ("translation-usage" in client.get(reverse("wagtailadmin_home")).content.decode()) is may


@pytest.mark.parametrize(("group", "may"), [("Translators", True), ("Operators", False)])
def test_the_menu_and_the_dashboard_offer_it_to_those_who_may(page, group, may):
    html = client_of(group).get(reverse("wagtailadmin_home")).content.decode()
    assert (reverse("translation_review:queue") in html) is may


def test_every_address_is_tried_here(addresses):
    known = get_resolver("translation.review.urls").reverse_dict
    assert {name for name in known if isinstance(name, str)} == set(addresses)
