"""Traditional Chinese in the words of Taiwan out of simplified Chinese, by OpenCC (https://github.com/BYVoid/OpenCC)."""

from collections.abc import Sequence
from functools import cache

from django.utils.translation import gettext as _
from opencc import OpenCC as Converter

from translation.engines.engine import EngineError
from translation.engines.usable import usable
from translation.glossary.fragments import BrokenMarkup, Words, read, write


class OpenCC:
    """A conversion on this machine that costs nothing. Words are converted, tags and what they say stay."""

    name = "opencc"
    billed = False
    settings: tuple[str, ...] = ()

    def translate(self, texts: Sequence[str], source: str, target: str) -> list[str | None]:
        if (source, target) != ("zh-hans", "zh-hant"):
            raise EngineError(_("OpenCC makes traditional Chinese of simplified Chinese, and nothing else."))
        return [self._converted(text) for text in texts]

    def _converted(self, text: str) -> str | None:
        if not text.strip():
            return text
        try:
            pieces = read(text)
        except BrokenMarkup:
            return None
        convert = _converter().convert
        converted = (Words(convert(piece.text)) if isinstance(piece, Words) else piece for piece in pieces)
        return usable(text, write(converted))


@cache
def _converter() -> Converter:
    """Its dictionaries take a moment to load. `s2twp`: the characters of Taiwan, and its words (軟體, 網路)."""
    return Converter("s2twp")
