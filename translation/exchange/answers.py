"""What came back from a translator, whatever the file was."""

from typing import NamedTuple


class Answer(NamedTuple):
    """A unit that came back. `source` and `translation` are texts with marks, see `markup`.

    `row` is where it stands in the file, `fingerprint` that of the translation that went out, None if it is lost.
    `done` says that the translator means the translation even where it is what went out, `unfinished` that even what
    differs from that is not meant to be final.
    """

    row: str
    id: str
    language: str
    source: str
    translation: str
    fingerprint: str | None
    done: bool
    unfinished: bool = False
