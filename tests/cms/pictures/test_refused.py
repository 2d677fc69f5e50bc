"""What is refused, with a word that says what to do, and what harmless it becomes where it is taken."""

import warnings
from io import BytesIO

import pillow_heif
import pytest
from PIL import Image, ImageFile

from cms.models import Picture
from cms.pictures.clean import WRITERS
from tests.cms.pictures import doors
from tests.cms.pictures.files import animated, bomb_png, drawing, encoded, sound

pytestmark = [pytest.mark.django_db, pytest.mark.requirement("W31")]

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>'
HTML = b"<!doctype html><script>alert(1)</script>"
REFUSED = {
    "an SVG": ("drawing.svg", SVG, "not accepted"),
    "a GIF": ("drawing.gif", b"GIF89a", "not accepted"),
    "no suffix": ("drawing", sound(), "not accepted"),
    "an SVG called PNG": ("drawing.png", SVG, "is not PNG"),
    "HTML called PNG": ("page.png", HTML, "is not PNG"),
    "HTML after the head of a PNG": ("page.png", b"\x89PNG\r\n\x1a\n" + HTML, "damaged"),
    "HTML called HEIC": ("page.heic", HTML, "is not HEIC"),
    "a PNG called JPEG": ("drawing.jpg", sound("png"), "is not JPEG"),
    "an AVIF called HEIC": ("drawing.heic", sound("avif"), "is not HEIC"),
    "a HEIC called AVIF": ("drawing.avif", sound("heic"), "is not AVIF"),
    "a bomb of 100 megapixels": ("bomb.png", bomb_png(10_000), "too large"),
    "a bomb of 400 megapixels": ("bomb.png", bomb_png(20_000), "too large"),
    "a very long picture": ("long.png", encoded(Image.new("L", (20_000, 10)), "png"), "too large"),
    "an animated PNG": ("moving.png", animated("png"), "several pictures"),
    "an animated WebP": ("moving.webp", animated("webp"), "several pictures"),
    "an animated AVIF": ("moving.avif", animated("avif"), "several pictures"),
    "a HEIC of two pictures": ("burst.heic", animated("heic"), "several pictures"),
}


@pytest.mark.parametrize("door", doors.ALL)
@pytest.mark.parametrize("kind", REFUSED)
def test_a_door_refuses(kind, door, come_in):
    name, content, reason = REFUSED[kind]
    assert reason in come_in(name, content, door).told
    assert Picture.objects.count() == (door is doors.replacement)


@pytest.mark.parametrize("suffix", ["avif", "heic", "jpg", "png", "webp"])
def test_a_truncated_picture_is_refused(suffix, come_in):
    content = encoded(Image.effect_noise((300, 200), 90).convert("RGB"), suffix)
    assert come_in(f"cut.{suffix}", content[: len(content) // 2]).told
    assert not Picture.objects.exists()


def test_a_file_over_the_limit_is_refused_before_it_is_read(come_in, settings):
    settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE = 500
    assert "at most 500" in come_in("drawing.png", sound().ljust(501)).told.replace("\xa0", " ")


def test_a_bomb_is_measured_and_not_decoded(come_in, monkeypatch):
    """49 megapixels, of which Pillow does not even warn."""
    decoded = []
    monkeypatch.setattr(ImageFile.ImageFile, "load_prepare", decoded.append)
    assert "too large" in come_in("bomb.png", bomb_png(7_000)).told
    assert not decoded


def test_looking_at_pictures_leaves_the_filters_of_warnings_alone(come_in):
    before = list(warnings.filters)
    come_in("bomb.png", bomb_png(10_000))
    come_in("drawing.png", sound())
    assert warnings.filters == before


def test_what_pillow_warns_of_is_refused(come_in):
    exif = b"Exif\0\0II*\0\x08\0\0\0\xff\0"
    assert "damaged" in come_in("drawing.jpg", encoded(drawing(), "jpg", exif=exif)).told


def test_the_first_picture_of_a_telephones_jpeg_is_the_picture(come_in):
    output = BytesIO()
    drawing().save(output, "MPO", save_all=True, append_images=[drawing(100, 75)])
    picture = come_in("drawing.jpg", output.getvalue()).picture
    original = Image.open(picture.file.path)
    assert (original.format, original.size) == ("JPEG", (400, 300))


def test_a_heic_of_10_bits_is_taken(come_in):
    output = BytesIO()
    pillow_heif.from_bytes("RGB;16", (400, 300), b"\0\x80" * 400 * 300 * 3).save(output)
    picture = come_in("drawing.heic", output.getvalue()).picture
    assert Image.open(picture.file.path).getpixel((200, 150)) == (128, 128, 128)


def test_what_cannot_be_written_is_refused(come_in, monkeypatch):
    monkeypatch.setitem(WRITERS, "WEBP", ("webp", {"quality": "unknown"}))
    assert "could not be stored" in come_in("drawing.webp", sound("webp")).told


def test_what_hangs_on_behind_a_picture_is_gone(come_in, media):
    come_in("drawing.png", sound() + HTML)
    come_in("drawing.jpg", sound("jpg") + b"PK\x03\x04" + HTML)
    assert not [path for path in media.rglob("*.*") if b"<script>" in path.read_bytes()]


@pytest.mark.parametrize(
    ("mode", "suffix"), [("CMYK", "jpg"), ("L", "jpg"), ("I;16", "png"), ("P", "png"), ("1", "png"), ("LA", "png")]
)
def test_every_kind_of_colour_gets_renditions(mode, suffix, come_in):
    picture = come_in(f"colours.{suffix}", encoded(Image.new(mode, (400, 300)), suffix)).picture
    assert picture.renditions.count() == 4


def test_grey_in_16_bits_stays_grey(come_in):
    picture = come_in("scan.png", encoded(Image.new("I;16", (40, 30), 128 * 256), "png")).picture
    assert Image.open(picture.file.path).getpixel((0, 0)) == 128


@pytest.mark.parametrize(
    ("came", "mode", "kept"),
    [
        ("avif", "RGB", "jpg"),
        ("heic", "RGB", "jpg"),
        ("heic", "RGBA", "webp"),
        ("png", "RGBA", "png"),
        ("webp", "RGB", "webp"),
    ],
)
def test_what_browsers_do_not_show_is_converted(came, mode, kept, come_in):
    see_through = drawing(mode=mode)
    if mode == "RGBA":
        see_through.putalpha(100)
    picture = come_in(f"drawing.{came}", encoded(see_through, came)).picture
    assert picture.file.name.endswith(f".{kept}")
    assert Image.open(picture.file.path).format == {"jpg": "JPEG"}.get(kept, kept.upper())
