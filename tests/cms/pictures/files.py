"""Real files for uploads, and what to look for in what is stored of them."""

import struct
import zlib
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from PIL import ExifTags, Image, ImageDraw, PngImagePlugin, TiffImagePlugin
from pillow_heif import register_heif_opener

register_heif_opener()

FORMATS = {"avif": "AVIF", "heic": "HEIF", "jpg": "JPEG", "png": "PNG", "webp": "WEBP"}
CAMERA = "Hamayu-Cam 7 No 4711"
XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf exif:GPSLatitude="34,28.9N"/></x:xmpmeta>'
# What must be nowhere in a stored file. The last is the latitude's seconds as EXIF writes them.
PRIVATE = (CAMERA.encode(), b"GPSLatitude", b"34,28.9N", struct.pack("<LL", 4869, 100), struct.pack(">LL", 4869, 100))
TURNED = 6  # To be shown a quarter turn clockwise.


def drawing(width: int = 400, height: int = 300, mode: str = "RGB") -> Image.Image:
    """Blue above, with a red corner at the top left."""
    picture = Image.new(mode, (width, height), "navy")
    ImageDraw.Draw(picture).rectangle((0, 0, width // 4, height // 4), fill="red")
    return picture


def encoded(picture: Image.Image, suffix: str, **options: Any) -> bytes:
    output = BytesIO()
    picture.save(output, FORMATS[suffix], **options)
    return output.getvalue()


def sound(suffix: str = "png", width: int = 400, height: int = 300) -> bytes:
    return encoded(drawing(width, height), suffix)


def with_position(suffix: str, orientation: int = 1) -> bytes:
    """As a telephone writes it: where, when and with what it was taken, and by whom."""
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = orientation
    exif[ExifTags.Base.Model] = CAMERA
    exif[ExifTags.Base.Artist] = "Mie Prefecture"
    exif[ExifTags.Base.Copyright] = "(c) Mie Prefecture"
    exif[ExifTags.IFD.GPSInfo] = {
        ExifTags.GPS.GPSLatitudeRef: "N",
        ExifTags.GPS.GPSLatitude: (34.0, 28.0, TiffImagePlugin.IFDRational(4869, 100)),
    }
    options: dict[str, Any] = {"exif": exif.tobytes()}
    if suffix == "png":
        options["pnginfo"] = PngImagePlugin.PngInfo()
        options["pnginfo"].add_itxt("XML:com.adobe.xmp", XMP.decode())
        options["pnginfo"].add_text("Comment", CAMERA)
    else:
        options["xmp"] = XMP
    if suffix == "jpg":
        options["comment"] = CAMERA
    return encoded(drawing(), suffix, **options)


def bomb_png(side: int) -> bytes:
    """About 12 kB that open as a white square, 100 megapixels at a side of 10,000."""
    packer = zlib.compressobj(9)
    rows = packer.compress(b"\0" * (side // 8 + 1) * side) + packer.flush()
    header = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    png = b"\x89PNG\r\n\x1a\n"
    for kind, body in ((b"IHDR", header), (b"IDAT", rows), (b"IEND", b"")):
        png += struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
    return png


def animated(suffix: str) -> bytes:
    """Two frames."""
    other = drawing().transpose(Image.Transpose.ROTATE_180)
    return encoded(drawing(), suffix, save_all=True, append_images=[other])


def office(suffix: str, main_type: str | None = None, **parts: str) -> bytes:
    """An Office document of hardly more than its list of parts."""
    kinds = {"docx": "wordprocessingml.document", "pptx": "presentationml.presentation", "xlsx": "spreadsheetml.sheet"}
    main_type = main_type or f"application/vnd.openxmlformats-officedocument.{kinds[suffix]}.main+xml"
    listed = f'<Types><Override PartName="/main.xml" ContentType="{main_type}"/></Types>'
    output = BytesIO()
    with ZipFile(output, "w") as archive:
        archive.writestr("[Content_Types].xml", f'<?xml version="1.0" encoding="UTF-16"?>{listed}'.encode("utf-16"))
        for name, text in parts.items():
            archive.writestr(name.replace("_", "/") + ".bin", text)
    return output.getvalue()
