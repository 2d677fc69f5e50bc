"""What people wrote is kept: never overwritten, never lost, never shown for a text that it does not translate."""

import json

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from wagtail_localize.models import StringTranslation

from home.models import StandardPage
from tests import factories
from tests.translation.pipeline.conftest import changed, correct, in_language
from translation.models import SegmentState
from translation.pipeline.queue import queue
from translation.review import actions
from translation.status import Status, progress

pytestmark = [pytest.mark.django_db, pytest.mark.requirement("W3", "W4")]


def text(key: str, value: str) -> dict:
    return {"type": "text", "id": key, "value": f"<p>{value}</p>"}


FIRST, SECOND = text("a1", "宿から海まで歩いて五分です。"), text("a2", "受付は午後3時から。")


@pytest.fixture
def page(publishing) -> StandardPage:
    page = changed(factories.standard(title="案内", body=json.dumps([FIRST, SECOND])))
    correct(page, "宿から海まで歩いて五分です。", "The sea is a five-minute walk away.")
    correct(page, "受付は午後3時から。", "Check-in is from 3 p.m.")
    return page


def english(page) -> str:
    return str(in_language(page, "en").body)


def state(page, source: str) -> SegmentState | None:
    return SegmentState.objects.filter(
        context__object_id=page.translation_key, string__data=source, locale__language_code="en"
    ).first()


def test_a_correction_goes_live(page):
    assert "The sea is a five-minute walk away." in english(page)


def test_a_correction_survives_a_change_elsewhere_on_the_page(page):
    changed(page, title="別の案内", body=json.dumps([FIRST, text("a2", "夕食は地魚です。")]))
    assert "The sea is a five-minute walk away." in english(page)


def test_a_correction_survives_reordering_and_republishing(page):
    page = changed(page, body=json.dumps([SECOND, text("a3", "新しい段落。"), FIRST]))
    changed(page)
    assert "The sea is a five-minute walk away." in english(page)
    assert "Check-in is from 3 p.m." in english(page)


def test_a_correction_is_taken_over_where_the_same_japanese_stands(page):
    copy = changed(factories.standard(slug="copy", title="写し", body=json.dumps([text("b9", "受付は午後3時から。")])))
    assert "Check-in is from 3 p.m." in english(copy)


def test_a_copied_page_takes_the_corrections_along(page):
    copy = page.copy(update_attrs={"slug": "copied", "title": "写し"})
    changed(StandardPage.objects.get(pk=copy.pk))
    assert "The sea is a five-minute walk away." in english(copy)


def test_a_small_change_keeps_the_correction_to_be_checked(page):
    changed(page, body=json.dumps([text("a1", "宿から海までは歩いて五分です。"), SECOND]))
    assert "The sea is a five-minute walk away." in english(page)
    found = state(page, "宿から海までは歩いて五分です。")
    assert (found.reason, found.former_source) == ("changed", "宿から海まで歩いて五分です。")
    assert found.former_translation == "The sea is a five-minute walk away."
    assert progress([page.translation_key], "en")[page.translation_key].reviewed == 1


def test_small_changes_do_not_add_up_unseen(page):
    """Each is compared with what the translator saw, not with the last small change."""
    for number in range(1, 12):
        words = "宿から海まで歩いて五分です。"
        edited = "".join("浜辺までは車でも行けて"[:number] + words[number:])
        page = changed(page, body=json.dumps([text("a1", edited), SECOND]))
    assert "five-minute" not in english(page)


def test_a_turned_negation_is_no_small_change(page):
    body = [text("a1", "犬といっしょに本館の食堂へ入れます。"), SECOND]
    page = changed(page, body=json.dumps(body))
    correct(page, "犬といっしょに本館の食堂へ入れます。", "Dogs are welcome in the dining room.")
    changed(page, body=json.dumps([text("a1", "犬といっしょに本館の食堂へ入れません。"), SECOND]))
    assert "Dogs are welcome" not in english(page)
    found = state(page, "犬といっしょに本館の食堂へ入れません。")
    assert found.former_translation == "Dogs are welcome in the dining room."


def test_a_large_change_gets_a_machine_translation_and_keeps_the_former_one_for_the_translator(page):
    changed(page, body=json.dumps([text("a1", "夕食は港で揚がった魚をいただきます。"), SECOND]))
    assert "[en] 夕食は港で揚がった魚をいただきます。" in english(page)
    found = state(page, "夕食は港で揚がった魚をいただきます。")
    assert (found.reason, found.former_translation) == ("changed", "The sea is a five-minute walk away.")
    assert progress([page.translation_key], "en")[page.translation_key].status == Status.MACHINE


