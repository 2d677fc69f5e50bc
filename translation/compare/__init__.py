"""Two texts beside each other: how alike they are, what differs, and which former translation still serves.

Pure functions on pieces of text as wagtail-localize keeps them (`String.data`): inline tags, the rest escaped.
"""

from translation.compare.carry import carried
from translation.compare.change import little_changed
from translation.compare.difference import Piece, difference
from translation.compare.likeness import Offer, likeness, nearest

__all__ = ["Offer", "Piece", "carried", "difference", "likeness", "little_changed", "nearest"]
