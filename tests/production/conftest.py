"""The site on its production parts, behind a proxy that these tests play. One worker runs all of them."""

from collections.abc import Iterator

import pytest

from tests.production import content, stack
from tests.services.gunicorn import Gunicorn
from tests.services.http import Http
from tests.services.service import skipping

PROXY = {"X-Forwarded-Proto": "https", "X-Forwarded-For": "192.0.2.1"}


# Before that of pytest-xdist, which reads the group.
@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.nodeid.startswith("tests/production/"):
            item.add_marker(pytest.mark.xdist_group("production"))


@pytest.fixture(scope="session")
def servers() -> Iterator[stack.Stack]:
    with skipping(), stack.running() as running:
        yield running


@pytest.fixture(scope="session")
def site(servers) -> Iterator[Gunicorn]:
    with Gunicorn(servers.settings) as gunicorn:
        yield gunicorn


@pytest.fixture
def visitor(site) -> Http:
    """A stranger, whose requests come through the proxy."""
    return Http(site.port, PROXY)


@pytest.fixture
def staff(site) -> Http:
    """An administrator who has logged in through the form."""
    browser = Http(site.port, {**PROXY, "Origin": f"https://127.0.0.1:{site.port}"})
    answer = browser.post(
        "/admin/login/",
        {
            "username": content.NAME,
            "password": content.PASSWORD,
            "csrfmiddlewaretoken": browser.token("/admin/login/"),
        },
    )
    assert answer.status == 302, answer.text
    return browser
