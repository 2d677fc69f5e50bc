"""Pictures of the database and the names of their files."""

import re
from pathlib import PurePosixPath

from cms.models import Picture
from cms.pictures.names import suffix_of

NAME = re.compile(r"^[^/\\\s]+\.(?:png|jpe?g|webp)$", re.IGNORECASE)


def named() -> dict[int, str]:
    """The file name of each picture in a bundle, by id: its title, if that fits its file, as after loading."""
    names: dict[int, str] = {}
    taken: set[str] = set()
    for pk, title, file in Picture.objects.order_by("pk").values_list("pk", "title", "file"):
        fits = NAME.match(title) and suffix_of(title) == suffix_of(file)
        name = title if fits else PurePosixPath(file).name
        if name in taken:
            path = PurePosixPath(name)
            name = f"{path.stem}-{pk}{path.suffix}"
        taken.add(name)
        names[pk] = name
    return names


def keyed() -> dict[str, int]:
    return {name: pk for pk, name in named().items()}
