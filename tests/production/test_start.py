"""What is missing or unsafe stops the start, and nothing of development gets into production."""

import json
import re

import pytest

from tests.production.stack import REQUIRED, run
from tests.services.gunicorn import Gunicorn
from tests.services.service import ROOT

pytestmark = pytest.mark.requirement("W31")

READS = r"(?:env\.\w+|environ\.get)\(\s*\"([A-Z_]+)\""
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


@pytest.mark.requirement("W28")
@pytest.mark.parametrize(
    ("wish", "told"),
    [
        ({}, [300, False, False]),
        (
            {
                "SECURE_HSTS_SECONDS": "31536000",
                "SECURE_HSTS_INCLUDE_SUBDOMAINS": "true",
                "SECURE_HSTS_PRELOAD": "true",
            },
            [31536000, True, True],
        ),
    ],
)
def test_browsers_are_bound_to_https_for_minutes_and_for_this_host_until_staff_say_more(wish, told):
    names = ("SECURE_HSTS_SECONDS", "SECURE_HSTS_INCLUDE_SUBDOMAINS", "SECURE_HSTS_PRELOAD")
    assert [shown(name, wish) for name in names] == told


@pytest.mark.requirement("W24")
@pytest.mark.parametrize(
    ("wish", "told"),
    [
        ({}, ["noreply@127.0.0.1"] * 2),
        ({"HAMAYU_BASE_URL": "https://work.example.org"}, ["noreply@work.example.org"] * 2),
        ({"DEFAULT_FROM_EMAIL": "Hamayu <a@example.org>"}, ["Hamayu <a@example.org>"] * 2),
        ({"DEFAULT_FROM_EMAIL": "a@example.org", "SERVER_EMAIL": "b@example.org"}, ["a@example.org", "b@example.org"]),
    ],
)
def test_mail_comes_from_an_address_of_this_site(wish, told):
    assert [shown(name, wish) for name in ("DEFAULT_FROM_EMAIL", "SERVER_EMAIL")] == told


def shown(name: str, wish: dict[str, str]) -> object:
    told = f"import json; from cms.settings import production; print(json.dumps(production.{name}))"
    return json.loads(run(["-c", told], {**REQUIRED, **wish}).stdout)


def test_the_table_of_settings_names_every_variable_that_is_read():
    files = [*(ROOT / "cms/settings").glob("*.py"), ROOT / "ops/gunicorn.conf.py"]
    read = {name for file in files for name in re.findall(READS, file.read_text("utf-8"))}
    named = set(re.findall(r"`([A-Z][A-Z_]+)`", (ROOT / "README.md").read_text("utf-8")))
    assert {"SECRET_KEY", "EMAIL_URL", "BIND"} <= read
    assert read <= named


@pytest.mark.requirement("W34")
def test_of_uploads_the_proxy_shows_what_the_bucket_shows():
    """Documents may be for some people alone, and are answered by the site."""
    policy = json.loads((ROOT / "ops/bucket-policy.json").read_text("utf-8"))["Statement"][0]["Resource"]
    folders = {resource.split("/")[1] for resource in policy}
    (shown,) = re.findall(r"location ~ \^/media/\(([^)]+)\)/ ", (ROOT / "ops/nginx.conf").read_text("utf-8"))
    assert set(shown.split("|")) == folders
    assert "documents" not in folders


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
