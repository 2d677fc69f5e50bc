"""The languages of the site, people, and a page with its translations."""

import json
from collections.abc import Callable

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client
from wagtail.models import Locale
from wagtail.users.models import UserProfile
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from cms.admin.groups import grant_rights
from home.models import StandardPage
from tests import factories
from translation.sync import submit
from translation.words import MACHINE, MANUAL

LINKED = '朝は<b>静か</b>です。<a id="a1">予約</a>はこちら。'


@pytest.fixture
def languages(db) -> dict[str, Locale]:
    factories.source_locale()
    return {code: Locale.objects.get_or_create(language_code=code)[0] for code in ("en", "zh-hans", "zh-hant")}


@pytest.fixture
def user(db) -> User:
    return User.objects.create_user("translator", "translator@example.com", "a-long-pass-word")


@pytest.fixture
def enter(db, settings) -> Callable[[str], Client]:
    """A client of somebody of the group, or of nobody, who reads the admin in English."""
    settings.SECURE_SSL_REDIRECT = False

    def client_of(group: str) -> Client:
        client = Client()
        if group:
            grant_rights()
            person = User.objects.create_user(group.lower(), f"{group.lower()}@example.com", "a-long-pass-word")
            person.groups.add(Group.objects.get(name=group))
            UserProfile.objects.create(user=person, preferred_language="en")
            client.force_login(person)
        return client

    return client_of


@pytest.fixture
def page(languages) -> StandardPage:
    """A public page, submitted to all languages. Its translation into English is a machine's but for the title's."""
    html = LINKED.replace('<a id="a1">', f'<a linktype="page" id="{factories.home().pk}">')
    text = {"id": "5b1c9dd2-2f0a-4bd5-9c0e-0d5a4a1f8a55", "type": "text", "value": f"<p>{html}</p>"}
    page = factories.standard(title="鳥羽の宿", search_description="海まで3分の宿です。", body=json.dumps([text]))
    source = submit(page)
    for locale in languages.values():
        Translation.objects.create(source=source, target_locale=locale)
    translate(page, "鳥羽の宿", "An inn in Toba", MANUAL)
    translate(page, "海まで3分の宿です。", "Inn 3 minutes sea.", MACHINE)
    return page


def translate(page: StandardPage, source: str, data: str, kind: str = MANUAL, code: str = "en") -> StringTranslation:
    """Make this the translation, as the editor or an engine does."""
    segment = StringSegment.objects.get(source__object=page.translation_key, string__data=source)
    row, _made = StringTranslation.objects.update_or_create(
        context=segment.context,
        translation_of=segment.string,
        locale=Locale.objects.get(language_code=code),
        defaults={"data": data, "translation_type": kind},
    )
    return row


def translations(page: StandardPage, code: str = "en") -> dict[str, tuple[str, str]]:
    """What is held: source → translation and its type."""
    rows = StringTranslation.objects.filter(context__object=page.translation_key, locale__language_code=code)
    return {row.translation_of.data: (row.data, row.translation_type) for row in rows}
