"""An HTTP server in a thread of the test, which speaks JSON as a service elsewhere does."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Any, Self


@dataclass(frozen=True)
class Asked:
    method: str
    path: str
    headers: Mapping[str, str]
    content: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.content)


@dataclass(frozen=True)
class Reply:
    """An answer: data for JSON, or bytes as they are."""

    data: object
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)

    @property
    def content(self) -> bytes:
        return self.data if isinstance(self.data, bytes) else json.dumps(self.data).encode()


class JsonServer:
    """Remembers what it was `asked`, and does what `answer` says; `replies` come first, one to each request.

    While it is `silent` it takes requests and answers none; when it `drips`, answers begin and never end.
    """

    def __init__(self, port: int = 0) -> None:
        self.asked: list[Asked] = []
        self.replies: list[Reply] = []
        self.silent = False
        self.drips = False
        self._ends = Event()
        self.server = ThreadingHTTPServer(("127.0.0.1", port), self._handler())

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server.server_port}"

    def answer(self, asked: Asked) -> Reply:
        raise NotImplementedError

    def __enter__(self) -> Self:
        Thread(target=self.server.serve_forever, args=[0.01], daemon=True).start()
        return self

    def __exit__(self, *failure: object) -> None:
        self._ends.set()
        self.server.shutdown()
        self.server.server_close()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        service = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                self.serve()

            def do_POST(self) -> None:
                self.serve()

            def serve(self) -> None:
                content = self.rfile.read(int(self.headers["Content-Length"] or 0))
                asked = Asked(self.command, self.path, self.headers, content)
                service.asked.append(asked)
                if service.silent:
                    service._ends.wait()
                    return
                reply = service.replies.pop(0) if service.replies else service.answer(asked)
                self.send_response(reply.status)
                for name, value in reply.headers.items():
                    self.send_header(name, value)
                self.end_headers()
                if service.drips:
                    service._drip(self)
                self.wfile.write(reply.content)

            def log_message(self, *args: object) -> None:
                pass

        return Handler

    def _drip(self, handler: BaseHTTPRequestHandler) -> None:
        """Send blanks, one after the other, until whoever asked has had enough."""
        try:
            while not self._ends.wait(0.02):
                handler.wfile.write(b" ")
        except OSError:
            return
