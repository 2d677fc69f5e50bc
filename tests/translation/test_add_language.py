"""A further language is a code in the settings, a restart and a command: no new code (W5)."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db import connection

from cms.settings.languages import named
from tests.services.translate import LibreTranslate

pytestmark = pytest.mark.requirement("W5", "W1")

Run = Callable[..., subprocess.CompletedProcess]
DATABASE = "site.sqlite3"
START = "import django; django.setup(); "
SITE = """
from wagtail.models import Page
from tests import factories
plan = factories.plan(title="漁村で働く三日間", lead="朝は海、昼は机。", tags=[factories.tag()])
factories.standard(title="この町について")
for page in Page.objects.filter(depth__gt=1).order_by("path"):
    page.specific.save_revision().publish()
"""
VISIT = """
import json
from django.test import Client
from tests.api import ask
client = Client(HTTP_HOST="localhost")
def visit(path):
    answer = client.get(path)
    return {"status": answer.status_code, "html": answer.content.decode()}
pages = {path: visit(path) for path in ("/ko/", "/ko/plans/", "/ko/plans/stay/", "/ko/search/", "/plans/stay/")}
api = ask('{ site(locale: "ko") { locales { code name url } } }')
print(json.dumps({"pages": pages, "site": api["site"]}))
"""


def python(folder: Path, *arguments: str, **more: str) -> subprocess.CompletedProcess:
    """Run Python with the site's settings, Korean among its languages, on the database of the folder."""
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "cms.settings.test",
        "DATABASE_URL": f"sqlite:///{folder / DATABASE}",
        "MEDIA_ROOT": str(folder),
        "HAMAYU_LANGUAGES": "ja,en,zh-hans,zh-hant,ko",
    }
    command = [sys.executable, *arguments]
    return subprocess.run(command, cwd=settings.BASE_DIR, env=environment | more, capture_output=True, text=True)


@pytest.fixture(scope="module")
def site(django_db_setup, tmp_path_factory) -> Path:
    """The folder of a site with a few pages, which is only read."""
    folder = tmp_path_factory.mktemp("site")
    if connection.vendor == "sqlite":
        shutil.copyfile(django_db_setup["untouched"], folder / DATABASE)
    else:
        python(folder, "manage.py", "migrate", "--verbosity", "0").check_returncode()
    python(folder, "-c", START + SITE).check_returncode()
    return folder


@pytest.fixture
def run(site, tmp_path) -> Run:
    """Run Python on a copy of that site."""
    shutil.copyfile(site / DATABASE, tmp_path / DATABASE)
    return partial(python, tmp_path)


def visited(run: Run) -> dict:
    answer = run("-c", START + VISIT)
    assert not answer.returncode, answer.stderr
    return json.loads(answer.stdout.splitlines()[-1])


def test_korean_is_translated_by_the_engine_and_served_with_the_english_interface(run):
    with LibreTranslate() as service:
        engine = {"HAMAYU_TRANSLATION": "ja>ko:libretranslate", "HAMAYU_LIBRETRANSLATE_URL": service.url}
        added = run("manage.py", "add_language", "ko", **engine)
    assert added.stdout.startswith("한국어: "), added.stderr
    found = visited(run)
    assert {path: page["status"] for path, page in found["pages"].items()} == dict.fromkeys(found["pages"], 200)
    plan = found["pages"]["/ko/plans/stay/"]["html"]
    assert '<html lang="ko">' in plan
    assert "[ko] 漁村で働く三日間" in plan
    assert "This page was translated by machine" in plan
    assert "Skip to the content" in plan
    assert "本文へ" not in plan
    assert '<link rel="alternate" hreflang="ko" href="http://127.0.0.1:8000/ko/plans/stay/">' in plan
    assert 'href="/ko/plans/stay/" data-same-page>한국어</a>' in found["pages"]["/plans/stay/"]["html"]
    assert {"code": "ko", "name": "한국어", "url": "/ko/"} in found["site"]["locales"]


def test_without_an_engine_korean_pages_are_japanese_and_say_so(run):
    assert run("manage.py", "add_language", "ko").returncode == 0
    plan = visited(run)["pages"]["/ko/plans/stay/"]
    assert plan["status"] == 200
    assert '<html lang="ko">' in plan["html"]
    assert "has not been translated yet and is shown in Japanese" in plan["html"]
    assert 'lang="ja">漁村で働く三日間</h1>' in plan["html"]
    assert '<span lang="ja">Coast</span>' in plan["html"]


def test_a_language_can_be_added_again(run):
    assert run("manage.py", "add_language", "ko").returncode == 0
    assert run("manage.py", "add_language", "ko").returncode == 0


@pytest.mark.parametrize(("code", "told"), [("fr", "not in HAMAYU_LANGUAGES"), ("ja", "everything is written in")])
def test_what_cannot_be_added_is_told(run, code, told):
    answer = run("manage.py", "add_language", code)
    assert answer.returncode == 1
    assert told in answer.stderr


def test_languages_bear_their_own_names():
    assert named(["ja", "en", "zh-hans", "zh-hant", "ko", "fr"], "ja") == [
        *(("ja", "日本語"), ("en", "English"), ("zh-hans", "简体中文"), ("zh-hant", "繁體中文")),
        *(("ko", "한국어"), ("fr", "Français")),
    ]


@pytest.mark.parametrize(
    ("codes", "told"), [(["ja", "xx"], "xx"), (["ja", "zh-tw"], "zh-tw"), (["en", "ja"], "begin with ja"), ([], "ja")]
)
def test_languages_that_cannot_be_are_refused(codes, told):
    with pytest.raises(ImproperlyConfigured, match=told):
        named(codes, "ja")
