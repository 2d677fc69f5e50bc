"""What a command shows while it works: a line for each kind of thing, with a running number on a terminal."""

from dataclasses import dataclass

from django.core.management.base import OutputWrapper


@dataclass
class Progress:
    """Lines such as `plans  12   3 changed`. Without an output nothing is shown."""

    out: OutputWrapper | None = None

    def running(self, what: str, done: int, total: int | None = None) -> None:
        """Overwritten by the next; only people at a terminal see it. `total` None: nobody knows it yet."""
        if self.out and self.out.isatty():
            of = "" if total is None else f" of {total}"
            self.out.write(f"{what:<24}{done:>6}{of:<14}", ending="\r")
            self.out.flush()

    def note(self, sentence: str) -> None:
        if self.out:
            self.out.write(sentence)

    def finished(self, what: str, total: int, changed: int | None = None) -> None:
        if self.out:
            said = "" if changed is None else f"   {changed} changed"
            self.out.write(f"{what:<24}{total:>6}{said:<24}\n")
