"""Two databases for all tests: an empty one, and one with the demo content. Every worker gets copies of both.

A test asks for the demo content by the fixture `demo`; all others find none. Both are made once and kept under var/
until a migration, the demo or any code changes.
"""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

import hypothesis
import pytest
from django.conf import settings
from django.core.cache import cache
from django.core.management import call_command
from django.db import connection
from django.test import override_settings
from filelock import FileLock
from playwright.sync_api import sync_playwright

from tests.services.elasticsearch import Elasticsearch
from tests.services.service import free_port, skipping

# Playwright keeps an event loop in this thread, which Django would take for asynchronous code of ours.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

# A busy machine is no mistake.
hypothesis.settings.register_profile("patient", deadline=None)
hypothesis.settings.load_profile("patient")

ROOT = Path(settings.BASE_DIR)
KEPT = Path(os.environ.get("HAMAYU_TEST_KEPT", ROOT / "var" / "test"))
# What asks the database in ways that differ between databases, and so is run on PostgreSQL too.
ON_POSTGRESQL = (
    "bundle/test_round_trip.py",
    "database/",
    "search/test_index.py",
    "test_demo_pages.py",
    "test_demo_queries.py",
    "test_preview.py",
    "test_visibility.py",
    "translation/pipeline/test_publishing.py",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if any(place in item.nodeid for place in ON_POSTGRESQL):
            item.add_marker("database")


def _digest(files: Iterable[Path]) -> str:
    digest = sha256()
    for file in sorted(files):
        digest.update(file.relative_to(ROOT).as_posix().encode() + file.read_bytes())
    return digest.hexdigest()[:12]


def _empty_digest() -> str:
    return _digest([*ROOT.glob("*/migrations/*.py"), ROOT / "requirements" / "base.txt"])


def _demo_digest() -> str:
    rooms = [room for room in ROOT.iterdir() if (room / "__init__.py").exists() and room.name != "tests"]
    code = [file for room in rooms for file in room.rglob("*.py")]
    return _digest([*code, *(ROOT / "demo").rglob("*.yaml"), ROOT / "requirements" / "base.txt"])


def _use(name: str) -> None:
    """Lead the connection to the database of that name."""
    connection.close()
    connection.settings_dict["NAME"] = settings.DATABASES["default"]["NAME"] = name


def _exists(name: str) -> bool:
    if connection.vendor == "sqlite":
        return Path(name).exists()
    _use("postgres")
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name])
        return bool(cursor.fetchone())


def _copy(source: str, target: str) -> None:
    if connection.vendor == "sqlite":
        shutil.copyfile(source, target)
        return
    _use("postgres")
    with connection.cursor() as cursor:
        cursor.execute(f'DROP DATABASE IF EXISTS "{target}"')
        cursor.execute(f'CREATE DATABASE "{target}" TEMPLATE "{source}"')
    connection.close()


def _made(name: str, source: str | None, fill) -> None:
    """Make the database `name` from `source`, unless it is there. Its name appears only when it is whole."""
    if _exists(name):
        return
    draft = f"{name}.draft"
    if source or connection.vendor != "sqlite":
        _copy(source or "template0", draft)
    else:
        Path(draft).unlink(missing_ok=True)
    _use(draft)
    fill()
    connection.close()
    if connection.vendor == "sqlite":
        Path(draft).rename(name)
    else:
        _copy(draft, name)


def _load_demo() -> None:
    call_command("load_content", str(ROOT / "demo"), renditions=False, verbosity=0)


@pytest.fixture(autouse=True)
def _empty_cache() -> None:
    """Wagtail keeps root paths of sites in the cache, which another test's database must not see."""
    cache.clear()


