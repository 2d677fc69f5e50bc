"""The client gives data or one clear error, and the same over both transports."""

import json
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from cms.preview import drafted
from frontend.client import ApiError, BadInputError, Client, UnknownLocaleError, execute, in_process, over_http
from tests import factories

DATA = {"data": {"route": {"page": {"__typename": "HomePage"}, "redirect": None}}}


class Executor:
    """What HAMAYU_API_EXECUTOR names: it answers registered documents."""

    known: dict[str, str] = {}

    def register(self, text):
        self.known["digest"] = text
        return "digest"

    def execute(self, document, variables):
        assert self.known[document].startswith("query Route")
        assert variables == {"path": "/"}
        return type("Result", (), {"status": 200, "body": json.dumps(DATA).encode()})


executor = Executor()


class Handler(BaseHTTPRequestHandler):
    def do_POST(self):
        sent = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        assert sent["query"].startswith("query Route")
        assert sent["variables"] == {"path": "/"}
        self.send_response(200)
        self.end_headers()
        self.wfile.write(json.dumps(DATA).encode())

    def log_message(self, *args):
        pass


@pytest.fixture
def api_url():
    server = HTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.handle_request, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/graphql/"
    server.server_close()


@pytest.mark.requirement("C5")
def test_both_transports_give_the_same_data(settings, api_url):
    settings.HAMAYU_API_EXECUTOR = "tests.frontend.test_client.executor"
    settings.HAMAYU_API_URL = api_url
    inside = Client(in_process).execute("route", {"path": "/"})
    outside = Client(over_http).execute("route", {"path": "/"})
    assert inside == outside == DATA["data"]


def test_an_address_of_the_api_chooses_http(settings):
    settings.HAMAYU_API_URL = "http://127.0.0.1:9/graphql/"
    assert Client().transport is over_http
    settings.HAMAYU_API_URL = ""
    assert Client().transport is in_process


@pytest.mark.requirement("W20")
@pytest.mark.django_db
def test_a_draft_is_asked_for_where_it_is(settings):
    settings.HAMAYU_API_URL = "http://127.0.0.1:9/graphql/"
    with drafted(factories.home()):
        assert Client().transport is in_process


def test_an_api_that_is_away_is_an_api_error(settings):
    settings.HAMAYU_API_URL = "http://127.0.0.1:9/graphql/"
    with pytest.raises(ApiError, match=r"127\.0\.0\.1:9"):
        execute("route", {"path": "/"})


@pytest.mark.parametrize(
    ("code", "kind"), [("UNKNOWN_LOCALE", UnknownLocaleError), ("BAD_INPUT", BadInputError), ("INTERNAL", ApiError)]
)
def test_an_error_of_the_api_says_what_kind_it_is(code, kind):
    answer = {"data": None, "errors": [{"message": "filters", "extensions": {"code": code}}]}
    with pytest.raises(kind, match="route: filters") as caught:
        Client(lambda *_: json.dumps(answer).encode()).execute("route", {})
    assert type(caught.value) is kind


def test_an_answer_that_is_no_json_is_an_api_error():
    with pytest.raises(ApiError, match="not JSON"):
        Client(lambda *_: b"<h1>502</h1>").execute("route", {})
