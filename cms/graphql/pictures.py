"""Pictures of the API: texts in the locale, and addresses from a closed set of renditions."""

from collections.abc import Iterable
from dataclasses import dataclass, field

import graphene
from django.core.files.storage import default_storage
from django.db.models import F, FilteredRelation, Q

from cms.graphql.rows import Reading, Row
from cms.graphql.selection import Selection
from cms.models import Picture
from cms.pictures.renditions import Format


@dataclass(slots=True)
class PictureRow:
    """One picture with its texts in the locale and its renditions (format → width → file name)."""

    alt: str
    caption: str
    credit: str
    width: int
    height: int
    focus_x: float
    focus_y: float
    original: str
    renditions: dict[str, dict[int, str]] = field(default_factory=dict)

    def file(self, width: int, fmt: str) -> tuple[int, str]:
        """Width and name of the next larger rendition; the largest where none is as large, else the original."""
        made = self.renditions.get(fmt) or self.renditions.get(Format.WEBP.value)
        if not made:
            return self.width, self.original
        fitting = min((w for w in made if w >= width), default=max(made))
        return fitting, made[fitting]

    def worded(self, alt: str, caption: str, decorative: bool) -> "PictureRow":
        """The same picture with the words of the place where it is used."""
        alt = "" if decorative else alt or self.alt
        return PictureRow(
            alt,
            caption or self.caption,
            self.credit,
            self.width,
            self.height,
            self.focus_x,
            self.focus_y,
            self.original,
            self.renditions,
        )


def pictures(ids: Iterable[int | None], reading: Reading) -> dict[int, PictureRow]:
    """Pictures by id, read in one statement; each is read once for an execution."""
    known: dict[int, PictureRow] = reading.memo.setdefault(("pictures", reading.locale), {})
    missing = {pk for pk in ids if pk} - known.keys()
    if missing:
        rows = Picture.objects.filter(pk__in=missing).alias(
            local=FilteredRelation("texts", condition=Q(texts__locale=reading.locale_id, texts__live=True))
        )
        for row in rows.values(
            "pk",
            "file",
            "width",
            "height",
            "description",
            "is_decorative",
            "caption",
            "credit",
            "focal_point_x",
            "focal_point_y",
            "renditions__filter_spec",
            "renditions__width",
            "renditions__file",
            local_alt=F("local__alt"),
            local_caption=F("local__caption"),
        ):
            picture = known.get(row["pk"]) or known.setdefault(row["pk"], _picture(row))
            fmt = (row["renditions__filter_spec"] or "").rpartition("format-")[2]
            if fmt:
                picture.renditions.setdefault(fmt, {})[row["renditions__width"]] = row["renditions__file"]
    return known


def _picture(row: Row) -> PictureRow:
    has_focus = row["focal_point_x"] is not None
    return PictureRow(
        alt="" if row["is_decorative"] else row["local_alt"] or row["description"],
        caption=row["local_caption"] or row["caption"],
        credit=row["credit"],
        width=row["width"],
        height=row["height"],
        focus_x=round(row["focal_point_x"] / row["width"], 4) if has_focus else 0.5,
        focus_y=round(row["focal_point_y"] / row["height"], 4) if has_focus else 0.5,
        original=row["file"],
    )


def picture_of(column: str = "image"):
    """A reader that gives each row the picture whose id stands in the column."""

    def fetch(rows: list[Row], selection: Selection, reading: Reading) -> list[PictureRow | None]:
        found = pictures((row[column] for row in rows), reading)
        return [found.get(row[column]) for row in rows]

    return fetch


ImageFormat = graphene.Enum.from_enum(Format, name="ImageFormat")


class Image(graphene.ObjectType):
    alt = graphene.String(required=True)
    caption = graphene.String(required=True)
    credit = graphene.String(required=True)
    width = graphene.Int(required=True)
    height = graphene.Int(required=True)
    src = graphene.String(
        required=True,
        width=graphene.Int(required=True),
        format=ImageFormat(default_value=Format.WEBP),
        description="A rendition in a modern format, of the next larger width of a closed set, "
        "made ahead of the first visitor.",
    )
    srcset = graphene.String(
        required=True,
        widths=graphene.List(graphene.NonNull(graphene.Int), required=True),
        format=ImageFormat(default_value=Format.WEBP),
    )
    focus_x = graphene.Float(
        required=True, description="Focal point as fractions of width and height, for cropping by CSS."
    )
    focus_y = graphene.Float(required=True)

    @staticmethod
    def resolve_src(picture: PictureRow, info, width: int, format) -> str:
        return default_storage.url(picture.file(width, getattr(format, "value", format))[1])

    @staticmethod
    def resolve_srcset(picture: PictureRow, info, widths: list[int], format) -> str:
        files = dict(picture.file(width, getattr(format, "value", format)) for width in sorted(widths))
        return ", ".join(f"{default_storage.url(name)} {width}w" for width, name in files.items())
