"""Pages by language."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Locale
from wagtail_localize.models import StringTranslation

from tests import factories
from tests.translation.review.conftest import note, statements, translated
from translation.models import Pending, Reason
from translation.review import actions
from translation.review.edits import last_edits
from translation.review.matrix import Cell, State, rows
from translation.review.text import read
from translation.review.texts import texts
from translation.sync import translate
from translation.words import MANUAL

pytestmark = [pytest.mark.django_db, pytest.mark.requirement("W3")]
MATRIX = reverse("translation_review:matrix")
MOST_STATEMENTS = 50


def cell(page, locale) -> Cell:
    found = rows(pages=True, locales=[locale])
    return next(row.cells[0] for row in found if row.thing.key == page.translation_key)


def test_a_cell_counts_what_waits(page, english):
    assert cell(page, english).states == {State.UNCHECKED: 4}
    StringTranslation.objects.filter(translation_of__data="見出し").delete()
    assert cell(page, english).states == {State.MISSING: 1, State.UNCHECKED: 3}


def test_a_page_is_reviewed_when_all_of_it_is(page, english, translator):
    actions.approve_page(page.translation_key, english, translator)
    assert cell(page, english).states == {State.REVIEWED: 0}


def test_what_a_person_wrote_for_a_former_text_is_to_be_checked(page, words, english, translator):
    actions.approve_page(page.translation_key, english, translator)
    note(words("見出し"), reason=Reason.CHANGED)
    assert cell(page, english).states == {State.UNCHECKED: 1}


def test_failures_and_the_limit_are_told_apart_from_what_is_simply_missing(page, words, english):
    for source, reason in (("見出し", Reason.FAILED), ("案内", Reason.LIMIT)):
        note(words(source), reason=reason)
    StringTranslation.objects.all().delete()
    assert cell(page, english).states == {State.FAILED: 1, State.LIMIT: 1, State.MISSING: 2}


def test_a_page_that_is_at_work_or_has_stopped_says_so(page, english):
    row = Pending.objects.create(content_type=page.content_type, key=page.translation_key)
    assert State.WAITING in cell(page, english).states
    row.problem = "DeepL: 456"
    row.save()
    assert State.FAILED in cell(page, english).states


def test_a_translation_that_is_not_public_is_a_draft(page, english, translator):
    actions.approve_page(page.translation_key, english, translator)
    page.get_translation(english).unpublish()
    assert cell(page, english).states == {State.DRAFT: 0}


def test_a_page_that_was_never_handed_to_translation_is_there_all_the_same(page, english):
    other = factories.standard("other", title="別")
    assert cell(other, english).states == {State.MISSING: 0}


def test_it_says_who_touched_a_translation_last(page, words, english, translator):
    key = page.translation_key
    assert last_edits([key])[key, english.pk].engine == "deepl"
    actions.approve([words("見出し").ids], english, translator)
    assert last_edits([key])[key, english.pk].person == "Tomo"
    later = timezone.now() + timedelta(minutes=1)
    StringTranslation.objects.filter(translation_of__data="案内").update(updated_at=later)
    assert last_edits([key])[key, english.pk].engine == "deepl"


def test_what_has_waited_longest_comes_first(page, words, english, reader):
    translated(factories.standard("newer", title="新しい頁"), english, {("title", "新しい頁"): "Newer"})
    html = reader.get(MATRIX, {"q": "頁"}).content.decode()
    assert "案内" not in html.split("<table")[1]
    html = reader.get(MATRIX).content.decode()
    assert html.index("案内") < html.index("新しい頁")
    [newer] = read(texts().filter(string__data="新しい頁"))
    note(newer, reason=Reason.CHANGED, since=timezone.now() - timedelta(days=9))
    html = reader.get(MATRIX).content.decode()
    assert html.index("新しい頁") < html.index("案内")


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ({"state": "unchecked"}, True),
        ({"state": "failed"}, False),
        ({"language": "en"}, True),
        ({"language": "en", "state": "unchecked", "q": "案"}, True),
        ({"q": "無い"}, False),
        ({"state": "nonsense"}, True),
        ({"kind": "0"}, True),
    ],
)
def test_it_is_narrowed(page, reader, asked, shown):
    table = reader.get(MATRIX, asked).content.decode().partition("<table")[2]
    assert ("案内" in table) is shown


def test_it_is_narrowed_to_a_kind_of_page(page, reader):
    factories.news(title="知らせ")
    table = reader.get(MATRIX, {"kind": page.content_type_id}).content.decode().partition("<table")[2]
    assert "案内" in table
    assert "知らせ" not in table


def test_each_cell_leads_to_the_page_in_its_language(page, reader):
    url = reverse("translation_review:page", args=[page.translation_key, "en"])
    assert f'href="{url}"' in reader.get(MATRIX).content.decode()
    assert reader.get(url).status_code == 200


def test_what_is_no_page_stands_in_a_list_of_its_own(page, english, reader):
    area = factories.area("coast")
    area.save_revision().publish()
    html = reader.get(reverse("translation_review:snippets")).content.decode()
    assert reverse("translation_review:page", args=[area.translation_key, "en"]) in html
    assert "案内" not in html.partition("<table")[2]


def add_page(number: int, locale: Locale) -> None:
    title = f"頁{number}"
    translated(factories.standard(f"p{number}", title=title), locale, {("title", title): "Page"})


def add_area(number: int, locale: Locale) -> None:
    translate(factories.area(f"area{number}"), {locale: {}}, publish=True)


@pytest.mark.parametrize(("name", "add"), [("matrix", add_page), ("snippets", add_area)])
def test_the_number_of_statements_does_not_depend_on_that_of_rows(page, english, reader, name, add):
    url = reverse(f"translation_review:{name}")
    for number in range(3):
        add(number, english)
    few = statements(reader, url)
    for number in range(3, 26):
        add(number, english)
    assert statements(reader, url) == few <= MOST_STATEMENTS
    assert reader.get(url).content.decode().count("translation-cell__language") == 25


def test_whole_rows_of_people_are_no_unread_ones(page, english):
    StringTranslation.objects.update(translation_type=MANUAL)
    assert cell(page, english).counts.waiting == 0
