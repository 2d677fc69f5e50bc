"""DeepL and Google as their documentation describes them: what they take, what they refuse, how they answer.

Each marks the text with the language that it was asked for. Nobody has compared them with the real ones.
"""

from collections.abc import Callable
from typing import Any

from tests.services.json_server import Asked, JsonServer, Reply

# Of the documented ones, those that may be asked for here.
DEEPL_SOURCES = {"EN", "JA", "KO", "ZH"}
DEEPL_TARGETS = {"EN-GB", "EN-US", "JA", "KO", "ZH-HANS", "ZH-HANT"}
GOOGLE_LANGUAGES = {"en", "ja", "ko", "zh-CN", "zh-TW"}


class Marking(JsonServer):
    """`change` makes the answer to a text of it, marked already."""

    def __init__(self) -> None:
        super().__init__()
        self.change: Callable[[str], Any] = lambda text: text

    def marked(self, language: str, texts: list[str]) -> list[Any]:
        return [self.change(f"[{language}] {text}") for text in texts]


class DeepL(Marking):
    """POST /v2/translate (https://developers.deepl.com/api-reference/translate)."""

    key = "deepl-secret-5d3f:fx"

    def answer(self, asked: Asked) -> Reply:
        if (asked.method, asked.path) != ("POST", "/v2/translate"):
            return Reply({"message": "Not found"}, 404)
        if asked.headers["Authorization"] != f"DeepL-Auth-Key {self.key}":
            return Reply({"message": f"Wrong key: {asked.headers['Authorization']}"}, 403)
        if len(asked.content) > 128 * 1024:
            return Reply({"message": "Request Entity Too Large"}, 413)
        body = asked.json
        if len(body["text"]) > 50:
            return Reply({"message": "Too many texts."}, 400)
        if body["source_lang"] not in DEEPL_SOURCES or body["target_lang"] not in DEEPL_TARGETS:
            return Reply({"message": "Value for 'target_lang' not supported."}, 400)
        if body["tag_handling"] != "html":
            return Reply({"message": "Value for 'tag_handling' not supported."}, 400)
        texts = self.marked(body["target_lang"], body["text"])
        return Reply(
            {"translations": [{"detected_source_language": body["source_lang"], "text": text} for text in texts]}
        )


class Google(Marking):
    """POST …:translateText, with the token that POST /token gives to who signs for it.

    https://cloud.google.com/translate/docs/reference/rest/v3/projects/translateText
    https://developers.google.com/identity/protocols/oauth2/service-account
    """

    token = "google-token-8c1e"

    def answer(self, asked: Asked) -> Reply:
        if asked.path == "/token":
            return Reply({"access_token": self.token, "expires_in": 3600, "token_type": "Bearer"})
        if asked.path != "/v3/projects/hamayu-test/locations/global:translateText":
            return self.error(404, "NOT_FOUND", "No such address.")
        if asked.headers["Authorization"] != f"Bearer {self.token}":
            return self.error(401, "UNAUTHENTICATED", f"Invalid credentials: {asked.headers['Authorization']}")
        body = asked.json
        if len(body["contents"]) > 1024:
            return self.error(400, "INVALID_ARGUMENT", "Too many text segments")
        if sum(map(len, body["contents"])) >= 30_000:
            return self.error(400, "INVALID_ARGUMENT", "Text is too long.")
        if not {body["sourceLanguageCode"], body["targetLanguageCode"]} <= GOOGLE_LANGUAGES:
            return self.error(400, "INVALID_ARGUMENT", "Target language is invalid.")
        if body["mimeType"] != "text/html":
            return self.error(400, "INVALID_ARGUMENT", "The MIME type is invalid.")
        texts = self.marked(body["targetLanguageCode"], body["contents"])
        return Reply({"translations": [{"translatedText": text} for text in texts]})

    @staticmethod
    def error(code: int, status: str, message: str) -> Reply:
        return Reply({"error": {"code": code, "status": status, "message": message}}, code)
