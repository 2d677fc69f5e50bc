"""What becomes of a text that a translator approves or corrects."""

from datetime import timedelta

import pytest
from wagtail.models import Locale, ModelLogEntry
from wagtail_localize.models import StringTranslation

from tests.translation.review.conftest import WORDS, note, public, translated
from translation.models import MistakeReport, Pending, Reason, SegmentState
from translation.review import actions
from translation.review.refusals import Conflict, Doubtful, Gone, Malformed
from translation.status import Status, progress
from translation.words import MACHINE, MANUAL

pytestmark = [pytest.mark.django_db, pytest.mark.requirement("W3")]


def status(page) -> Status:
    return progress([page.translation_key], "en")[page.translation_key].status


def test_what_is_approved_is_a_persons_and_keeps_its_wording(words, english, translator):
    before = words("見出し")
    actions.approve([before.ids], english, translator)
    text = words("見出し")
    assert (text.data, text.translation.translation_type, text.why) == ("Heading", MANUAL, "")
    assert (text.translation.last_translated_by, text.translation.tool_name) == (translator, "deepl")
    assert (text.state.reviewed_by, text.reviewed) == (translator, True)
    assert text.translation.updated_at == before.translation.updated_at


def test_approving_takes_the_reason_away_and_keeps_what_was_before(words, english, translator):
    note(words("見出し"), reason=Reason.CHANGED, detail="why", former_source="題", former_translation="Title")
    actions.approve([words("見出し").ids], english, translator)
    state = words("見出し").state
    assert (state.reason, state.detail, state.former_translation) == ("", "", "Title")


def test_a_correction_goes_live_and_is_logged(page, words, english, translator):
    actions.correct(words("見出し").ids, english, "A better heading", translator)
    assert public(page, english).body[0].value["text"] == "A better heading"
    text = words("見出し")
    assert (text.translation.tool_name, text.translation.last_translated_by) == ("", translator)
    assert text.state.reviewed_by == translator
    entry = ModelLogEntry.objects.get(action=actions.CORRECTED)
    assert (entry.user, entry.data) == (translator, {"before": "Heading", "after": "A better heading"})


def test_a_missing_translation_is_written(page, words, english, translator):
    StringTranslation.objects.filter(translation_of__data="見出し").delete()
    actions.correct(words("見出し").ids, english, "Heading", translator)
    assert words("見出し").reviewed


def test_all_of_a_page_is_approved_at_once(page, english, translator):
    assert actions.approve_page(page.translation_key, english, translator) == len(WORDS)
    assert status(page) == Status.REVIEWED
    assert not Pending.objects.exists()


def test_a_page_with_something_serious_is_not_approved_at_all(page, words, english, translator):
    StringTranslation.objects.filter(translation_of__data="朝は7時から。").update(data="From 8 in the morning.")
    with pytest.raises(Doubtful) as refusal:
        actions.approve_page(page.translation_key, english, translator)
    assert list(refusal.value.problems) == [words("朝は7時から。").ids]
    assert status(page) == Status.MACHINE
    assert not SegmentState.objects.exists()


def test_a_missing_text_stops_the_page(page, words, english, translator):
    StringTranslation.objects.filter(translation_of__data="見出し").delete()
    with pytest.raises(Doubtful):
        actions.approve_page(page.translation_key, english, translator)


def test_something_serious_stands_when_a_person_says_why(words, english, translator):
    ids = words("朝は7時から。").ids
    with pytest.raises(Doubtful):
        actions.correct(ids, english, "From early in the morning.", translator)
    actions.correct(ids, english, "From early in the morning.", translator, waiver="The figure is on the sign.")
    assert words("朝は7時から。").state.waiver == "The figure is on the sign."
    assert words("見出し").state is None


def test_a_reason_is_kept_only_where_something_was_serious(words, english, translator):
    actions.correct(words("見出し").ids, english, "Headline", translator, waiver="because")
    assert words("見出し").state.waiver == ""


def test_no_reason_makes_a_text_fit_that_is_too_long(words, english, translator):
    ids, long = words("案内").ids, "Guide " * 60
    with pytest.raises(Doubtful):
        actions.correct(ids, english, long, translator, waiver="It looks fine.")
    StringTranslation.objects.filter(context=ids[0], translation_of=ids[1]).update(data=long)
    with pytest.raises(Doubtful):
        actions.approve([ids], english, translator, waiver="It looks fine.")


@pytest.mark.parametrize("waiver", ["", "I like it so"])
def test_nobody_approves_an_empty_translation(words, english, translator, waiver):
    ids = words("見出し").ids
    with pytest.raises(Doubtful):
        actions.correct(ids, english, "  ", translator, waiver=waiver)
    StringTranslation.objects.filter(translation_of__data="見出し").delete()
    with pytest.raises(Doubtful):
        actions.approve([ids], english, translator, waiver=waiver)


