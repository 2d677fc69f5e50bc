"""Bodies: Markdown in a bundle, blocks in the database."""

import re
from collections.abc import Iterator
from typing import Any

from django.conf import settings

from cms.bundle.fields import body_blocks
from cms.bundle.fields.base import Field
from cms.bundle.fields.links import check_address
from cms.bundle.fields.references import Picture
from cms.bundle.fields.splitting import split
from cms.bundle.fields.texts import read_locales
from cms.bundle.lookup import Lookup
from cms.bundle.markdown import read_body, write_body
from cms.bundle.markdown.shape import difference
from cms.bundle.markdown.tree import Block, Button, Embed, Gallery, Image, Text
from cms.bundle.mistakes import Place
from cms.bundle.showing import Showing
from translation.sync import Words

KANA = re.compile(r"[\u3041-\u3096\u30a1-\u30fa]")


class Body(Field):
    """A body by locale. Its languages have the same shape (contract: content bundle)."""

    def read(self, raw: Any, place: Place) -> dict[str, tuple[Block, ...]] | None:
        texts = read_locales(raw, place)
        bodies = {locale: _read(text, place.at(locale)) for locale, text in texts.items()}
        source = bodies.get(settings.LANGUAGE_CODE)
        if not source:
            return None
        alike = {locale: blocks for locale, blocks in bodies.items() if _is_alike(blocks, source, place.at(locale))}
        return split(alike, settings.LANGUAGE_CODE)

    def store(self, value: dict[str, tuple[Block, ...]] | None, lookup: Lookup) -> list[dict[str, Any]]:
        return [body_blocks.raw(block, lookup) for block in value[settings.LANGUAGE_CODE]] if value else []

    def words(
        self, value: dict[str, tuple[Block, ...]], stored: list[dict], path: str, lookup: Lookup
    ) -> Iterator[Words]:
        others = {locale: blocks for locale, blocks in value.items() if locale != settings.LANGUAGE_CODE}
        for number, item in enumerate(stored):
            translated = {locale: blocks[number] for locale, blocks in others.items()}
            for words in body_blocks.words(value[settings.LANGUAGE_CODE][number], translated, item, path, lookup):
                # A Japanese sentence in a translated body is one that nobody has translated yet.
                texts = words.translations.items()
                yield words._replace(
                    translations={
                        locale: text for locale, text in texts if text != words.source or not KANA.search(text)
                    }
                )

    def show(self, stored: list[dict[str, Any]], path: str, showing: Showing) -> dict[str, str] | None:
        if not stored:
            return None
        shown = {settings.LANGUAGE_CODE: write_body(body_blocks.blocks(stored, showing))}
        for locale in showing.targets:
            translated, found = body_blocks.translated(stored, path, showing, locale)
            if found:
                shown[locale] = write_body(body_blocks.blocks(translated, showing))
        return {locale: text for locale, text in shown.items() if text} or None


def _is_alike(blocks: tuple[Block, ...], source: tuple[Block, ...], place: Place) -> bool:
    differs = difference(blocks, source)
    if differs:
        block, ours, theirs = differs
        place.wrong(block, f"{ours}, in {settings.LANGUAGE_CODE} it {theirs}")
    return not differs


def _read(text: str, place: Place) -> tuple[Block, ...]:
    blocks = read_body(text, lambda message: place.wrong(text, message))
    for block in blocks:
        match block:
            case Image() | Gallery():
                for image in block.images if isinstance(block, Gallery) else [block]:
                    Picture().read(image.file, place)
            case Button(url=url) | Embed(url=url):
                check_address(url, place)
            case Text(lines):
                for url in {run.href: None for line in lines for run in line.runs if run.href}:
                    check_address(url, place)
    return blocks
