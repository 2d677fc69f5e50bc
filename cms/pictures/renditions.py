"""The closed set of renditions. They are made when a picture comes in, before the first visitor asks.

Arbitrary sizes would be a way to fill the disk (research: users_ask, part 2).
"""

from enum import Enum

from cms.models import Picture

WIDTHS = (320, 640, 960, 1280, 1600)


class Format(Enum):
    WEBP = "webp"
    AVIF = "avif"


# AVIF looks as good as WebP at a lower number; 10 is its quickest encoder, and these pictures are drawn, not photos.
QUALITY = {Format.WEBP: "webpquality-82", Format.AVIF: "avifquality-60"}
SPECS = tuple(f"width-{width}|{QUALITY[fmt]}|format-{fmt.value}" for fmt in Format for width in WIDTHS)


def make_renditions(picture: Picture) -> None:
    """Make those of the set that are missing. Does nothing for a picture that has them all."""
    picture.get_renditions(*SPECS)
