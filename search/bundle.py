"""How the vocabulary stands in a content bundle: areas.yaml and tags.yaml."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cms.bundle.fields import Choices, Entry, Fields, Key, Picture, Text
from cms.bundle.mistakes import Findings, Place
from cms.bundle.parts import Part, Things
from cms.bundle.sources import Listing, check_key
from cms.kinds import ListingKind
from search.models import Area, Tag, TagGroup

TAGS_FILE = "tags.yaml"

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
    """The groups of tags.yaml, without their tags."""

    def read(self, folder: Path, findings: Findings) -> Iterator[tuple[str, Place, Any]]:
        for key, place, raw in super().read(folder, findings):
            yield key, place, {name: value for name, value in raw.items() if name != "tags"}


class TagSource(Listing):
    """The tags of tags.yaml, each with the key of its group."""

    def read(self, folder: Path, findings: Findings) -> Iterator[tuple[str, Place, Any]]:
        # The groups' own source has noted what is wrong with the file.
        seen: set[str] = set()
        for group, place, raw in super().read(folder, Findings(findings.locales)):
            there = Place(place.file, findings, place.field).at("tags")
            tags = raw.get("tags") or []
            if not isinstance(tags, list):
                there.wrong(tags, "must be a list of tags")
                continue
            for index, tag in enumerate(tags):
                here = there.item(index)
                key = tag.get("key") if isinstance(tag, dict) else tag
                if not isinstance(tag, dict) or not isinstance(key, str):
                    here.wrong(key, "must be a mapping with a key")
                elif key in seen:
                    here.at("key").wrong(key, "is used twice; the keys of tags are unique over all groups")
                elif check_key(key, here.at("key")):
                    seen.add(key)
                    yield key, here, {name: value for name, value in tag.items() if name != "key"} | {"group": group}

    def add_to(self, files: dict[str, Any], things: Mapping[str, Any]) -> None:
        groups = {group["key"]: group for group in files.get(TAGS_FILE, ())}
        for key, shown in things.items():
            tag = {name: value for name, value in shown.items() if name != "group"}
            groups[shown["group"]].setdefault("tags", []).append({"key": key} | tag)


GROUPS = Part(
    name="tag-group",
    plural="tag groups",
    source=GroupSource(TAGS_FILE),
    fields=Fields(
        Entry("label", Text(), required=True),
        Entry("help", Text()),
        Entry("kinds", Choices(tuple(ListingKind.values))),
    ),
    model=TagGroup,
    rank=11,
    ordered=True,
)


@dataclass(frozen=True, kw_only=True)
class TagPart(Part):
    def refusal(self, key: str, use: str, things: Things) -> str | None:
        """A page may bear only tags of groups that list its kind (requirement W20)."""
        thing = things.get((self.name, key))
        group = thing.values["group"] if thing else self.find(key).group.key
        if ("tag-group", group) in things:
            kinds = things["tag-group", group].values["kinds"] or []
        else:
            kinds = TagGroup.objects.source().get(key=group).kinds
        return (
            None
            if use in kinds
            else f"is a tag of the group {group}, which is not for {use} but for {', '.join(kinds)}"
        )


TAGS = TagPart(
    name="tag",
    plural="tags",
    source=TagSource(TAGS_FILE),
    fields=Fields(Entry("group", Key("tag-group"), "group_id"), Entry("label", Text(), required=True)),
    model=Tag,
    rank=12,
    ordered=True,
)

PARTS = [AREAS, GROUPS, TAGS]
