"""How long a statement may take: what a visitor waits for ends, and what works on its own takes its time."""

import os
import subprocess
import sys

import pytest

from tests.services.service import ROOT

pytestmark = [
    pytest.mark.requirement("W24", "W31"),
    pytest.mark.skipif("postgres" not in os.environ.get("DATABASE_URL", ""), reason="only PostgreSQL ends statements"),
]
ASK = """
from django.db import connection
with connection.cursor() as cursor:
    cursor.execute({statement!r})
    print(cursor.fetchone()[0])
"""


def ask(statement: str, first: str, **settings: str) -> subprocess.CompletedProcess[str]:
    """The answer to the statement in a process of its own that begins in this way."""
    return subprocess.run(
        [sys.executable, "-c", first + ASK.format(statement=statement)],
        cwd=ROOT,
        env={**os.environ, "DJANGO_SETTINGS_MODULE": "cms.settings.test", **settings},
        capture_output=True,
        text=True,
        check=False,
    )


WEB, OTHER = "import cms.wsgi", "import django; django.setup()"


def test_in_the_webs_processes_a_statement_is_ended_after_the_seconds_of_the_setting():
    assert ask("SHOW statement_timeout", WEB).stdout.strip() == "10s"
    slow = ask("SELECT pg_sleep(60)", WEB, HAMAYU_STATEMENT_TIMEOUT="0.2")
    assert "canceling statement due to statement timeout" in slow.stderr


def test_in_others_it_is_not():
    assert ask("SHOW statement_timeout", OTHER).stdout.strip() == "0"
