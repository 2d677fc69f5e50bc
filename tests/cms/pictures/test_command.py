"""`manage.py make_renditions`, with processes of its own."""

import pytest
from django.core.management import CommandError, call_command

from cms.models import Picture
from cms.pictures.renditions import SPECS, held_back
from tests.cms.pictures.files import drawing, encoded

pytestmark = [pytest.mark.django_db, pytest.mark.requirement("C6")]


@pytest.fixture
def bare(come_in) -> list[Picture]:
    """Three pictures without renditions."""
    with held_back():
        return [come_in("drawing.png", encoded(drawing(width), "png")).picture for width in (320, 640, 1000)]


def count() -> int:
    return Picture.get_rendition_model().objects.filter(filter_spec__in=SPECS).count()


def test_it_makes_what_is_missing_in_several_processes(bare, capsys):
    call_command("make_renditions", processes=2)
    assert count() == 2 + 4 + 8
    assert "3 of 3 pictures" in capsys.readouterr().out


def test_it_makes_those_of_the_pictures_named(bare):
    call_command("make_renditions", bare[1].pk, processes=1)
    assert count() == 4


def test_it_makes_lost_files_anew_when_told_to_look(bare, media):
    call_command("make_renditions", processes=1)
    for path in media.glob("images/*.320.*"):
        path.unlink()
    call_command("make_renditions", processes=1)
    assert len(list(media.glob("images/*.320.*"))) == 0
    call_command("make_renditions", processes=1, check_files=True)
    assert len(list(media.glob("images/*.320.*"))) == 6


def test_it_fails_when_a_picture_failed(bare):
    bare[0].file.storage.delete(bare[0].file.name)
    with pytest.raises(CommandError, match="1 pictures"):
        call_command("make_renditions", processes=1)
    assert count() == 4 + 8
