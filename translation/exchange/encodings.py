"""The encodings in which spreadsheet programs save CSV."""

import codecs

from django.utils.translation import gettext as _

from translation.exchange.mistakes import BadFile


def decoded(data: bytes) -> tuple[str, bool]:
    """The text, and whether its encoding can write Japanese only. Raises BadFile.

    Japanese Excel saves "CSV" in Windows code page 932 (Shift_JIS), "CSV UTF-8" with a byte order mark and "Unicode
    text" in UTF-16.
    """
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encodings = ["utf-16"]
    elif data.startswith(codecs.BOM_UTF8):
        encodings = ["utf-8-sig"]
    else:
        encodings = ["utf-8", "cp932"]
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text, encoding == "cp932"
    raise BadFile(_("This is no text in UTF-8 or Shift_JIS. Save it as “CSV UTF-8” or as an Excel workbook (.xlsx)."))
