"""Texts go out to translators as files and come back as translations by a person."""

import io
import re
import zipfile

import pytest
from openpyxl import load_workbook
from wagtail_localize.models import StringTranslation

from home.models import StandardPage
from tests.translation.exchange.conftest import LINKED, translate, translations
from tests.translation.exchange.files import with_member
from translation.exchange import apply as exchange_apply
from translation.exchange import units as exchange_units
from translation.exchange import worksheet, xliff
from translation.exchange.apply import apply
from translation.exchange.mistakes import BadFile
from translation.exchange.units import chosen, numbers, pages, units
from translation.models import Pending, Reason, SegmentState
from translation.status import progress
from translation.sync import submit
from translation.words import MACHINE, MANUAL

pytestmark = pytest.mark.requirement("W3")

DESCRIPTION = "海まで3分の宿です。"
BETTER = "An inn 3 minutes from the sea."
BOMB = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


def as_xliff(locale, **choice) -> bytes:
    return xliff.write(units(chosen(locale, **choice)), "ja", locale.language_code)


def as_excel(locale, **choice) -> bytes:
    return worksheet.write(units(chosen(locale, **choice)), locale.language_code)


def typed_in_xliff(data: bytes, source: str, target: str) -> bytes:
    """The file as a program of translators saves it, with the unit of the source translated."""
    text = data.decode()
    [unit] = [unit for unit in re.findall(r"<trans-unit.*?</trans-unit>", text, re.S) if source in unit]
    edited = re.sub(r"<target.*?</target>", "", unit, flags=re.S)
    edited = edited.replace("</source>", f'</source><target state="translated">{target}</target>')
    return text.replace(unit, edited).encode()


def typed_in_excel(data: bytes, source: str, target: str) -> bytes:
    workbook = load_workbook(io.BytesIO(data))
    header, *rows = workbook.active.iter_rows()
    columns = {cell.value: index for index, cell in enumerate(header)}
    [row] = [row for row in rows if source in row[columns["source"]].value]
    row[columns["your translation"]].value = target
    output = io.BytesIO()
    workbook.save(output)
    return output.getvalue()


FORMATS = pytest.mark.parametrize(
    ("write", "typed"), [(as_xliff, typed_in_xliff), (as_excel, typed_in_excel)], ids=["xliff", "excel"]
)


def refused(data: bytes, user, **options) -> list[str]:
    """What is wrong with the file, of which nothing was applied."""
    before = list(StringTranslation.objects.order_by("pk").values())
    with pytest.raises(BadFile) as caught:
        apply(data, user, **options)
    assert list(StringTranslation.objects.order_by("pk").values()) == before
    assert not Pending.objects.exists()
    return [mistake.message for mistake in caught.value.mistakes]


def test_what_waits_goes_out_with_role_reason_and_limit(page, languages):
    found = {unit.source: unit for unit in units(chosen(languages["en"]))}
    assert set(found) == {DESCRIPTION, "朝は<b1>静か</b1>です。<a1>予約</a1>はこちら。"}
    assert found[DESCRIPTION].translation == "Inn 3 minutes sea."
    assert found[DESCRIPTION].machine
    assert found[DESCRIPTION].place
    assert all(unit.reason and unit.page == "鳥羽の宿" for unit in found.values())


def test_a_page_can_go_out_whole(page, languages):
    assert numbers(chosen(languages["en"])) == (2, 1, len(DESCRIPTION) + len(LINKED))
    everything = chosen(languages["en"], page.translation_key, everything=True)
    assert {unit.source for unit in units(everything)} >= {"鳥羽の宿", DESCRIPTION}
    assert pages(chosen(languages["en"])) == [(page.translation_key, "鳥羽の宿")]


def test_ids_stay_the_same_from_one_file_to_the_next(page, languages):
    before = [unit.id for unit in units(chosen(languages["en"]))]
    translate(page, DESCRIPTION, "Another", MACHINE)
    assert [unit.id for unit in units(chosen(languages["en"]))] == before


