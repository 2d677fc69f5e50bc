"""A media folder for each test, a member of staff, and an upload that is followed to its end."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from django.test import Client
from wagtail.users.models import UserProfile

from cms.models import Picture
from tests.cms.pictures import doors
from tests.cms.pictures.files import drawing, encoded


@pytest.fixture
def media(settings, tmp_path) -> Path:
    """The folder of all files. Wagtail's cache of renditions outlives a test and would know those of others."""
    settings.MEDIA_ROOT = str(tmp_path / "media")
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}
    return tmp_path / "media"


@pytest.fixture
def staff(admin_client, admin_user) -> Client:
    """Reads English, so that tests need not know the catalogues."""
    UserProfile.objects.update_or_create(user=admin_user, defaults={"preferred_language": "en"})
    return admin_client


@dataclass(frozen=True)
class Outcome:
    """The newest picture, and what the person was told about the file."""

    picture: Picture | None
    told: str


@pytest.fixture
def come_in(staff, media, django_capture_on_commit_callbacks) -> Callable[..., Outcome]:
    """Post a file at a door, with the tasks that follow on commit."""

    def come_in(name: str, content: bytes, door: Callable[[Client, str, bytes], str] = doors.add) -> Outcome:
        with django_capture_on_commit_callbacks(execute=True):
            told = door(staff, name, content)
        return Outcome(Picture.objects.order_by("-pk").first(), told)

    return come_in


@pytest.fixture
def picture(come_in) -> Callable[..., Picture]:
    """A picture of the given width with all that is made of it."""

    def picture(width: int = 400, suffix: str = "png", **options) -> Picture:
        made = encoded(drawing(width, width * 3 // 4), suffix, **options)
        return come_in(f"drawing.{suffix}", made).picture

    return picture
