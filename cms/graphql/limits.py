"""Limits on the shape of a document, as a rule of graphql-core (requirement W31; source: OWASP GraphQL cheat sheet).

graphene's own depth rule walks a fragment again at each spread, which is exponential, and fails on unknown fragments.
Here each fragment is measured once, so the work is linear in the document.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple, cast

from graphql import (
    DocumentNode,
    ExecutableDefinitionNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLError,
    InlineFragmentNode,
    OperationDefinitionNode,
    OperationType,
    SelectionSetNode,
    specified_rules,
)
from graphql.validation import ASTValidationRule
from graphql.validation.validate import ValidationAbortedError

from cms.graphql.conf import limit

Part = FieldNode | FragmentSpreadNode | InlineFragmentNode


class Extent(NamedTuple):
    depth: int
    # Fields that stand directly in the selection, those of its fragments included.
    width: int


class LimitsRule(ASTValidationRule):
    """Ends the validation at the first limit passed, before a costlier rule looks at the document."""

    def enter_document(self, document: DocumentNode, *_args: object) -> None:
        for message in excesses(document):
            raise ValidationAbortedError(message)


class OnlyQueriesRule(ASTValidationRule):
    """The public endpoint reads: no mutation or subscription, not even one that stands unused beside a query."""

    def enter_operation_definition(self, node: OperationDefinitionNode, *_args: object) -> None:
        if node.operation is not OperationType.QUERY:
            self.report_error(GraphQLError(f"Only queries are served here, no {node.operation.value}.", node))


# To give rules to graphql-core's `validate` is to replace the standard ones: they are named here once and for all.
OWN_RULES: tuple[type[ASTValidationRule], ...] = (OnlyQueriesRule, *specified_rules)
PUBLIC_RULES: tuple[type[ASTValidationRule], ...] = (LimitsRule, *OWN_RULES)


def excesses(document: DocumentNode) -> Iterator[str]:
    """A sentence for each limit that the document passes."""
    definitions = [node for node in document.definitions if isinstance(node, ExecutableDefinitionNode)]
    selections = list(_selections(definitions))
    if len(selections) > limit("MAX_SELECTIONS"):
        yield f"The document has {len(selections)} fields and fragments; {limit('MAX_SELECTIONS')} are allowed."
    aliases = len([node for node in selections if isinstance(node, FieldNode) and node.alias])
    if aliases > limit("MAX_ALIASES"):
        yield f"The document has {aliases} aliases; {limit('MAX_ALIASES')} are allowed."
    directives = len([directive for node in (*definitions, *selections) for directive in node.directives])
    if directives > limit("MAX_DIRECTIVES"):
        yield f"The document has {directives} directives; {limit('MAX_DIRECTIVES')} are allowed."
    for extent in _extents(definitions):
        if extent.depth > limit("MAX_DEPTH"):
            yield f"The query is {extent.depth} fields deep; {limit('MAX_DEPTH')} are allowed."
        if extent.width > limit("MAX_ROOT_FIELDS"):
            yield f"The query has {extent.width} root fields; {limit('MAX_ROOT_FIELDS')} are allowed."


def _selections(definitions: Iterable[ExecutableDefinitionNode]) -> Iterator[Part]:
    """Every selection as written; spreads are not followed."""
    waiting = [node.selection_set for node in definitions]
    while waiting:
        for node in _parts(waiting.pop()):
            yield node
            if not isinstance(node, FragmentSpreadNode) and node.selection_set:
                waiting.append(node.selection_set)


def _extents(definitions: Iterable[ExecutableDefinitionNode]) -> Iterator[Extent]:
    """The extent of each operation."""
    measure = Measure({node.name.value: node for node in definitions if isinstance(node, FragmentDefinitionNode)})
    return (measure.selection(node.selection_set) for node in definitions if isinstance(node, OperationDefinitionNode))


@dataclass
class Measure:
    fragments: dict[str, FragmentDefinitionNode]
    known: dict[str, Extent] = field(default_factory=dict)

    def selection(self, node: SelectionSetNode | None) -> Extent:
        extents = [self.part(part) for part in _parts(node)]
        return Extent(max((extent.depth for extent in extents), default=0), sum(extent.width for extent in extents))

    def part(self, node: Part) -> Extent:
        if isinstance(node, FieldNode):
            return Extent(1 + self.selection(node.selection_set).depth, 1)
        if isinstance(node, FragmentSpreadNode):
            return self.fragment(node.name.value)
        return self.selection(node.selection_set)

    def fragment(self, name: str) -> Extent:
        if name not in self.known:
            # A fragment within itself and one that is not there add nothing: the standard rules report both.
            self.known[name] = Extent(0, 0)
            if name in self.fragments:
                self.known[name] = self.selection(self.fragments[name].selection_set)
        return self.known[name]


def _parts(node: SelectionSetNode | None) -> Iterable[Part]:
    return cast(Iterable[Part], node.selections) if node else ()