def test_a_file_has_as_many_texts_as_can_be_taken_back(page, languages, monkeypatch):
    monkeypatch.setattr(exchange_units, "MOST_UNITS", 1)
    assert len(list(units(chosen(languages["en"])))) == 1


def test_a_file_that_grew_is_refused(page, languages, user, monkeypatch):
    data = as_xliff(languages["en"])
    monkeypatch.setattr(exchange_apply, "MOST_UNITS", 1)
    assert "1 texts at most" in refused(data, user)[0]


def test_xliff_says_what_the_standard_has_a_place_for(page, languages):
    text = as_xliff(languages["en"], everything=True).decode()
    assert f'original="{page.translation_key}"' in text
    assert 'source-language="ja" target-language="en"' in text
    assert '<g id="b1" ctype="bold">静か</g>' in text
    assert '<g id="a1" ctype="link">予約</g>' in text
    assert 'state="needs-review-translation" state-qualifier="mt-suggestion">Inn 3' in text
    assert 'maxwidth="255" size-unit="char"' in text


def test_in_excel_only_the_translation_can_be_written(page, languages):
    sheet = load_workbook(io.BytesIO(as_excel(languages["en"]))).active
    assert sheet.protection.sheet
    open_columns = {cell.column for row in sheet.iter_rows(min_row=2) for cell in row if not cell.protection.locked}
    assert [sheet.cell(1, column).value for column in open_columns] == ["your translation"]
    hidden = {name for name, dimension in sheet.column_dimensions.items() if dimension.hidden}
    assert {sheet[f"{name}1"].value for name in hidden} >= {"id", "fingerprint"}


@FORMATS
def test_what_comes_back_is_a_translation_by_the_person_who_uploads_it(page, languages, user, write, typed):
    SegmentState.objects.create(
        **_ids(page, DESCRIPTION), locale=languages["en"], reason=Reason.GLOSSARY, detail="the glossary"
    )
    applied = apply(typed(write(languages["en"]), DESCRIPTION, BETTER), user)
    assert (applied.written, applied.left, applied.pages) == (1, 1, 1)
    assert translations(page)[DESCRIPTION] == (BETTER, MANUAL)
    row = StringTranslation.objects.get(data=BETTER)
    state = SegmentState.objects.get(**_ids(page, DESCRIPTION))
    assert (row.last_translated_by, state.reviewed_by, state.reason) == (user, user, "")
    assert state.reviewed_at
    assert StandardPage.objects.get(locale=languages["en"], slug="about").search_description == BETTER


@FORMATS
def test_tags_come_back_in_their_new_order(page, languages, user, write, typed):
    marks = {
        as_xliff: 'Book <g id="a1">here</g>: mornings are <g id="b1">quiet</g>.',
        as_excel: "Book <a1>here</a1>: mornings are <b1>quiet</b1>.",
    }
    apply(typed(write(languages["en"]), "朝は", marks[write]), user)
    assert translations(page)[LINKED] == ('Book <a id="a1">here</a>: mornings are <b>quiet</b>.', MANUAL)


@FORMATS
def test_a_file_that_nobody_touched_changes_nothing(page, languages, user, write, typed):
    before = translations(page)
    applied = apply(write(languages["en"]), user)
    assert (applied.written, applied.left) == (0, 2)
    assert translations(page) == before
    assert not Pending.objects.exists()


def test_a_machines_text_that_a_translator_marks_as_done_is_a_persons(page, languages, user):
    translate(page, DESCRIPTION, BETTER, MACHINE)
    apply(as_xliff(languages["en"]).replace(b"needs-review-translation", b"final"), user)
    assert translations(page)[DESCRIPTION] == (BETTER, MANUAL)


@FORMATS
def test_a_text_whose_japanese_has_changed_is_reported_and_nothing_is_applied(page, languages, user, write, typed):
    data = typed(write(languages["en"]), DESCRIPTION, BETTER)
    page.search_description = "海まで5分の宿です。"
    page.save()
    submit(page)
    assert "海まで5分の宿です。" in " ".join(refused(data, user))


