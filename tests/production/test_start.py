"""What is missing or unsafe stops the start, and nothing of development gets into production."""

import json

import pytest

from tests.production.stack import REQUIRED, run
from tests.services.gunicorn import Gunicorn

pytestmark = pytest.mark.requirement("W31")

DEVELOPMENT_KEY = "for-development-only-and-refused-nowhere-else-0123456789"
SHOWN = """
import json, sys, django
django.setup()
from django.conf import settings
names = ("DEBUG", "DATABASES", "CACHES", "STORAGES", "PASSWORD_HASHERS", "SESSION_COOKIE_SECURE", "MIDDLEWARE")
print(json.dumps({name: getattr(settings, name) for name in names} | {"modules": sorted(sys.modules)}, default=str))
"""


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("SECRET_KEY", None, "SECRET_KEY"),
        ("SECRET_KEY", "", "SECRET_KEY"),
        ("SECRET_KEY", "too-short", "50 characters"),
        ("SECRET_KEY", DEVELOPMENT_KEY, "that of development"),
        ("ALLOWED_HOSTS", None, "ALLOWED_HOSTS"),
        ("ALLOWED_HOSTS", "", "each host"),
        ("ALLOWED_HOSTS", "example.org,*", "each host"),
        ("DATABASE_URL", None, "DATABASE_URL"),
        ("AWS_STORAGE_BUCKET_NAME", None, "AWS_STORAGE_BUCKET_NAME"),
    ],
)
def test_the_start_is_refused(name, value, told):
    settings = {key: entry for key, entry in {**REQUIRED, name: value}.items() if entry is not None}
    with pytest.raises(RuntimeError, match=told), Gunicorn(settings):
        pass


def test_the_key_that_is_refused_is_the_one_of_development():
    found = run(["-c", "import cms.settings.development as d; print(d.SECRET_KEY)"], {})
    assert found.stdout.strip() == DEVELOPMENT_KEY


@pytest.mark.requirement("W28")
def test_djangos_own_check_of_a_deployment_finds_nothing():
    found = run(["manage.py", "check", "--deploy", "--fail-level", "WARNING"], REQUIRED)
    assert found.returncode == 0, found.stderr
    assert "no issues" in found.stdout


@pytest.mark.parametrize("wish", [{}, {"DEBUG": "true", "DJANGO_DEBUG": "1", "HAMAYU_DEBUG": "1"}])
def test_nothing_of_development_is_in_production(wish):
    shown = json.loads(run(["-c", SHOWN], {**REQUIRED, "REDIS_URL": "redis://127.0.0.1:1/0", **wish}).stdout)
    assert shown["DEBUG"] is False
    assert shown["SESSION_COOKIE_SECURE"] is True
    assert "django.db.backends.postgresql" in shown["DATABASES"]["default"]["ENGINE"]
    assert shown["CACHES"]["default"]["BACKEND"] == "cms.cache.RedisOrMemory"
    assert shown["STORAGES"]["default"]["BACKEND"] == "cms.storage.MediaStorage"
    assert "Manifest" in shown["STORAGES"]["staticfiles"]["BACKEND"]
    assert not any("MD5" in hasher for hasher in shown["PASSWORD_HASHERS"])
    assert any("whitenoise" in layer for layer in shown["MIDDLEWARE"])
    assert not {"cms.settings.development", "cms.settings.test", "tests", "pytest"} & set(shown["modules"])
