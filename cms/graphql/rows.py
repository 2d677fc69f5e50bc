"""Reading lists for the API: just the columns that are asked for, and each relation once for all rows.

Instances of page models cost most of the time of a list (research: performance), so resolvers get plain mappings. A
`Shape` says for each field of a GraphQL type which columns it needs, and how it is made from them (`Column`) or
fetched for all rows at once (`Batch`). The number of SQL statements so depends on what is asked, never on how many
rows there are.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db.models import QuerySet

from cms.graphql.selection import Selection

Row = dict[str, Any]


@dataclass(frozen=True)
class Reading:
    """What a read is for: the locale, and a memo that lives as long as the query's execution."""

    locale: str
    locale_id: int
    memo: dict = field(default_factory=dict)


@dataclass(frozen=True)
class Column:
    """A value made from a row's own columns. Without `value` it is the only column itself."""

    columns: tuple[str, ...]
    value: Callable[[Row, Reading], Any] | None = None

    def fill(self, name: str, pairs: list[tuple[Row, Row]], selection: Selection, reading: Reading) -> None:
        for source, target in pairs:
            target[name] = self.value(source, reading) if self.value else source[self.columns[0]]


@dataclass(frozen=True)
class Batch:
    """A value fetched for all rows at once. `fetch` gets the rows' columns and returns one value for each."""

    columns: tuple[str, ...]
    fetch: Callable[[list[Row], Selection, Reading], Iterable[Any]]

    def fill(self, name: str, pairs: list[tuple[Row, Row]], selection: Selection, reading: Reading) -> None:
        values = self.fetch([source for source, _target in pairs], selection, reading)
        for (_source, target), value in zip(pairs, values, strict=True):
            target[name] = value


def column(*columns: str, value: Callable[[Row, Reading], Any] | None = None) -> Column:
    return Column(columns, value)


def batch(*columns: str, fetch: Callable[[list[Row], Selection, Reading], Iterable[Any]]) -> Batch:
    return Batch(columns, fetch)


@dataclass(frozen=True)
class Shape:
    """How one GraphQL type is read, or several that stand in one table.

    `types` are the names whose fragments apply: the object types and their interfaces. `typename` names the object
    type of a row; it is the first of `types` unless a function of the row's `discriminator` columns says otherwise.
    """

    types: tuple[str, ...]
    fields: Mapping[str, Column | Batch]
    discriminator: tuple[str, ...] = ()
    typename: Callable[[Row], str] | None = None

    def read(self, queryset: QuerySet, selection: Selection, reading: Reading) -> list[Row]:
        """The rows of the queryset, in its order, with the selected fields."""
        return [target for _source, target in self._pairs(queryset, selection, reading)]

    def keyed(self, key: str, queryset: QuerySet, selection: Selection, reading: Reading) -> dict[Any, Row]:
        """The same rows by the value of a column."""
        return {source[key]: target for source, target in self._pairs(queryset, selection, reading, key)}

    def _pairs(
        self, queryset: QuerySet, selection: Selection, reading: Reading, *columns: str
    ) -> list[tuple[Row, Row]]:
        asked = selection.fields(*self.types)
        wanted = {name: self.fields[name] for name in asked if name in self.fields}
        names = {*columns, *self.discriminator, *(name for reader in wanted.values() for name in reader.columns)}
        pairs = [(row, {"__typename": self._typename(row)}) for row in queryset.values("pk", *names)]
        if pairs:
            for name, reader in wanted.items():
                reader.fill(name, pairs, asked[name], reading)
        return pairs

    def _typename(self, row: Row) -> str:
        return self.typename(row) if self.typename else self.types[0]


def related(
    rows: list[Row], links: Iterable[tuple[Any, Any]], found: Mapping[Any, Row], column: str = "pk"
) -> list[list[Row]]:
    """For each row the found ones that it is linked to. `links` are (value of the row's column, key in `found`)."""
    of: dict[Any, list[Row]] = {}
    for owner, key in links:
        if key in found:
            of.setdefault(owner, []).append(found[key])
    return [of.get(row[column], []) for row in rows]
