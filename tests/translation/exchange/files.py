"""Files as staff and translators would upload them."""

import csv
import io
import zipfile
from collections.abc import Iterable, Sequence

from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import Workbook, load_workbook


def csv_of(*rows: Sequence[str], encoding: str = "utf-8-sig", separator: str = ",") -> bytes:
    output = io.StringIO(newline="")
    csv.writer(output, delimiter=separator).writerows(rows)
    return output.getvalue().encode(encoding)


def excel_of(*rows: Iterable[object]) -> bytes:
    workbook = Workbook()
    for row in rows:
        workbook.active.append(list(row))
    output = io.BytesIO()
    workbook.save(output)
    return output.getvalue()


def rows_of(data: bytes) -> list[list[object]]:
    """The cells of a workbook, as a spreadsheet program has them."""
    return [[cell.value for cell in row] for row in load_workbook(io.BytesIO(data)).active.iter_rows()]


def with_member(data: bytes, name: str, content: bytes) -> bytes:
    """The archive with one member replaced."""
    output = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as after:
        for member in before.namelist():
            after.writestr(member, content if member == name else before.read(member))
    return output.getvalue()


def uploaded(data: bytes, name: str) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data)
