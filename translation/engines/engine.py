"""What every engine of machine translation offers, and how it says that it failed."""

from collections.abc import Sequence
from typing import Protocol


class EngineError(Exception):
    """A whole request failed. The message is for staff, in words, and never contains a key.

    `retry` says whether trying again later may help, `retry_after` after how many seconds, when the service said so.
    """

    def __init__(self, message: str, *, retry: bool = False, retry_after: float | None = None) -> None:
        super().__init__(message)
        self.retry = retry
        self.retry_after = retry_after


class Engine(Protocol):
    name: str
    billed: bool

    def translate(self, texts: Sequence[str], source: str, target: str) -> list[str | None]:
        """The translations of HTML fragments such as wagtail-localize keeps, in their order.

        Languages are named as Django does. An entry is None where the answer for that text is of no use: empty, with
        other markup than the text, or refused for its length. Spans with `translate="no"` are left alone, and checked
        by whoever put them there. Raises EngineError.
        """
        ...
