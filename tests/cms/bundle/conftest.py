from pathlib import Path

import pytest

from cms.bundle.load import Loaded, load
from tests.cms.bundle import folders


@pytest.fixture
def loaded(db, tmp_path):
    """Loads files as a bundle; without files the small bundle."""

    def load_files(files: dict | None = None, **options) -> Loaded:
        return load(folders.write(tmp_path / "bundle", files or folders.bundle()), **options)

    (tmp_path / "bundle").mkdir()
    return load_files


@pytest.fixture
def dumped(db, tmp_path):
    """Dumps everything into a new folder and returns its files."""
    from cms.bundle.folder import dump

    def dump_files(name: str = "dump") -> dict[str, bytes]:
        folder: Path = tmp_path / name
        dump(folder)
        return folders.contents(folder)

    return dump_files
