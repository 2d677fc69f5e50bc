"""How the vocabulary stands in a content bundle: areas.yaml, tags.yaml and synonyms.yaml."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from django.conf import settings
from wagtail.models import Locale

from cms.bundle.fields import Choices, Entry, Field, Fields, Key, Picture, Plain, Text
from cms.bundle.mistakes import Findings, Place
from cms.bundle.parts import Part, Things
from cms.bundle.sources import Listing, check_key, read_file
from cms.bundle.words import WordList
from cms.kinds import ListingKind
from search.models import Area, Synonyms, Tag, TagGroup
from search.models.synonyms import lines

TAGS_FILE = "tags.yaml"
SYNONYMS_FILE = "synonyms.yaml"

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


class Meaning(NamedTuple):
    """Synonyms as a bundle has them; without a locale they hold in every language."""

    words: tuple[str, ...]
    means: tuple[str, ...]
    locale: str


class Words(Field):
    def read(self, raw: Any, place: Place) -> tuple[str, ...]:
        if not isinstance(raw, list):
            place.wrong(raw, "must be a list of words")
            return ()
        words = [Plain().read(word, place.item(index)) for index, word in enumerate(raw)]
        # Staff keep one on each line.
        return tuple(dict.fromkeys(" ".join(word.split()) for word in words if word))


def read_synonyms(folder: Path, findings: Findings) -> list[Meaning]:
    place = Place(SYNONYMS_FILE, findings)
    raw = read_file(folder, place)
    if raw is not None and not isinstance(raw, list):
        place.wrong(raw, "must be a list")
        return []
    fields = Fields(
        Entry("words", Words(), required=True),
        Entry("means", Words()),
        Entry("locale", Choices(findings.locales, single=True)),
    )
    meanings: dict[Meaning, None] = {}
    for index, item in enumerate(raw or ()):
        values = fields.read(item, place.item(index))
        meaning = Meaning(values.get("words") or (), values.get("means") or (), values.get("locale") or "")
        if meaning.words and meaning in meanings:
            place.item(index).wrong(", ".join(meaning.words), "is there twice")
        meanings[meaning] = None
    return list(meanings)


def save_synonyms(meanings: Iterable[Meaning]) -> list[Synonyms]:
    """Make the synonyms what the bundle says; others stay. Those that differ are found by language and first word.
    Returns what changed."""
    meanings = list(meanings)
    rows = [(row, _meaning(row)) for row in Synonyms.objects.select_related("locale").order_by("pk")]
    there = {meaning for _row, meaning in rows}
    differing: dict[tuple[str, str], list[Synonyms]] = defaultdict(list)
    for row, (words, means, locale) in rows:
        if words and (words, means, locale) not in meanings:
            differing[locale, words[0]].append(row)
    locales = {locale.language_code: locale for locale in Locale.objects.all()}
    changed: list[Synonyms] = []
    for words, means, locale in (meaning for meaning in meanings if meaning not in there):
        held = differing[locale, words[0]]
        row = held.pop(0) if held else Synonyms()
        row.written, row.meant, row.locale = "\n".join(words), "\n".join(means), locales.get(locale)
        row.save()
        changed.append(row)
    return changed


def shown_synonyms(locales: Iterable[str]) -> Iterator[dict[str, Any]]:
    """What a dump writes: those of every language first, each language's by their words, and none twice."""
    meanings = sorted({_meaning(row) for row in Synonyms.objects.select_related("locale")})
    for code in ("", settings.LANGUAGE_CODE, *locales):
        for words, means, locale in meanings:
            if words and locale == code:
                shown = {"words": list(words), "means": list(means), "locale": locale}
                yield {name: value for name, value in shown.items() if value}


def _meaning(row: Synonyms) -> Meaning:
    words = (tuple(dict.fromkeys(lines(text))) for text in (row.written, row.meant))
    return Meaning(*words, row.locale.language_code if row.locale else "")


WORD_LISTS = [WordList(SYNONYMS_FILE, "synonyms", read_synonyms, save_synonyms, shown_synonyms)]
