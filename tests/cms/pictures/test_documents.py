"""Documents come in by a closed list of types (research: security_and_reliability, part 4)."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.documents.models import Document

from tests.cms.pictures.doors import LIED_TYPE
from tests.cms.pictures.files import office

pytestmark = [pytest.mark.django_db, pytest.mark.requirement("W31")]

PDF = b"%PDF-1.7\n%%EOF"
TAKEN = {
    "a PDF": ("plan.pdf", PDF),
    "a DOCX": ("plan.docx", office("docx")),
    "an XLSX": ("plan.xlsx", office("xlsx")),
    "a PPTX": ("plan.PPTX", office("pptx")),
    "a CSV in UTF-8": ("plan.csv", "\ufeff名前,値\r\n津,1\r\n".encode()),
    "a CSV of Japanese Excel": ("plan.csv", "名前,値\r\n津,1\r\n".encode("cp932")),
}
REFUSED = {
    "HTML": ("page.html", b"<script>", "not accepted"),
    "SVG": ("drawing.svg", b"<svg/>", "not accepted"),
    "an archive": ("all.zip", office("docx"), "not accepted"),
    "a macro type": ("plan.docm", office("docx"), "not accepted"),
    "HTML called PDF": ("page.pdf", b"<html>", "not a plain PDF"),
    "HTML called CSV": ("page.csv", b" \n<html>", "not a plain CSV"),
    "bytes called CSV": ("plan.csv", b"a,b\0", "not a plain CSV"),
    "what no encoding reads": ("plan.csv", b"a,\x81", "not a plain CSV"),
    "a PDF called DOCX": ("plan.docx", PDF, "not a plain DOCX"),
    "an XLSX called DOCX": ("plan.docx", office("xlsx"), "not a plain DOCX"),
    "a password (old container)": ("plan.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "not a plain DOCX"),
    "a DOCM called DOCX": (
        "plan.docx",
        office("docx", "application/vnd.ms-word.document.macroEnabled.main+xml"),
        "without a password and macros",
    ),
    "a DOCX with a macro within": ("plan.docx", office("docx", word_vbaProject=""), "without a password and macros"),
    "a cut archive": ("plan.xlsx", office("xlsx")[:-30], "not a plain XLSX"),
}


def post(staff, name: str, content: bytes):
    upload = SimpleUploadedFile(name, content, LIED_TYPE)
    return staff.post(reverse("wagtaildocs:add"), {"title": "Plan", "collection": "1", "file": upload})


def post_multiple(staff, name: str, content: bytes):
    upload = SimpleUploadedFile(name, content, LIED_TYPE)
    return staff.post(reverse("wagtaildocs:add_multiple"), {"title": "Plan", "files[]": upload}).json()


@pytest.mark.parametrize("kind", TAKEN)
def test_it_takes(kind, staff, media):
    name, content = TAKEN[kind]
    assert post(staff, name, content).status_code == 302
    document = Document.objects.get()
    assert re.fullmatch(r"documents/plan-[0-9a-f]{12}\.\w+", document.file.name)
    assert document.file.read() == content


@pytest.mark.parametrize("kind", REFUSED)
def test_it_refuses(kind, staff, media):
    name, content, reason = REFUSED[kind]
    assert reason in post(staff, name, content).content.decode()
    assert reason in post_multiple(staff, name, content)["error_message"]
    assert not Document.objects.exists()
    assert not media.exists()


def test_it_refuses_more_than_20_megabytes(staff, media, settings):
    assert settings.WAGTAILDOCS_MAX_UPLOAD_SIZE == 20 * 1024 * 1024
    settings.WAGTAILDOCS_MAX_UPLOAD_SIZE = 10
    assert "too big" in post(staff, "plan.pdf", PDF).content.decode()


def test_a_replacement_is_looked_at_too(staff, media):
    post(staff, "plan.pdf", PDF)
    document = Document.objects.get()
    bad = SimpleUploadedFile("page.pdf", b"<html>")
    answer = staff.post(
        reverse("wagtaildocs:edit", args=[document.pk]), {"title": "Plan", "collection": "1", "file": bad}
    )
    assert "not a plain PDF" in answer.content.decode()


def test_a_japanese_name_stays_readable(staff, media):
    post(staff, "災害時の 持ち物;.pdf", PDF)
    assert re.fullmatch(r"documents/災害時の-持ち物-[0-9a-f]{12}\.pdf", Document.objects.get().file.name)


def test_a_served_document_runs_nothing(staff, media):
    for name, content in TAKEN.values():
        post(staff, name, content)
    for document in Document.objects.all():
        answer = staff.get(document.url)
        assert answer["X-Content-Type-Options"] == "nosniff"
        assert "default-src 'none'" in answer["Content-Security-Policy"]
        assert answer["Content-Type"] != LIED_TYPE
