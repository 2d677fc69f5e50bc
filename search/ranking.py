"""What makes one match better than another, in this one place, for every engine.

A page's score is the sum over all terms of the weights of the roles in which it has the term. What has all that was
typed as one phrase in a role gets that role's weight again, times EXACT. Weights are powers of two, so that a better
role outweighs all lesser ones together. Pages with all terms come first; where these are fewer than FEW, those with a
part of the terms follow, the more the better, if they have at least HALF of them.
"""

from django.conf import settings

OFTEN = "often"  # What a document says again and again (`search.engines.often`).
DEFAULT_WEIGHTS = {"title": 16.0, "tags": 8.0, "lead": 4.0, "body": 2.0, OFTEN: 1.0}
ROLES = tuple(DEFAULT_WEIGHTS)
EXACT = 1.0
FEW = 10
HALF = 0.5
# What a page is worth that has the words of a name, but not as the name.
SCATTERED = 0.9


def weights() -> dict[str, float]:
    """The weight of each role; those of the setting HAMAYU_SEARCH_WEIGHTS replace ours."""
    return DEFAULT_WEIGHTS | getattr(settings, "HAMAYU_SEARCH_WEIGHTS", {})
