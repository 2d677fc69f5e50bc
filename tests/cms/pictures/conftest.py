"""A media folder for each test, and the doors of the admin through which pictures come in."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from PIL import Image

from cms.models import Picture
from tests.cms.pictures import files

TEXTS = {"title": "Harbour", "description": "A harbour at dusk", "collection": "1"}


@pytest.fixture
def media(settings, tmp_path) -> Path:
    settings.MEDIA_ROOT = str(tmp_path / "media")
    return tmp_path / "media"


@dataclass
class Outcome:
    """What came of an upload: the picture, or what the person was told."""

    picture: Picture | None
    page: str

    @property
    def original(self) -> Image.Image:
        return Image.open(BytesPath(self.picture.file))


def BytesPath(file) -> str:
    return file.path


Door = Callable[[Client, str, bytes], str]
