"""`python -m tests.services COMMAND…`: run the command with DATABASE_URL leading to a PostgreSQL made for it.

What tests keep from one run to the next lies in a folder that goes with it. Where PostgreSQL is not installed the
command is left out, and in CI that is a failure.
"""

import os
import signal
import subprocess
import sys

from tests.services.postgres import Postgres
from tests.services.service import MissingPart


def main(command: list[str]) -> int:
    # Without this an end by SIGTERM would leave the server behind.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    try:
        postgres = Postgres()
    except MissingPart as missing:
        print(f"Left out: {' '.join(command)}. {missing}", file=sys.stderr)
        return bool(os.environ.get("CI"))
    with postgres:
        kept = postgres.folder / "kept"
        environment = {**os.environ, "DATABASE_URL": postgres.create("hamayu"), "HAMAYU_TEST_KEPT": str(kept)}
        return subprocess.run(command, env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
