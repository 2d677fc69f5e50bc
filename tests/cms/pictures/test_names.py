"""Names under which files are stored (research: security_and_reliability, part 1, rows 2, 3 and 7)."""

import re

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st
from wagtail.images.forms import get_image_form

from cms.models import Picture
from cms.pictures.clean import cleaned
from cms.pictures.names import stored_name
from tests.cms.pictures.doors import LIED_TYPE, TEXTS
from tests.cms.pictures.files import sound

pytestmark = pytest.mark.requirement("W31")

SAFE = re.compile(r"original_images/[a-z0-9][a-z0-9_-]{0,43}\.(png|jpg|webp)")
HOSTILE = [
    b"../../settings/evil.png",
    b"..\\..\\evil.png",
    b"..%2f..%2fevil.png",
    b"a\0b.png",
    b"-rf.png",
    b";touch x;.png",
    b"$(touch x).png",
    b"evil.php.png",
    b"evil.html\0.png",
    b"con.png",
    b".png.png",
    b"x%0d%0aSet-Cookie: a=b.png",
    "か\u3099きくけこ.png".encode(),
    "\u202egnp.exe.png".encode(),
    b"\xff\xfe.png",
    b"n" * 240 + b".png",
]


@pytest.mark.django_db
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_is_stored_as_a_harmless_one(name, staff, media):
    upload = ContentFile(sound(), name="placeholder.png")
    body = encode_multipart(BOUNDARY, {**TEXTS, "file": upload}).replace(b"placeholder.png", name)
    answer = staff.generic("POST", reverse("wagtailimages:add"), body, MULTIPART_CONTENT)

    assert answer.status_code in (200, 302)
    assert all(SAFE.fullmatch(picture.file.name) for picture in Picture.objects.all())
    inside = [path for path in media.rglob("*") if path.is_file()]
    assert len([path for path in media.parent.rglob("*") if path.is_file()]) == len(inside)


@given(st.text(max_size=300), st.booleans())
def test_no_name_gets_out_of_letters_digits_and_hyphens(name, allow_unicode):
    stored = stored_name(name, b"", "pdf", fallback="document", allow_unicode=allow_unicode)
    assert re.fullmatch(r"[\w-]{1,43}\.pdf", stored)
    assert not stored.startswith(("-", "_"))
    assert allow_unicode or stored.isascii()


def test_names_are_those_of_the_content_and_the_installation(settings):
    first = cleaned(ContentFile(sound(), name="Harbour at dusk.PNG"))[0]
    assert re.fullmatch(r"harbour-at-dusk-[0-9a-f]{12}\.png", first)
    assert cleaned(ContentFile(sound(), name="Harbour at dusk.PNG"))[0] == first
    assert cleaned(ContentFile(sound(width=401), name="Harbour at dusk.PNG"))[0] != first
    settings.SECRET_KEY = "another"
    assert cleaned(ContentFile(sound(), name="Harbour at dusk.PNG"))[0] != first


@pytest.mark.django_db
def test_storages_are_told_the_type_of_the_content_and_not_what_the_browser_said(admin_user):
    for suffix, stored_type in (("png", "image/png"), ("heic", "image/jpeg"), ("webp", "image/webp")):
        upload = SimpleUploadedFile(f"drawing.{suffix}", sound(suffix), LIED_TYPE)
        assert get_image_form(Picture)(TEXTS, {"file": upload}, user=admin_user).is_valid()
        assert upload.content_type == stored_type
