"""A dump's folder on disk. It is either empty or a bundle, of which it replaces everything."""

from collections.abc import Iterable
from pathlib import Path

from django.core.files.storage import default_storage

from cms.bundle import yaml
from cms.bundle.dump import shown_files
from cms.bundle.mistakes import BundleError, Mistake
from cms.bundle.pictures.read import FOLDER
from cms.bundle.pictures.rows import named
from cms.bundle.progress import Progress
from cms.bundle.read import IGNORED, MANIFEST
from cms.models import Picture


def dump(folder: Path, progress: Progress | None = None) -> None:
    """Write all content to the folder, and remove what it no longer holds.

    Raises BundleError for a folder that holds something else, and for content that cannot be written.
    """
    progress = progress or Progress()
    _refuse_other(folder)
    # Everything is put together before the first file is touched, so that a failure leaves the folder as it was.
    contents = {name: yaml.write(data) for name, data in shown_files(progress).items()}
    names = named()
    for number, (pk, file) in enumerate(Picture.objects.order_by("pk").values_list("pk", "file"), 1):
        _write(folder / FOLDER / names[pk], _original(file, names[pk]))
        progress.running("files of pictures", number, len(names))
    for name, content in contents.items():
        _write(folder / name, content)
    _remove_stale(folder, {*contents, *(f"{FOLDER}/{name}" for name in names.values())})


def _refuse_other(folder: Path) -> None:
    if folder.exists() and not folder.is_dir():
        raise BundleError([Mistake(str(folder), "", folder.name, "is a file; name a folder")])
    if folder.is_dir() and any(folder.iterdir()) and not (folder / MANIFEST).is_file():
        raise BundleError(
            [Mistake(str(folder), "", folder.name, "is not empty and no content bundle; name another one")]
        )


def _original(file: str, name: str) -> bytes:
    try:
        with default_storage.open(file) as opened:
            return opened.read()
    except FileNotFoundError as error:
        raise BundleError([Mistake(f"{FOLDER}/{name}", "", file, "is missing in the storage")]) from error


def _write(path: Path, content: bytes) -> None:
    """Write the file, unless it is so already."""
    if path.is_file() and path.read_bytes() == content:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _remove_stale(folder: Path, kept: Iterable[str]) -> None:
    """Remove what a bundle may hold and this one does not: `.yaml` files and pictures, at most one folder deep."""
    wanted = {folder / name for name in kept}
    for path in [
        *folder.iterdir(),
        *(child for part in folder.iterdir() if part.is_dir() for child in part.iterdir()),
    ]:
        inside = path.relative_to(folder)
        if path.is_file() and path not in wanted and not any(IGNORED.match(part) for part in inside.parts):
            path.unlink()
    for path in folder.iterdir():
        if path.is_dir() and not any(path.iterdir()):
            path.rmdir()
