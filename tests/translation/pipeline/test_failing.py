"""Whatever goes wrong with a text or a language: the rest goes out, staff read why, and people's work stays."""

import json

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail_localize.models import StringTranslation

from home.models import StandardPage
from tests import factories
from tests.translation.pipeline.conftest import EngineError, RecordingEngine, changed, correct, in_language, wake
from tests.translation.pipeline.test_corrections import english, state, text
from translation.models import Pending, Reason, SegmentState, TranslationPolicy
from translation.pipeline import routes
from translation.pipeline.queue import queue
from translation.review.matrix import State, rows
from translation.review.text import Text, of_object
from translation.words import MANUAL

pytestmark = [pytest.mark.django_db, pytest.mark.requirement("W2", "W3")]
LINKED = '詳しいことは<a href="https://a.example/">こちらのページ</a>をごらんください。'
PLAIN = "詳しいことはこちらのページをごらんください。"


@pytest.fixture
def linked(publishing) -> StandardPage:
    return changed(factories.standard(title="案内", body=json.dumps([text("a1", LINKED)])))


def shown(page, source: str, language: str = "en") -> Text:
    """The text of the page as staff see it."""
    locale = in_language(page, language).locale
    return next(found for found in of_object(page.translation_key, locale) if found.shown_original == source)


def row(page, source: str) -> StringTranslation:
    return shown(page, source).translation


def test_a_correction_with_a_link_that_is_gone_is_kept_for_the_translator_and_the_page_goes_out(linked):
    correct(linked, row(linked, PLAIN).translation_of.data, 'See <a id="a1">this page</a> for more.')
    page = changed(linked, body=json.dumps([text("a1", PLAIN)]))
    assert f"[en] {PLAIN}" in english(page)
    found = state(page, PLAIN)
    assert (found.reason, found.former_translation) == (Reason.CHANGED, 'See <a id="a1">this page</a> for more.')
    assert not Pending.objects.exists()


def test_a_correction_without_the_link_that_is_new_does_not_stand_for_it(publishing):
    page = changed(factories.standard(title="案内", body=json.dumps([text("a1", PLAIN)])))
    correct(page, PLAIN, "See this page for more.")
    page = changed(page, body=json.dumps([text("a1", LINKED)]))
    assert "https://a.example/" in english(page)
    assert "See this page for more." not in english(page)


def test_an_answer_that_is_too_long_for_its_field_is_left_out_and_the_rest_goes_out(publishing):
    words = "海" * 118
    home = changed(factories.home(), hero_heading=words, hero_text="山の話。")
    english = in_language(home, "en")
    assert (english.hero_heading, english.hero_text) == (words, "[en] 山の話。")
    found = shown(home, words)
    assert found.why == Reason.FAILED
    assert "123 characters, and at most 120 fit" in found.detail
    assert in_language(home, "zh-hans").hero_text == "[zh-hans] 山の話。"


def test_a_person_s_text_that_is_too_long_stays_theirs_and_the_rest_goes_out(publishing):
    home = changed(factories.home(), hero_heading="海辺の宿", hero_text="山の話。")
    correct(home, "海辺の宿", "Inn " * 40)
    assert in_language(home, "en").hero_heading == "海辺の宿"
    found = shown(home, "海辺の宿")
    assert (found.data, found.by_machine, found.why) == ("Inn " * 40, False, "missing")
    assert "at most 120 fit" in found.detail
    home = changed(home, hero_text="川の話。")
    assert in_language(home, "en").hero_text == "[en] 川の話。"
    correct(home, "海辺の宿", "An inn by the sea")
    assert in_language(home, "en").hero_heading == "An inn by the sea"
    assert not Pending.objects.exists()


def test_a_text_of_the_memory_that_is_too_long_for_another_field_is_not_taken_there(publishing):
    long = "Inn " * 40
    page = changed(factories.standard(title="案内", body=json.dumps([text("a1", "海辺の宿")])))
    correct(page, "海辺の宿", long)
    home = changed(factories.home(), hero_heading="海辺の宿")
    assert in_language(home, "en").hero_heading == "[en] 海辺の宿"


def test_one_language_that_cannot_be_saved_holds_back_no_other(publishing, languages):
    home = changed(factories.home())
    # A page in English alone has the address.
    alone = StandardPage(title="Taken", slug="about", locale=languages["en"])
    in_language(home, "en").add_child(instance=alone)
    page = changed(factories.standard(title="案内"))
    assert in_language(page, "zh-hans").title == "[zh-hans] 案内"
    assert in_language(page, "zh-hant").title == "[zh-hans] 案內"
    waiting = Pending.objects.get(key=page.translation_key)
    assert "English" in waiting.problem
    assert "about" in waiting.problem
    assert (waiting.tries, waiting.taken_until) == (1, None)
    [found] = [found for found in rows(pages=True, locales=[languages["en"]]) if found.thing.title == "案内"]
    assert State.FAILED in found.cells[0].states
    alone.delete()
    Pending.objects.update(due=waiting.since)
    wake()
    assert in_language(page, "en").title == "[en] 案内"
    assert not Pending.objects.exists()


