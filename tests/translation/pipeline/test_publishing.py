"""Published in Japanese, live in all languages."""

import json

import pytest
from wagtail.models import Locale, Page
from wagtail_localize.models import StringTranslation, Translation

from cms.models import PictureText
from home.models import StandardPage
from search.models import Area
from tests import factories
from tests.cms.conftest import picture
from tests.translation.pipeline.conftest import EngineError, changed, correct, in_language, wake
from translation.models import LanguagePolicy, Pending, SegmentState, TranslationPolicy, Usage
from translation.pipeline.queue import queue
from translation.review.filters import waiting
from translation.review.text import read
from translation.status import Status, progress

pytestmark = [pytest.mark.django_db, pytest.mark.requirement("W1", "W2", "C4")]

BODY = [
    {"type": "heading", "id": "a1", "value": {"text": "見出し", "level": "2"}},
    {"type": "text", "id": "a2", "value": "<p>海が<b>見える</b>宿。</p><p>朝は静か。</p>"},
]


@pytest.fixture
def page(publishing) -> StandardPage:
    page = factories.standard(title="案内", body=json.dumps(BODY))
    return changed(page)


def status(page: Page, code: str) -> Status:
    return progress([page.translation_key], code)[page.translation_key].status


def test_a_page_published_in_japanese_is_live_in_every_language(page):
    english = in_language(page, "en")
    assert english.title == "[en] 案内"
    assert english.body[0].value["text"] == "[en] 見出し"
    assert english.get_parent().locale.language_code == "en"
    assert {code: status(page, code) for code in ("en", "zh-hans", "zh-hant")} == dict.fromkeys(
        ("en", "zh-hans", "zh-hant"), Status.MACHINE
    )


def test_the_address_is_the_same_in_every_language(page):
    assert {row.slug for row in page.get_translations(inclusive=True)} == {"about"}


def test_nothing_is_sent_that_has_not_changed(page, publishing):
    publishing.sent.clear()
    changed(page)
    assert not publishing.sent
    body = [BODY[0], {**BODY[1], "value": "<p>海が<b>見える</b>宿。</p><p>夜は星が近い。</p>"}]
    changed(page, body=json.dumps(body))
    assert dict(publishing.sent) == {("en", "夜は星が近い。"): 1, ("zh-hans", "夜は星が近い。"): 1}
    assert "夜は星が近い" in str(in_language(page, "en").body)


def test_drafts_are_sent_to_nobody(page, publishing):
    publishing.sent.clear()
    page.title = "秘密の下書き"
    page.save_revision()
    wake()
    assert not publishing.sent
    draft = factories.standard(slug="draft", title="公開前", live=False)
    draft.save_revision()
    changed(page)
    assert not publishing.sent


def test_snippets_and_the_texts_of_pictures_follow(publishing, languages):
    area = factories.area("coast")
    area.save_revision().publish()
    assert Area.objects.get(key="coast", locale=languages["en"]).name == "[en] Coast"
    image = picture(description="港の朝")
    assert PictureText.objects.get(image=image, locale=languages["en"]).alt == "[en] 港の朝"


def test_what_engines_are_sent_is_counted(page, publishing):
    assert sum(Usage.objects.values_list("characters", flat=True)) > 0
    before = Usage.objects.get(object_key=page.translation_key).characters
    changed(page, title="新しい案内")
    assert Usage.objects.get(object_key=page.translation_key).characters == before + 2 * len("新しい案内")


def test_at_the_limit_texts_wait_and_nothing_is_sent(page, publishing):
    policy = TranslationPolicy.load()
    policy.monthly_limit = 1
    policy.save()
    publishing.sent.clear()
    changed(page, title="別の案内")
    assert not publishing.sent
    assert Pending.objects.get(key=page.translation_key).problem
    assert in_language(page, "en").title == "別の案内"
    assert status(page, "en") == Status.PARTIAL
    policy.monthly_limit = None
    policy.save()
    wake()
    assert in_language(page, "en").title == "[en] 別の案内"
    assert not Pending.objects.exists()
    assert not SegmentState.objects.exclude(reason__in=["", "check"]).exists()


def test_an_engine_that_fails_is_tried_again_and_the_page_goes_out_all_the_same(page, publishing):
    publishing.failing = EngineError("The service is away.", retry=True)
    changed(page, title="停電の夜")
    assert in_language(page, "en").title == "停電の夜"
    assert status(page, "en") == Status.PARTIAL
    row = Pending.objects.get(key=page.translation_key)
    assert (row.tries, row.problem) == (1, "The service is away.")
    assert row.due > row.since
    assert set(SegmentState.objects.filter(reason="failed").values_list("detail", flat=True)) == {
        "The service is away."
    }
    publishing.failing = None
    Pending.objects.update(due=row.since)
    wake()
    assert in_language(page, "en").title == "[en] 停電の夜"