@pytest.fixture(scope="session")
def django_db_setup(tmp_path_factory, worker_id, django_db_blocker) -> Iterator[dict[str, str]]:
    KEPT.mkdir(parents=True, exist_ok=True)
    sqlite = connection.vendor == "sqlite"

    def name(which: str) -> str:
        return str(KEPT / f"{which}.sqlite3") if sqlite else f"hamayu_test_{which}"

    empty, demo = f"empty-{_empty_digest()}", f"demo-{_demo_digest()}"
    media = KEPT / f"media-{demo}"
    own = tmp_path_factory.mktemp("databases")
    copies = {
        "empty": str(own / "empty.sqlite3") if sqlite else name(f"empty_{worker_id}"),
        "demo": str(own / "demo.sqlite3") if sqlite else name(f"demo_{worker_id}"),
    }

    def prepare_demo() -> None:
        with FileLock(KEPT / "lock"), override_settings(MEDIA_ROOT=str(media)):
            _made(name(demo), name(empty), _load_demo)
            _copy(name(demo), copies["demo"])

    with django_db_blocker.unblock():
        with FileLock(KEPT / "lock"):
            _made(name(empty), None, lambda: call_command("migrate", verbosity=0))
            _copy(name(empty), copies["empty"])
        _use(copies["empty"])
        settings.MEDIA_ROOT = str(tmp_path_factory.mktemp("media"))
        yield {**copies, "untouched": name(empty), "media": str(media), "prepare_demo": prepare_demo}
        connection.close()


@pytest.fixture(scope="session")
def _demo_prepared(django_db_setup, django_db_blocker) -> None:
    """The worker's copy of the demo, when the first test asks for it. A failure is all tests' and not tried again."""
    with django_db_blocker.unblock():
        try:
            django_db_setup["prepare_demo"]()
        finally:
            _use(django_db_setup["empty"])


@pytest.fixture
def _demo_database(_demo_prepared, django_db_setup, django_db_blocker, settings) -> Iterator[None]:
    with django_db_blocker.unblock():
        _use(django_db_setup["demo"])
        settings.MEDIA_ROOT = django_db_setup["media"]
    yield
    with django_db_blocker.unblock():
        _use(django_db_setup["empty"])


@pytest.fixture
def demo(_demo_database, db) -> None:
    """The demo content, in a transaction that is rolled back after the test."""


@pytest.fixture
def committed(django_db_setup, django_db_blocker, tmp_path, worker_id) -> Iterator[None]:
    """An empty database of the test's own, in which commits are real, so that other connections see them."""
    own = str(tmp_path / "own.sqlite3") if connection.vendor == "sqlite" else f"hamayu_test_own_{worker_id}"
    with django_db_blocker.unblock():
        with FileLock(KEPT / "lock"):
            _copy(django_db_setup["untouched"], own)
        _use(own)
        yield
        _use(django_db_setup["empty"])


@pytest.fixture(scope="session")
def demo_server(_demo_prepared, django_db_setup, tmp_path_factory) -> Iterator[str]:
    """The address of a server of its own process that serves the demo content."""
    port = free_port()
    database = django_db_setup["demo"]
    url = f"sqlite:///{database}" if connection.vendor == "sqlite" else os.environ["DATABASE_URL"]
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "cms.settings.test",
        "DATABASE_URL": url if connection.vendor == "sqlite" else f"{url.rpartition('/')[0]}/{database}",
        "MEDIA_ROOT": django_db_setup["media"],
    }
    command = [sys.executable, "manage.py", "runserver", "--noreload", "--insecure", f"127.0.0.1:{port}"]
    # A file, as a pipe that nobody reads would stop the server when it is full.
    log = tmp_path_factory.mktemp("server") / "log"
    with log.open("wb") as output:
        server = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=output, stderr=output)
    try:
        _until_it_answers(port, server, log)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait()


def _until_it_answers(port: int, server: subprocess.Popen, log: Path) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        if server.poll() is not None:
            raise RuntimeError(log.read_text())
        with socket.socket() as probe:
            probe.settimeout(1)
            if not probe.connect_ex(("127.0.0.1", port)):
                return
    raise RuntimeError("The server did not begin to answer within a minute.")


@pytest.fixture(scope="session")
def elasticsearch_node() -> Iterator[Elasticsearch]:
    """An Elasticsearch that can be stopped, for all tests of the group "elasticsearch"."""
    with skipping(), Elasticsearch() as node:
        yield node


@pytest.fixture(scope="session")
def elasticsearch_server(request) -> str:
    """The address of that one, or of the one that ELASTICSEARCH_URL names."""
    return os.environ.get("ELASTICSEARCH_URL") or request.getfixturevalue("elasticsearch_node").url


@pytest.fixture(scope="session")
def chromium():
    """Debian's Chromium, driven by Playwright. Where it is missing the test is skipped, in CI it fails."""
    path = shutil.which("chromium")
    if not path:
        if os.environ.get("CI"):
            pytest.fail("Chromium is missing, which CI has to have.")
        pytest.skip("Chromium is not installed (Debian: apt-get install chromium).")
    arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=arguments)
        yield browser
        browser.close()
