"""Redis from Debian's package, which keeps nothing on disk."""

import redis

from tests.services.service import Service, program


class Redis(Service):
    def __init__(self) -> None:
        self.program = program("redis-server", "redis-server")
        super().__init__()

    def command(self) -> list[str]:
        options = {"bind": "127.0.0.1", "port": self.port, "dir": self.folder, "save": "", "appendonly": "no"}
        return [self.program, *(part for name, value in options.items() for part in (f"--{name}", str(value)))]

    def answers(self) -> bool:
        with self.client() as client:
            try:
                return client.ping()
            except redis.ConnectionError:
                return False

    def client(self) -> redis.Redis:
        return redis.Redis.from_url(self.url)

    @property
    def url(self) -> str:
        return f"redis://127.0.0.1:{self.port}/0"
