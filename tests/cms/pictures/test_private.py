"""Positions and everything else that is private stay outside (research: security_and_reliability, part 4)."""

from pathlib import Path

import pytest
from PIL import ExifTags, Image, ImageCms

from cms.pictures.renditions import SPECS
from tests.cms.pictures import doors
from tests.cms.pictures.files import FORMATS, PRIVATE, TURNED, drawing, encoded, with_position

pytestmark = [pytest.mark.django_db, pytest.mark.requirement("W31")]


def stored(media: Path) -> list[Path]:
    return [path for path in media.rglob("*") if path.is_file()]


@pytest.mark.parametrize("suffix", FORMATS)
def test_the_files_of_this_test_do_hold_positions(suffix):
    content = with_position(suffix)
    assert any(mark in content for mark in PRIVATE[-2:]), "no position"
    assert any(mark in content for mark in PRIVATE[:3]), "no other private mark"


@pytest.mark.parametrize("door", doors.ALL)
@pytest.mark.parametrize("suffix", FORMATS)
def test_no_position_is_stored_by_any_door_in_any_file(suffix, door, come_in, media):
    outcome = come_in(f"home.{suffix}", with_position(suffix), door)

    assert outcome.told == ""
    assert outcome.picture.renditions.filter(filter_spec__in=SPECS).count() == 4
    for path in stored(media):
        assert not [mark for mark in PRIVATE if mark in path.read_bytes()], path
        known = set(Image.open(path).getexif())
        assert known <= {ExifTags.Base.Artist, ExifTags.Base.Copyright}, path


def test_a_large_upload_that_waits_in_a_file_is_cleaned_too(come_in, media, settings):
    settings.FILE_UPLOAD_MAX_MEMORY_SIZE = 1000
    for door in doors.ALL:
        come_in("home.jpg", with_position("jpg") + b"\0" * 2000, door)

    assert len(stored(media)) > len(doors.ALL)
    assert not [path for path in stored(media) for mark in PRIVATE if mark in path.read_bytes()]


def test_nothing_is_left_of_what_wagtail_keeps_aside(come_in, media):
    come_in("home.jpg", with_position("jpg"), doors.multiple)
    assert not list((media / "wagtail_uploads").glob("*"))


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_picture_stands_upright(suffix, come_in):
    outcome = come_in(f"turned.{suffix}", with_position(suffix, TURNED))
    with outcome.picture.file.open() as file, Image.open(file) as original:
        assert original.size == (outcome.picture.width, outcome.picture.height) == (300, 400)
        red, _green, blue = original.convert("RGB").getpixel((290, 10))
    assert red > 200
    assert blue < 60


@pytest.mark.parametrize("suffix", ["avif", "heic", "jpg", "png", "webp"])
def test_the_credit_stays_with_the_original(suffix, come_in):
    picture = come_in(f"credited.{suffix}", with_position(suffix)).picture
    exif = Image.open(picture.file.path).getexif()
    assert exif[ExifTags.Base.Artist] == "Mie Prefecture"
    assert exif[ExifTags.Base.Copyright] == "(c) Mie Prefecture"


def test_a_japanese_credit_stays_as_it_was(come_in):
    exif = Image.Exif()
    exif[ExifTags.Base.Artist] = "三重県".encode()
    picture = come_in("credited.jpg", encoded(drawing(), "jpg", exif=exif.tobytes())).picture
    assert "三重県".encode() in picture.file.open().read()


def test_the_colour_profile_stays_everywhere(come_in, media):
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    come_in("colours.jpg", encoded(drawing(), "jpg", icc_profile=profile))
    assert {Image.open(path).info.get("icc_profile") for path in stored(media)} == {profile}


def test_what_is_no_colour_profile_does_not_travel_as_one(come_in):
    picture = come_in("colours.png", encoded(drawing(), "png", icc_profile=b"<script>alert(1)</script>" * 9)).picture
    assert "icc_profile" not in Image.open(picture.file.path).info
