"""What a query asks for below a field, so that resolvers read just that (look-ahead)."""

from collections.abc import Iterable, Mapping
from functools import cache

from graphene.utils.str_converters import to_snake_case
from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLResolveInfo,
    InlineFragmentNode,
    SelectionSetNode,
)

snake = cache(to_snake_case)


class Selection:
    """The fields selected on one node. `@skip` and `@include` are not weighed: at worst a column too many is read."""

    def __init__(self, sets: Iterable[SelectionSetNode], fragments: Mapping[str, FragmentDefinitionNode]) -> None:
        self._sets = list(sets)
        self._fragments = fragments

    @classmethod
    def of(cls, info: GraphQLResolveInfo) -> "Selection":
        """What is selected below the field that is being resolved."""
        return cls((node.selection_set for node in info.field_nodes if node.selection_set), info.fragments)

    def fields(self, *types: str) -> dict[str, "Selection"]:
        """Names (in Python's spelling) of the fields asked of a thing that is of all the given types."""
        found: dict[str, list[SelectionSetNode]] = {}
        for selected in self._sets:
            self._collect(selected, types, found)
        return {name: Selection(sets, self._fragments) for name, sets in found.items()}

    def __getitem__(self, name: str) -> "Selection":
        """What is selected below the field of that name, empty if it is not selected."""
        return self.fields().get(name) or Selection((), self._fragments)

    def _collect(self, selected: SelectionSetNode, types: tuple[str, ...], found: dict) -> None:
        for node in selected.selections:
            if isinstance(node, FieldNode):
                sets = found.setdefault(snake(node.name.value), [])
                if node.selection_set:
                    sets.append(node.selection_set)
                continue
            fragment = self._fragments[node.name.value] if isinstance(node, FragmentSpreadNode) else node
            if not isinstance(fragment, InlineFragmentNode | FragmentDefinitionNode):
                continue
            condition = fragment.type_condition
            if condition is None or not types or condition.name.value in types:
                self._collect(fragment.selection_set, types, found)
