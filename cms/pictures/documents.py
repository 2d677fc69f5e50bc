"""A document on its way in: a closed list of types, whose content must be what the name says."""

import re
import zlib
from collections.abc import Callable
from functools import partial
from io import BytesIO
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile, ZipFile

from defusedxml import DefusedXmlException, ElementTree
from django.core.exceptions import ValidationError
from django.core.files import File
from django.utils.translation import gettext as _

from cms.pictures.names import stored_name, suffix_of

_OFFICE = "application/vnd.openxmlformats-officedocument"
_LARGEST_LIST_OF_PARTS = 1024 * 1024
_MACRO = re.compile(r"macro|vbaproject|activex", re.IGNORECASE)
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def checked_name(upload: File) -> str:
    """The name under which to store the document.

    Raises ValidationError, worded for the person who uploads, for another type than those of CHECKS, for a content
    that is not of the type of the name, and for macros (research: security_and_reliability, part 4).
    """
    suffix = suffix_of(upload.name or "")
    check = CHECKS.get(suffix)
    if check is None:
        raise _refusal(_("This type of file is not accepted. Save the document as PDF, DOCX, XLSX, PPTX or CSV."))
    upload.seek(0)
    content = upload.read()
    upload.seek(0)
    if not check(content):
        raise _refusal(
            _("This file is not a plain %(format)s, as its name says. Save it anew, without a password and macros."),
            format=suffix.upper(),
        )
    return stored_name(upload.name, content, suffix, fallback="document", allow_unicode=True)


def _is_pdf(content: bytes) -> bool:
    return content.startswith(b"%PDF-")


def _is_csv(content: bytes) -> bool:
    """Text in UTF-8 or what Japanese Excel writes, and no markup that a browser might take for a page."""
    for encoding in ("utf-8-sig", "cp932"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        return not _CONTROLS.search(text) and not text.lstrip().startswith("<")
    return False


def _is_office(content: bytes, main_part: str) -> bool:
    """An archive of Office whose list of parts names the main part and nothing that runs.

    The list is parsed, not searched, since it may be written in UTF-16.
    """
    try:
        with ZipFile(BytesIO(content)) as archive, archive.open("[Content_Types].xml") as parts:
            listed = ElementTree.fromstring(parts.read(_LARGEST_LIST_OF_PARTS))
            names = archive.namelist()
    except (BadZipFile, KeyError, ParseError, DefusedXmlException, OSError, RuntimeError, ValueError, zlib.error):
        return False
    types = [part.get("ContentType", "") for part in listed]
    return f"{_OFFICE}.{main_part}.main+xml" in types and not any(map(_MACRO.search, [*types, *names]))


def _refusal(message: str, **details: object) -> ValidationError:
    return ValidationError(message % details, code="document")


CHECKS: dict[str, Callable[[bytes], bool]] = {
    "csv": _is_csv,
    "docx": partial(_is_office, main_part="wordprocessingml.document"),
    "pdf": _is_pdf,
    "pptx": partial(_is_office, main_part="presentationml.presentation"),
    "xlsx": partial(_is_office, main_part="spreadsheetml.sheet"),
}
