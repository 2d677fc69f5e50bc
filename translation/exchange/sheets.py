"""Tables as CSV (RFC 4180) and as Excel workbooks (ECMA-376), written for spreadsheet programs and read from them."""

import csv
import io
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import islice, zip_longest
from typing import Any, NamedTuple

from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell

from translation.exchange.encodings import decoded
from translation.exchange.mistakes import BadFile, Mistake
from translation.exchange.workbooks import open_workbook

CSV_TYPE = "text/csv; charset=utf-8"
EXCEL_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MOST_ROWS = 20_000
MOST_COLUMNS = 100
# What spreadsheet programs take for a formula when it begins a cell, as OWASP lists it ("CSV Injection").
FORMULA = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")


class Row(NamedTuple):
    """A row with its number in the file, and its cells by the names of columns."""

    number: str
    cells: dict[str, str]


class Sheet(NamedTuple):
    columns: list[str]
    rows: list[Row]
    # Whether the encoding is one of a single script, in which others turn into question marks.
    narrow: bool = False


def guarded(text: str) -> str:
    """The text so that no spreadsheet program calculates it: an apostrophe before what would begin a formula."""
    return f"'{text}" if FORMULA.match(text) else text


def unguarded(text: str) -> str:
    """The reverse of `guarded`."""
    return text[1:] if text.startswith("'") and FORMULA.match(text) else text


def write_csv(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """UTF-8 with a byte order mark, without which Excel takes it for the encoding of its country."""
    output = io.StringIO(newline="")
    csv.writer(output).writerows([columns, *([guarded(_clean(cell)) for cell in row] for row in rows)])
    return output.getvalue().encode("utf-8-sig")


def write_excel(columns: Sequence[str], rows: Iterable[Sequence[str]], title: str) -> Workbook:
    """A workbook of one sheet, whose cells are texts and nothing else, whatever they begin with."""
    workbook = Workbook()
    sheet = workbook.active
    sheet.title = title
    sheet.append(list(columns))
    for number, row in enumerate(rows, start=2):
        for column, text in enumerate(row, start=1):
            _put(sheet.cell(number, column), guarded(_clean(text)))
    sheet.freeze_panes = "B2"
    return workbook


def saved(workbook: Workbook) -> bytes:
    output = io.BytesIO()
    workbook.save(output)
    return output.getvalue()


def read_sheet(data: bytes) -> Sheet:
    """The table of a CSV file or of the first sheet of a workbook, whichever it is. Raises BadFile."""
    if data.startswith(b"PK"):
        return _sheet(open_workbook(data, MOST_ROWS + 2, MOST_COLUMNS + 1))
    text, narrow = decoded(data)
    first = text.lstrip().split("\n", 1)[0]
    separator = max(",\t;", key=first.count)
    try:
        lines = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
        rows = list(islice(enumerate(lines, start=1), MOST_ROWS + 2))
    except csv.Error as error:
        raise BadFile(_("This is no CSV file: %(error)s. Save it from Excel again.") % {"error": error}) from error
    return _sheet(rows)._replace(narrow=narrow)


def _put(cell: Cell, text: str) -> None:
    if text:
        cell.value = text
        cell.data_type = "s"
        cell.number_format = "@"


def _clean(text: str) -> str:
    """Without what a workbook cannot hold, and with line ends of one kind."""
    return ILLEGAL_CHARACTERS_RE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def _sheet(rows: Iterable[tuple[int, Sequence[Any]]]) -> Sheet:
    texts = ((number, [_text(cell) for cell in row]) for number, row in rows)
    filled = [(number, row) for number, row in texts if any(row)]
    header = filled.pop(0)[1] if filled and filled[0][0] == 1 else []
    while header and not header[-1]:
        header.pop()
    columns = [unicodedata.normalize("NFKC", name).casefold() for name in header]
    if len(columns) > MOST_COLUMNS or len(filled) > MOST_ROWS:
        limits = {"rows": MOST_ROWS, "columns": MOST_COLUMNS}
        raise BadFile(_("At most %(rows)s rows and %(columns)s columns can be read. Divide the file.") % limits)
    mistakes = list(_misnamed(columns))
    mistakes += [
        Mistake(str(number), "", cell, _("This cell is in a column without a name in the first row."))
        for number, row in filled
        for cell in row[len(columns) :]
        if cell
    ]
    if mistakes:
        raise BadFile(mistakes)
    # Excel leaves out empty cells at the end of a line of CSV.
    return Sheet(columns, [Row(str(number), dict(zip_longest(columns, row, fillvalue=""))) for number, row in filled])


def _misnamed(columns: list[str]) -> Iterator[Mistake]:
    if not any(columns):
        yield Mistake("1", "", "", _("The first row has to name the columns."))
    for index, name in enumerate(columns):
        if not name:
            yield Mistake("1", "", "", _("Column %(number)s has no name.") % {"number": index + 1})
        elif name in columns[:index]:
            yield Mistake("1", name, name, _("There are two columns of this name; keep one."))


def _text(cell: Any) -> str:
    """A cell as it was typed, as far as the program that saved it left it so."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    if isinstance(cell, date):
        cell = cell.isoformat()
    return unguarded(str(cell).replace("\r\n", "\n").replace("\r", "\n").strip(" \u3000\xa0\n"))
