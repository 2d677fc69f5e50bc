"""Errors say what the client did wrong, and of our own faults nothing but a request id."""

import logging

import pytest

from cms.graphql.errors import BadInput
from tests.cms.graphql.schema import SECRET

pytestmark = pytest.mark.requirement("C5", "W31")

PLANS = 'query ($size: Int, $of: [Filter!]) { plans(locale: "ja", perPage: $size, filters: $of) { total } }'


def assert_tells_nothing(response) -> None:
    everything = response.content.decode() + str(response.headers)
    assert not any(word in everything for word in (*SECRET.split(), "hunter2", "OperationalError", "KeyError", "cms/"))


@pytest.mark.parametrize("field", ["broken", "brokenKey", "brokenType", "brokenDeep"])
def test_a_fault_of_ours_tells_nothing_but_the_request_id(post, caplog, field):
    response = post(f"{{ {field} }}")
    error = response.json()["errors"][0]
    assert response.status_code == 200
    assert_tells_nothing(response)
    assert error["extensions"] == {"code": "INTERNAL", "requestId": response["X-Request-ID"]}
    assert error["path"] in ([field], [field, 0])
    assert response["X-Request-ID"] in caplog.text
    assert caplog.records[0].exc_info[1] is not None


def test_many_faults_in_one_answer_are_logged_once(run, caplog):
    errors = run("{ " + " ".join(f"a{i}: broken" for i in range(10)) + " }")["errors"]
    assert len(errors) == 10
    assert len(caplog.records) == 1
    assert "failed in 10 places" in caplog.text


@pytest.mark.parametrize("query", ["query ($v: Secretive) { secretive(value: $v) }", "{ secretive(value: 1) }"])
def test_a_scalar_that_fails_on_its_input_tells_nothing(post, query):
    response = post(query, {"v": 1})
    assert response.status_code == 400
    assert_tells_nothing(response)


def test_a_fault_outside_of_the_resolvers_tells_nothing(post, monkeypatch, caplog, executor):
    def fail(*_args, **_options):
        raise RuntimeError(SECRET)

    monkeypatch.setattr(executor, "execute", fail)
    response = post("{ __typename }")
    assert response.status_code == 500
    assert response.json()["errors"][0]["extensions"]["code"] == "INTERNAL"
    assert_tells_nothing(response)
    assert response["X-Request-ID"] in caplog.text


@pytest.mark.parametrize(
    ("query", "code", "status"),
    [
        ("{ plans(", "SYNTAX_ERROR", 400),
        ("{ unknown }", "INVALID_QUERY", 400),
        ('{ plans(locale: "ja", perPage: "many") { total } }', "INVALID_QUERY", 400),
        ('{ plans(locale: "ja", perPage: 0) { total } }', "BAD_INPUT", 200),
        ('{ plans(locale: "tlh") { total } }', "UNKNOWN_LOCALE", 200),
    ],
)
def test_each_kind_of_mistake_has_its_code(post, query, code, status):
    response = post(query)
    error = response.json()["errors"][0]
    assert (response.status_code, error["extensions"]["code"]) == (status, code)
    assert error["locations"]
    assert ("data" in response.json()) == (status == 200)


def test_a_bad_argument_is_named(run):
    error = run('{ plans(locale: "ja", perPage: 101) { total } }')["errors"][0]
    assert error["extensions"]["argument"] == "perPage"
    assert error["message"] == "Argument 'perPage' cannot be 101: it runs from 1 to 100."
    assert run('{ plans(locale: "tlh") { total } }')["errors"][0]["extensions"]["argument"] == "locale"


def test_a_bad_value_is_repeated_only_in_part():
    assert len(str(BadInput("q", "x" * 10_000, "it has up to 100 characters."))) < 100


@pytest.mark.parametrize(
    "variables",
    [{"size": "many"}, {"size": 1.5}, {"size": 10**20}, {"size": {}}, {"size": []}]
    + [{"of": value} for value in (1, [None], [{}], [{"facet": "a"}], [{"facet": "a", "values": [1, None]}])]
    + [{"of": [{"facet": "a", "values": [], "extra": 1}]}],
)
def test_a_value_that_does_not_fit_its_variable_is_named(post, variables):
    response = post(PLANS, variables)
    assert response.status_code == 400
    extensions = response.json()["errors"][0]["extensions"]
    assert (extensions["code"], extensions["variable"]) == ("BAD_INPUT", next(iter(variables)))


def test_a_variable_that_is_missing_is_named(post):
    extensions = post("query ($of: Int!) { strict(of: $of) }").json()["errors"][0]["extensions"]
    assert (extensions["code"], extensions["variable"]) == ("BAD_INPUT", "of")


@pytest.mark.parametrize(
    ("query", "variable"),
    [
        ("query ($of: Int = 1) { strict(of: $of) }", "of"),
        ("query ($off: Boolean = false) { __typename @skip(if: $off) }", "off"),
        ('query ($off: Boolean = false) { plan(locale: "ja", key: "a") { key @skip(if: $off) } }', "off"),
    ],
)
def test_null_in_a_variable_with_a_default_is_the_clients_mistake(run, caplog, query, variable):
    extensions = run(query, {variable: None})["errors"][0]["extensions"]
    assert (extensions["code"], extensions["variable"]) == ("BAD_INPUT", variable)
    assert caplog.records == []


def test_variables_that_are_nested_without_end_are_a_mistake_like_others(run):
    nested = []
    for _ in range(300):
        nested = [nested]
    assert run(PLANS, {"of": nested})["errors"][0]["extensions"]["code"] == "BAD_INPUT"


def test_mistakes_of_clients_do_not_fill_the_log(run, caplog):
    caplog.set_level(logging.INFO, "cms.graphql")
    for query in ("{", "{ unknown }", '{ plans(locale: "tlh") { total } }'):
        run(query)
    assert caplog.records == []
