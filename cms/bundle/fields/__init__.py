"""The kinds of fields a bundle has. Each knows how it is read and checked, stored, and shown again."""

from cms.bundle.fields.base import EMPTY, Entry, Field, Fields, Unstored
from cms.bundle.fields.bodies import Body
from cms.bundle.fields.links import Address, Link, Target
from cms.bundle.fields.nested import Blocks, Group, Items, Rows, Stream
from cms.bundle.fields.references import Key, Keys, Picture, Pictures
from cms.bundle.fields.scalars import Choices, Date, Flag, Number, Plain
from cms.bundle.fields.texts import Text

__all__ = [
    "EMPTY",
    "Address",
    "Blocks",
    "Body",
    "Choices",
    "Date",
    "Entry",
    "Field",
    "Fields",
    "Flag",
    "Group",
    "Items",
    "Key",
    "Keys",
    "Link",
    "Number",
    "Picture",
    "Pictures",
    "Plain",
    "Rows",
    "Stream",
    "Target",
    "Text",
    "Unstored",
]
