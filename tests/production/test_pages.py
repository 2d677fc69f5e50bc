"""Pages, static files and the admin as gunicorn serves them with the settings of production."""

import re

import pytest

from tests.production.content import PLAN

pytestmark = pytest.mark.requirement("C1", "W28", "W31")

HEADERS = {
    "Strict-Transport-Security": "max-age=300",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "X-Frame-Options": "DENY",
}
LONG = 365 * 24 * 60 * 60


@pytest.mark.parametrize(
    ("path", "status"),
    [("/", 200), (PLAN, 200), ("/news/", 200), ("/search/", 200), ("/nowhere/", 404), ("/healthz", 200)],
)
def test_every_page_has_the_headers_that_keep_it_safe(visitor, path, status):
    answer = visitor.get(path)
    assert answer.status == status
    assert {name: answer.headers[name] for name in HEADERS} == HEADERS
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert not re.search(r"\d|python|django|wagtail", answer.headers["Server"], re.IGNORECASE)


@pytest.mark.parametrize("path", ["/", PLAN, "/nowhere/", "/graphql/?query={__typename}"])
def test_what_is_public_sets_no_cookie_and_is_the_same_for_all(visitor, path):
    answer = visitor.get(path)
    assert "Set-Cookie" not in answer.headers
    assert "Cookie" not in (answer.headers["Vary"] or "")


def test_a_page_is_asked_for_again_only_when_it_changed(visitor):
    first = visitor.get(PLAN)
    assert "海辺の三日間" in first.text
    again = visitor.get(PLAN, {"If-None-Match": first.headers["ETag"]})
    assert (again.status, again.body) == (304, b"")


def test_static_files_have_hashed_names_stay_for_years_and_come_compressed(visitor):
    names = set(re.findall(r'(?:href|src)="(/static/[^"#]+)', visitor.get("/").text))
    assert any(name.endswith(".css") for name in names)
    assert any(name.endswith(".js") for name in names)
    for name in names:
        assert re.search(r"\.[0-9a-f]{12}\.\w+$", name), name
        answer = visitor.get(name, {"Accept-Encoding": "gzip"})
        assert answer.status == 200, name
        assert int(re.search(r"max-age=(\d+)", answer.headers["Cache-Control"])[1]) >= LONG
        assert "immutable" in answer.headers["Cache-Control"]
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        if name.endswith((".css", ".js")):
            assert answer.headers["Content-Encoding"] == "gzip", name


def test_staff_log_in_with_cookies_that_only_this_host_over_tls_gets(visitor, staff):
    form = visitor.get("/admin/login/")
    for cookie in form.headers.get_all("Set-Cookie"):
        assert re.match(r"__Host-\w+=", cookie)
        assert all(part in cookie for part in ("Secure", "HttpOnly", "SameSite=Lax", "Path=/"))
    inside = staff.get("/admin/")
    assert inside.status == 200
    assert "no-store" in inside.headers["Cache-Control"]
    assert visitor.get("/admin/").status == 302


def test_the_api_and_the_page_tell_the_same(visitor):
    answer = visitor.send(
        "POST",
        "/graphql/",
        {"Content-Type": "application/json"},
        b'{"query": "{ plans(locale: \\"ja\\") { items { title url } } }"}',
    )
    assert "海辺の三日間" in answer.text
    assert PLAN in answer.text
