"""For one's own machine: SQLite and plain files under var/, readable errors, no certificates."""

import os
from pathlib import Path

VAR_DIR = Path(__file__).resolve().parents[2] / "var"
os.environ.setdefault("SECRET_KEY", "for-development-only-and-refused-nowhere-else-0123456789")
os.environ.setdefault("ALLOWED_HOSTS", "localhost,127.0.0.1,[::1]")
os.environ.setdefault("HAMAYU_BASE_URL", "http://127.0.0.1:8000")
os.environ.setdefault("DATABASE_URL", f"sqlite:///{VAR_DIR / 'hamayu.sqlite3'}")
os.environ.setdefault("MEDIA_ROOT", str(VAR_DIR / "media"))

from cms.settings.production import *

VAR_DIR.mkdir(exist_ok=True)
DEBUG = True
SECURE_SSL_REDIRECT = False
SECURE_HSTS_SECONDS = 0
SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = "session", "csrf"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = False
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
DATABASES["default"]["CONN_MAX_AGE"] = 0  # runserver has a new thread for each request, and would keep all of theirs.
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # Writers wait for each other instead of failing, and readers for nobody.
    DATABASES["default"]["OPTIONS"] = {
        "timeout": 20,
        "transaction_mode": "IMMEDIATE",
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    }
