"""Workbooks that somebody uploads, opened within bounds: they are ZIP archives of XML."""

import io
import zipfile
from collections.abc import Iterator
from itertools import islice
from typing import Any

from django.utils.translation import gettext as _
from openpyxl import load_workbook

from translation.exchange.mistakes import BadFile

MOST_UNPACKED = 50 * 1024 * 1024
MOST_MEMBERS = 500
# Those of a sheet of Excel.
MOST_ROWS = 1_048_576


Numbered = tuple[int, tuple[Any, ...]]


def open_workbook(data: bytes, rows: int, columns: int) -> list[Numbered]:
    """The rows of the first sheet with their numbers, without empty ones, up to so many rows and columns.

    A member of the archive never gives more bytes than the archive's directory says, so that is where bombs are seen
    before they go off; entities in XML are refused by defusedxml, which openpyxl parses with. Raises BadFile.
    """
    broken = BadFile(_("This Excel file cannot be read. Open it in Excel, and save it as a workbook (.xlsx) again."))
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise broken from error
    if len(members) > MOST_MEMBERS or sum(member.file_size for member in members) > MOST_UNPACKED:
        raise BadFile(_("This Excel file is too large when unpacked. Divide it."))
    try:
        workbook = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        sheet = workbook.worksheets[0]
        sheet.reset_dimensions()
        return list(islice(_filled(sheet.iter_rows(max_col=columns, values_only=True)), rows))
    except Exception as error:
        # openpyxl raises whatever its parsing stumbles over: KeyError, TypeError, ValueError, errors of XML and ZIP.
        raise broken from error


def _filled(rows: Iterator[tuple[Any, ...]]) -> Iterator[Numbered]:
    """A sheet may have a million rows that are formatted and no more."""
    for number, row in enumerate(islice(rows, MOST_ROWS), start=1):
        if any(cell is not None for cell in row):
            yield number, row
