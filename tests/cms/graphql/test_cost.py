"""What an answer may hold: page sizes multiplied down the tree."""

import pytest
from graphql import get_introspection_query, get_operation_ast, parse

from cms.graphql.cost import cost
from tests.cms.graphql.schema import schema

pytestmark = pytest.mark.requirement("C5", "W31")

NESTED = """query ($size: Int) {
  plans(locale: "ja", perPage: $size) { items { similar(perPage: $size) { items { key } } } }
}"""


def priced(query: str, variables: dict | None = None) -> int:
    document = parse(query)
    return cost(schema.graphql_schema, document, get_operation_ast(document), variables or {})


def test_a_page_size_multiplies_what_is_in_its_items():
    # plans, total and items, and then a key for each item
    assert priced('{ plans(locale: "ja", perPage: 10) { total items { key } } }') == 3 + 10


def test_page_sizes_multiply_each_other():
    assert priced(NESTED, {"size": 10}) == 2 + 10 * (2 + 10)


@pytest.mark.parametrize(("field", "size"), [('plans(locale: "ja") { items', 24), ('suggest(q: "a")', 8)])
def test_without_an_argument_the_default_of_the_schema_counts(field, size):
    query = f"{{ {field} {{ __typename }} {'}' if 'items' in field else ''} }}"
    assert priced(query) == query.count("{") - 1 + size


def test_a_limit_counts_for_the_list_that_takes_it():
    assert priced('{ suggest(q: "a", limit: 20) { text } }') == 1 + 20


def test_a_list_without_page_size_is_taken_to_be_short():
    assert priced('{ plan(locale: "ja", key: "a") { tags { key } } }') == 2 + 5


def test_facets_do_not_grow_with_the_page():
    query = 'query ($size: Int) { plans(locale: "ja", perPage: $size) { facets { key } } }'
    small, large = (priced(query, {"size": size}) for size in (1, 100))
    assert small == large


@pytest.mark.parametrize("size", [0, -1, 2_000_000_000])
def test_absurd_page_sizes_are_left_to_the_resolver_to_name(run, size):
    error = run(f'{{ plans(locale: "ja", perPage: {size}) {{ items {{ key }} }} }}')["errors"][0]
    assert (error["extensions"]["code"], error["extensions"]["argument"]) == ("BAD_INPUT", "perPage")


def test_null_for_a_page_size_is_the_default():
    assert priced('{ plans(locale: "ja", perPage: null) { items { key } } }') == 2 + 24


def test_fragments_cost_at_each_spread_what_they_cost_there():
    spread = '{ plans(locale: "ja", perPage: 10) { ...F items { ...G } } } fragment F on PlanList { items { ...G } } '
    assert priced(spread + "fragment G on Plan { key ... { title } }") == 3 + 10 * 2 + 10 * 2


def test_an_answer_over_the_cap_is_refused_with_its_cost(run):
    error = run(NESTED, {"size": 100})["errors"][0]
    assert error["extensions"]["code"] == "TOO_COMPLEX"
    assert str(2 + 100 * (2 + 100)) in error["message"]


def test_a_variable_counts_by_its_value_and_else_by_its_default(run, code_of):
    query = NESTED.replace("Int", "Int = 100")
    assert "errors" not in run(query, {"size": 5})
    assert code_of(query) == "TOO_COMPLEX"


def test_the_standard_introspection_works_and_has_its_price(run):
    query = get_introspection_query(specified_by_url=True, directive_is_repeatable=True, input_value_deprecation=True)
    assert run(query)["data"]["__schema"]["queryType"]["name"] == "Query"
    assert 2_000 < priced(query) < 4_000


def test_typename_works(run):
    assert run("{ __typename }")["data"] == {"__typename": "Query"}


def test_introspection_in_loops_is_refused(code_of):
    assert code_of("{ __schema { types { " + "possibleTypes { " * 9 + "name" + " }" * 12) == "INVALID_QUERY"
    assert code_of("{ __schema { types { " + "ofType { " * 14 + "name" + " }" * 17) == "TOO_COMPLEX"


def test_introspection_many_times_over_is_refused(code_of):
    _query, fragments = get_introspection_query().split("fragment", maxsplit=1)
    aliases = " ".join(f"{alias}: __schema {{ types {{ ...FullType }} }}" for alias in "abcd")
    assert code_of(f"{{ {aliases} }} fragment {fragments}") == "TOO_COMPLEX"
