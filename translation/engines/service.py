"""What the services have in common: requests within their limits, and answers that are checked one by one."""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from typing import Any

from django.utils.translation import gettext as _

from translation.engines.engine import EngineError
from translation.engines.usable import usable


class Service(ABC):
    """A service of machine translation. Texts that are too long for it are not sent."""

    name: str
    label: str  # As staff read it.
    billed: bool = True
    most_texts: int  # In one request.
    most: int  # Of what `size` measures, in one request.
    settings: tuple[str, ...]  # Whose values it is made of, in the order of its arguments.

    @staticmethod
    def size(text: str) -> int:
        return len(text)

    @abstractmethod
    def ask(self, texts: list[str], source: str, target: str) -> list[Any]:
        """What the service answers to one request, whatever it is. Raises EngineError."""

    def translate(self, texts: Sequence[str], source: str, target: str) -> list[str | None]:
        results: list[str | None] = [None if text.strip() else text for text in texts]
        for batch in self._batches(texts):
            answers = self.ask([texts[index] for index in batch], source, target)
            if len(answers) != len(batch):
                counts = {"service": self.label, "asked": len(batch), "answered": len(answers)}
                raise EngineError(
                    _("%(service)s was asked for %(asked)s texts and answered %(answered)s.") % counts, retry=True
                )
            for index, answer in zip(batch, answers, strict=True):
                results[index] = usable(texts[index], answer)
        return results

    def _batches(self, texts: Sequence[str]) -> Iterator[list[int]]:
        batch: list[int] = []
        room = self.most
        for index, text in enumerate(texts):
            size = self.size(text)
            if not text.strip() or size > self.most:
                continue
            if len(batch) == self.most_texts or size > room:
                yield batch
                batch, room = [], self.most
            batch.append(index)
            room -= size
        if batch:
            yield batch

    def answers(self, answer: Any, key: str, field: str = "") -> list[Any]:
        """The list under the key, or the field of each of its entries. Raises EngineError if there is no list."""
        found = answer.get(key) if isinstance(answer, dict) else None
        if not isinstance(found, list):
            message = _("%(service)s answered something else than texts.") % {"service": self.label}
            raise EngineError(message, retry=True)
        return [entry.get(field) if isinstance(entry, dict) else None for entry in found] if field else found
