"""Running text: lines ↔ Wagtail's stored HTML, and its pieces in other languages."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from wagtail_localize.segments.extract import extract_strings
from wagtail_localize.strings import StringValue, restore_strings

from cms.bundle.lookup import Lookup
from cms.bundle.markdown.html import attribute, read_html, write_html, write_inline
from cms.bundle.markdown.tree import Line, Run
from cms.bundle.showing import Showing
from translation.sync import Words

Attributes = Mapping[str, Mapping[str, str]]


def store(lines: Sequence[Line], lookup: Lookup) -> str:
    def target(href: str) -> str:
        page = lookup.page(href)
        return f'linktype="page" id="{page}"' if page else attribute("href", href)

    return write_html(lines, target)


def show(html: str, showing: Showing) -> tuple[Line, ...]:
    def address(attributes: Mapping[str, str]) -> str:
        if attributes.get("linktype") == "page":
            return showing.page(int(attributes.get("id") or 0)) or ""
        return showing.address(attributes.get("href", ""))

    return read_html(html, address)


def words(
    source: Sequence[Line], html: str, translated: Mapping[str, Sequence[Line]], path: str, lookup: Lookup
) -> Iterator[Words]:
    """The pieces of stored HTML, which `source` was before, with their translations: one for each line with words."""
    _template, strings = extract_strings(html)
    worded = [line for line in source if line.runs]
    others = {locale: [line for line in lines if line.runs] for locale, lines in translated.items()}
    for number, (string, attributes) in enumerate(strings):
        bare = _bare(worded[number].runs, string.data)
        texts = {
            locale: write_inline(bare(lines[number].runs), _targets(attributes, lookup))
            for locale, lines in others.items()
        }
        yield Words(path, string.data, texts)


def _bare(source: Sequence[Run], data: str) -> Callable[[Sequence[Run]], Sequence[Run]]:
    """wagtail-localize keeps emphasis of a whole piece out of it, so that translations must not repeat it."""
    linked = any(run.href for run in source)
    bold = not linked and all(run.bold for run in source) and not data.startswith("<b>")
    italic = not linked and all(run.italic for run in source) and not data.startswith(("<i>", "<b><i>"))

    def bare(runs: Sequence[Run]) -> Sequence[Run]:
        return [run._replace(bold=run.bold and not bold, italic=run.italic and not italic) for run in runs]

    return bare


def _targets(attributes: Attributes, lookup: Lookup) -> Callable[[str], str]:
    """Links of a translation: each names the link of the source that leads to the same place.

    One that the source has not gets its address written out, which works, though translators cannot edit it.
    """
    left = {name: dict(held) for name, held in attributes.items()}

    def target(href: str) -> str:
        page = lookup.page(href)
        wanted = {"linktype": "page", "id": str(page)} if page else {"href": href}
        same = [name for name, held in attributes.items() if held == wanted]
        unused = next((name for name in same if name in left), None)
        left.pop(unused or "", None)
        name = unused or next(iter(same), None)
        return attribute("id", name) if name else attribute("href", href)

    return target


def restore(template: str, strings: Sequence[tuple[StringValue, dict]], pieces: Sequence[str | None]) -> str:
    """The HTML with translated pieces; those that are None stay."""
    pairs = zip(strings, pieces, strict=True)
    return restore_strings(
        template, [(string if piece is None else StringValue(piece), held) for (string, held), piece in pairs]
    )
