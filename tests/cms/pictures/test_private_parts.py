"""What counts as private in the file of a picture, and what does not."""

import struct
import zlib

import pytest
from django.core.files.base import ContentFile
from PIL import ExifTags, Image, ImageCms, PngImagePlugin

from cms.pictures.clean import cleaned
from cms.pictures.private import holds_private
from tests.cms.pictures.files import XMP, animated, drawing, encoded, sound, with_position

pytestmark = pytest.mark.requirement("W31")

STORED = ("jpg", "png", "webp")
PROFILE = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def exif(**told) -> bytes:
    held = Image.Exif()
    for name, value in told.items():
        held[ExifTags.Base[name]] = value
    return held.tobytes()


CREDIT = exif(Artist="Mie", Copyright="Mie")


def with_text(keyword: str, compressed: bool = False) -> bytes:
    texts = PngImagePlugin.PngInfo()
    texts.add_itxt(keyword, "三重県", zip=compressed)
    return encoded(drawing(), "png", pnginfo=texts)


def with_chunk(name: bytes) -> bytes:
    """A PNG with one more chunk before its end."""
    chunk = struct.pack(">I", 7) + name + b"private" + struct.pack(">I", zlib.crc32(name + b"private"))
    return sound("png")[:-12] + chunk + sound("png")[-12:]


def with_segment(marker: int, held: bytes) -> bytes:
    """A JPEG with one more segment after its first."""
    return sound("jpg")[:20] + struct.pack(">BBH", 0xFF, marker, len(held) + 2) + held + sound("jpg")[20:]


def with_more_behind_its_credit() -> bytes:
    return encoded(drawing(), "jpg", exif=CREDIT + b"thumbnail")


HARMLESS = {
    **{f"{suffix} as it is drawn": sound(suffix) for suffix in STORED},
    **{f"{suffix} with its credit": encoded(drawing(), suffix, exif=CREDIT) for suffix in STORED},
    **{f"{suffix} with its colours": encoded(drawing(), suffix, icc_profile=PROFILE) for suffix in STORED},
    "a progressive JPEG": encoded(drawing(), "jpg", progressive=True, quality=95, dpi=(72, 72)),
    "a JPEG for print": encoded(drawing(mode="CMYK"), "jpg"),
    "a JPEG with marks to start again from": encoded(drawing(), "jpg", restart_marker_rows=1),
    "a PNG of a palette": encoded(drawing().convert("P"), "png", transparency=0, dpi=(72, 72)),
    "a PNG with its author": with_text("Author", compressed=True),
    "a transparent WebP": encoded(drawing(mode="RGBA"), "webp"),
    "an animated PNG": animated("png"),
    "an animated WebP": animated("webp"),
}  # fmt: skip

PRIVATE = {
    **{f"{suffix} of a telephone": with_position(suffix) for suffix in STORED},
    **{f"{suffix} with XMP": encoded(drawing(), suffix, xmp=XMP) for suffix in ("jpg", "webp")},
    **{f"{suffix} with its camera": encoded(drawing(), suffix, exif=exif(Model="7")) for suffix in STORED},
    **{f"{suffix} with something behind it": sound(suffix) + b"and behind it" for suffix in STORED},
    **{f"{suffix} that is cut off": sound(suffix)[:-5] for suffix in ("jpg", "png")},
    "a JPEG that is to be turned": encoded(drawing(), "jpg", exif=exif(Orientation=6)),
    "a JPEG with something behind its credit": with_more_behind_its_credit(),
    "a JPEG with a comment": encoded(drawing(), "jpg", comment="at home"),
    "a JPEG with IPTC": with_segment(0xED, b"Photoshop 3.0\0at home"),
    "a JPEG with a thumbnail": with_segment(0xE0, b"JFIF\0\1\1\0\0\1\0\1\1\1rgb"),
    "a JPEG with something between its segments": sound("jpg")[:20] + b"at home" + sound("jpg")[20:],
    "a PNG with a comment": with_text("Comment"),
    "a PNG with XMP": with_text("XML:com.adobe.xmp"),
    "a PNG with an unknown chunk": with_chunk(b"prVt"),
    "a PNG with its time": with_chunk(b"tIME"),
    "a file of another format": sound("avif"),
    "a file of nothing": b"",
}  # fmt: skip


@pytest.mark.parametrize("content", HARMLESS.values(), ids=HARMLESS)
def test_nothing_private_is_in(content):
    assert not holds_private(content)


@pytest.mark.parametrize("content", PRIVATE.values(), ids=PRIVATE)
def test_something_private_is_in(content):
    assert holds_private(content)


@pytest.mark.parametrize("suffix", ["avif", "heic", "jpg", "png", "webp"])
def test_nothing_private_is_left_by_cleaning(suffix):
    assert not holds_private(cleaned(ContentFile(with_position(suffix), name=f"home.{suffix}"))[1])