def test_changed_figures_are_carried_into_the_correction(page):
    changed(page, body=json.dumps([FIRST, text("a2", "受付は午後4時から。")]))
    assert "Check-in is from 4 p.m." in english(page)
    assert state(page, "受付は午後4時から。").reason == "figures"


def test_a_text_that_is_as_it_was_again_has_its_reviewed_translation_again(page):
    changed(page, body=json.dumps([text("a1", "まったく違う文章に書き換えました。"), SECOND]))
    changed(page, body=json.dumps([FIRST, SECOND]))
    assert "The sea is a five-minute walk away." in english(page)
    assert progress([page.translation_key], "en")[page.translation_key].reviewed == 2


def test_no_machine_writes_over_a_person(page, publishing):
    rows = StringTranslation.objects.filter(translation_type="manual").values_list("pk", "data")
    before = dict(rows)
    publishing.name = "other"
    queue(page, "machine")
    assert {pk: data for pk, data in rows.all() if pk in before} == before


def test_a_correction_in_the_editor_needs_nobody_s_look_any_more_and_names_who_wrote_it(page, languages):
    anna, ben = (User.objects.create_superuser(name) for name in ("anna", "ben"))
    words = "夕食は港で揚がった魚をいただきます。"
    page = changed(page, body=json.dumps([text("a1", words), SECOND]))
    assert state(page, words).reason == "changed"
    for user in (anna, ben):
        correct(page, words, f"Dinner is fish from the harbour, says {user}.", user=user)
        found = state(page, words)
        assert (found.reason, found.reviewed_by) == ("", user)
    assert progress([page.translation_key], "en")[page.translation_key].reviewed == 2


def test_an_error_that_is_noted_at_a_person_s_text_is_no_correction(page):
    before = state(page, "受付は午後3時から。").reviewed_at
    row_of(page, "受付は午後3時から。").set_field_error([ValidationError("Too long.")])
    assert state(page, "受付は午後3時から。").reviewed_at == before


@pytest.fixture
def twin(page) -> StandardPage:
    """Another page with a text of the first one, that a machine has translated."""
    words = "夕食は地魚です。"
    changed(page, body=json.dumps([FIRST, text("a2", words)]))
    return changed(factories.standard(slug="twin", title="別", body=json.dumps([text("b9", words)])))


def row_of(page, source: str) -> StringTranslation:
    return StringTranslation.objects.get(
        context__object_id=page.translation_key, translation_of__data=source, locale__language_code="en"
    )


@pytest.mark.parametrize("by", ["editor", "queue", "approval"])
def test_a_correction_replaces_what_a_machine_made_of_the_same_japanese_elsewhere(page, twin, languages, by):
    assert "[en] 夕食は地魚です。" in english(twin)
    row, user = row_of(page, "夕食は地魚です。"), User.objects.create_superuser("anna")
    ids = row.context_id, row.translation_of_id
    if by == "editor":
        correct(page, "夕食は地魚です。", "Dinner is local fish.")
    elif by == "queue":
        actions.correct(ids, languages["en"], "Dinner is local fish.", user)
    else:
        StringTranslation.objects.filter(pk=row.pk).update(data="Dinner is local fish.")
        actions.approve([ids], languages["en"], user)
    assert "Dinner is local fish." in english(twin)
    assert row_of(twin, "夕食は地魚です。").translation_type == "manual"


def test_what_was_taken_over_follows_its_origin_until_somebody_has_read_it(page, twin, languages):
    correct(page, "夕食は地魚です。", "Dinner is local fish.")
    correct(page, "夕食は地魚です。", "Dinner is fish from the bay.")
    assert "Dinner is fish from the bay." in english(twin)
    row = row_of(twin, "夕食は地魚です。")
    ids = row.context_id, row.translation_of_id
    actions.approve([ids], languages["en"], User.objects.create_superuser("anna"))
    correct(page, "夕食は地魚です。", "Fish for dinner.")
    assert "Dinner is fish from the bay." in english(twin)


def test_what_a_person_wrote_elsewhere_for_the_same_japanese_stays(page, twin):
    correct(twin, "夕食は地魚です。", "You dine on local fish.")
    correct(page, "夕食は地魚です。", "Dinner is local fish.")
    assert "You dine on local fish." in english(twin)
    assert "Dinner is local fish." in english(page)


@pytest.mark.parametrize("reason", ["changed", "figures", "glossary"])
def test_what_somebody_doubts_is_taken_over_nowhere(page, reason):
    row = row_of(page, "受付は午後3時から。")
    ids = {"context_id": row.context_id, "string_id": row.translation_of_id, "locale": row.locale}
    SegmentState.objects.update_or_create(**ids, defaults={"reason": reason})
    other = changed(factories.standard(slug="other", title="別", body=json.dumps([text("b9", "受付は午後3時から。")])))
    assert "[en] 受付は午後3時から。" in english(other)