@pytest.mark.parametrize(
    "data", ["<h2>Heading</h2>", '<b class="x">Heading</b>', '<a id="a9">Heading</a>', "<script>alert(1)</script>"]
)
def test_markup_that_cannot_be_used_is_refused(words, english, translator, data):
    with pytest.raises(Malformed):
        actions.correct(words("見出し").ids, english, data, translator, waiver="please")
    assert words("見出し").data == "Heading"


def test_what_people_write_becomes_a_fragment_of_html(words, english, translator):
    actions.correct(words("見出し").ids, english, "  R&D\r\nand more ", translator, waiver="two lines")
    assert words("見出し").data == "R&amp;D<br/>and more"


def test_a_text_that_is_gone_is_not_touched(page, words, english, translator):
    ids = words("見出し").ids
    page.body = []
    translated(page, english, {("title", "案内"): "Guide"})
    for act in (
        lambda: actions.approve([ids], english, translator),
        lambda: actions.correct(ids, english, "Heading", translator),
    ):
        with pytest.raises(Gone):
            act()


def test_a_page_that_is_not_public_any_more_has_no_texts_to_check(page, words, english, translator):
    ids = words("見出し").ids
    page.unpublish()
    with pytest.raises(Gone):
        actions.approve([ids], english, translator)


def test_nobody_overwrites_what_another_person_has_written_since(words, english, translator, admin_user):
    text = words("見出し")
    actions.correct(text.ids, english, "Theirs", admin_user)
    with pytest.raises(Conflict) as conflict:
        actions.correct(text.ids, english, "Mine", translator, seen={text.ids: text.seen})
    assert [row.data for row in conflict.value.theirs] == ["Theirs"]
    assert words("見出し").data == "Theirs"


def test_nobody_overwrites_what_appeared_where_nothing_was(words, english, translator, admin_user):
    StringTranslation.objects.filter(translation_of__data="見出し").delete()
    text = words("見出し")
    actions.correct(text.ids, english, "Theirs", admin_user)
    with pytest.raises(Conflict):
        actions.correct(text.ids, english, "Mine", translator, seen={text.ids: None})


def test_a_person_wins_over_a_machine_that_was_quicker(words, english, translator):
    text = words("見出し")
    StringTranslation.objects.filter(pk=text.translation.pk).update(
        data="Machine again", updated_at=text.seen + timedelta(seconds=1)
    )
    actions.correct(text.ids, english, "Mine", translator, seen={text.ids: text.seen})
    assert words("見出し").data == "Mine"


def test_nobody_approves_what_he_has_not_read(page, words, english, translator):
    text = words("見出し")
    seen = text.seen
    StringTranslation.objects.filter(pk=text.translation.pk).update(data="New", updated_at=seen + timedelta(seconds=1))
    with pytest.raises(Conflict):
        actions.approve([text.ids], english, translator, seen={text.ids: seen})
    with pytest.raises(Conflict):
        actions.approve_page(page.translation_key, english, translator, seen=seen)
    assert words("見出し").translation.translation_type == MACHINE


def test_what_was_refused_has_queued_nothing(words, english, translator, monkeypatch):
    queued = []
    monkeypatch.setattr(actions, "queue_key", lambda *args: queued.append(args))
    with pytest.raises(Doubtful):
        actions.correct(words("見出し").ids, english, "", translator)
    assert not queued
    actions.approve([words("見出し").ids, words("案内").ids], english, translator)
    assert len(queued) == 1


def test_what_has_stopped_is_tried_again(page):
    row = Pending.objects.create(content_type=page.content_type, key=page.translation_key, tries=6, problem="Quota")
    actions.carry_on([row])
    assert not Pending.objects.exists()


def test_whoever_closed_a_report_first_stays_named(page, english, translator, admin_user):
    report = MistakeReport.objects.create(object_key=page.translation_key, locale=english, address="/", message="?")
    actions.close(report, translator)
    actions.close(report, admin_user)
    report.refresh_from_db()
    assert report.closed_by == translator
    assert report.closed_at


def test_other_languages_stay_as_they_are(page, words, english, translator):
    chinese = Locale.objects.get_or_create(language_code="zh-hans")[0]
    translated(page, chinese, {("title", "案内"): "指南"})
    actions.approve([words("案内").ids], english, translator)
    rows = StringTranslation.objects.filter(translation_of__data="案内")
    assert {row.locale.language_code: row.translation_type for row in rows} == {"en": MANUAL, "zh-hans": MACHINE}
