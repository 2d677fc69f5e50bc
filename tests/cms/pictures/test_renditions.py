"""Renditions: a closed set, made when a picture comes in, before the first visitor asks."""

import re

import pytest
from django.core.files.base import ContentFile
from django.urls import NoReverseMatch, reverse
from PIL import Image
from wagtail.models import Locale

from cms.graphql.pictures import Image as ApiImage
from cms.graphql.pictures import PictureRow, pictures
from cms.graphql.rows import Reading
from cms.models import Picture
from cms.pictures import renditions
from cms.pictures.render import Format, render
from cms.pictures.renditions import SPECS, WIDTHS, forget_lost, held_back, make_missing, make_renditions
from tests.cms.pictures import doors
from tests.cms.pictures.files import drawing, encoded, sound

pytestmark = [pytest.mark.django_db, pytest.mark.requirement("C6")]


def of_set(picture: Picture):
    return picture.renditions.filter(filter_spec__in=SPECS)


def files_of(picture: Picture) -> dict[tuple[str, int], str]:
    return {(row.filter_spec.rpartition("-")[2], row.width): row.file.name for row in of_set(picture)}


def read(picture: Picture) -> PictureRow:
    """As the API reads it."""
    return pictures([picture.pk], Reading("ja", Locale.get_default().pk))[picture.pk]


def test_a_picture_has_the_whole_set_as_soon_as_it_is_in(picture):
    made = picture(1700)
    assert set(files_of(made)) == {(fmt.value, width) for fmt in Format for width in WIDTHS}
    for row in of_set(made):
        rendition = Image.open(row.file.path)
        assert rendition.format.lower() == row.filter_spec.rpartition("-")[2]
        assert rendition.size == (row.width, row.height)


@pytest.mark.parametrize(
    ("width", "expected"),
    [(200, [200]), (320, [320]), (500, [320, 500]), (1600, [*WIDTHS]), (1601, [*WIDTHS])],
)
def test_no_rendition_is_larger_than_the_picture_or_made_twice(width, expected, picture):
    assert sorted(files_of(picture(width))) == sorted((fmt, w) for fmt in ("avif", "webp") for w in expected)


def test_wagtail_finds_them_by_the_same_names(picture):
    made = picture(700)
    assert made.get_rendition(renditions.spec(Format.AVIF, 640)).file.name == files_of(made)["avif", 640]


def test_a_change_of_words_makes_nothing_anew(picture, monkeypatch):
    made = picture(400)
    monkeypatch.setattr(renditions, "render", None)
    made.description = "Another"
    made.save()
    make_renditions.call(made.pk)


def test_a_new_file_gets_new_renditions_and_takes_the_old_ones_along(come_in, media):
    come_in("new.png", sound(width=700), doors.replacement)
    made = Picture.objects.get()
    assert sorted(width for fmt, width in files_of(made) if fmt == "webp") == [320, 640, 700]
    on_disk = {path.relative_to(media).as_posix() for path in media.rglob("*.*")}
    assert on_disk == {made.file.name, *files_of(made).values()}


def test_a_new_file_without_a_form_does_so_too(picture, media, django_capture_on_commit_callbacks):
    made = picture(400)
    with django_capture_on_commit_callbacks(execute=True):
        made.file = ContentFile(sound(width=330), name="other.png")
        made.save()
    assert sorted(width for fmt, width in files_of(made) if fmt == "webp") == [320, 330]
    assert len(list(media.glob("images/*"))) == 4


def test_renditions_of_a_file_that_was_replaced_meanwhile_are_dropped(picture, media, monkeypatch):
    made = picture(400)
    of_set(made).delete()

    def slow(original, wanted):
        Picture.objects.filter(pk=made.pk).update(file="original_images/other.png")
        return render(original, wanted)

    monkeypatch.setattr(renditions, "render", slow)
    before = set(media.glob("images/*"))
    make_renditions.call(made.pk)
    assert not of_set(made)
    assert set(media.glob("images/*")) == before


def test_two_workers_on_one_picture_leave_one_set_and_no_stray_files(picture, media, monkeypatch):
    made = picture(400)
    of_set(made).delete()
    for path in media.glob("images/*"):
        path.unlink()

    def late(original, wanted):
        monkeypatch.setattr(renditions, "render", render)
        make_renditions.call(made.pk)
        return render(original, wanted)

    monkeypatch.setattr(renditions, "render", late)
    make_renditions.call(made.pk)
    assert {path.name for path in media.glob("images/*")} == {name[7:] for name in files_of(made).values()}
    assert len(files_of(made)) == 4


def test_who_saves_many_pictures_has_their_renditions_made_afterwards(come_in):
    with held_back():
        made = come_in("drawing.png", sound()).picture
    assert not of_set(made)
    assert make_missing([made.pk], 1) == 0
    assert len(of_set(made)) == 4


def test_a_damaged_original_stops_no_other_picture(picture, caplog):
    good, bad = picture(400), picture(401)
    good.renditions.all().delete()
    bad.renditions.all().delete()
    bad.file.storage.delete(bad.file.name)
    told = []
    assert make_missing(processes=1, progress=lambda done, total: told.append((done, total))) == 1
    assert told == [(1, 2), (2, 2)]
    assert len(of_set(good)) == 4
    assert f"No renditions of picture {bad.pk}" in caplog.text


def test_a_failing_rendition_does_not_fail_the_upload(come_in, monkeypatch):
    def fail(original, wanted):
        raise OSError("disk full")

    monkeypatch.setattr(renditions, "render", fail)
    outcome = come_in("drawing.png", sound())
    assert outcome.picture
    assert not of_set(outcome.picture)


def test_a_lost_file_is_no_fault_of_the_api_and_can_be_made_anew(picture, media):
    made = picture(700)
    for path in media.glob("images/*.640.*"):
        path.unlink()
    row = read(made)
    assert re.fullmatch(r"/media/images/drawing-\w+\.640\.webp", ApiImage.resolve_src(row, None, 640, Format.WEBP))

    assert forget_lost([made.pk]) == 2
    row = read(made)
    assert ApiImage.resolve_src(row, None, 640, Format.WEBP).endswith(".700.webp")
    make_missing([made.pk], 1)
    assert len(list(media.glob("images/*.640.*"))) == 2


def test_a_picture_without_renditions_answers_with_its_original(come_in):
    with held_back():
        made = come_in("drawing.png", sound()).picture
    row = read(made)
    assert ApiImage.resolve_src(row, None, 640, Format.AVIF) == made.file.url


def test_an_opaque_alpha_channel_is_left_out():
    opaque, see_through = drawing(mode="RGBA"), drawing(mode="RGBA")
    see_through.putalpha(100)
    modes = []
    for one in (opaque, see_through):
        (made,) = render(encoded(one, "png"), [(Format.WEBP, 320)])
        modes.append(Image.open(ContentFile(made.content)).mode)
    assert modes == ["RGB", "RGBA"]


@pytest.mark.requirement("W31")
def test_nobody_can_ask_for_another_size():
    with pytest.raises(NoReverseMatch):
        reverse("wagtailimages_serve", args=("signature", "1", "width-9999"))
