"""Galleries: ordered child rows that hold one picture each."""

from cms.graphql.pictures import PictureRow, pictures
from cms.graphql.rows import Batch, Reading, Row, batch
from cms.graphql.selection import Selection
from cms.models import Child


def gallery_of(model: type[Child]) -> Batch:
    """The pictures of child rows of `model`, whose parent is `page` and whose picture is `image`."""

    def fetch(rows: list[Row], selection: Selection, reading: Reading) -> list[list[PictureRow]]:
        held: dict[int, list[int]] = {}
        children = model.objects.filter(page__in=[row["pk"] for row in rows]).order_by("sort_order", "pk")
        for page, image in children.values_list("page_id", "image_id"):
            held.setdefault(page, []).append(image)
        found = pictures((pk for images in held.values() for pk in images), reading)
        return [[found[pk] for pk in held.get(row["pk"], ()) if pk in found] for row in rows]

    return batch("pk", fetch=fetch)
