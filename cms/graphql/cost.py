"""The cost of a query: how many fields its answer may hold, page sizes multiplied down the tree (requirement W31).

A page size (`perPage`, `limit`) counts for the field's own list or else for the lists directly in the field's object:
`plans(perPage: 24) { total items { title } }` is plans + total + items + 24 titles. A list without one is taken to
have ASSUMED_LIST items. Introspection has its price too. It needs the variables, so it is no validation rule; it
counts on a document that the rules have passed.
"""

from dataclasses import dataclass, field
from typing import Any, NamedTuple, cast

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLField,
    GraphQLNamedType,
    GraphQLNonNull,
    GraphQLSchema,
    InlineFragmentNode,
    OperationDefinitionNode,
    SelectionSetNode,
    get_named_type,
    is_introspection_type,
    is_list_type,
    value_from_ast,
)
from graphql.utilities.type_info import get_field_def

from cms.graphql.conf import limit

PAGE_SIZES = ("perPage", "limit")
# A page's facets are as many as the vocabulary has, however long the page is.
NOT_PAGED = frozenset({"facets"})


class Price(NamedTuple):
    """Fields of one object: those that are there once, and those that each item of its lists adds.

    The two are kept apart, so that a fragment is priced once and not again for each page size it is used with.
    """

    once: int
    per_item: int

    def times(self, items: int) -> int:
        return self.once + items * self.per_item


@dataclass
class Pricing:
    schema: GraphQLSchema
    fragments: dict[str, FragmentDefinitionNode]
    variables: dict[str, Any]
    known: dict[str, Price] = field(default_factory=dict)

    def selection(self, node: SelectionSetNode | None, parent: GraphQLNamedType) -> Price:
        once = per_item = 0
        for part in node.selections if node else ():
            if isinstance(part, FieldNode):
                price = self.field(part, parent)
            elif isinstance(part, FragmentSpreadNode):
                price = self.fragment(part.name.value)
            else:
                inline = cast(InlineFragmentNode, part)
                condition = inline.type_condition
                type_ = self.schema.type_map[condition.name.value] if condition else parent
                price = self.selection(inline.selection_set, type_)
            once, per_item = once + price.once, per_item + price.per_item
        return Price(once, per_item)

    def fragment(self, name: str) -> Price:
        if name not in self.known:
            node = self.fragments[name]
            self.known[name] = self.selection(node.selection_set, self.schema.type_map[node.type_condition.name.value])
        return self.known[name]

    def field(self, node: FieldNode, parent: GraphQLNamedType) -> Price:
        definition = cast(GraphQLField, get_field_def(self.schema, parent, node))
        inner = self.selection(node.selection_set, get_named_type(definition.type))
        short = _short_list(definition)
        size = self.page_size(definition, node)
        if not _is_list(definition):
            return Price(1 + inner.times(size or short), 0)
        if size or node.name.value in NOT_PAGED:
            return Price(1 + (size or short) * inner.times(short), 0)
        return Price(1, inner.times(short))

    def page_size(self, definition: GraphQLField, node: FieldNode) -> int | None:
        name = next((name for name in PAGE_SIZES if name in definition.args), None)
        if name is None:
            return None
        argument = definition.args[name]
        given = [arg.value for arg in node.arguments if arg.name.value == name]
        values = [value_from_ast(value, argument.type, self.variables) for value in given]
        size = next((value for value in (*values, argument.default_value) if isinstance(value, int)), 0)
        return min(size, limit("MAX_PAGE")) if size > 0 else limit("ASSUMED_LIST")


def cost(
    schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, variables: dict[str, Any]
) -> int:
    """The cost of a valid query with its coerced variables. Linear in the size of the document."""
    fragments = {node.name.value: node for node in document.definitions if isinstance(node, FragmentDefinitionNode)}
    root = cast(GraphQLNamedType, schema.query_type)
    price = Pricing(schema, fragments, variables).selection(operation.selection_set, root)
    return price.times(limit("ASSUMED_LIST"))


def _short_list(definition: GraphQLField) -> int:
    return limit("ASSUMED_SCHEMA_LIST" if is_introspection_type(get_named_type(definition.type)) else "ASSUMED_LIST")


def _is_list(definition: GraphQLField) -> bool:
    type_ = definition.type
    return is_list_type(type_.of_type if isinstance(type_, GraphQLNonNull) else type_)
