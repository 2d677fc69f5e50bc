"""Readers of the areas and tags that pages bear. Each costs one statement for all rows, their words none."""

from collections.abc import Callable, Iterable

from django.db.models import Model, QuerySet

from cms.graphql.parts import Finder, Part, finder
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
        borne = _borne(model, "areas", rows, reading)
        shown = dict(zip(known, area_rows(list(known.values()), selection, reading), strict=True))
        return [[shown[pk] for pk in known if pk in borne[row["pk"]]] for row in rows]

    return batch("pk", fetch=fetch)


def tags_of(model: type[Model]) -> Batch:
    """The tags of pages with a many-to-many field `tags`, in the order of the vocabulary."""

    def fetch(rows: list[Row], selection: Selection, reading: Reading) -> list[list]:
        known = terms(reading).tags
        borne = _borne(model, "tags", rows, reading)
        return [[term for pk, term in known.items() if pk in borne[row["pk"]]] for row in rows]

    return batch("pk", fetch=fetch)


def area_part(column: str = "area") -> Finder:
    """Finds the words of the area whose id stands in the column, for the translation of the row."""

    def find(rows: list[Row], reading: Reading) -> list[list[Part]]:
        known = terms(reading).areas
        return [[known[row[column]].part] if row[column] in known else [] for row in rows]

    return finder(column, find=find)


def area_parts(model: type[Model]) -> Finder:
    """Finds the words of the areas that pages bear."""

    def find(rows: list[Row], reading: Reading) -> list[list[Part]]:
        known, borne = terms(reading).areas, _borne(model, "areas", rows, reading)
        return [[term.part for pk, term in known.items() if pk in borne[row["pk"]]] for row in rows]

    return finder("pk", find=find)


def tag_parts(model: type[Model]) -> Finder:
    """Finds the words of the tags that pages bear, and of their groups."""

    def find(rows: list[Row], reading: Reading) -> list[list[Part]]:
        known, borne = terms(reading), _borne(model, "tags", rows, reading)
        groups = {group.key: group.part for group in known.groups}
        tags = [[term for pk, term in known.tags.items() if pk in borne[row["pk"]]] for row in rows]
        return [[part for term in found for part in (groups[term.group], term.part)] for found in tags]

    return finder("pk", find=find)


def all_areas() -> Finder:
    """Finds the words of every area, for a page with the map."""
    return finder(find=lambda rows, reading: [[term.part for term in terms(reading).areas.values()]] * len(rows))


def facets_of(*columns: str, kind: Callable[[Row], str]) -> Finder:
    """Finds the words by which a list is narrowed: those of all areas, and of the tags of the kind that it lists."""

    def find(rows: list[Row], reading: Reading) -> list[list[Part]]:
        words = terms(reading)
        areas = [term.part for term in words.areas.values()]
        groups = [words.groups_for([kind(row)]) for row in rows]
        return [[*areas, *(part for group in found for part in group.parts)] for found in groups]

    return finder(*columns, find=find)


def _borne(model: type[Model], name: str, rows: list[Row], reading: Reading) -> dict[int, set[int]]:
    """The same as `borne_by`; each page is read once for an execution."""
    known: dict[int, set[int]] = reading.memo.setdefault(("borne", model, name), {})
    missing = [row for row in rows if row["pk"] not in known]
    if missing:
        known.update({row["pk"]: set() for row in missing} | borne_by(model, name, missing))
    return known


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
