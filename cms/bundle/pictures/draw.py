"""Pictures that are drawn on loading, in processes of their own."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from hashlib import sha256
from itertools import repeat
from multiprocessing import get_context
from os import cpu_count
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

from django.conf import settings

from cms import illustration
from cms.illustration.recipe import Recipe

# So few are drawn sooner than processes are started.
FEW = 3


def mark(name: str, recipe: Mapping[str, Any]) -> str:
    """What the drawing depends on: the recipe, the name that it starts from, and the code that draws."""
    said = json.dumps([name, recipe, _code()], sort_keys=True, ensure_ascii=False)
    return sha256(said.encode()).hexdigest()


@cache
def _code() -> str:
    files = sorted(Path(illustration.__file__).parent.rglob("*.py"))
    return sha256(b"".join(file.read_bytes() for file in files)).hexdigest()


def draw(name: str, recipe: Mapping[str, Any], folder: Path) -> bytes:
    """The picture as PNG, drawn once on a machine and kept in the folder. Raises ValueError for a bad recipe."""
    kept = folder / f"{mark(name, recipe)}.png"
    if not kept.exists():
        picture = illustration.draw_png(Recipe.parse(recipe), seed=name)
        kept.parent.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=kept.parent, delete=False) as draft:
            draft.write(picture)
        Path(draft.name).replace(kept)
    return kept.read_bytes()


def draw_all(
    recipes: Iterable[tuple[str, Mapping[str, Any]]], progress: Callable[[int, int], None]
) -> Iterator[tuple[str, bytes]]:
    """Names and pictures, in the order given."""
    wanted = list(recipes)
    folder = Path(settings.VAR_DIR) / "drawn"
    processes = min(2, cpu_count() or 1)
    if len(wanted) <= FEW or processes == 1:
        for number, (name, recipe) in enumerate(wanted, 1):
            yield name, draw(name, recipe, folder)
            progress(number, len(wanted))
        return
    # New processes, not forks, which would share the connection to the database with this one.
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        drawn = pool.map(draw, *zip(*wanted, strict=True), repeat(folder))
        for number, ((name, _recipe), picture) in enumerate(zip(wanted, drawn, strict=True), 1):
            yield name, picture
            progress(number, len(wanted))
