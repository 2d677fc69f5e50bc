"""Pictures of a bundle: nothing private is stored, all else keeps its bytes, renditions are made by the command."""

from io import BytesIO
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import transaction
from PIL import ExifTags, Image

from cms.bundle.load import load
from cms.bundle.mistakes import BundleError
from cms.models import Picture, Rendition
from tests.cms.bundle import folders
from tests.cms.pictures.files import PRIVATE, TURNED, drawing, encoded, with_position

pytestmark = pytest.mark.requirement("C3", "W23", "W31")

FORMATS = ("jpg", "png", "webp")


@pytest.fixture
def media(settings, tmp_path) -> Path:
    settings.MEDIA_ROOT = str(tmp_path / "media")
    return tmp_path / "media"


def pictures(**files: bytes) -> dict:
    """A bundle of these pictures alone; `home_jpg` stands for home.jpg."""
    return {"bundle.yaml": folders.MANIFEST} | {
        f"images/{name.replace('_', '.')}": content for name, content in files.items()
    }


def stored(name: str) -> bytes:
    with Picture.objects.get(title=name).file.open() as file:
        return file.read()


def credited(suffix: str) -> bytes:
    exif = Image.Exif()
    exif[ExifTags.Base.Artist] = "三重県".encode()
    return encoded(drawing(), suffix, exif=exif.tobytes(), icc_profile=None)


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_picture_with_a_position_is_stored_without_it_upright_and_with_its_credit(loaded, media, suffix):
    loaded(pictures(**{f"home_{suffix}": with_position(suffix, TURNED)}))
    content = stored(f"home.{suffix}")
    assert not [mark for mark in PRIVATE if mark in content]
    picture, image = Picture.objects.get(), Image.open(BytesIO(content))
    assert image.size == (picture.width, picture.height) == (300, 400)
    assert image.getexif() == {
        ExifTags.Base.Artist: "Mie Prefecture",
        ExifTags.Base.Copyright: "(c) Mie Prefecture",
    }


def test_a_second_load_of_a_picture_with_a_position_changes_nothing(loaded, media):
    files = pictures(**{f"home_{suffix}": with_position(suffix) for suffix in FORMATS})
    loaded(files)
    before = [*Picture.objects.values()]
    assert loaded(files).changed == []
    assert [*Picture.objects.values()] == before
    assert len([path for path in media.rglob("*") if path.is_file()]) == len(FORMATS)


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_picture_without_anything_private_keeps_its_bytes(loaded, media, suffix):
    loaded(pictures(**{f"sea_{suffix}": credited(suffix)}))
    assert stored(f"sea.{suffix}") == credited(suffix)


def test_a_dump_of_a_cleaned_picture_loads_and_is_dumped_again_with_the_same_bytes(loaded, dumped, media, tmp_path):
    with transaction.atomic():
        loaded(pictures(home_jpg=with_position("jpg"), sea_png=credited("png")))
        first = dumped("first")
        transaction.set_rollback(True)
    assert first["images/sea.png"] == credited("png")
    load(tmp_path / "first")
    assert dumped("second") == first


def test_a_file_that_is_replaced_is_removed_with_its_renditions(loaded, media, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        loaded(pictures(boat_png=folders.png()))
    former = Picture.objects.get()
    former.get_rendition("width-20")
    with django_capture_on_commit_callbacks(execute=True):
        loaded(pictures(boat_png=folders.png("red")))
    assert Rendition.objects.count() == 0
    assert not Path(former.file.path).exists()
    assert Path(Picture.objects.get().file.path).exists()


def test_a_photograph_with_a_second_picture_inside_is_stored_as_the_first(loaded, media):
    output = BytesIO()
    drawing().save(output, "MPO", save_all=True, append_images=[drawing().rotate(180)])
    loaded(pictures(phone_jpg=output.getvalue()))
    assert Image.open(BytesIO(stored("phone.jpg"))).format == "JPEG"


def test_a_private_picture_that_cannot_be_written_anew_is_a_mistake(loaded, media):
    cut_off = with_position("jpg")[:-2000]
    areas = [{"key": "upland", "name": "高原", "image": "images/home.jpg"}]
    with pytest.raises(BundleError) as caught:
        loaded(pictures(sea_png=folders.png(), home_jpg=cut_off) | {"areas.yaml": areas})
    [mistake] = caught.value.mistakes
    assert (mistake.file, mistake.value) == ("images/home.jpg", "home.jpg")
    assert "damaged" in mistake.message
    assert not Picture.objects.exists()
    assert not [path for path in media.rglob("*") if path.is_file()]


def test_a_dump_of_a_drawing_is_still_that_drawing(loaded, dumped, media, monkeypatch, tmp_path):
    monkeypatch.setattr("cms.bundle.pictures.draw.draw", lambda *args: folders.png())
    recipe = {"scene": "coast", "area": "iga", "time": "noon"}
    loaded(pictures() | {"images/drawn.yaml": {"drawn.png": recipe}})
    dumped()
    assert load(tmp_path / "dump").changed == []
    assert Picture.objects.get().drawn_from


def test_a_picture_whose_title_tells_another_format_is_dumped_under_the_name_of_its_file(loaded, dumped, media):
    loaded(pictures(sea_png=folders.png()))
    Picture.objects.update(title="sea.jpg")
    assert [name for name in dumped() if name.endswith((".jpg", ".png"))] == ["images/sea.png"]


def test_renditions_are_made_by_the_command_and_not_one_by_one_on_commit(
    loaded, media, tmp_path, monkeypatch, django_capture_on_commit_callbacks
):
    monkeypatch.setattr("cms.pictures.renditions.cpu_count", lambda: 1)
    with django_capture_on_commit_callbacks(execute=True):
        loaded(pictures(sea_png=folders.png(), boat_png=folders.png("red")))
    call_command("load_content", tmp_path / "bundle", "--no-renditions", verbosity=0)
    assert Rendition.objects.count() == 0
    call_command("load_content", tmp_path / "bundle", verbosity=0)
    assert {picture.renditions.count() for picture in Picture.objects.all()} == {2}


@pytest.mark.requirement("W29")
def test_a_picture_that_is_described_and_decorative_stays_so(loaded, dumped, media, tmp_path):
    described = {"images/images.yaml": {"home.png": {"alt": {"ja": "海"}, "decorative": True}}}
    loaded(pictures(home_png=encoded(drawing(), "png")) | described)
    picture = Picture.objects.get()
    assert (picture.description, picture.is_decorative) == ("海", True)
    dumped("first")
    Picture.objects.update(is_decorative=False)
    load(tmp_path / "first")
    assert Picture.objects.get().is_decorative
    assert b"decorative: true" in dumped("second")["images/images.yaml"]
