"""Pages of a list: size and number checked, the total counted once."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from math import ceil
from typing import Any

import graphene
from django.db.models import QuerySet

from cms.graphql.conf import limit
from cms.graphql.errors import BadInput


@dataclass(frozen=True)
class Slice:
    """The asked page of a list, counted from 1."""

    page: int
    per_page: int

    @classmethod
    def of(cls, page: int, per_page: int, at_most: int | None = None) -> "Slice":
        """Raises BadInput that names the argument."""
        at_most = at_most or limit("MAX_PAGE")
        if page is None or page < 1:
            raise BadInput("page", page, "pages are counted from 1.")
        if per_page is None or not 1 <= per_page <= at_most:
            raise BadInput("perPage", per_page, f"ask for 1 to {at_most}.")
        return cls(page, per_page)

    def cut(self, entries: QuerySet | list) -> Any:
        return entries[self.start : self.start + self.per_page]

    def taken(self, entries: Iterable) -> list:
        """The same of what is not to be gone through to its end."""
        return list(islice(entries, self.start, self.start + self.per_page))

    @property
    def start(self) -> int:
        return (self.page - 1) * self.per_page

    def answer(self, total: int, items: list, **more: Any) -> dict:
        """The fields that every list of the contract has. An empty list has one page."""
        return {
            "total": total,
            "page": self.page,
            "pages": max(1, ceil(total / self.per_page)),
            "items": items,
            **more,
        }


class ListFields:
    """Fields of every list type."""

    total = graphene.Int(required=True)
    page = graphene.Int(required=True)
    pages = graphene.Int(required=True)
