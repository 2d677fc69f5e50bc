"""gunicorn as it runs in production, with its own configuration file and the environment that a test gives it."""

import os
import sys
from collections.abc import Mapping

from tests.services.http import Http, NoAnswer
from tests.services.service import Service


class Gunicorn(Service):
    def __init__(self, settings: Mapping[str, str]) -> None:
        super().__init__()
        self.settings = settings
        self.http = Http(self.port)

    def command(self) -> list[str]:
        return [sys.executable, "-m", "gunicorn", "--config", "ops/gunicorn.conf.py", "cms.wsgi"]

    def environment(self) -> dict[str, str]:
        """What the machine has, without what would change the site, and with one worker, which a small test fills."""
        return {
            "PATH": os.environ["PATH"],
            "BIND": f"127.0.0.1:{self.port}",
            "WEB_CONCURRENCY": "1",
            **self.settings,
        }

    def answers(self) -> bool:
        try:
            return self.http.get("/healthz").status > 0
        except NoAnswer:
            return False
