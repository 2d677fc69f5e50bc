"""YAML as bundles use it. Safe: only plain data comes out, and of bounded size."""

import re
from typing import Any

import yaml

from cms.bundle.mistakes import Place

# An alias may repeat a mapping; repeated in repeated ones they would fill the memory.
MOST_VALUES = 1_000_000


class Loader(yaml.CSafeLoader):
    """As in YAML 1.2 only true and false are truth values; times and dates stay as they are written."""

    yaml_implicit_resolvers: dict = {}


for _tag, _pattern, _first in (
    ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", "tTfF"),
    ("int", r"^[-+]?[0-9]+$", "-+0123456789"),
    ("float", r"^[-+]?(?:[0-9]+\.[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?$", "-+0123456789."),
    ("null", r"^(?:~|null|Null|NULL|)$", ["~", "n", "N", ""]),
):
    Loader.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(_pattern), list(_first))


def read(source: bytes, place: Place) -> Any:
    """The content of a file, None where it is empty or cannot be read, which is noted as a mistake."""
    try:
        text = source.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        place.wrong(f"byte {error.start}", "is not UTF-8: save the file as UTF-8")
        return None
    loader = None
    try:
        loader = Loader(text)
        node = loader.get_single_node()
        return _Constructor(loader).value(node, place) if node else None
    except (yaml.YAMLError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        where = f"line {mark.line + 1}" if mark else "(file)"
        place.wrong(where, f"is not YAML: {getattr(error, 'problem', None) or error}")
        return None
    finally:
        if loader:
            loader.dispose()


class _Constructor:
    """Nodes → values, with a look at what PyYAML lets pass: keys that are given twice."""

    def __init__(self, loader: Loader) -> None:
        self.loader = loader
        self.count = 0

    def value(self, node: yaml.Node, place: Place) -> Any:
        self.count += 1
        if self.count > MOST_VALUES:
            raise ValueError("too many values")
        if isinstance(node, yaml.SequenceNode):
            return [self.value(child, place.item(index)) for index, child in enumerate(node.value)]
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, place)
        value = self.loader.construct_object(node)
        return value.replace("\r\n", "\n") if isinstance(value, str) else value

    def mapping(self, node: yaml.MappingNode, place: Place) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for key_node, child in node.value:
            key = str(key_node.value)
            if key in values:
                place.at(key).wrong(key, f"is given twice (line {key_node.start_mark.line + 1})")
            values[key] = self.value(child, place.at(key))
        return values


class Dumper(yaml.CSafeDumper):
    """Block style, lists indented under their key, texts of several lines as they are."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _text(dumper: yaml.Dumper, text: str) -> yaml.Node:
    style = "|" if "\n" in text else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


Dumper.add_representer(str, _text)


def write(data: Any) -> bytes:
    """The data as a file. It always reads back as the same data."""
    options = {"allow_unicode": True, "sort_keys": False, "width": 10**9, "default_flow_style": False}
    written = yaml.dump(data, Dumper=Dumper, encoding="utf-8", **options)
    if yaml.load(written, yaml.CSafeLoader) != data:
        written = yaml.dump(data, Dumper=Dumper, encoding="utf-8", default_style='"', **options)
    return written
