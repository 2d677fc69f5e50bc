"""A small site as staff know it, and people who work on it."""

from collections.abc import Callable
from datetime import date
from types import SimpleNamespace

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Locale, Page
from wagtail.test.utils.form_data import querydict_from_html
from wagtail.users.models import UserProfile

from cms.admin.groups import grant_rights
from cms.models import Picture
from facilities.models import Operator
from home.models import Event, SiteSettings
from tests import factories

LANGUAGES = ("ja", "en", "zh-hans", "zh-hant")
STREAMS = ("body", "concept", "footer", "intro", "itinerary", "menus", "navigation", "questions", "social_accounts")


def child(parent: Page, page: Page) -> Page:
    """Put the page under its parent, public and without a draft."""
    page.locale = parent.locale
    parent.add_child(instance=page)
    return page


def form_data(client: Client, url: str, form_id: str = "page-edit-form", **changes: object) -> dict[str, object]:
    """What the form at the address would send, with empty streams, and with changes."""
    data = querydict_from_html(client.get(url).content.decode(), form_id=form_id).dict()
    return data | {f"{name}-count": "0" for name in (*STREAMS, "timelines")} | changes


def picture(title: str = "入り江", **texts: object) -> Picture:
    return Picture.objects.create(title=title, file=get_test_image_file(), **{"description": "静かな入り江", **texts})


@pytest.fixture
def site(db, settings, tmp_path) -> SimpleNamespace:
    settings.MEDIA_ROOT = tmp_path
    for code in LANGUAGES:
        Locale.objects.get_or_create(language_code=code)
    ja = factories.source_locale()
    tag, report, lodging = (
        factories.tag(),
        factories.report(title="鳥羽の朝三つ"),
        factories.lodging(title="入り江の宿"),
    )
    plan = factories.plan("toba", title="漁村で働く三日間")
    return SimpleNamespace(
        ja=ja,
        home=factories.home(),
        area=factories.area(),
        tag=tag,
        group=tag.group,
        plan=plan,
        plans=plan.get_parent().specific,
        lodging=lodging,
        lodgings=lodging.get_parent().specific,
        report=report,
        event=Event.objects.create(key="pottery", title="器市", starts_on=date(2026, 12, 1), locale=ja),
        operator=Operator.objects.create(key="inns", name="旅館組合", locale=ja),
        settings=SiteSettings.objects.create(name="はまゆう", locale=ja),
    )


def _client_of(user: User) -> Client:
    UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": "en"})
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def member(db) -> Callable[[str], Client]:
    """A client of somebody in the group, who reads the admin in English."""

    def enter(group: str) -> Client:
        grant_rights()
        user = User.objects.create_user(group.lower(), f"{group.lower()}@example.com", "a-long-pass-word")
        user.groups.add(Group.objects.get(name=group))
        return _client_of(user)

    return enter


@pytest.fixture
def staff(db, settings) -> Client:
    """A client of somebody with all rights, who reads the admin in English."""
    settings.SECURE_SSL_REDIRECT = False
    return _client_of(User.objects.create_superuser("staff", "staff@example.com", "a-long-pass-word"))
