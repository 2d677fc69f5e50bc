"""Google Cloud Translation v3, called "Advanced".

https://cloud.google.com/translate/docs/reference/rest/v3/projects/translateText
"""

from typing import Any

from translation.engines.google_account import Account
from translation.engines.http import ask
from translation.engines.service import Service

CODES = {"zh-hans": "zh-CN", "zh-hant": "zh-TW"}


class Google(Service):
    """The general model of a project."""

    name = "google"
    label = "Google"
    settings = ("HAMAYU_GOOGLE_PROJECT", "HAMAYU_GOOGLE_KEY", "HAMAYU_GOOGLE_URL")
    most_texts = 1024
    most = 29_999  # Code points; fewer than 30,000 are advised.

    def __init__(self, project: str, key_file: str, url: str) -> None:
        self._url = f"{url.rstrip('/')}/v3/projects/{project}/locations/global:translateText"
        self._account = Account(key_file)

    def ask(self, texts: list[str], source: str, target: str) -> list[Any]:
        body = {
            "contents": texts,
            "mimeType": "text/html",
            "sourceLanguageCode": CODES.get(source, source),
            "targetLanguageCode": CODES.get(target, target),
        }
        answer = ask(self.label, self._url, body, authorization=f"Bearer {self._account.token()}")
        return self.answers(answer, "translations", "translatedText")
