"""What is wrong with a file that came back, said so that whoever has it open finds the place."""

from collections.abc import Iterable
from typing import NamedTuple

LONGEST_VALUE = 120


class Mistake(NamedTuple):
    """`row` is the number that a spreadsheet shows, or of a unit; empty where the whole file is meant. `message` says
    what would be right."""

    row: str
    column: str
    value: str
    message: str

    @property
    def shown(self) -> str:
        """The value, cut where it is long."""
        text = " ".join(self.value.split())
        return text if len(text) <= LONGEST_VALUE else text[: LONGEST_VALUE - 1] + "…"


class BadFile(Exception):
    """A file of which nothing is applied. Holds all that is wrong with it."""

    def __init__(self, mistakes: Iterable[Mistake] | str) -> None:
        self.mistakes = [Mistake("", "", "", mistakes)] if isinstance(mistakes, str) else list(mistakes)
        super().__init__("\n".join(mistake.message for mistake in self.mistakes))
