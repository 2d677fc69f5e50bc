"""Whatever is sent, the endpoint answers with a status under 500, in JSON, and with a code for each error."""

import json
import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

pytestmark = pytest.mark.requirement("C5", "W31")

SEEDS = [
    "{ __typename }",
    '{ plans(locale: "ja", page: 2, perPage: 10) { total items { key tags { key } } facets { key } } }',
    'query A($key: String! = "a", $off: Boolean = true) { plan(locale: "ja", key: $key) { title @skip(if: $off) } }',
    '{ plan(locale: "en", key: "b") { ...F } } fragment F on Plan { key ... on Plan { similar { items { key } } } }',
    'query A { suggest(q: "海", limit: 3) { text } } query B { __schema { types { name fields { name } } } }',
    'query ($f: [Filter!]) { plans(locale: "ja", filters: $f) { total } }',
    '{ plans(locale: "ja", filters: [{facet: "area", values: ["a", """b\n c"""]}]) { total } }',
    "directive @a(b: Int) on FIELD type A @a { b: Int } extend schema @a { query: A } { __typename @a }",
]
PIECES = [*'{}()[]:,!$"#', "...", "on", "fragment F on Plan", "mutation", "@include(if: true)", '"""', "{a: 1}"]
PIECES += [
    "null",
    "ENUM",
    "-1",
    "1e400",
    "9" * 400,
    "\\u0000",
    "\x00",
    "\ufeff",
    "\ud800",
    "𠮷",
    "schema",
    "extend",
    "type A",
]
VARIABLES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["facet", "values", "x"]), inner),
    max_leaves=8,
)


def mutated(seed: int) -> str:
    """A document of the seed list with one to four cuts, repetitions, swaps or strange pieces."""
    dice = random.Random(seed)
    text = dice.choice(SEEDS)
    for _ in range(dice.randint(1, 4)):
        start = dice.randrange(len(text) + 1)
        end = min(len(text), start + dice.randint(0, 12))
        middle = dice.choice(["", text[start:end] * 2, text[start:end][::-1], dice.choice(PIECES), dice.choice(SEEDS)])
        text = text[:start] + middle + text[end:]
    return text


def assert_decent(response) -> None:
    assert response.status_code in (200, 400, 413)
    for error in response.json().get("errors", []):
        assert error["extensions"]["code"] not in ("", "INTERNAL")
        assert error["extensions"]["requestId"] == response["X-Request-ID"]


@pytest.mark.parametrize("block", range(10))
def test_a_thousand_mutated_documents_are_answered_decently(post, block):
    for seed in range(block * 100, block * 100 + 100):
        assert_decent(post(mutated(seed), {"key": "b", "off": None}))


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(body=st.binary(max_size=200) | st.text(max_size=200))
def test_any_body_is_answered_decently(post, body):
    assert_decent(post(body=body or " "))


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(variables=st.dictionaries(st.sampled_from(["f", "key", "off", ""]), VARIABLES), query=st.sampled_from(SEEDS))
def test_any_variables_are_answered_decently(post, variables, query):
    assert_decent(post(body=json.dumps({"query": query, "variables": variables, "operationName": None})))
