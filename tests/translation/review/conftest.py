"""A page that a machine has translated, and people who check it."""

import json
from collections.abc import Callable

import pytest
from django.contrib.auth.models import Group, User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale, Page
from wagtail.users.models import UserProfile
from wagtail_localize.models import StringTranslation

from cms.admin.groups import grant_rights
from home.models import StandardPage
from tests import factories
from translation.models import SegmentState
from translation.review.text import Text, of_object
from translation.sync import translate
from translation.words import MACHINE, Wanted

BODY = [
    {"type": "heading", "id": "a1", "value": {"text": "見出し", "level": "2"}},
    {"type": "text", "id": "a2", "value": "<p>海が<b>見える</b>宿。</p><ul><li>朝は7時から。</li></ul>"},
]
# By path and source.
WORDS = {
    ("title", "案内"): "Guide",
    ("body.a1.text", "見出し"): "Heading",
    ("body.a2", "海が<b>見える</b>宿。"): "An inn with a <b>view</b> of the sea.",
    ("body.a2", "朝は7時から。"): "From 7 in the morning.",
}


@pytest.fixture
def english(db) -> Locale:
    factories.source_locale()
    return Locale.objects.get_or_create(language_code="en")[0]


def translated(page: Page, locale: Locale, words: dict[tuple[str, str], str], kind: str = MACHINE) -> Page:
    """The page, public and with these translations. Its parent is translated by a person."""
    page.save_revision().publish()
    page = type(page).objects.get(pk=page.pk)
    parent = page.get_parent()
    if not parent.is_root() and not parent.has_translation(locale):
        title = ("title", parent.title)
        translate(parent.specific, {locale: {title: Wanted(f"[{parent.title}]")}}, publish=True)
    translate(page, {locale: {key: Wanted(data, kind) for key, data in words.items()}}, publish=True)
    StringTranslation.objects.filter(translation_type=MACHINE).update(tool_name="deepl")
    return page


@pytest.fixture
def page(english) -> StandardPage:
    return translated(factories.standard(title="案内", body=json.dumps(BODY)), english, WORDS)


@pytest.fixture
def words(page, english) -> Callable[[str], Text]:
    """A text of the page by its source, as it is now."""

    def find(source: str) -> Text:
        return next(text for text in of_object(page.translation_key, english) if text.original == source)

    return find


@pytest.fixture
def translator(db) -> User:
    grant_rights()
    user = User.objects.create_user("tomo", "tomo@example.com", "a-long-pass-word", first_name="Tomo")
    user.groups.add(Group.objects.get(name="Translators"))
    UserProfile.objects.create(user=user, preferred_language="en")
    return user


@pytest.fixture
def reader(translator, settings) -> Client:
    """The translator's client. Forms must carry their token."""
    settings.SECURE_SSL_REDIRECT = False
    client = Client()
    client.force_login(translator)
    return client


def note(text: Text, **values: str) -> SegmentState:
    """A state of the text, as the pipeline notes it."""
    return SegmentState.objects.update_or_create(
        context_id=text.ids[0], string_id=text.ids[1], locale=text.locale, defaults=values
    )[0]


def statements(client: Client, url: str) -> int:
    """How many SQL statements the page at the address takes, once caches are warm."""
    client.get(url)
    with CaptureQueriesContext(connection) as found:
        assert client.get(url).status_code == 200
    return len(found)


def public(page: Page, locale: Locale) -> StandardPage:
    return StandardPage.objects.get(translation_key=page.translation_key, locale=locale)
