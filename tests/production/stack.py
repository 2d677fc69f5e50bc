"""PostgreSQL, Redis and S3 with a site set up in them by the steps of the README."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass

from tests.services import s3
from tests.services.postgres import Postgres
from tests.services.redis import Redis
from tests.services.s3 import S3
from tests.services.service import ROOT

# What has to be set and depends on no server.
REQUIRED = {
    "DJANGO_SETTINGS_MODULE": "cms.settings.production",
    "SECRET_KEY": "known-to-nobody-but-these-tests-0123456789-abcdefghij",
    "ALLOWED_HOSTS": "127.0.0.1",
    "DATABASE_URL": "postgres://hamayu@127.0.0.1:1/nowhere",
    "AWS_STORAGE_BUCKET_NAME": s3.BUCKET,
}
STEPS = (
    ["manage.py", "migrate", "--verbosity=0"],
    ["manage.py", "collectstatic", "--noinput", "--verbosity=0"],
    ["-m", "tests.production.content"],
)


@dataclass(frozen=True)
class Stack:
    postgres: Postgres
    redis: Redis
    s3: S3
    settings: dict[str, str]


@contextmanager
def running() -> Iterator[Stack]:
    with ExitStack() as servers:
        postgres, redis, bucket = (servers.enter_context(server()) for server in (Postgres, Redis, S3))
        settings = {
            **REQUIRED,
            **s3.KEYS,
            "DATABASE_URL": postgres.create("hamayu"),
            "REDIS_URL": redis.url,
            "AWS_S3_ENDPOINT_URL": bucket.url,
            "STATIC_ROOT": str(redis.folder / "static"),
            "HAMAYU_TRUSTED_PROXIES": "1",
        }
        for step in STEPS:
            run(step, settings).check_returncode()
        yield Stack(postgres, redis, bucket, settings)


def run(arguments: list[str], settings: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """Run Python with these settings and no others."""
    environment = {"PATH": os.environ["PATH"], **settings}
    return subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
