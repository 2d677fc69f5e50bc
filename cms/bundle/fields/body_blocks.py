"""Blocks of Markdown ↔ blocks as the body's StreamField stores them (`cms.blocks.BODY_BLOCKS`)."""

from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from typing import Any

from wagtail_localize.segments.extract import extract_strings

from cms.bundle.fields import rich_text
from cms.bundle.fields.references import IMAGES
from cms.bundle.lookup import Lookup
from cms.bundle.markdown.runs import collapse
from cms.bundle.markdown.tree import Block, Button, Embed, Gallery, Heading, Image, Quote, Table, Text
from cms.bundle.showing import Showing
from translation.sync import Words, plain_data

Raw = dict[str, Any]


def raw(block: Block, lookup: Lookup) -> Raw:
    """The block as it is stored, without an id."""
    name, value = _raw(block, lookup)
    return {"type": name, "value": value}


def _raw(block: Block, lookup: Lookup) -> tuple[str, Any]:
    match block:
        case Heading(level, text):
            return "heading", {"text": text, "level": str(level)}
        case Text(lines):
            return "text", rich_text.store(lines, lookup)
        case Image():
            return "image", _image(block, lookup)
        case Gallery(images):
            return "gallery", {"images": [{"type": "item", "value": _image(image, lookup)} for image in images]}
        case Quote(text, source):
            return "quote", {"text": text, "source": source}
        case Table(head, rows, caption):
            columns = [{"type": "text", "heading": heading} for heading in head]
            cells = [{"values": list(row)} for row in rows]
            return "table", {"columns": columns, "rows": cells, "caption": caption}
        case Button(title, url):
            page = lookup.page(url)
            return "button", {"title": title, "page": page, "url": "" if page else url}
        case Embed(url, title):
            return "embed", {"url": url, "title": title}


def _image(image: Image, lookup: Lookup) -> Raw:
    picture = lookup.id("picture", image.file.removeprefix(IMAGES))
    return {"image": picture, "alt": image.alt, "caption": image.caption, "decorative": False}


def blocks(stored: Iterable[Raw], showing: Showing) -> list[Block]:
    """The blocks of Markdown of what is stored; without those whose picture or page is gone."""
    made: list[Block] = []
    for item in stored:
        block = _block(item["type"], item["value"], showing)
        if isinstance(block, Text) and made and isinstance(made[-1], Text):
            made[-1] = Text(made[-1].lines + block.lines)
        elif block:
            made.append(block)
    return made


def _block(name: str, value: Any, showing: Showing) -> Block | None:
    match name:
        case "heading":
            text = " ".join(value["text"].split())
            return Heading(int(value["level"]), text) if text else None
        case "text":
            lines = rich_text.show(value, showing)
            return Text(lines) if lines else None
        case "image":
            return _shown(value, showing)
        case "gallery":
            images = [image for item in value["images"] if (image := _shown(item["value"], showing))]
            return Gallery(tuple(images)) if len(images) > 1 else images[0] if images else None
        case "quote":
            text = collapse(value["text"])
            return Quote(text, " ".join((value["source"] or "").split())) if text else None
        case "table":
            return _table(value)
        case "button":
            url = showing.page(value["page"]) if value["page"] else showing.address(value["url"])
            return Button(" ".join(value["title"].split()), url) if url else None
        case "embed":
            return Embed(value["url"], " ".join((value["title"] or "").split()))


def _shown(value: Raw, showing: Showing) -> Image | None:
    name = showing.key("picture", value["image"])
    texts = (" ".join((value[part] or "").split()) for part in ("alt", "caption"))
    return Image(IMAGES + name, *texts) if name else None


def _table(value: Raw) -> Table | None:
    head = tuple(" ".join((column["heading"] or "").split()) for column in value["columns"])
    rows = tuple(tuple(" ".join((text or "").split()) for text in row["values"]) for row in value["rows"])
    return Table(head, rows, " ".join((value.get("caption") or "").split())) if head else None


def words(block: Block, translated: Mapping[str, Block], item: Raw, path: str, lookup: Lookup) -> Iterator[Words]:
    """The pieces of a block with their translations. `item` is the block as it is stored, with its id."""
    here = f"{path}.{item['id']}"
    if isinstance(block, Text):
        others = {locale: text.lines for locale, text in translated.items()}
        yield from rich_text.words(block.lines, item["value"], others, here, lookup)
        return
    others = {locale: _texts(other, item) for locale, other in translated.items()}
    for place, text in _texts(block, item).items():
        if text:
            texts = {locale: plain_data(texts[place]) for locale, texts in others.items() if texts[place]}
            yield Words(f"{here}.{place}", plain_data(text), texts)


def _texts(block: Block, item: Raw) -> dict[str, str]:
    """The words of a block by their path inside it."""
    match block:
        case Heading(_level, text):
            return {"text": text}
        case Image(_file, alt, caption):
            return {"alt": alt, "caption": caption}
        case Gallery(images):
            ids = [held["id"] for held in item["value"]["images"]]
            pairs = zip(ids, images, strict=True)
            return {f"images.{key}.{name}": text for key, image in pairs for name, text in _texts(image, item).items()}
        case Quote(text, source):
            return {"text": text, "source": source}
        case Table(head, rows, caption):
            cells = {f"{row}.{column}": text for row, texts in enumerate(rows) for column, text in enumerate(texts)}
            return {"caption": caption} | {f"head.{index}": text for index, text in enumerate(head)} | cells
        case Button(title=title) | Embed(title=title):
            return {"title": title}
    return {}


def translated(stored: list[Raw], path: str, showing: Showing, locale: str) -> tuple[list[Raw], bool]:
    """The stored blocks in the locale, where untranslated pieces stay as they are; and whether any is translated."""
    found = False

    def translate(place: str, text: Any) -> Any:
        nonlocal found
        words = showing.text(place, text, locale) if isinstance(text, str) and text else None
        found = found or words is not None
        return text if words is None else words

    copies = deepcopy(stored)
    for item in copies:
        here, value = f"{path}.{item['id']}", item["value"]
        match item["type"]:
            case "text":
                template, strings = extract_strings(value)
                pieces = [showing.piece(here, string.data, locale) for string, _attributes in strings]
                found = found or any(piece is not None for piece in pieces)
                item["value"] = rich_text.restore(template, strings, pieces)
            case "gallery":
                for image in value["images"]:
                    for name in ("alt", "caption"):
                        there = f"{here}.images.{image['id']}.{name}"
                        image["value"][name] = translate(there, image["value"][name])
            case "table":
                value["caption"] = translate(f"{here}.caption", value.get("caption"))
                for index, column in enumerate(value["columns"]):
                    column["heading"] = translate(f"{here}.head.{index}", column["heading"])
                for number, row in enumerate(value["rows"]):
                    row["values"] = [translate(f"{here}.{number}.{i}", text) for i, text in enumerate(row["values"])]
            case _:
                for name in value.keys() & {"text", "source", "title", "alt", "caption"}:
                    value[name] = translate(f"{here}.{name}", value[name])
    return copies, found
