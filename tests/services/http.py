"""Plain HTTP as a hostile or an honest visitor speaks it: nothing is followed, corrected or added."""

import re
from dataclasses import dataclass, field
from email.message import Message
from http.client import HTTPConnection, HTTPException
from urllib.parse import urlencode

FORM = "application/x-www-form-urlencoded"
Headers = dict[str, str]


class NoAnswer(Exception):
    """Nobody listens, or nothing comes back."""


@dataclass(frozen=True)
class Answer:
    status: int
    headers: Message
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()


@dataclass
class Http:
    """Requests to one port of this machine. Cookies are kept and sent, by name and value alone.

    `always` are headers of every request, such as a proxy adds.
    """

    port: int
    always: Headers = field(default_factory=dict)
    cookies: dict[str, str] = field(default_factory=dict)

    def get(self, path: str, headers: Headers | None = None) -> Answer:
        return self.send("GET", path, headers)

    def post(self, path: str, fields: dict[str, str], headers: Headers | None = None) -> Answer:
        return self.send("POST", path, {"Content-Type": FORM, **(headers or {})}, urlencode(fields).encode())

    def token(self, path: str) -> str:
        """The token of the first form of the page."""
        return re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', self.get(path).text)[1]

    def send(self, method: str, path: str, headers: Headers | None = None, body: bytes | None = None) -> Answer:
        headers = {**self.always, **(headers or {})}
        if self.cookies:
            headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        connection = HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            connection.request(method, path, body, headers)
            response = connection.getresponse()
            answer = Answer(response.status, response.headers, response.read())
        except (OSError, HTTPException) as error:
            raise NoAnswer from error
        finally:
            connection.close()
        for cookie in answer.headers.get_all("Set-Cookie", []):
            name, _, value = cookie.partition(";")[0].partition("=")
            self.cookies[name] = value
        return answer
