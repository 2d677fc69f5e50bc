"""Facets in SQL: which values a list can be narrowed to, and how many entries each would leave (C8, W13).

Values of a facet are alternatives, facets add up. The count of a value is what a visitor sees after choosing it, all
other facets held; so a facet's own choice does not weigh on its own counts. The number of statements depends on how
many facets are chosen, not on how many values or entries there are.
"""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Exists, Model, OuterRef, Q, QuerySet

from cms.graphql.errors import BadInput
from cms.graphql.rows import Row
from search.vocabulary import Vocabulary

Choice = dict[str, list[str]]


@dataclass(frozen=True)
class Facet:
    """A question with values. `condition` narrows a queryset to values, `counts` counts a queryset by value.

    Facets that share a `counter` (all tag groups do) are counted in one statement.
    """

    key: str
    label: str
    values: dict[str, str]
    condition: Callable[[list[str]], Q]
    counter: Callable[[QuerySet], Counter[str]]


def area_facet(model: type[Model], field: str, label: str, vocabulary: Vocabulary) -> Facet:
    """By area. `field` is a foreign key or a many-to-many relation to areas."""
    keys = {pk: term.key for pk, term in vocabulary.areas.items()}
    values = {term.key: term.name for term in vocabulary.areas.values()}
    if model._meta.get_field(field).many_to_many:
        return _related(model, field, "area", label, keys, values)

    def counter(queryset: QuerySet) -> Counter[str]:
        rows = queryset.order_by().values_list(field).annotate(Count("pk"))
        return Counter({keys[pk]: count for pk, count in rows if pk in keys})

    def condition(chosen: list[str]) -> Q:
        return Q(**{f"{field}__in": [pk for pk, key in keys.items() if key in chosen]})

    return Facet("area", label, values, condition, counter)


def tag_facets(model: type[Model], kinds: Iterable[str], vocabulary: Vocabulary) -> list[Facet]:
    """One facet for each tag group that applies to any of the kinds."""
    keys = {pk: term.key for pk, term in vocabulary.tags.items()}
    every = _related(model, "tags", "tags", "", keys, {})
    return [
        Facet(group.key, group.label, {tag.key: tag.label for tag in group.tags}, every.condition, every.counter)
        for group in vocabulary.groups_for(kinds)
    ]


def _related(model: type[Model], field: str, key: str, label: str, keys: dict[int, str], values: dict) -> Facet:
    relation: Any = model._meta.get_field(field)
    through, mine, theirs = relation.remote_field.through, relation.m2m_field_name(), relation.m2m_reverse_field_name()

    def counter(queryset: QuerySet) -> Counter[str]:
        rows = through.objects.filter(**{f"{mine}__in": queryset.order_by().values("pk")})
        counted = rows.values_list(f"{theirs}_id").annotate(Count("pk"))
        return Counter({keys[pk]: count for pk, count in counted if pk in keys})

    def condition(chosen: list[str]) -> Q:
        ids = [pk for pk, key in keys.items() if key in chosen]
        return Q(Exists(through.objects.filter(**{mine: OuterRef("pk"), f"{theirs}__in": ids})))

    return Facet(key, label, values, condition, counter)


@dataclass(frozen=True)
class Band:
    """A range of numbers, both ends included; without `most` it is open."""

    key: str
    label: str
    least: int
    most: int | None

    def condition(self, field: str) -> Q:
        return Q(**{f"{field}__gte": self.least}, **({f"{field}__lte": self.most} if self.most else {}))


def band_facet(key: str, label: str, field: str, bands: list[Band]) -> Facet:
    """By ranges of a number."""

    def counter(queryset: QuerySet) -> Counter[str]:
        counts = {f"band{i}": Count("pk", filter=band.condition(field)) for i, band in enumerate(bands)}
        row = queryset.order_by().aggregate(**counts)
        return Counter({band.key: row[f"band{i}"] for i, band in enumerate(bands)})

    def condition(chosen: list[str]) -> Q:
        matching = Q(pk__in=[])
        for band in bands:
            if band.key in chosen:
                matching |= band.condition(field)
        return matching

    return Facet(key, label, {band.key: band.label for band in bands}, condition, counter)


def chosen_values(filters: list[dict] | None, facets: list[Facet]) -> Choice:
    """The chosen values by facet. Raises BadInput that names an unknown facet or value and what would be right."""
    known = {facet.key: facet for facet in facets}
    chosen: Choice = {}
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


def narrowed(queryset: QuerySet, facets: list[Facet], chosen: Choice, besides: str = "") -> QuerySet:
    """The queryset with every chosen facet applied, `besides` one."""
    for facet in facets:
        if facet.key in chosen and facet.key != besides:
            queryset = queryset.filter(facet.condition(chosen[facet.key]))
    return queryset


def counted(queryset: QuerySet, facets: list[Facet], chosen: Choice) -> list[Row]:
    """The facets with the count of each value (contract: Facet)."""
    memo: dict[tuple, Counter[str]] = {}

    def counts(facet: Facet) -> Counter[str]:
        held_out = facet.key if facet.key in chosen else ""
        key = (facet.counter, held_out)
        if key not in memo:
            memo[key] = facet.counter(narrowed(queryset, facets, chosen, besides=held_out))
        return memo[key]

    return [
        {
            "key": facet.key,
            "label": facet.label,
            "values": [
                {"key": key, "label": label, "count": counts(facet)[key], "selected": key in chosen.get(facet.key, ())}
                for key, label in facet.values.items()
            ],
        }
        for facet in facets
    ]
