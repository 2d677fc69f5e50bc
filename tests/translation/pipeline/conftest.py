"""Publishing translates here, by an engine that writes down what it is sent."""

from collections import Counter

import pytest
from django.contrib.auth.models import AbstractBaseUser
from django_tasks.signals import task_finished
from wagtail.models import Locale, Page
from wagtail_localize.models import StringTranslation

from tests import factories
from translation.engines import EngineError, engine_for
from translation.pipeline import routes
from translation.pipeline.queue import wake
from translation.words import MANUAL


class RecordingEngine:
    """Answers "[en] text". `failing` is what it raises instead, `mute` the texts to which it has no answer."""

    name, billed = "recorder", True

    def __init__(self) -> None:
        self.sent: Counter[tuple[str, str]] = Counter()
        self.failing: Exception | None = None
        self.mute: set[str] = set()

    def translate(self, texts, source, target):
        if self.failing:
            raise self.failing
        self.sent.update((target, text) for text in texts)
        return [None if text in self.mute else f"[{target}] {text}" for text in texts]

    @property
    def characters(self) -> int:
        return sum(len(text) * times for (_target, text), times in self.sent.items())


@pytest.fixture
def languages(db) -> dict[str, Locale]:
    factories.source_locale()
    return {code: Locale.objects.get_or_create(language_code=code)[0] for code in ("en", "zh-hans", "zh-hant")}


@pytest.fixture
def engine(monkeypatch, settings) -> RecordingEngine:
    """For all pairs but from simplified to traditional Chinese, which OpenCC makes."""
    settings.HAMAYU_TRANSLATION = "zh-hans>zh-hant:opencc"
    recorder = RecordingEngine()

    def chosen(source, target):
        return recorder if source == "ja" and target != "zh-hant" else engine_for(source, target)

    monkeypatch.setattr(routes, "engine_for", chosen)
    return recorder


@pytest.fixture
def publishing(settings, languages, engine):
    """Publishing translates at once; a task that fails fails the test."""
    settings.HAMAYU_TRANSLATE_ON_PUBLISH = True
    failed = []

    def note(sender, task_result, **kwargs):
        failed.extend(error.traceback for error in task_result.errors)

    task_finished.connect(note)
    yield engine
    task_finished.disconnect(note)
    assert not failed, "\n".join(failed)


def in_language(page: Page, code: str) -> Page | None:
    """The public page in the language."""
    rows = type(page).objects.filter(translation_key=page.translation_key, locale__language_code=code, live=True)
    return rows.first()


def changed(page: Page, **fields) -> Page:
    """The page, edited and published as staff do."""
    page = type(page).objects.get(pk=page.pk)
    for name, value in fields.items():
        setattr(page, name, value)
    page.save_revision().publish()
    return type(page).objects.get(pk=page.pk)


def correct(
    page: Page, source: str, text: str, code: str = "en", user: AbstractBaseUser | None = None
) -> StringTranslation:
    """A translator's correction of the translation of a text of the page, in wagtail-localize's own editor."""
    row = StringTranslation.objects.filter(
        context__object_id=page.translation_key, translation_of__data=source, locale__language_code=code
    ).latest("updated_at")
    row.data, row.translation_type, row.tool_name = text, MANUAL, ""
    row.has_error, row.field_error, row.last_translated_by = False, "", user
    row.save()
    return row


__all__ = ["EngineError", "changed", "correct", "in_language", "wake"]
