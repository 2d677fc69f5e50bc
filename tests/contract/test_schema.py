"""Everything that the contract promises exists with the same name, type and nullability."""

from pathlib import Path

import pytest
from graphql import GraphQLEnumType, build_schema

from cms.schema import schema

ROOT = Path(__file__).resolve().parents[2]
CONTRACT = build_schema((Path(__file__).parent / "schema.graphql").read_text())
OURS = schema.graphql_schema
TYPES = [name for name in CONTRACT.type_map if not name.startswith("__")]


@pytest.mark.requirement("C5")
@pytest.mark.parametrize("name", TYPES)
def test_every_type_of_the_contract_exists_with_its_fields_arguments_and_values(name):
    promised, ours = CONTRACT.type_map[name], OURS.type_map.get(name)
    assert isinstance(ours, type(promised))
    if isinstance(promised, GraphQLEnumType):
        assert set(promised.values) <= set(ours.values)
    assert {i.name for i in getattr(promised, "interfaces", ())} <= {i.name for i in getattr(ours, "interfaces", ())}
    for field, definition in getattr(promised, "fields", {}).items():
        assert str(ours.fields[field].type) == str(definition.type), f"{name}.{field}"
        for argument, expected in getattr(definition, "args", {}).items():
            found = ours.fields[field].args[argument]
            assert (str(found.type), found.default_value) == (str(expected.type), expected.default_value)


@pytest.mark.requirement("C5")
@pytest.mark.parametrize("name", TYPES)
def test_what_is_added_to_the_contract_is_optional(name):
    for field, definition in getattr(CONTRACT.type_map[name], "fields", {}).items():
        for argument, found in getattr(OURS.type_map[name].fields[field], "args", {}).items():
            assert argument in definition.args or not str(found.type).endswith("!")


@pytest.mark.requirement("C5")
def test_there_is_no_mutation_in_public():
    assert OURS.mutation_type is None
    assert OURS.subscription_type is None


@pytest.mark.requirement("C5")
def test_the_committed_schema_is_the_one_that_is_served():
    assert (ROOT / "schema.graphql").read_text().strip() == str(schema).strip()
