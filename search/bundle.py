"""How the vocabulary stands in a content bundle: areas.yaml and tags.yaml."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cms.bundle.fields import Choices, Entry, Fields, Key, Picture, Text
from cms.bundle.mistakes import Findings, Place
from cms.bundle.parts import Part, Thing
from cms.bundle.sources import Listing
from cms.kinds import ListingKind
from search.models import Area, Tag, TagGroup

AREAS = Part(
    name="area",
    plural="areas",
    source=Listing("areas.yaml"),
    fields=Fields(
        Entry("name", Text(), required=True), Entry("description", Text()), Entry("image", Picture(), "image_id")
    ),
    model=Area,
    rank=10,
    ordered=True,
)


class GroupSource(Listing):
    """tags.yaml as groups; their tags are things of their own."""

    def read(self, folder: Path, findings: Findings) -> Iterator[tuple[str, Place, Any]]:
        for key, place, raw in super().read(folder, findings):
            yield key, place, {name: value for name, value in raw.items() if name != "tags"}
