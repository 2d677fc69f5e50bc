"""Two databases for all tests: an empty one, and one with the demo content. Every worker gets copies of both.

A test asks for the demo content by the fixture `demo`; all others find none. Both are made once and kept under var/
until a migration, the demo or any code changes.
"""

import shutil
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection
from filelock import FileLock

ROOT = Path(settings.BASE_DIR)
KEPT = ROOT / "var" / "test"


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
        settings.MEDIA_ROOT = str(media)
        with FileLock(KEPT / "lock"):
            _made(name(demo), name(empty), _load_demo)
            _copy(name(demo), copies["demo"])

    with django_db_blocker.unblock():
        with FileLock(KEPT / "lock"):
            _made(name(empty), None, lambda: call_command("migrate", verbosity=0))
            _copy(name(empty), copies["empty"])
        _use(copies["empty"])
        settings.MEDIA_ROOT = str(tmp_path_factory.mktemp("media"))
        yield {**copies, "media": str(media), "prepare_demo": prepare_demo}
        connection.close()


@pytest.fixture
def _demo_database(django_db_setup, django_db_blocker, settings) -> Iterator[None]:
    with django_db_blocker.unblock():
        if not django_db_setup.get("demo_ready"):
            django_db_setup["prepare_demo"]()
            django_db_setup["demo_ready"] = True
        _use(django_db_setup["demo"])
        settings.MEDIA_ROOT = django_db_setup["media"]
    yield
    with django_db_blocker.unblock():
        _use(django_db_setup["empty"])


@pytest.fixture
def demo(_demo_database, db) -> None:
    """The demo content, in a transaction that is rolled back after the test."""