def test_the_pauses_between_attempts_grow_and_come_to_an_end(page, publishing):
    publishing.failing = EngineError("The service is away.", retry=True)
    changed(page, title="停電の夜")
    pauses = []
    for _attempt in range(5):
        row = Pending.objects.get(key=page.translation_key)
        Pending.objects.update(due=row.since)
        wake()
        later = Pending.objects.get(key=page.translation_key)
        pauses.append(later.due - row.due)
    assert pauses[:-1] == sorted(pauses[:-1])
    assert Pending.objects.get(key=page.translation_key).tries == 6


def test_nonsense_leaves_only_its_own_segment_in_japanese(page, publishing):
    publishing.mute = {"朝は静かで、波の音だけ。"}
    heading, words = BODY
    body = [
        {**heading, "value": {"text": "新しい見出し", "level": "2"}},
        {**words, "value": "<p>朝は静かで、波の音だけ。</p>"},
    ]
    changed(page, body=json.dumps(body))
    english = in_language(page, "en")
    assert english.body[0].value["text"] == "[en] 新しい見出し"
    assert "朝は静かで、波の音だけ。" in english.body[1].value.source
    assert SegmentState.objects.filter(reason="failed", locale=english.locale).count() == 1


def test_without_an_engine_the_page_is_there_in_japanese_and_says_so(languages, settings):
    settings.HAMAYU_TRANSLATE_ON_PUBLISH, settings.HAMAYU_TRANSLATION = True, ""
    page = changed(factories.standard(title="案内"))
    assert in_language(page, "en").title == "案内"
    assert status(page, "en") == Status.PARTIAL


def test_a_language_that_is_reviewed_first_goes_live_when_it_is(publishing, languages):
    policy = TranslationPolicy.load()
    policy.save()
    LanguagePolicy.objects.create(policy=policy, locale=languages["en"], publish="reviewed")
    page = changed(factories.standard(title="案内"))
    assert in_language(page, "en") is None
    assert in_language(page, "zh-hans") is not None
    correct(factories.home(), "はまゆう", "Hamayu")
    correct(page, "案内", "About us")
    assert in_language(page, "en").title == "About us"


def test_traditional_chinese_is_made_of_simplified_and_follows_its_corrections(page):
    correct(page, "見出し", "软件和网络", "zh-hans")
    assert in_language(page, "zh-hant").body[0].value["text"] == "軟體和網路"
    correct(page, "見出し", "網路與軟體", "zh-hant")
    correct(page, "見出し", "信息", "zh-hans")
    assert in_language(page, "zh-hant").body[0].value["text"] == "網路與軟體"


def test_a_language_that_staff_cut_loose_is_left_alone(page, publishing):
    english = in_language(page, "en")
    Translation.objects.filter(source__object_id=page.translation_key, target_locale=english.locale).update(
        enabled=False
    )
    changed(page, title="別の案内")
    assert in_language(page, "en").title == "[en] 案内"
    assert in_language(page, "zh-hans").title == "[zh-hans] 別の案内"


def test_translate_again_takes_a_new_engine_and_leaves_people_s_work(page, publishing):
    correct(page, "見出し", "Heading by hand")
    publishing.name = "better"
    publishing.sent.clear()
    queue(page, "machine")
    assert ("en", "案内") in publishing.sent
    assert ("en", "見出し") not in publishing.sent
    assert (
        StringTranslation.objects.get(
            context__object_id=page.translation_key, translation_of__data="案内", locale__language_code="en"
        ).tool_name
        == "better"
    )
    assert in_language(page, "en").body[0].value["text"] == "Heading by hand"


def test_a_page_below_one_that_is_not_translated_brings_it_along(publishing, settings):
    settings.HAMAYU_TRANSLATE_ON_PUBLISH = False
    page = factories.plan(slug="stay", title="滞在")
    settings.HAMAYU_TRANSLATE_ON_PUBLISH = True
    changed(page)
    assert in_language(page, "en").get_ancestors().filter(locale=Locale.objects.get(language_code="en")).count() == 2


def test_what_the_checks_find_in_a_machines_text_is_a_reason_of_its_own(page, publishing, monkeypatch):
    answers = {"海の宿": "A sea inn", "山の宿": "A やま inn"}
    monkeypatch.setattr(
        publishing, "translate", lambda texts, *_languages: [answers.get(text, text) for text in texts]
    )
    for title in answers:
        changed(page, title=title)
    states = SegmentState.objects.filter(string__data__in=answers, locale__language_code="en")
    assert [(state.string.data, state.reason) for state in states] == [("山の宿", "check")]
    assert states[0].detail
    assert {text.original for text in read(waiting({"why": "check", "language": "en"}, ""))} >= {"山の宿"}
