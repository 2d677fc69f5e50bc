"""`make bench`: each part in a new database of its own under var/."""

import os
from pathlib import Path

DATABASE = Path(__file__).resolve().parents[2] / "var" / "bench.sqlite3"
os.environ["DJANGO_SETTINGS_MODULE"] = "cms.settings.test"
os.environ["DATABASE_URL"] = f"sqlite:///{DATABASE}"

import django

django.setup()

from django.core.management import call_command
from django.db import connection

from tests.bench import plans, search, translation

for part in (plans, search, translation):
    connection.close()
    DATABASE.unlink(missing_ok=True)
    call_command("migrate", verbosity=0)
    part.main()
