"""Tables as files: what spreadsheet programs do to them, and what people might do with them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.translation.exchange.files import csv_of, excel_of, rows_of, with_member
from translation.exchange import sheets
from translation.exchange.mistakes import BadFile
from translation.exchange.sheets import guarded, read_sheet, saved, unguarded, write_csv, write_excel

pytestmark = pytest.mark.requirement("W3")

HEADER = ["term", "en"]
WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff"))
CELLS = (
    st.lists(WORDS.map(str.strip), min_size=1, max_size=3).map("\n".join).map(lambda text: text.strip(" \u3000\xa0\n"))
)
BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">'
    b'<!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><worksheet><sheetData><row><c><v>&b;</v></c></row></sheetData>'
    b"</worksheet>"
)


def read(data: bytes) -> list[list[str]]:
    sheet = read_sheet(data)
    return [sheet.columns, *([row.cells[name] for name in sheet.columns] for row in sheet.rows)]


@given(st.lists(st.tuples(CELLS.filter(bool), CELLS), max_size=5))
def test_a_table_comes_back_from_csv_and_excel_as_it_was(rows):
    rows = [list(row) for row in rows]
    assert read(write_csv(HEADER, rows)) == [HEADER, *rows]
    assert read(saved(write_excel(HEADER, rows, "glossary"))) == [HEADER, *rows]


@given(st.text())
def test_a_guarded_text_begins_no_formula_and_comes_back(text):
    assert not guarded(text).startswith(("=", "+", "-", "@", "\t", "\r"))
    assert unguarded(guarded(text)) == text


def test_no_cell_of_an_export_is_calculated():
    rows = [["=1+1", "@SUM(A1)"], ["+81", "-5"], ["'=x", "it's"]]
    assert b"'=1+1,'@SUM(A1)\r\n'+81,'-5\r\n''=x,it's" in write_csv(HEADER, rows)
    workbook = write_excel(HEADER, rows, "glossary")
    assert {cell.data_type for row in workbook.active for cell in row} == {"s"}
    assert rows_of(saved(workbook))[1] == ["'=1+1", "'@SUM(A1)"]


def test_csv_begins_with_the_mark_by_which_excel_knows_utf_8():
    assert write_csv(HEADER, []).startswith(b"\xef\xbb\xbfterm")


@pytest.mark.parametrize(
    ("encoding", "separator"), [("utf-8", ","), ("utf-8-sig", ";"), ("cp932", ","), ("utf-16", "\t")]
)
def test_what_japanese_excel_saves_is_read(encoding, separator):
    data = csv_of(HEADER, ["鳥羽", "Toba"], encoding=encoding, separator=separator)
    assert read(data) == [HEADER, ["鳥羽", "Toba"]]
    assert read_sheet(data).narrow == (encoding == "cp932")


def test_numbers_and_dates_of_excel_are_texts():
    assert read(excel_of(HEADER, [7, 1.5], [True, None])) == [HEADER, ["7", "1.5"], ["True", ""]]


def test_names_of_columns_may_be_full_width_and_capital():
    assert read(csv_of(["Ｔｅｒｍ", "EN"], ["鳥羽", "Toba"]))[0] == HEADER


def test_cells_that_excel_leaves_out_at_the_end_of_a_line_are_empty():
    assert read("term,en\r\n鳥羽\r\n".encode())[1] == ["鳥羽", ""]


@pytest.mark.parametrize(
    "data",
    [
        b"\xff\xd8\xff\xe0 a picture",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100),
        b"PK\x03\x04 broken",
        b'term,en\r\n"open',
        b"",
        excel_of(),
        csv_of(["term", "term"]),
        csv_of(["term", ""], ["x", "y"]),
        csv_of(["term"], ["x", "y"]),
    ],
    ids=["picture", "old excel", "broken zip", "open quote", "empty", "empty excel", "twice", "nameless", "outside"],
)
def test_what_is_no_table_is_refused_in_words(data):
    with pytest.raises(BadFile) as caught:
        read_sheet(data)
    assert all(mistake.message for mistake in caught.value.mistakes)


def test_a_workbook_that_grows_when_unpacked_is_refused():
    sheet = b"<worksheet><sheetData>" + b" " * 150_000_000 + b"</sheetData></worksheet>"
    data = with_member(excel_of(HEADER), "xl/worksheets/sheet1.xml", sheet)
    assert len(data) < 1_000_000
    with pytest.raises(BadFile, match="too large when unpacked"):
        read_sheet(data)


def test_entities_in_a_workbook_are_refused():
    with pytest.raises(BadFile, match="cannot be read"):
        read_sheet(with_member(excel_of(HEADER), "xl/worksheets/sheet1.xml", BOMB))


def test_a_cell_far_away_costs_nothing():
    far = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    far += b'<row r="1048576"><c r="XFD1048576" t="n"><v>1</v></c></row></sheetData></worksheet>'
    with pytest.raises(BadFile, match="has to name the columns"):
        read_sheet(with_member(excel_of(HEADER), "xl/worksheets/sheet1.xml", far))


def test_rows_that_are_formatted_and_empty_do_not_count(monkeypatch):
    monkeypatch.setattr(sheets, "MOST_ROWS", 2)
    rows = [["a", "b"], *([[None, ""]] * 50), ["c", "d"]]
    assert [row.number for row in read_sheet(excel_of(HEADER, *rows)).rows] == ["2", "53"]


def test_a_file_of_too_many_rows_is_refused(monkeypatch):
    monkeypatch.setattr(sheets, "MOST_ROWS", 2)
    rows = [["a", "b"]] * 3
    for data in (csv_of(HEADER, *rows), excel_of(HEADER, *rows)):
        with pytest.raises(BadFile, match="At most 2 rows"):
            read_sheet(data)
