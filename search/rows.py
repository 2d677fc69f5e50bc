"""Readers of the areas and tags that pages bear. Each costs one statement for all rows, their words none."""

from collections.abc import Iterable

from django.db.models import Model, QuerySet

from cms.graphql.rows import Batch, Reading, Row, batch
from cms.graphql.selection import Selection
from search.schema import area_rows, terms


def area_of(column: str = "area") -> Batch:
    """The area whose id stands in the column."""

    def fetch(rows: list[Row], selection: Selection, reading: Reading) -> list[Row | None]:
        known = terms(reading).areas
        return area_rows([known.get(row[column]) for row in rows], selection, reading)

    return batch(column, fetch=fetch)


def areas_of(model: type[Model]) -> Batch:
    """The areas of pages with a many-to-many field `areas`, in map order."""

    def fetch(rows: list[Row], selection: Selection, reading: Reading) -> list[list[Row]]:
        known = terms(reading).areas
        borne = borne_by(model, "areas", rows)
        shown = dict(zip(known, area_rows(list(known.values()), selection, reading), strict=True))
        return [[shown[pk] for pk in known if pk in borne.get(row["pk"], ())] for row in rows]

    return batch("pk", fetch=fetch)


def tags_of(model: type[Model]) -> Batch:
    """The tags of pages with a many-to-many field `tags`, in the order of the vocabulary."""

    def fetch(rows: list[Row], selection: Selection, reading: Reading) -> list[list]:
        known = terms(reading).tags
        borne = borne_by(model, "tags", rows)
        return [[term for pk, term in known.items() if pk in borne.get(row["pk"], ())] for row in rows]

    return batch("pk", fetch=fetch)


def borne_by(
    model: type[Model], name: str, pages: Iterable[Row] | QuerySet, among: set[int] | None = None
) -> dict[int, set[int]]:
    """Page id → ids of the terms that it bears in the field, for pages with a `pk`; one statement. `among` limits the
    terms that are of interest."""
    field = model._meta.get_field(name)
    mine, theirs = f"{field.m2m_field_name()}_id", f"{field.m2m_reverse_field_name()}_id"
    ids = pages if isinstance(pages, QuerySet) else [page["pk"] for page in pages]
    pairs = field.remote_field.through.objects.filter(**{f"{mine}__in": ids})
    if among is not None:
        pairs = pairs.filter(**{f"{theirs}__in": among})
    borne: dict[int, set[int]] = {}
    for page, term in pairs.values_list(mine, theirs):
        borne.setdefault(page, set()).add(term)
    return borne
