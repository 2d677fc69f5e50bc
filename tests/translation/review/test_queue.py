"""The queue: what waits, why, and in which order."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Locale
from wagtail_localize.models import StringTranslation, Translation

from tests import factories
from tests.translation.review.conftest import WORDS, note, public, statements, translated
from translation.models import MistakeReport, Reason
from translation.reporting import report
from translation.review import actions
from translation.review.filters import waiting
from translation.review.text import read
from translation.words import MANUAL

pytestmark = [pytest.mark.django_db, pytest.mark.requirement("W3")]
QUEUE = reverse("translation_review:queue")
MOST_STATEMENTS = 40


def sources(**params: str) -> list[str]:
    words = params.pop("q", "")
    return [text.original for text in read(waiting(params, words))]


def test_what_a_machine_translated_waits_in_reading_order(page):
    assert sources() == [source for _path, source in WORDS]


def test_what_a_person_translated_does_not_wait_unless_somebody_has_to_look(page, words):
    StringTranslation.objects.update(translation_type=MANUAL)
    assert sources() == []
    note(words("見出し"), reason=Reason.GLOSSARY)
    assert sources() == ["見出し"]


def test_what_is_missing_or_broken_waits(page):
    StringTranslation.objects.filter(translation_of__data="見出し").delete()
    StringTranslation.objects.filter(translation_of__data="案内").update(has_error=True)
    StringTranslation.objects.update(translation_type=MANUAL)
    assert sources() == ["案内", "見出し"]
    assert {text.why for text in read(waiting({}, ""))} == {"missing"}


def test_the_oldest_comes_first(page, words):
    note(words("朝は7時から。"), reason=Reason.CHANGED, since=timezone.now() - timedelta(days=9))
    assert sources()[0] == "朝は7時から。"


def test_equal_texts_at_one_place_are_one(english):
    body = '[{"type": "text", "id": "a1", "value": "<p>海</p><p>海</p>"}]'
    translated(factories.standard(title="案内", body=body), english, {})
    assert sources(page="") == ["案内", "海"]


def test_what_is_not_public_in_the_source_language_waits_for_nobody(page):
    page.unpublish()
    assert sources() == []


def test_what_staff_have_cut_loose_from_its_source_waits_for_nobody(page):
    Translation.objects.filter(source__object=page.translation_key).update(enabled=False)
    assert sources() == []


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"why": "changed"}, ["見出し"]),
        ({"why": "missing"}, ["案内"]),
        ({"why": "machine"}, ["海が<b>見える</b>宿。", "朝は7時から。"]),
        ({"writer": "manual"}, ["見出し"]),
        ({"age": "7"}, ["見出し"]),
        ({"q": "view"}, ["海が<b>見える</b>宿。"]),
        ({"q": "見出"}, ["見出し"]),
        ({"language": "zh-hans"}, []),
        ({"language": "en", "why": "changed", "q": "nothing"}, []),
    ],
)
def test_it_is_narrowed(page, words, asked, found):
    Locale.objects.create(language_code="zh-hans")
    heading = words("見出し")
    StringTranslation.objects.filter(pk=heading.translation.pk).update(translation_type=MANUAL)
    note(heading, reason=Reason.CHANGED, since=timezone.now() - timedelta(days=9))
    StringTranslation.objects.filter(translation_of__data="案内").delete()
    assert [source for source in sources(**asked) if source in [key[1] for key in WORDS]] == found


def test_it_is_narrowed_to_a_page(page, english):
    other = translated(factories.standard("other", title="別"), english, {("title", "別"): "Other"})
    assert sources(page=str(other.translation_key)) == ["別"]


@pytest.mark.parametrize("asked", [{"why": "nonsense"}, {"language": "xx"}, {"page": "no-uuid"}, {"age": "-1"}])
def test_a_question_that_makes_no_sense_asks_for_everything(page, reader, asked):
    assert len(sources(**asked)) == len(WORDS)
    assert reader.get(QUEUE, asked).status_code == 200


def test_the_number_of_statements_does_not_depend_on_that_of_texts(page, english, reader):
    before = statements(reader, QUEUE)
    for number in range(20):
        translated(factories.standard(f"p{number}", title=f"頁{number}"), english, {("title", f"頁{number}"): "Page"})
    assert statements(reader, QUEUE) == before <= MOST_STATEMENTS


def test_it_shows_serious_problems_and_opens_a_text_with_its_question(page, words, reader):
    StringTranslation.objects.filter(translation_of__data="朝は7時から。").update(data="From 8 in the morning.")
    html = reader.get(QUEUE, {"why": "machine", "p": "1"}).content.decode()
    assert "translation-problems__serious" in html
    context, string = words("見出し").ids
    assert f"/en/text/{context}-{string}/?why=machine" in html


def test_reports_by_visitors_stand_beside_it_until_they_are_closed(page, english, reader):
    report = MistakeReport.objects.create(
        object_key=page.translation_key, locale=english, address="/en/about/", quote="Heading", message="Wrong word"
    )
    assert "Reports by visitors (1)" in reader.get(QUEUE).content.decode()
    html = reader.get(reverse("translation_review:reports")).content.decode()
    assert "Wrong word" in html
    assert "案内" in html
    answer = reader.post(reverse("translation_review:close", args=[report.pk]), {"next": QUEUE})
    assert answer.url == QUEUE
    assert "Wrong word" not in reader.get(reverse("translation_review:reports")).content.decode()


def test_closing_leads_to_no_other_site(page, english, reader):
    report = MistakeReport.objects.create(object_key=page.translation_key, locale=english, address="/", message="?")
    url = reverse("translation_review:close", args=[report.pk])
    assert reader.post(url, {"next": "https://example.com/"}).url == reverse("translation_review:reports")


def test_a_reported_text_waits_until_it_is_read_or_the_report_is_closed(page, english, translator):
    StringTranslation.objects.update(translation_type=MANUAL)
    shown = str(public(page, english).pk)
    quoted = report(shown, "/en/", "No sea here.", quote="An inn with a view of the  sea.")
    assert sources(why="reported") == ["海が<b>見える</b>宿。"]
    assert [text.state.detail for text in read(waiting({}, ""))] == ["No sea here."]
    report(shown, "/en/", "All of it is wrong.")
    again = report(shown, "/en/", "Really none.", quote="view of the sea")
    assert sources(why="reported") == ["海が<b>見える</b>宿。", "案内"]
    actions.close(quoted, translator)
    assert set(sources(why="reported")) == {"案内", "海が<b>見える</b>宿。"}
    actions.close(again, translator)
    assert sources(why="reported") == ["案内"]
    [title] = read(waiting({}, ""))
    actions.approve([title.ids], english, translator)
    assert sources() == []


def test_a_report_does_not_hide_another_reason(page, english, words):
    note(words("見出し"), reason=Reason.CHANGED)
    report(str(public(page, english).pk), "/en/", "Not right.", quote="Heading")
    assert words("見出し").why == "changed"
