"""The worker may be killed anywhere: the next one finishes, and nothing is lost or shown half."""

import os
import subprocess
import sys
from datetime import timedelta

import pytest
from django.conf import settings as django_settings
from django.db import connection
from django.utils import timezone
from wagtail.models import Locale
from wagtail_localize.models import StringTranslation

from home.models import StandardPage
from tests import factories
from tests.translation.pipeline.conftest import changed, correct
from translation.models import Pending
from translation.status import progress

POINTS = [
    "queue.take:before",
    "queue.take:after",
    "run.submit:after",
    "engine.translate:before",
    "engine.translate:after",
    "run.store:before",
    "run.store:after",
    "run.write_target:before",
    "run.write_target:after",
    "queue.finish:before",
]


def work(point: str = "") -> int:
    """Run a worker in a process of its own; returns how it ended, negative for the signal that killed it."""
    environment = {**os.environ, "DATABASE_URL": f"sqlite:///{connection.settings_dict['NAME']}"}
    command = [sys.executable, "-m", "tests.translation.pipeline.killed", *([point] if point else [])]
    done = subprocess.run(command, cwd=django_settings.BASE_DIR, env=environment, capture_output=True, check=False)
    assert done.returncode in (0, -9), done.stderr.decode()
    return done.returncode


@pytest.mark.requirement("W2", "W3")
@pytest.mark.parametrize("point", POINTS)
@pytest.mark.skipif(connection.vendor != "sqlite", reason="The worker's process is led to a file.")
def test_the_next_worker_finishes_what_a_killed_one_left(committed, engine, settings, point):
    settings.HAMAYU_TRANSLATE_ON_PUBLISH = False
    locales = [Locale.objects.get_or_create(language_code=code)[0] for code in ("en", "zh-hans")]
    page = factories.standard(title="案内", search_description="宿の案内です。")
    settings.HAMAYU_TRANSLATE_ON_PUBLISH = True
    changed(page)
    correct(page, "宿の案内です。", "About the inn.")
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    changed(page, title="新しい案内")

    assert work(point) == -9
    Pending.objects.update(taken_until=timezone.now() - timedelta(seconds=1))  # As after some minutes.
    assert work() == 0

    for locale in locales:
        row = StandardPage.objects.get(translation_key=page.translation_key, locale=locale)
        assert (row.title, row.live) == (f"[{locale.language_code}] 新しい案内", True)
        assert progress([page.translation_key], locale.language_code)[page.translation_key].missing == 0
    assert StandardPage.objects.get(slug="about", locale=locales[0]).search_description == "About the inn."
    assert StringTranslation.objects.filter(data="About the inn.").count() == 1
    assert not Pending.objects.exists()
