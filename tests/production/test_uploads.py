"""Pictures and documents go to S3, and are found there by whom they are for."""

import re
import time
from http.client import HTTPConnection
from urllib.parse import urlsplit

import psycopg
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart

from tests.cms.pictures.files import sound
from tests.production.stack import run
from tests.services.http import Answer, Http

pytestmark = pytest.mark.requirement("C1", "W31")


def upload(staff: Http, path: str, file: SimpleUploadedFile, **fields: str) -> Answer:
    """Send the form that stands at the path."""
    fields |= {"csrfmiddlewaretoken": staff.token(path), "file": file, "collection": "1"}
    return staff.send("POST", path, {"Content-Type": MULTIPART_CONTENT}, encode_multipart(BOUNDARY, fields))


def picture(staff: Http, title: str) -> Answer:
    file = SimpleUploadedFile("海.png", sound(width=700, height=500))
    return upload(staff, "/admin/images/add/", file, title=title, description="海")


def fetch(url: str) -> Answer:
    """As a browser without any key fetches it."""
    parts = urlsplit(url)
    connection = HTTPConnection(parts.netloc, timeout=10)
    connection.request("GET", parts.path)
    response = connection.getresponse()
    return Answer(response.status, response.headers, response.read())


def test_a_picture_and_its_sizes_land_in_s3_and_their_addresses_work(servers, staff, visitor):
    before = servers.s3.names()
    assert picture(staff, "Sea").status == 302
    run(["manage.py", "db_worker", "--batch"], servers.settings).check_returncode()
    made = servers.s3.names() - before
    assert {name.split("/")[0] for name in made} == {"images", "original_images"}
    assert len([name for name in made if name.endswith(".webp")]) == 3
    assert len([name for name in made if name.endswith(".avif")]) == 3

    listed = staff.get("/admin/images/?q=Sea").text
    shown = re.search(r'<img[^>]*src="(http[^"]+)"', listed)[1]
    assert fetch(shown).status == 200
    for name in made:
        answer = fetch(f"{servers.s3.url}/hamayu-media/{name}")
        assert answer.status == 200
        assert answer.headers["Content-Type"] == f"image/{name.rpartition('.')[2]}"
    assert servers.s3.url in visitor.get("/").headers["Content-Security-Policy"]


def test_a_document_is_answered_by_the_site_alone(servers, staff, visitor):
    before = servers.s3.names()
    file = SimpleUploadedFile("plan.pdf", b"%PDF-1.4\n%%EOF")
    assert upload(staff, "/admin/documents/add/", file, title="Plan").status == 302
    (name,) = servers.s3.names() - before
    assert fetch(f"{servers.s3.url}/hamayu-media/{name}").status == 403
    address = re.search(r'href="(/documents/[^"]+)"', staff.get("/admin/documents/").text)[1]
    answer = visitor.get(address)
    assert (answer.status, answer.body) == (200, b"%PDF-1.4\n%%EOF")
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]


@pytest.mark.requirement("W24")
def test_while_s3_is_away_an_upload_fails_as_a_whole_and_pages_stand(servers, staff, visitor):
    with servers.s3.away():
        assert picture(staff, "Lost").status == 503
        assert visitor.get("/plans/stay/").status == 200
    with psycopg.connect(servers.settings["DATABASE_URL"]) as connection:
        assert connection.execute("SELECT count(*) FROM cms_picture WHERE title = 'Lost'").fetchone() == (0,)
    assert picture(staff, "Found").status == 302


@pytest.mark.requirement("W24")
def test_an_s3_that_hangs_keeps_an_editor_waiting_for_seconds_not_minutes(servers, staff, visitor):
    with servers.s3.frozen():
        start = time.monotonic()
        assert picture(staff, "Slow").status == 503
        assert time.monotonic() - start < 20
