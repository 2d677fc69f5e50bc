"""A stand-in for a service of machine translation: it speaks LibreTranslate's protocol and marks each text.

`python -m tests.services.translate` serves http://127.0.0.1:5000 for a site with

    HAMAYU_TRANSLATION=ja>en:libretranslate,ja>zh-hans:libretranslate,zh-hans>zh-hant:opencc
    HAMAYU_LIBRETRANSLATE_URL=http://127.0.0.1:5000

「朝の海」 becomes `[en] 朝の海`. The protocol: https://github.com/LibreTranslate/LibreTranslate/blob/main/libretranslate/app.py
"""

import sys
from html import unescape
from typing import Any

from tests.services.json_server import Asked, JsonServer, Reply

PORT = 5000
CODES = ("en", "ja", "ko", "zh-Hans", "zh-Hant")


class LibreTranslate(JsonServer):
    """A server with a key, if one is given, and with limits, as each server of LibreTranslate has its own."""

    def __init__(
        self,
        port: int = 0,
        *,
        key: str = "",
        codes: tuple[str, ...] = CODES,
        most_texts: int = 100,
        most: int = 10_000,
    ) -> None:
        super().__init__(port)
        self.key, self.codes, self.most_texts, self.most = key, codes, most_texts, most

    @property
    def texts(self) -> list[str]:
        """All that it was to translate."""
        return [text for asked in self.asked if asked.path == "/translate" for text in asked.json["q"]]

    def answer(self, asked: Asked) -> Reply:
        if (asked.method, asked.path) == ("GET", "/languages"):
            return Reply([{"code": code, "name": code, "targets": list(self.codes)} for code in self.codes])
        if (asked.method, asked.path) != ("POST", "/translate"):
            return Reply(b"<!doctype html><title>404 Not Found</title>", 404)
        body = asked.json
        refusal = self._refusal(body)
        if refusal:
            return refusal
        # The server does this to HTML too.
        return Reply({"translatedText": [unescape(f"[{body['target']}] {text}") for text in body["q"]]})

    def _refusal(self, body: dict[str, Any]) -> Reply | None:
        if self.key and body.get("api_key") != self.key:
            return Reply({"error": "Invalid API key"}, 403)
        for name in ("q", "source", "target"):
            if not body.get(name):
                return Reply({"error": f"Invalid request: missing {name} parameter"}, 400)
        if len(body["q"]) > self.most_texts or max(map(len, body["q"])) > self.most:
            return Reply({"error": "Invalid request: request exceeds text limit"}, 400)
        for name in ("source", "target"):
            if body[name] not in self.codes:
                return Reply({"error": f"{body[name]} is not supported"}, 400)
        return None if body.get("format") == "html" else Reply({"error": "format is not supported"}, 400)


def main(arguments: list[str]) -> None:
    service = LibreTranslate(int(arguments[0]) if arguments else PORT)
    print(f"LibreTranslate's protocol at {service.url}; Ctrl-C ends it.", flush=True)
    try:
        service.server.serve_forever()
    except KeyboardInterrupt:
        service.server.server_close()


if __name__ == "__main__":
    main(sys.argv[1:])
