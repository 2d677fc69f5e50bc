"""DeepL (https://developers.deepl.com/api-reference/translate; error handling: docs/best-practices/error-handling)."""

from typing import Any

from translation.engines.http import ask, encoded
from translation.engines.service import Service


class DeepL(Service):
    """Markup goes as HTML, since texts are HTML: XML is parsed strictly, and one text that fails it fails the request.

    Languages of a source have no variants; of the targets English needs one.
    """

    name = "deepl"
    label = "DeepL"
    settings = ("HAMAYU_DEEPL_KEY", "HAMAYU_DEEPL_URL", "HAMAYU_DEEPL_ENGLISH")
    most_texts = 50
    most = 127 * 1024  # Bytes. The body may have 128 KiB, of which the other fields take little.

    def __init__(self, key: str, url: str, english: str) -> None:
        self._key = key.strip()
        self._english = english
        self._url = url.rstrip("/") or (
            "https://api-free.deepl.com" if self._key.endswith(":fx") else "https://api.deepl.com"
        )

    @staticmethod
    def size(text: str) -> int:
        return len(encoded(text)) + 1

    def ask(self, texts: list[str], source: str, target: str) -> list[Any]:
        body = {
            "text": texts,
            "source_lang": source.partition("-")[0].upper(),
            "target_lang": self._english if target == "en" else target.upper(),
            "tag_handling": "html",
        }
        url = f"{self._url}/v2/translate"
        answer = ask(self.label, url, body, authorization=f"DeepL-Auth-Key {self._key}", secret=self._key)
        return self.answers(answer, "translations", "text")