@FORMATS
def test_a_source_that_was_changed_in_the_file_is_reported(page, languages, user, write, typed):
    data = typed(write(languages["en"]), DESCRIPTION, BETTER)
    assert "The source was changed" in refused(_replaced(data, "3分", "9分"), user)[0]


@FORMATS
def test_what_a_person_wrote_since_the_export_is_not_overwritten(page, languages, user, write, typed):
    data = typed(write(languages["en"]), DESCRIPTION, BETTER)
    translate(page, DESCRIPTION, "A lodging 3 minutes from the sea.", MANUAL)
    [message] = refused(data, user)
    assert "A lodging 3 minutes from the sea." in message


@FORMATS
def test_what_a_machine_wrote_since_the_export_is(page, languages, user, write, typed):
    data = typed(write(languages["en"]), DESCRIPTION, BETTER)
    translate(page, DESCRIPTION, "Sea inn 3 minutes.", MACHINE)
    apply(data, user)
    assert translations(page)[DESCRIPTION] == (BETTER, MANUAL)


@FORMATS
def test_a_file_whose_fingerprints_are_lost_overwrites_no_person(page, languages, user, write, typed):
    translate(page, DESCRIPTION, "A lodging 3 minutes from the sea.", MANUAL)
    data = write(languages["en"], everything=True)
    [unit] = [unit for unit in units(chosen(languages["en"], everything=True)) if unit.source == DESCRIPTION]
    data = _replaced(typed(data, DESCRIPTION, BETTER), unit.fingerprint, "")
    assert "A lodging 3 minutes from the sea." in refused(data, user)[0]


@FORMATS
def test_serious_problems_stop_the_file_unless_somebody_says_why(page, languages, user, write, typed):
    data = typed(write(languages["en"]), DESCRIPTION, "An inn by the sea.")
    assert "3" in refused(data, user)[0]
    apply(data, user, waiver="The walk is told elsewhere.")
    assert translations(page)[DESCRIPTION] == ("An inn by the sea.", MANUAL)
    assert SegmentState.objects.get(**_ids(page, DESCRIPTION)).waiver == "The walk is told elsewhere."


@FORMATS
def test_broken_tags_and_made_up_links_are_reported(page, languages, user, write, typed):
    unknown = {as_xliff: '<g id="a7">here</g>', as_excel: "<a7>here</a7>"}
    assert refused(typed(write(languages["en"]), "朝は", f"Quiet. Book {unknown[write]}."), user, waiver="so")
    assert refused(typed(as_excel(languages["en"]), "朝は", "<b1>Quiet.") if write is as_excel else b"<", user)


def test_one_wrong_text_stops_all_of_its_file(page, languages, user):
    data = typed_in_excel(as_excel(languages["en"]), DESCRIPTION, BETTER)
    data = typed_in_excel(data, "朝は", "<b1>Quiet.")
    assert len(refused(data, user)) == 1


def test_another_language_than_those_of_the_site_is_refused(page, languages, user):
    data = as_xliff(languages["en"]).replace(b'target-language="en"', b'target-language="fr"')
    assert "fr" in refused(data, user)[0]


@pytest.mark.parametrize("code", ["zh-Hant", "zh-TW", "zh_hant"])
def test_programs_that_know_chinese_by_country_are_understood(page, languages, user, code):
    data = typed_in_xliff(as_xliff(languages["zh-hant"]), DESCRIPTION, "離海邊3分鐘的旅館。")
    apply(data.replace(b'target-language="zh-hant"', f'target-language="{code}"'.encode()), user)
    assert translations(page, "zh-hant")[DESCRIPTION] == ("離海邊3分鐘的旅館。", MANUAL)


@pytest.mark.parametrize("document_type", [BOMB, OUTSIDE], ids=["bomb", "external"])
def test_document_types_and_entities_are_refused(page, languages, user, document_type):
    text = as_xliff(languages["en"]).decode()
    start, rest = text.split("\n", 1)
    assert "document type" in refused(f"{start}{document_type}{rest}".encode(), user)[0]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"not XML",
        b"<xliff/>",
        b'<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0"/>',
        b'<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2"/>',
        b"PK\x03\x04 broken",
    ],
)
def test_what_is_no_file_of_ours_is_refused_in_words(db, user, data):
    assert all(refused(data, user))


