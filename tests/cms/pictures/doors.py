"""The ways by which a picture gets in through the admin. Each posts a file and returns what the person is told."""

import html
import re

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from cms.models import Picture
from tests.cms.pictures.files import sound

TEXTS = {"title": "Harbour", "description": "A harbour at dusk", "collection": "1"}
# A browser tells the type; an attacker tells what is of use to him.
LIED_TYPE = "text/html"


def add(staff: Client, name: str, content: bytes) -> str:
    return _text(staff.post(reverse("wagtailimages:add"), {**TEXTS, "file": _upload(name, content)}))


def chooser(staff: Client, name: str, content: bytes) -> str:
    fields = {f"image-chooser-upload-{field}": value for field, value in TEXTS.items()}
    fields["image-chooser-upload-file"] = _upload(name, content)
    return _text(staff.post(reverse("wagtailimages_chooser:create"), fields))


def multiple(staff: Client, name: str, content: bytes) -> str:
    """In two steps: the file comes without a description, so that Wagtail keeps it aside until that is there."""
    file = {"title": "x", "files[]": _upload(name, content)}
    answer = staff.post(reverse("wagtailimages:add_multiple"), file).json()
    if not answer["success"]:
        return answer["error_message"]
    aside = answer["uploaded_file_id"]
    staff.post(
        reverse("wagtailimages:create_multiple_from_uploaded_image", args=[aside]),
        {f"uploaded-image-{aside}-{field}": value for field, value in TEXTS.items()},
    )
    return ""


def replacement(staff: Client, name: str, content: bytes) -> str:
    """A new file at a picture that is there already."""
    add(staff, "before.png", sound())
    picture = Picture.objects.latest("pk")
    answer = staff.post(reverse("wagtailimages:edit", args=[picture.pk]), {**TEXTS, "file": _upload(name, content)})
    return _text(answer)


ALL = (add, chooser, multiple, replacement)


def _upload(name: str, content: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content, LIED_TYPE)


def _text(response) -> str:
    """What a form says about its file; empty where it took it."""
    if response.status_code == 302:
        return ""
    assert response.status_code == 200, response.content[:500]
    page = response.content.decode()
    if "json" in response["Content-Type"]:
        answer = response.json()
        if answer["step"] != "reshow_creation_form":
            return ""
        page = answer["htmlFragment"]
    return html.unescape(" ".join(re.findall(r'class="error-message".*?</', page, re.DOTALL)))
