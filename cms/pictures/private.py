"""Whether the file of a picture tells more than the picture, found by its parts, without decoding it."""

import re
import struct
from collections.abc import Iterator

from PIL import ExifTags, Image

# What decodes, shows and colours the pixels. Parts of a JPEG are called by the byte of their marker.
HARMLESS = frozenset(
    [b"IHDR", b"PLTE", b"IDAT", b"IEND", b"acTL", b"fcTL", b"fdAT"]
    + [b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB", b"cICP", b"mDCV", b"cLLI", b"bKGD", b"hIST", b"pHYs"]
    + [b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ICCP", b"ANIM", b"ANMF"]
    + [bytes([marker]) for marker in (*range(0xC0, 0xD0), *range(0xD9, 0xDE))]
    + [b"\xe0JFIF", b"\xe2ICC_PROFILE", b"\xeeAdobe"]
)
EXIF = frozenset([b"eXIf", b"EXIF", b"\xe1Exif"])
TEXTS = frozenset([b"tEXt", b"zTXt", b"iTXt"])
CREDIT = frozenset([ExifTags.Base.Artist, ExifTags.Base.Copyright])
CREDIT_KEYWORDS = frozenset([b"Author", b"Copyright"])
EXIF_PREFIX = b"Exif\0\0"  # Only in JPEG.
JFIF_WITHOUT_THUMBNAIL = 14  # Bytes.

_APPLICATION_DATA = range(0xE0, 0xF0)
_START_OF_SCAN, _END_OF_IMAGE = 0xDA, 0xD9
# Inside coded pixels, FF is followed by 00 or by one of eight marks to start again from.
_MARKER = re.compile(rb"\xff[^\x00\xff\xd0-\xd7]")

# Parts of a file: what each is called, which is nothing for what the format does not know, and what it holds.
Parts = Iterator[tuple[bytes, bytes]]


def holds_private(content: bytes) -> bool:
    """Whether a JPEG, PNG or WebP holds anything but the picture, its colours, and who made it and owns it.

    Whatever is not known to be harmless is private: a part that is unknown, what stands behind the picture, a file
    that is damaged or of another format. Nothing of what `cleaned` gives is.
    """
    try:
        return any(_is_private(name, held) for name, held in _parts(content))
    except Exception:  # Pillow raises nearly everything on damaged EXIF.
        return True


def _is_private(name: bytes, held: bytes) -> bool:
    if name in EXIF:
        return not _is_credit(held)
    if name in TEXTS:
        return held.partition(b"\0")[0] not in CREDIT_KEYWORDS
    if name == b"\xe0JFIF":
        return len(held) > JFIF_WITHOUT_THUMBNAIL
    return name not in HARMLESS


def _is_credit(held: bytes) -> bool:
    """Whether the EXIF is what Pillow writes of a credit alone, so that nothing hides between or behind its tags."""
    told, credit = Image.Exif(), Image.Exif()
    told.load(held)
    credit.endian = told.endian
    for tag in CREDIT & told.keys():
        credit[tag] = told[tag].encode("latin-1")  # As Pillow has read it.
    return held.removeprefix(EXIF_PREFIX) == credit.tobytes().removeprefix(EXIF_PREFIX)


def _parts(content: bytes) -> Parts:
    if content.startswith(b"\xff\xd8"):
        return _of_jpeg(content)
    if content.startswith(b"\x89PNG"):
        return _of_png(content)
    if content.startswith(b"RIFF"):
        return _of_webp(content)
    return iter([(b"", content)])


def _of_jpeg(content: bytes) -> Parts:
    position, marker = 2, 0
    while marker != _END_OF_IMAGE:
        found = _MARKER.search(content, position)
        if found is None:
            raise ValueError("no end of the image")
        if marker != _START_OF_SCAN:
            yield from _outside(content[position : found.start()])
        marker, position = found[0][1], found.end()
        if marker != _END_OF_IMAGE:
            (length,) = struct.unpack_from(">H", content, position)
            held = content[position + 2 : position + length]
            yield bytes([marker]) + (held.partition(b"\0")[0] if marker in _APPLICATION_DATA else b""), held
            position += length
    yield from _outside(content[position:])


def _of_png(content: bytes) -> Parts:
    position, name = 8, b""
    while name != b"IEND":
        length, name = struct.unpack_from(">I4s", content, position)
        yield name, content[position + 8 : position + 8 + length]
        position += length + 12  # With length, name and checksum.
    yield from _outside(content[position:])


def _of_webp(content: bytes) -> Parts:
    position = 12
    while position < len(content):
        name, length = struct.unpack_from("<4sI", content, position)
        yield name, content[position + 8 : position + 8 + length]
        position += 8 + length + length % 2


def _outside(content: bytes) -> Parts:
    """What stands in no part of the format."""
    if content:
        yield b"", content
