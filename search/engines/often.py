"""What a document says again and again, so that it ranks before those that mention the same once.

Engines here tell whether a document has something, not how often. So what stands in it at least TIMES is indexed once
more, in a role of its own, words and sequences of words in one token each.
"""

from collections import Counter
from collections.abc import Iterable

from search.analysis import Analysis, Phrase

TIMES = 3
LONGEST = 3  # Tokens.
JOINT = "+"
OFTEN_STREAMS = ("words", "readings")


def repeated(texts: Iterable[Analysis]) -> Analysis:
    """The words and readings that stand often in the texts of a document."""
    texts = list(texts)
    return Analysis(_often(text.words for text in texts), _often(text.readings for text in texts), [])


def in_one(phrase: Phrase) -> Phrase:
    """A phrase as `repeated` has it."""
    return (JOINT.join(phrase),)


def _often(streams: Iterable[list[str]]) -> list[str]:
    counts: Counter[str] = Counter()
    for stream in streams:
        for length in range(1, LONGEST + 1):
            counts.update(JOINT.join(stream[place : place + length]) for place in range(len(stream) - length + 1))
    return [token for token, count in counts.items() if count >= TIMES]