@pytest.mark.parametrize("unit_id", ["", "1", "x.y.z", "0.0.0"])
def test_an_id_that_was_changed_is_reported(page, languages, user, unit_id):
    text = typed_in_xliff(as_xliff(languages["en"]), DESCRIPTION, BETTER).decode()
    text = re.sub(r'(<trans-unit id=")[^"]*', rf"\g<1>{unit_id}", text)
    assert "no such text" in refused(text.encode(), user)[0]


def test_a_text_that_is_twice_in_a_file_is_reported(page, languages, user):
    text = typed_in_xliff(as_xliff(languages["en"]), DESCRIPTION, BETTER).decode()
    [unit] = re.findall(rf"<trans-unit(?:(?!<trans-unit).)*{BETTER}.*?</trans-unit>", text, re.S)
    assert "twice" in refused(text.replace(unit, unit * 2).encode(), user)[0]


def test_deeply_nested_tags_are_refused(page, languages, user):
    deep = '<g id="b1">' * 5000 + "</g>" * 5000
    assert "tags of the source" in refused(typed_in_xliff(as_xliff(languages["en"]), "朝は", deep), user)[0]


def test_segments_that_a_program_marks_are_read_through(page, languages, user):
    marked = f'<mrk mtype="seg" mid="0">{BETTER}</mrk>'
    apply(typed_in_xliff(as_xliff(languages["en"]), DESCRIPTION, marked), user)
    assert translations(page)[DESCRIPTION] == (BETTER, MANUAL)


def _ids(page, source: str) -> dict[str, int]:
    row = StringTranslation.objects.filter(context__object=page.translation_key, translation_of__data=source).first()
    return {"context_id": row.context_id, "string_id": row.translation_of_id}


def _replaced(data: bytes, before: str, after: str) -> bytes:
    """The file with words replaced, inside a workbook too."""
    if not data.startswith(b"PK"):
        return data.replace(before.encode(), after.encode())
    name = "xl/worksheets/sheet1.xml"
    cells = zipfile.ZipFile(io.BytesIO(data)).read(name)
    return with_member(data, name, cells.replace(before.encode(), after.encode()))


def without_fingerprints(data: bytes) -> bytes:
    """The file as a program saves it that does not know the attribute."""
    return re.sub(rb' extradata="[^"]*"', b"", data)


def test_a_machines_text_that_nobody_touched_stays_a_machines_where_a_program_lost_the_fingerprints(
    page, languages, user
):
    applied = apply(without_fingerprints(as_xliff(languages["en"])), user)
    assert (applied.written, applied.left) == (0, 2)
    assert translations(page)[DESCRIPTION] == ("Inn 3 minutes sea.", MACHINE)
    approved = without_fingerprints(as_xliff(languages["en"])).replace(b"needs-review-translation", b"final")
    assert apply(approved, user).written == 1


@pytest.mark.parametrize("lost", [False, True], ids=["with", "without"])
def test_what_is_marked_as_not_finished_waits_and_can_be_finished_in_the_same_file(page, languages, user, lost):
    sent = without_fingerprints(as_xliff(languages["en"])) if lost else as_xliff(languages["en"])
    assert apply(sent.replace(b"Inn 3 minutes sea.", b"An inn 3 minutes"), user).written == 1
    assert translations(page)[DESCRIPTION] == ("An inn 3 minutes", MANUAL)
    state = SegmentState.objects.get(**_ids(page, DESCRIPTION))
    assert (state.reason, state.reviewed_by, state.reviewed_at) == (Reason.UNFINISHED, None, None)
    done = progress([page.translation_key], "en")[page.translation_key]
    assert (done.reviewed, done.machine) == (1, 1)
    assert apply(typed_in_xliff(sent, DESCRIPTION, BETTER), user).written == 1
    state.refresh_from_db()
    assert (state.reason, state.reviewed_by) == ("", user)
