"""`make bench`: each part in a process and a new database of its own, and what depends on the engine on each of them.

`python -m tests.bench PART [ENGINE]` runs one part in the database of DATABASE_URL.
"""

import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path

DATABASE = Path(__file__).resolve().parents[2] / "var" / "bench.sqlite3"
PARTS = ("plans", "translation")
# What goes before the command that measures search with the engine: it brings the server.
ENGINES = {"SQLite": [], "PostgreSQL": [sys.executable, "-m", "tests.services"], "Elasticsearch": []}


def main() -> None:
    for arguments in (*([part] for part in PARTS), *(["search", engine] for engine in ENGINES)):
        DATABASE.unlink(missing_ok=True)
        before = ENGINES[arguments[1]] if arguments[1:] else []
        environment = {
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "cms.settings.test",
            "DATABASE_URL": f"sqlite:///{DATABASE}",
        }
        subprocess.run([*before, sys.executable, "-m", "tests.bench", *arguments], env=environment, check=True)


def run(part: str, *arguments: str) -> None:
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    import_module(f"tests.bench.{part}").main(*arguments)


if sys.argv[1:]:
    run(*sys.argv[1:])
else:
    main()
