"""LibreTranslate, run by oneself or by others (https://docs.libretranslate.com/api/operations/translate/).

Its server puts the translation's entities back into characters (`&amp;` comes as `&`), which `usable` sets right.
"""

from typing import Any

from django.utils.translation import gettext as _

from translation.engines.engine import EngineError
from translation.engines.http import ask
from translation.engines.service import Service

# Servers older than April 2025 call the two kinds of Chinese zh and zt.
NAMES = {"zh-hans": ("zh-hans", "zh"), "zh-hant": ("zh-hant", "zt")}


class LibreTranslate(Service):
    """Limits are each server's own, and are not to be asked for: these are modest."""

    name = "libretranslate"
    label = "LibreTranslate"
    settings = ("HAMAYU_LIBRETRANSLATE_URL", "HAMAYU_LIBRETRANSLATE_KEY")
    most_texts = 25
    most = 5000  # Characters.

    def __init__(self, url: str, key: str) -> None:
        self._url = url.rstrip("/")
        self._key = key.strip()
        self._codes: dict[str, str] = {}

    def ask(self, texts: list[str], source: str, target: str) -> list[Any]:
        body = {"q": texts, "source": self._code(source), "target": self._code(target), "format": "html"}
        if self._key:
            body["api_key"] = self._key
        answer = ask(self.label, f"{self._url}/translate", body, secret=self._key)
        return self.answers(answer, "translatedText")

    def _code(self, language: str) -> str:
        """The server's name of the language. It is asked for its languages once, and again for one that it had not."""
        names = NAMES.get(language, (language, language.partition("-")[0]))
        if not self._codes.keys() & set(names):
            self._codes = self._languages()
        for name in names:
            if name in self._codes:
                return self._codes[name]
        words = {"service": self.label, "language": language}
        raise EngineError(_("%(service)s does not offer the language %(language)s.") % words)

    def _languages(self) -> dict[str, str]:
        listed = ask(self.label, f"{self._url}/languages", secret=self._key)
        codes = [entry.get("code") for entry in listed if isinstance(entry, dict)] if isinstance(listed, list) else []
        return {code.lower(): code for code in codes if isinstance(code, str)}
