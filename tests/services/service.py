"""What all servers have in common: a free port of this machine, a temporary folder, a beginning and a certain end."""

import os
import random
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

import pytest

ROOT = Path(__file__).resolve().parents[2]
START_SECONDS = 60
STOP_SECONDS = 30
BETWEEN_LOOKS_SECONDS = 0.05
# Below those that systems give to connections, one of which could take the port of a server that is away.
PORTS = range(20_000, 32_000)


class MissingPart(Exception):
    """A program is not installed. The message names the package that brings it."""


class Service:
    """A server that can be stopped, frozen and started again, at the same port and with the same data."""

    stop_signal = signal.SIGTERM
    user: str | None = None

    def __init__(self) -> None:
        self.port = free_port()
        self._process: subprocess.Popen | None = None

    def command(self) -> list[str]:
        raise NotImplementedError

    def environment(self) -> dict[str, str]:
        return dict(os.environ)

    def prepare(self) -> None:
        """Make in `self.folder` what the server needs before its first start."""

    def answers(self) -> bool:
        raise NotImplementedError

    def __enter__(self) -> Self:
        self.folder = Path(tempfile.mkdtemp(prefix=f"hamayu-{type(self).__name__.lower()}-"))
        try:
            if self.user:
                shutil.chown(self.folder, self.user, self.user)
            self.prepare()
            self.start()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *failure: object) -> None:
        self.stop()
        shutil.rmtree(self.folder)

    def start(self) -> None:
        """Returns when the server answers. Raises RuntimeError with its output when it ends or takes too long."""
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                self.command(), cwd=ROOT, env=self.environment(), stdout=log, stderr=log, **self.as_user()
            )
        deadline = time.monotonic() + START_SECONDS
        while not self.answers():
            if self._ended_within(BETWEEN_LOOKS_SECONDS) or time.monotonic() > deadline:
                raise RuntimeError(f"{type(self).__name__} does not answer:\n{self.log.read_text()}")

    def stop(self) -> None:
        if not self._process:
            return
        self._process.send_signal(self.stop_signal)
        if not self._ended_within(STOP_SECONDS):
            self._process.kill()
            self._process.wait()
        self._process = None

    @contextmanager
    def away(self) -> Iterator[None]:
        """Nobody listens at the port during the block."""
        self.stop()
        try:
            yield
        finally:
            self.start()

    @contextmanager
    def frozen(self) -> Iterator[None]:
        """Connections are taken, and nothing is ever answered."""
        self._process.send_signal(signal.SIGSTOP)
        try:
            yield
        finally:
            self._process.send_signal(signal.SIGCONT)

    @property
    def log(self) -> Path:
        return self.folder / "log"

    def as_user(self) -> dict[str, object]:
        """How subprocesses become the user that the server has to run as."""
        return {"user": self.user, "group": self.user, "extra_groups": []} if self.user else {}

    def _ended_within(self, seconds: float) -> bool:
        try:
            self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            return False
        return True


def program(name: str, package: str, path: str | None = None) -> str:
    """Where the program is. Raises MissingPart if it is not installed."""
    found = shutil.which(name, path=path)
    if not found:
        raise MissingPart(f"{name} is not installed (Debian: apt-get install {package}).")
    return found


@contextmanager
def skipping() -> Iterator[None]:
    """Skip the test where a part is missing; CI has to have all of them, so there it fails."""
    try:
        yield
    except MissingPart as missing:
        if os.environ.get("CI"):
            pytest.fail(str(missing))
        pytest.skip(str(missing))


def free_port() -> int:
    """A port that nobody listens at. Tests that look for one at the same moment rarely find the same."""
    while True:
        port = random.choice(PORTS)
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)):
                return port
