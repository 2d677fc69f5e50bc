"""Galleries: ordered child rows that hold one picture each."""

from cms.graphql.parts import Finder, finder
from cms.graphql.pictures import PictureRow, pictures
from cms.graphql.rows import Batch, Reading, Row, batch
from cms.graphql.selection import Selection
from cms.models import Child


def gallery_of(model: type[Child]) -> Batch:
    """The pictures of child rows of `model`, whose parent is `page` and whose picture is `image`."""

    def fetch(rows: list[Row], selection: Selection, reading: Reading) -> list[list[PictureRow]]:
        held = _held(model, rows)
        found = pictures((pk for images in held for pk in images), reading)
        return [[found[pk] for pk in images if pk in found] for images in held]

    return batch("pk", fetch=fetch)


def pictures_of(model: type[Child], column: str = "image_id") -> Finder:
    """Finds the pictures of child rows of `model`, for the translation of their pages."""
    return finder("pk", find=lambda rows, reading: _held(model, rows, column))


def _held(model: type[Child], rows: list[Row], column: str = "image_id") -> list[list[int]]:
    """The ids of the pictures of each row's children, in their order."""
    held: dict[int, list[int]] = {row["pk"]: [] for row in rows}
    children = model.objects.filter(page__in=held).order_by("sort_order", "pk")
    for page, image in children.values_list("page_id", column):
        held[page].append(image)
    return [held[row["pk"]] for row in rows]
