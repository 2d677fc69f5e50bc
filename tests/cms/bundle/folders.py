"""Bundles written by the tests, from mappings."""

from copy import deepcopy
from pathlib import Path
from typing import Any

import yaml

from tests.cms.bundle.small import BUNDLE, MANIFEST
from tests.cms.bundle.values import png, text

__all__ = ["BUNDLE", "MANIFEST", "bundle", "contents", "png", "text", "write"]


def bundle(**changes: Any) -> dict[str, Any]:
    """The small bundle; `changes` replace files (`plans__x` stands for plans/x.yaml), None removes one."""
    files = deepcopy(BUNDLE)
    for name, data in changes.items():
        path = name.replace("__", "/").replace("_", "-") + ".yaml"
        files.pop(path, None)
        if data is not None:
            files[path] = data
    return files


def write(folder: Path, files: dict[str, Any]) -> Path:
    """Write the files, bytes as they are and anything else as YAML; others in the folder are removed."""
    for path in [path for path in folder.rglob("*") if path.is_file()]:
        path.unlink()
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(
            data if isinstance(data, bytes) else yaml.safe_dump(data, allow_unicode=True, sort_keys=False).encode()
        )
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
