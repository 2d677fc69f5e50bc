"""Texts as an Excel workbook, for translators without a program of their own (requirement W3).

A row for each text. Only the column for the translation can be written into; the id, the language and the fingerprint
of the current translation are hidden, and come back with it.
"""

from collections.abc import Iterable

from django.utils.translation import gettext as _
from openpyxl.styles import Alignment, Font, Protection
from openpyxl.worksheet.worksheet import Worksheet

from translation.exchange.answers import Answer
from translation.exchange.mistakes import BadFile
from translation.exchange.sheets import read_sheet, saved, write_excel
from translation.exchange.units import Unit

ID, LANGUAGE, FINGERPRINT = "id", "language", "fingerprint"
SOURCE, TRANSLATION = "source", "your translation"
# Names of columns and their widths in characters; 0 hides one.
WIDTHS = {
    "page": 24,
    "place": 20,
    "reason": 24,
    SOURCE: 50,
    "current translation": 50,
    TRANSLATION: 50,
    "most characters": 11,
    ID: 0,
    LANGUAGE: 0,
    FINGERPRINT: 0,
}
NEEDED = (SOURCE, TRANSLATION, ID, LANGUAGE, FINGERPRINT)


def write(units: Iterable[Unit], target: str) -> bytes:
    """A workbook of the units; `target` is a language code of BCP 47."""
    rows = [
        [
            unit.page,
            unit.place,
            unit.reason,
            unit.source,
            unit.translation,
            "",
            str(unit.most or ""),
            unit.id,
            target,
            unit.fingerprint,
        ]
        for unit in units
    ]
    workbook = write_excel(list(WIDTHS), rows, target)
    _lay_out(workbook.active)
    return saved(workbook)


def read(data: bytes) -> list[Answer]:
    """The rows of a workbook in which a translation was written, or none. Raises BadFile."""
    sheet = read_sheet(data)
    missing = [name for name in NEEDED if name not in sheet.columns]
    if missing:
        words = _("These columns are missing: %(columns)s. Write into the file as it was downloaded.")
        raise BadFile(words % {"columns": ", ".join(missing)})
    return [
        Answer(
            row=row.number,
            id=row.cells[ID],
            language=row.cells[LANGUAGE],
            source=row.cells[SOURCE],
            translation=row.cells[TRANSLATION],
            fingerprint=row.cells[FINGERPRINT],
            done=True,
        )
        for row in sheet.rows
    ]


def _lay_out(sheet: Worksheet) -> None:
    for column, (name, width) in zip(sheet.iter_cols(), WIDTHS.items(), strict=True):
        dimension = sheet.column_dimensions[column[0].column_letter]
        dimension.width, dimension.hidden = width or 8, not width
        column[0].font = Font(bold=True)
        for cell in column[1:]:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if name == TRANSLATION:
                cell.number_format = "@"
                cell.protection = Protection(locked=False)
    sheet.freeze_panes = "A2"
    # Against slips, not against people: there is no password.
    sheet.protection.sheet = True
    sheet.protection.formatColumns = sheet.protection.formatRows = False
