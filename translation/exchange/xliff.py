"""Texts as XLIFF 1.2 (OASIS Standard, 1 February 2008), for programs of translators (requirement W3).

1.2 and not 2: Trados, memoQ, Phrase, Smartcat, OmegaT and Weblate all read and write 1.2, and only some of them 2.0.
http://docs.oasis-open.org/xliff/v1.2/os/xliff-core.html

A page is a `<file>` whose `original` is its translation key. Inline tags are `<g>`, line breaks `<x>`, whose ids are
the marks of `markup`: programs keep ids, and show them. `extradata` of a unit, "extra data properties of an item", has
the fingerprint of the translation that went out.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby
from xml.etree.ElementTree import Element, SubElement, register_namespace, tostring

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import ParseError, fromstring
from django.utils.translation import gettext as _

from translation.exchange.answers import Answer
from translation.exchange.markup import ID, escaped_words, mark_of, parts, plain_words
from translation.exchange.mistakes import BadFile, Mistake
from translation.exchange.units import Unit

NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2"
TYPE = "application/xliff+xml"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
# What kind of element a tag is: section 3 of the standard, values of `ctype`.
KINDS = {"b": "bold", "strong": "bold", "i": "italic", "em": "italic", "a": "link"}
# States in which a translator has done with a unit, whether the text differs from what went out or not.
DONE = frozenset(["final", "signed-off", "translated"])
# How those begin in which something is left to be done, be it only a review: "new", "needs-review-translation", …
OPEN = ("new", "needs-")
DEEPEST = 20

register_namespace("", NAMESPACE)


def write(units: Iterable[Unit], source: str, target: str) -> bytes:
    """A file of the units; `source` and `target` are language codes of BCP 47."""
    root = Element(_name("xliff"), version="1.2")
    for key, group in groupby(units, key=lambda unit: unit.key):
        group = list(group)
        attributes = {"original": str(key), "source-language": source, "target-language": target, "datatype": "html"}
        file = SubElement(root, _name("file"), attributes)
        SubElement(SubElement(file, _name("header")), _name("note")).text = group[0].page
        body = SubElement(file, _name("body"))
        for unit in group:
            _write_unit(body, unit, source, target)
    return tostring(root, encoding="utf-8", xml_declaration=True)


def read(data: bytes) -> list[Answer]:
    """The units of a file. Raises BadFile, also for document types and entities, which no XLIFF 1.2 has."""
    try:
        root = fromstring(data, forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError, LookupError) as error:
        raise BadFile(_("This is no XLIFF file: the XML is broken, or has a document type.")) from error
    if root.tag != _name("xliff"):
        raise BadFile(_("This is no XLIFF file of version 1.2."))
    mistakes: list[Mistake] = []
    answers = []
    for file in root.iter(_name("file")):
        for unit in file.iter(_name("trans-unit")):
            answers.append(_read_unit(unit, file.get("target-language", ""), len(answers) + 1, mistakes))
    if mistakes:
        raise BadFile(mistakes)
    return answers


def _name(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"


def _write_unit(body: Element, unit: Unit, source: str, target: str) -> None:
    attributes = {"id": unit.id, "extradata": unit.fingerprint, SPACE: "preserve"}
    if unit.most:
        attributes |= {"maxwidth": str(unit.most), "size-unit": "char"}
    if unit.reviewed:
        attributes["approved"] = "yes"
    element = SubElement(body, _name("trans-unit"), attributes)
    _write_text(SubElement(element, _name("source"), {LANGUAGE: source}), unit.source)
    if unit.translation:
        _write_text(SubElement(element, _name("target"), {LANGUAGE: target} | _state(unit)), unit.translation)
    for text, about in ((unit.place, "source"), (unit.reason, "target")):
        if text:
            SubElement(element, _name("note"), annotates=about).text = text


def _state(unit: Unit) -> dict[str, str]:
    if unit.machine:
        return {"state": "needs-review-translation", "state-qualifier": "mt-suggestion"}
    if unit.reason:
        return {"state": "needs-review-translation"}
    return {"state": "final" if unit.reviewed else "translated"}


def _write_text(element: Element, text: str) -> None:
    """Put the text with its marks into the element."""
    opened = [element]
    breaks = 0
    for part in parts(text):
        mark = mark_of(part)
        if mark.startswith("/"):
            opened.pop()
        elif mark:
            name = ID.fullmatch(mark)[1]
            kind = KINDS.get(name, f"x-html-{name}")
            opened.append(SubElement(opened[-1], _name("g"), id=mark, ctype=kind))
        else:
            for number, line in enumerate(plain_words(part).split("\n")):
                if number:
                    breaks += 1
                    SubElement(opened[-1], _name("x"), id=f"br{breaks}", ctype="lb")
                _add(opened[-1], line)


def _add(element: Element, words: str) -> None:
    """Put the words after what the element has so far."""
    if len(element):
        element[-1].tail = (element[-1].tail or "") + words
    else:
        element.text = (element.text or "") + words


def _read_unit(unit: Element, language: str, number: int, mistakes: list[Mistake]) -> Answer:
    texts = {}
    for name in ("source", "target"):
        element = unit.find(_name(name))
        try:
            texts[name] = "" if element is None else "".join(_read_text(element))
        except _Unknown as error:
            texts[name] = ""
            words = _("Keep the tags of the source as they are, and add none of another kind.")
            mistakes.append(Mistake(str(number), name, str(error), words))
    target = unit.find(_name("target"))
    state = "" if target is None else target.get("state", "")
    done = unit.get("approved") == "yes" or state in DONE
    return Answer(
        row=str(number),
        id=unit.get("id", ""),
        language=language,
        source=texts["source"],
        translation=texts["target"],
        fingerprint=unit.get("extradata"),
        done=done,
        unfinished=not done and state.startswith(OPEN),
    )


class _Unknown(Exception):
    """An inline element that did not go out."""


def _read_text(element: Element, depth: int = 0) -> Iterator[str]:
    """The text of an element with its marks."""
    yield _words(element.text)
    for child in element:
        name, mark = child.tag.rpartition("}")[2], child.get("id", "")
        if depth > DEEPEST:
            raise _Unknown(name)
        if name == "g" and ID.fullmatch(mark):
            yield from (f"<{mark}>", *_read_text(child, depth + 1), f"</{mark}>")
        elif name == "x" and mark.startswith("br"):
            yield "\n"
        elif name == "mrk":
            # What programs put around segments and terms.
            yield from _read_text(child, depth + 1)
        else:
            raise _Unknown(f"<{name} id={mark!r}>")
        yield _words(child.tail)


def _words(text: str | None) -> str:
    return escaped_words((text or "").replace("\n", " "))