def test_an_engine_that_breaks_unexpectedly_is_told_and_tried_again(publishing, caplog):
    page = changed(factories.standard(title="案内"))
    publishing.failing = RuntimeError("The dictionary is broken.")
    changed(page, title="別の案内")
    assert in_language(page, "en").title == "別の案内"
    waiting = Pending.objects.get(key=page.translation_key)
    assert "The dictionary is broken." in waiting.problem
    assert waiting.tries == 1
    assert "Traceback" in caplog.text
    publishing.failing = None
    Pending.objects.update(due=waiting.since)
    wake()
    assert in_language(page, "en").title == "[en] 別の案内"


@pytest.mark.requirement("W4")
def test_a_person_s_sentence_with_a_wrong_link_is_never_replaced_by_a_machine_s(linked):
    source = row(linked, PLAIN).translation_of.data
    correct(linked, source, 'A careful sentence: see <a id="a2">this page</a>.')
    page = changed(linked, title="別の案内")
    found = row(page, PLAIN)
    assert (found.data, found.translation_type) == ('A careful sentence: see <a id="a2">this page</a>.', MANUAL)
    assert in_language(page, "en").title == "[en] 別の案内"
    assert PLAIN in english(page).replace('<a href="https://a.example/">', "").replace("</a>", "")
    assert shown(page, PLAIN).why == "missing"
    assert "a2" in shown(page, PLAIN).detail
    correct(page, source, 'A careful sentence: see <a id="a1">this page</a>.')
    assert "A careful sentence: see" in english(page)
    assert not Pending.objects.exists()


def give_time(page) -> Pending | None:
    """The next attempt, with no pause before it."""
    Pending.objects.update(due=timezone.now())
    wake()
    return Pending.objects.filter(key=page.translation_key).first()


def test_nonsense_is_tried_again_until_it_is_none(publishing):
    publishing.mute = {PLAIN}
    page = changed(factories.standard(title="案内", body=json.dumps([text("a1", PLAIN)])))
    waiting = Pending.objects.get(key=page.translation_key)
    assert waiting.tries == 1
    assert waiting.due > timezone.now()
    assert "recorder" in waiting.problem
    publishing.mute = set()
    assert give_time(page) is None
    assert f"[en] {PLAIN}" in english(page)
    assert not SegmentState.objects.filter(reason=Reason.FAILED).exists()


def test_nonsense_that_stays_such_is_left_to_people_and_not_paid_for_for_ever(publishing):
    publishing.mute = {PLAIN}
    page = changed(factories.standard(title="案内", body=json.dumps([text("a1", PLAIN)])))
    while give_time(page):
        pass
    assert publishing.sent["en", PLAIN] == 6
    assert shown(page, PLAIN).why == Reason.FAILED
    assert give_time(page) is None
    assert publishing.sent["en", PLAIN] == 6


def test_texts_that_an_engine_failed_on_can_be_tried_again_from_their_page_and_beside_their_source(
    publishing, admin_client, settings
):
    settings.SECURE_SSL_REDIRECT = False
    publishing.mute = {PLAIN}
    page = changed(factories.standard(title="案内", body=json.dumps([text("a1", PLAIN)])))
    while give_time(page):
        pass
    again = reverse("translation_review:translate", args=[page.translation_key, "en"])
    for url in (
        reverse("translation_review:page", args=[page.translation_key, "en"]),
        reverse("translation_review:text", args=["en", *shown(page, PLAIN).ids]),
    ):
        assert f'action="{again}"' in admin_client.get(url).content.decode()
    publishing.mute = set()
    admin_client.post(again)
    assert f"[en] {PLAIN}" in english(page)


class Flaky(RecordingEngine):
    """Is away at every third request."""

    requests = 0

    def translate(self, texts, source, target):
        self.requests += 1
        if self.requests % 3 == 0:
            raise EngineError("The service is away.", retry=True)
        return super().translate(texts, source, target)


def test_nothing_is_paid_for_twice_because_something_else_failed(publishing, monkeypatch):
    words = [f"{number}番の部屋です。" for number in range(120)]
    body = json.dumps([text(f"a{number}", sentence) for number, sentence in enumerate(words)])
    page = changed(factories.standard(title="案内", body=body))
    flaky = Flaky()
    monkeypatch.setattr(routes, "engine_for", lambda *pair: flaky if pair == ("ja", "en") else None)
    queue(page, "machine")
    assert Pending.objects.get(key=page.translation_key).again
    while give_time(page):
        pass
    assert {flaky.sent["en", sentence] for sentence in [*words, "案内"]} == {1}


def test_what_fits_into_the_month_s_limit_is_sent(publishing):
    policy = TranslationPolicy.load()
    policy.monthly_limit = 300
    policy.save()
    long = "海。" * 200
    body = [text("long", long), *(text(f"a{number}", f"{number}番の部屋です。") for number in range(20))]
    page = changed(factories.standard(title="案内", body=json.dumps(body)))
    assert "[en] 19番の部屋です。" in english(page)
    assert shown(page, long).why == Reason.LIMIT
    assert publishing.characters <= 300
    assert "limit" in Pending.objects.get(key=page.translation_key).problem


def test_a_parent_that_is_brought_along_is_tried_again_like_its_child(publishing, settings):
    settings.HAMAYU_TRANSLATE_ON_PUBLISH = False
    plan = factories.plan(slug="stay", title="滞在")
    settings.HAMAYU_TRANSLATE_ON_PUBLISH = True
    publishing.failing = EngineError("The service is away.", retry=True)
    changed(plan)
    assert Pending.objects.filter(key=plan.get_parent().translation_key, tries=1).exists()
