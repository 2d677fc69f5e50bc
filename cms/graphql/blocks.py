"""The blocks of a body, as the contract types them."""

from collections.abc import Callable
from typing import Any

import graphene
from django.utils.text import slugify

from cms.addresses import localised
from cms.blocks import embed_provider
from cms.graphql.links import link, targets
from cms.graphql.pictures import Image, PictureRow, pictures
from cms.graphql.rows import Reading, Row
from cms.graphql.selection import Selection
from cms.graphql.streams import items, stream
from cms.graphql.types import Link, many
from cms.richtext import page_ids, plain_text, public_html


class Block(graphene.Interface):
    """One piece of a page's body; `__typename` says which."""

    id = graphene.ID(required=True)

    @classmethod
    def resolve_type(cls, instance: Row, info) -> str:
        return instance["__typename"]


class BlockMeta:
    interfaces = (Block,)


class HeadingBlock(graphene.ObjectType):
    text = graphene.String(required=True)
    level = graphene.Int(required=True)
    anchor = graphene.String(required=True)

    class Meta(BlockMeta):
        pass


class TextBlock(graphene.ObjectType):
    """Sanitised HTML: p, ul, ol, li, a, strong, em, br, h3, h4, blockquote."""

    html = graphene.String(required=True)

    class Meta(BlockMeta):
        pass


class ImageBlock(graphene.ObjectType):
    image = graphene.Field(Image, required=True)

    class Meta(BlockMeta):
        pass


class GalleryBlock(graphene.ObjectType):
    images = many(Image)

    class Meta(BlockMeta):
        pass


class QuoteBlock(graphene.ObjectType):
    text = graphene.String(required=True)
    source = graphene.String(required=True)

    class Meta(BlockMeta):
        pass


class EmbedBlock(graphene.ObjectType):
    provider = graphene.String(required=True)
    url = graphene.String(required=True)
    title = graphene.String(required=True)

    class Meta(BlockMeta):
        pass


class ButtonBlock(graphene.ObjectType):
    link = graphene.Field(Link, required=True)

    class Meta(BlockMeta):
        pass


class TableBlock(graphene.ObjectType):
    caption = graphene.String(required=True)
    head = many(graphene.String)
    rows = graphene.NonNull(graphene.List(graphene.NonNull(graphene.List(graphene.NonNull(graphene.String)))))

    class Meta(BlockMeta):
        pass


TYPES = [HeadingBlock, TextBlock, ImageBlock, GalleryBlock, QuoteBlock, EmbedBlock, ButtonBlock, TableBlock]


def blocks_of(column: str = "body") -> Callable[[list[Row], Selection, Reading], list[list[Row]]]:
    """A reader of a body. Pictures and pages that its blocks name are read once for all rows, whatever is asked of
    them: whether they are there decides which blocks are shown."""

    def fetch(rows: list[Row], selection: Selection, reading: Reading) -> list[list[Row]]:
        bodies = [stream(row[column]) for row in rows]
        blocks = [block for body in bodies for block in body]
        pictures((pk for block in blocks for pk in picture_ids(block)), reading)
        targets((pk for block in blocks for pk in _page_ids(block)), reading)
        return [_shown(body, reading) for body in bodies]

    return fetch


def picture_ids(block: dict) -> list[int]:
    """The pictures that a block of a body shows."""
    if block["type"] == "image":
        return [block["value"]["image"]]
    return [value["image"] for value in items(block["value"]["images"])] if block["type"] == "gallery" else []


def _page_ids(block: dict) -> list[int]:
    if block["type"] == "button":
        return [block["value"]["page"]]
    return page_ids(block["value"]) if block["type"] == "text" else []


def _shown(body: list[dict], reading: Reading) -> list[Row]:
    """The blocks that can be shown: one whose picture or page is gone is left out."""
    anchors: dict[str, int] = {}
    shown = []
    for block in body:
        made = MAKERS[block["type"]](block["value"], reading)
        if made is None:
            continue
        if block["type"] == "heading":
            made["anchor"] = _anchor(made["text"], anchors)
        shown.append({"id": block["id"], **made})
    return shown


def _anchor(text: str, taken: dict[str, int]) -> str:
    """A fragment identifier made of the heading, unique on the page."""
    base = slugify(text, allow_unicode=True) or "section"
    taken[base] = taken.get(base, 0) + 1
    return base if taken[base] == 1 else f"{base}-{taken[base]}"


def _heading(value: dict, reading: Reading) -> Row:
    return {"__typename": "HeadingBlock", "text": value["text"], "level": int(value["level"])}


def _text(value: str, reading: Reading) -> Row:
    def page_url(pk: int) -> str | None:
        target = targets([pk], reading).get(pk)
        return target and target.url

    html = public_html(value, page_url, lambda path: localised(path, reading.locale))
    return {"__typename": "TextBlock", "html": html}


def _worded(value: dict, reading: Reading) -> PictureRow | None:
    picture = pictures([value["image"]], reading).get(value["image"])
    return picture and picture.worded(value["alt"], value["caption"], value["decorative"])


def _image(value: dict, reading: Reading) -> Row | None:
    picture = _worded(value, reading)
    return {"__typename": "ImageBlock", "image": picture} if picture else None


def _gallery(value: dict, reading: Reading) -> Row | None:
    found = [picture for item in items(value["images"]) if (picture := _worded(item, reading))]
    return {"__typename": "GalleryBlock", "images": found} if found else None


def _quote(value: dict, reading: Reading) -> Row:
    return {"__typename": "QuoteBlock", "text": value["text"], "source": value["source"]}


def _embed(value: dict, reading: Reading) -> Row:
    provider = embed_provider(value["url"]) or ""
    return {"__typename": "EmbedBlock", "provider": provider, "url": value["url"], "title": value["title"]}


def _button(value: dict, reading: Reading) -> Row | None:
    made = link(value["title"], value["page"], value["url"] or "", reading)
    return {"__typename": "ButtonBlock", "link": made} if made else None


def _table(value: dict, reading: Reading) -> Row:
    return {
        "__typename": "TableBlock",
        "caption": value.get("caption") or "",
        "head": [column["heading"] for column in value["columns"]],
        "rows": [row["values"] for row in value["rows"]],
    }


MAKERS: dict[str, Callable[[Any, Reading], Row | None]] = {
    "heading": _heading,
    "text": _text,
    "image": _image,
    "gallery": _gallery,
    "quote": _quote,
    "embed": _embed,
    "button": _button,
    "table": _table,
}


def body_text(raw: Any) -> str:
    """The words of a body's running text, for descriptions."""
    return " ".join(plain_text(block["value"]) for block in stream(raw) if block["type"] == "text")
