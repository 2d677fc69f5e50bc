"""What makes one match better than another, in this one place, for every engine.

A page's score is the sum over all terms of the weights of the roles in which it has the term. What has all that was
typed as one phrase in a role gets that role's weight again, times EXACT. Weights are powers of two, so that a better
role outweighs all lesser ones together.

Before the score comes a page's share of what was typed. Pages with all terms come first. Where these are fewer than
FEW, those with a part of the terms follow if they have ENOUGH, or as much as any page has. A rarer term is a greater
part (inverse document frequency, K. Spärck Jones 1972): "a quiet desk in Komono" is about Komono. A term that more
than FEW documents have, and more than one in COMMON, is common; a page that has nothing else is no answer.
"""

from collections.abc import Sequence
from math import log

from django.conf import settings

OFTEN = "often"  # What a document says again and again (`search.engines.often`).
DEFAULT_WEIGHTS = {"title": 16.0, "tags": 8.0, "lead": 4.0, "body": 2.0, OFTEN: 1.0}
ROLES = tuple(DEFAULT_WEIGHTS)
EXACT = 1.0
FEW = 10
COMMON = 3
# Shares are whole numbers, which every engine adds up alike: of a page with all terms, of one that has the words of a
# name, but not as the name, and less than that of one that lacks a term.
ALL, SCATTERED, SOME = 1000, 900, 800
ENOUGH = 220
# Of a common term. Those that can be typed together are less than the LEAST share that a page has.
LITTLE, LEAST = 1, 20


def parts(counts: Sequence[int], total: int, worth: int) -> list[int]:
    """The share that a page has for each term if it has not all of them, from the number of documents that have the
    term, of `total`. `worth` is the share of all."""
    total = max(total, *counts, 1)
    common = [count > max(FEW, total / COMMON) for count in counts]
    if all(common):
        common = [False] * len(counts)
    # What no document has is as rare as what one has.
    rarity = [
        0 if is_common else log((total + 1) / max(count, 1)) for count, is_common in zip(counts, common, strict=True)
    ]
    number, every = common.count(False), sum(rarity)
    return [round(SOME * worth / ALL * (1 / number + 2 * each / every) / 3) if each else LITTLE for each in rarity]


def weights() -> dict[str, float]:
    """The weight of each role; those of the setting HAMAYU_SEARCH_WEIGHTS replace ours."""
    return DEFAULT_WEIGHTS | getattr(settings, "HAMAYU_SEARCH_WEIGHTS", {})
