"""Facets: the questions by which a list can be narrowed (C8, W13). Pure data, which every engine counts its own way.

Values of a facet are alternatives, facets add up. The count of a value is what a visitor sees after choosing it, all
other facets held; so a facet's own choice does not weigh on its own counts.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Model, QuerySet
from django.db.models.expressions import Combinable

from cms.graphql.errors import BadInput
from cms.graphql.rows import Row
from search.vocabulary import Vocabulary

Pairs = Callable[[QuerySet], Iterable[tuple[int, str]]]
Choice = Mapping[str, list[str]]


@dataclass(frozen=True)
class Facet:
    """A question, and the label of each of its values.

    `pairs` gives (page id, value) of the pages of a queryset, in one statement. Facets may share it (all tag groups
    do), so a pair whose value is none of the facet's says nothing.
    """

    key: str
    label: str
    values: dict[str, str]
    pairs: Pairs


def area_facet(model: type[Model], field: str, label: str, vocabulary: Vocabulary) -> Facet:
    """By area. `field` is a foreign key or a many-to-many relation to areas."""
    keys = {pk: term.key for pk, term in vocabulary.areas.items()}
    if model._meta.get_field(field).many_to_many:
        pairs = _related(model, field, keys)
    else:
        pairs = _columns(field, lambda area: [keys[area]] if area in keys else [])
    return Facet("area", label, {term.key: term.name for term in vocabulary.areas.values()}, pairs)


def tag_facets(model: type[Model], kinds: Iterable[str], vocabulary: Vocabulary) -> list[Facet]:
    """One facet for each tag group that applies to any of the kinds."""
    pairs = _related(model, "tags", {pk: term.key for pk, term in vocabulary.tags.items()})
    return [
        Facet(group.key, group.label, {tag.key: tag.label for tag in group.tags}, pairs)
        for group in vocabulary.groups_for(kinds)
    ]


@dataclass(frozen=True)
class Band:
    """A range of numbers, both ends included; without `most` it is open."""

    key: str
    label: str
    least: int
    most: int | None

    def has(self, number: int) -> bool:
        return self.least <= number and (self.most is None or number <= self.most)


def band_facet(key: str, label: str, field: str | Combinable, bands: list[Band]) -> Facet:
    """By ranges of a number, in a field or given by an expression. A page without it is in none."""

    def keys(number: int | None) -> list[str]:
        return [] if number is None else [band.key for band in bands if band.has(number)]

    return Facet(key, label, {band.key: band.label for band in bands}, _columns(field, keys))


def list_facet(key: str, label: str, field: str, values: dict[str, str]) -> Facet:
    """By a field that holds a list of values, or nothing."""
    return Facet(key, label, values, _columns(field, lambda held: held or []))


def _columns(field: str | Combinable, keys: Callable[[Any], list[str]]) -> Pairs:
    """From a column of the page itself; `keys` gives the values of what stands there."""

    def pairs(pages: QuerySet) -> Iterable[tuple[int, str]]:
        return ((pk, key) for pk, value in pages.order_by().values_list("pk", field) for key in keys(value))

    return pairs


def _related(model: type[Model], field: str, keys: dict[int, str]) -> Pairs:
    """From the table between pages and terms, whose values `keys` gives by id."""
    relation: Any = model._meta.get_field(field)
    through, mine, theirs = relation.remote_field.through, relation.m2m_field_name(), relation.m2m_reverse_field_name()

    def pairs(pages: QuerySet) -> Iterable[tuple[int, str]]:
        rows = through.objects.filter(**{f"{mine}__in": pages.order_by().values("pk")})
        return ((pk, keys[term]) for pk, term in rows.values_list(f"{mine}_id", f"{theirs}_id") if term in keys)

    return pairs


def facet_value(facet: str, value: str) -> str:
    """The two in one, as an index keeps them."""
    return f"{facet}={value}"


def chosen_values(filters: list[dict] | None, known: dict[str, Facet]) -> Choice:
    """The chosen values by facet. Raises BadInput that names an unknown facet or value and what would be right."""
    chosen: dict[str, list[str]] = {}
    for entry in filters or []:
        facet = known.get(entry["facet"])
        if not facet:
            raise BadInput("filters", entry["facet"], f"the facets here are {', '.join(known)}.")
        wrong = next((value for value in entry["values"] if value not in facet.values), None)
        if wrong is not None:
            raise BadInput("filters", wrong, f"the values of '{facet.key}' are {', '.join(facet.values)}.")
        if entry["values"]:
            chosen[facet.key] = [*chosen.get(facet.key, []), *entry["values"]]
    return chosen


def counted(facets: Iterable[Facet], counts: Mapping[str, Mapping[str, int]], chosen: Choice) -> list[Row]:
    """The facets with the count of each value (contract: Facet)."""
    return [
        {
            "key": facet.key,
            "label": facet.label,
            "values": [
                {
                    "key": key,
                    "label": label,
                    "count": counts[facet.key][key],
                    "selected": key in chosen.get(facet.key, ()),
                }
                for key, label in facet.values.items()
            ],
        }
        for facet in facets
    ]
