"""The Japanese that we add to Wagtail's own, which is half English otherwise."""

import re
from pathlib import Path

import polib
import pytest
from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext, override
from wagtail.users.models import UserProfile

pytestmark = pytest.mark.requirement("W20")

WORDS = Path(settings.BASE_DIR) / "cms" / "admin" / "words" / "ja" / "LC_MESSAGES"
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|\{\w*\}|%s|<[^>]+>")


@pytest.mark.parametrize("domain", ["django", "djangojs"])
def test_every_placeholder_and_tag_of_a_message_is_in_its_translation_and_no_other(domain):
    for entry in polib.pofile(str(WORDS / f"{domain}.po")):
        text = entry.msgstr or entry.msgstr_plural[0]
        required = set(PLACEHOLDER.findall(entry.msgid_plural or entry.msgid))
        found = set(PLACEHOLDER.findall(text))
        assert found <= required | set(PLACEHOLDER.findall(entry.msgid)), entry.msgid
        assert {name for name in required if not name.startswith("<")} <= found, entry.msgid
        assert text.strip(), entry.msgid


def test_what_staff_see_first_is_japanese():
    with override("ja"):
        assert gettext("Search all pages…") == "全ページを検索…"
        assert gettext("The page could not be saved due to validation errors.").startswith("入力にエラー")


@pytest.mark.django_db
def test_the_login_page_is_in_one_language(client):
    html = client.get(reverse("wagtailadmin_login"), headers={"Accept-Language": "ja"}).content.decode()
    assert "パスワード<" in html.replace("\n", "").replace(" ", "")
    assert not {"Password", "サインイン"} & set(re.findall(r"\w+", html))


@pytest.mark.parametrize(
    ("name", "japanese", "english"),
    [
        ("wagtailusers_users:index", r">\s*はい\s*<", r">\s*True\s*<"),
        ("wagtaillocales:index", r"<td>ページ \d+件、その他 \d+件</td>", r"\d+ pages|\d+ others"),
        ("wagtailadmin_explore_root", r'aria-label="操作"', r"Actions"),
    ],
)
def test_what_wagtails_templates_say_in_english_alone_is_japanese(client, admin_user, name, japanese, english):
    UserProfile.objects.create(user=admin_user, preferred_language="ja")
    client.force_login(admin_user)
    html = client.get(reverse(name)).content.decode()
    assert re.search(japanese, html)
    assert not re.search(english, html)
