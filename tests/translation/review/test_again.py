"""Translating again: how much it is, and what it never touches."""

import json

import pytest
from django.urls import reverse
from wagtail.models import Locale
from wagtail_localize.models import StringTranslation

from tests import factories
from tests.translation.review.conftest import BODY, translated
from translation.models import Pending, TranslationPolicy
from translation.pipeline.routes import routes
from translation.review import actions
from translation.review.repetition import repetition

pytestmark = [pytest.mark.django_db, pytest.mark.requirement("W2", "W3")]
# Sources of the page without their tags.
LENGTH = len("案内見出し海が見える宿。朝は7時から。")


@pytest.fixture
def engine(settings, monkeypatch):
    """DeepL is set up for English; where it would be asked, it is out of reach."""
    settings.HAMAYU_TRANSLATION = "ja>en:deepl"
    settings.HAMAYU_DEEPL_KEY = "key:fx"
    settings.HAMAYU_DEEPL_URL = "http://127.0.0.1:9"
    assert routes("ja", ["en"])[0].engine.billed


def page_again(page) -> str:
    return reverse("translation_review:page_again", args=[page.translation_key, "en"])


def test_it_is_confirmed_with_the_number_of_texts_and_characters(page, engine, reader):
    html = reader.get(page_again(page)).content.decode()
    assert f"4 machine translations that nobody has reviewed are made anew: {LENGTH} characters." in html
    assert "deepl" in html
    assert not Pending.objects.exists()


def test_it_is_queued_when_confirmed(page, engine, reader):
    assert reader.post(page_again(page)).url == reverse("translation_review:page", args=[page.translation_key, "en"])
    row = Pending.objects.get()
    assert row.key == page.translation_key
    assert len(row.again) == 4


def test_what_people_wrote_or_approved_is_left_out(page, words, english, translator, engine, reader):
    actions.approve([words("見出し").ids], english, translator)
    actions.correct(words("案内").ids, english, "A guide", translator)
    Pending.objects.all().delete()
    reader.post(page_again(page))
    assert {tuple(ids) for ids in Pending.objects.get().again} == {
        words("海が<b>見える</b>宿。").ids,
        words("朝は7時から。").ids,
    }


def test_one_text_alone(words, engine, reader):
    url = reverse("translation_review:text_again", args=["en", *words("見出し").ids])
    assert (
        "1 machine translation that nobody has reviewed is made anew: 3 characters."
        in reader.get(url).content.decode()
    )
    reader.post(f"{url}?why=machine")
    assert [tuple(ids) for ids in Pending.objects.get().again] == [words("見出し").ids]


def test_all_of_a_language(page, english, engine, reader):
    translated(factories.standard("other", title="別"), english, {("title", "別"): "Other"})
    url = reverse("translation_review:again", args=["en"])
    assert "5 machine translations" in reader.get(url).content.decode()
    reader.post(url)
    assert Pending.objects.count() == 2


def test_it_says_which_other_languages_are_made_anew_with_it(page, english, words, engine):
    chinese = Locale.objects.create(language_code="zh-hans")
    translated(page, chinese, {("title", "案内"): "指南"})
    found = repetition(english, key=page.translation_key)
    assert {share.locale: (share.texts, bool(share.engine)) for share in found.shares} == {
        english: (4, True),
        chinese: (1, False),
    }
    assert (found.texts, found.characters) == (4, LENGTH)


def test_it_warns_when_it_is_more_than_may_be_sent(page, engine, reader):
    policy = TranslationPolicy.load()
    policy.monthly_limit = LENGTH
    policy.save()
    assert "more than may be sent" not in reader.get(page_again(page)).content.decode()
    policy.monthly_limit = LENGTH - 1
    policy.save()
    assert "more than may be sent" in reader.get(page_again(page)).content.decode()


def test_without_an_engine_there_is_nothing_to_start(page, reader):
    html = reader.get(page_again(page)).content.decode()
    assert "No engine is set up" in html
    assert "<form method" not in html


def test_there_is_nothing_to_start_when_all_is_read(page, english, translator, engine, reader):
    actions.approve_page(page.translation_key, english, translator)
    assert "No machine translation waits here" in reader.get(page_again(page)).content.decode()


def test_a_person_is_not_offered_a_machine_for_his_own_text(page, words, english, translator, reader):
    actions.correct(words("見出し").ids, english, "Headline", translator)
    url = reverse("translation_review:text", args=["en", *words("見出し").ids])
    assert "Translate again" not in reader.get(url).content.decode()
    StringTranslation.objects.filter(data="Headline").update(translation_type="machine")
    assert "Translate again" in reader.get(url).content.decode()


def test_all_that_has_stopped_is_tried_again_at_once(page, english, reader):
    other = translated(factories.standard("other", title="別", body=json.dumps(BODY)), english, {})
    for row in (page, other):
        Pending.objects.create(content_type=row.content_type, key=row.translation_key, problem="Quota", tries=6)
    assert reader.post(reverse("translation_review:carry_on")).url == reverse("wagtailadmin_home")
    assert not Pending.objects.exists()
