"""PostgreSQL from Debian's package, in a cluster of its own."""

import os
import signal
import subprocess
from glob import glob
from pathlib import Path

import psycopg

from tests.services.service import Service, program

# Each version has its own folder, which is on nobody's PATH; on other systems it may be.
PATH = os.pathsep.join([*sorted(glob("/usr/lib/postgresql/*/bin"), reverse=True), os.environ.get("PATH", "")])


class Postgres(Service):
    stop_signal = signal.SIGINT  # Ends open connections; SIGTERM would wait for them.
    # PostgreSQL refuses to run as root, and Debian's package brings a user for it.
    user = "postgres" if os.geteuid() == 0 else None

    def __init__(self) -> None:
        self.programs = Path(program("initdb", "postgresql", PATH)).parent
        super().__init__()

    @property
    def data(self) -> Path:
        return self.folder / "data"

    def prepare(self) -> None:
        """A new cluster, with the order of characters that does not depend on what languages a machine knows."""
        subprocess.run(
            [
                *(self.programs / "initdb", "--pgdata", self.data, "--no-sync"),
                *("--username", "hamayu", "--auth", "trust", "--encoding", "UTF8", "--locale", "C.UTF-8"),
            ],
            cwd="/",
            check=True,
            capture_output=True,
            **self.as_user(),
        )

    def command(self) -> list[str]:
        options = {"listen_addresses": "127.0.0.1", "unix_socket_directories": "", "port": self.port, "fsync": "off"}
        return [
            str(self.programs / "postgres"),
            *("-D", str(self.data)),
            *(part for name, value in options.items() for part in ("-c", f"{name}={value}")),
        ]

    def answers(self) -> bool:
        try:
            psycopg.connect(self.url("postgres"), connect_timeout=2).close()
        except psycopg.OperationalError:
            return False
        return True

    def url(self, database: str) -> str:
        return f"postgres://hamayu@127.0.0.1:{self.port}/{database}"

    def create(self, database: str) -> str:
        """Make an empty database and give its address."""
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(f'CREATE DATABASE "{database}"')
        return self.url(database)
