"""What strangers try: files that are none of theirs, hosts and proxies that they forge, line breaks in headers."""

from collections.abc import Iterator

import pytest

from tests.production.content import PLAN
from tests.services.gunicorn import Gunicorn
from tests.services.http import Http

pytestmark = pytest.mark.requirement("W24", "W31")

FORGED = {
    "X-Forwarded-Proto": "https",
    "X-Forwarded-Ssl": "on",
    "X-Forwarded-Host": "evil.example",
    "X-Forwarded-For": "198.51.100.7",
    "X-Http-Method-Override": "DELETE",
    "X-Original-Url": "/admin/",
}


@pytest.fixture(scope="module")
def without_proxy(servers) -> Iterator[Gunicorn]:
    """The site as it is when nobody said that a proxy stands before it."""
    with Gunicorn({**servers.settings, "HAMAYU_TRUSTED_PROXIES": "0"}) as gunicorn:
        yield gunicorn


@pytest.mark.parametrize(
    "path",
    [
        "/.git/",
        "/.git/config",
        "/.env",
        "/manage.py",
        "/pyproject.toml",
        "/hamayu.sqlite3",
        "/dump.sql",
        "/index.html.bak",
        "/plans/stay.bak",
        "/media/",
        "/media/original_images/",
        "/static/",
        "/static/../manage.py",
        "/static/..%2f..%2fmanage.py",
        "/static/staticfiles.json.bak",
        "/documents/",
        "/documents/1/..%2f..%2f.env",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/wp-login.php",
        "/server-status",
        "/django-admin/",
    ],
)
def test_what_is_not_for_the_public_is_not_found(visitor, path):
    answer = visitor.get(path)
    # A word without a slash at its end may be a page that was cut short, and leads to where it would stand.
    if answer.status == 301:
        answer = visitor.get(answer.headers["Location"])
    assert answer.status == 404
    assert "Index of" not in answer.text


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "127.0.0.1:80@evil.example", "évil", ""])
@pytest.mark.parametrize("path", ["/", "/admin/login/", "/graphql/?query={__typename}"])
def test_a_forged_host_is_refused(visitor, host, path):
    answer = visitor.get(path, {"Host": host.encode().decode("latin-1")})
    assert answer.status == 400
    assert "evil" not in answer.text


def test_a_forged_forwarded_host_is_believed_by_nobody(visitor):
    answer = visitor.get("/plans", {"X-Forwarded-Host": "evil.example"})
    assert (answer.status, answer.headers["Location"]) == (301, "/plans/")
    assert "evil" not in visitor.get(PLAN, {"X-Forwarded-Host": "evil.example"}).text


def test_without_a_trusted_proxy_nothing_forwarded_counts(without_proxy):
    stranger = Http(without_proxy.port, FORGED)
    answer = stranger.get(PLAN)
    assert (answer.status, answer.headers["Location"]) == (301, f"https://127.0.0.1:{without_proxy.port}{PLAN}")
    assert "Strict-Transport-Security" not in answer.headers


def test_whoever_watches_the_service_needs_no_proxy(without_proxy):
    stranger = Http(without_proxy.port)
    assert stranger.get("/healthz").status == stranger.get("/readyz").status == 200


def test_a_proxy_that_says_http_leads_to_https(site):
    answer = Http(site.port, {"X-Forwarded-Proto": "http"}).get(PLAN)
    assert (answer.status, answer.headers["Location"]) == (301, f"https://127.0.0.1:{site.port}{PLAN}")


@pytest.mark.parametrize(
    "path",
    [
        "/plans%0d%0aSet-Cookie:%20evil=1",
        "/plans%0d%0a%0d%0a<script>",
        "/plans?next=%0d%0aSet-Cookie:%20evil=1",
        "/%E5%98%8A%E5%98%8DSet-Cookie:%20evil=1",
        "//evil.example/plans",
        "/%5cevil.example/plans",
        "/admin/login/?next=//evil.example/%0d%0aSet-Cookie:%20evil=1",
        "/documents/1/a%0d%0aSet-Cookie:%20evil=1",
    ],
)
def test_an_address_cannot_write_headers_or_lead_away(visitor, path):
    answer = visitor.get(path)
    assert answer.status in (200, 301, 302, 404)
    assert "evil=1" not in str(answer.headers.get_all("Set-Cookie"))
    assert not (answer.headers["Location"] or "/").startswith(("//", "/\\", "http"))


def test_logging_in_leads_to_no_other_site(staff):
    answer = staff.get("/admin/login/?next=https://evil.example/")
    assert (answer.status, answer.headers["Location"]) == (302, "/admin/")


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "TRACE"])
def test_pages_can_only_be_read(visitor, method):
    answer = visitor.send(method, PLAN)
    assert answer.status in (403, 405)
    assert "CSRF" not in answer.text
