"""One way of asking each thing; 4xx with a code for all others."""

import gzip
import json

import pytest

from cms.graphql.documents import hash_of

pytestmark = pytest.mark.requirement("C5", "W31")

QUERY = '{ plan(locale: "ja", key: "a") { title } }'
ANSWER = {"data": {"plan": {"title": "計画 a"}}}


def assert_refused(response, status: int, code: str = "BAD_REQUEST") -> None:
    assert (response.status_code, response.json()["errors"][0]["extensions"]["code"]) == (status, code)


def test_a_query_is_answered_by_post_and_by_get(post, get):
    assert post(QUERY).json() == get(query=QUERY).json() == ANSWER


def test_variables_and_the_name_of_an_operation_are_heard(post, get):
    query = 'query A($key: String!) { plan(locale: "ja", key: $key) { key } } query B { __typename }'
    body = json.dumps({"query": query, "variables": {"key": "x"}, "operationName": "A", "extensions": {}})
    assert post(body=body).json() == {"data": {"plan": {"key": "x"}}}
    assert get(query=query, variables='{"key": "x"}', operationName="A").json() == {"data": {"plan": {"key": "x"}}}
    assert_refused(post(query), 400, "INVALID_QUERY")
    assert_refused(post(body=json.dumps({"query": query, "operationName": "C"})), 400, "INVALID_QUERY")


def test_null_stands_for_what_is_not_given(post):
    assert post(body=json.dumps({"query": QUERY, "variables": None, "operationName": None})).json() == ANSWER


def test_a_registered_document_goes_by_its_hash(executor, post, get):
    digest = executor.register(QUERY)
    assert get(hash=digest).json() == post(body=json.dumps({"hash": digest})).json() == ANSWER


def test_a_hash_that_nobody_registered_is_not_found(get):
    assert_refused(get(hash=hash_of(QUERY)), 404, "UNKNOWN_DOCUMENT")
    assert_refused(get(hash="abc"), 400)


@pytest.mark.parametrize(
    "content_type",
    ["application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/graphql", "text/plain", ""],
)
def test_bodies_other_than_json_are_refused(post, content_type):
    # Browsers send these across origins without asking first.
    assert_refused(post(body=f"query={QUERY}", content_type=content_type), 415, "UNSUPPORTED_MEDIA_TYPE")


def test_other_charsets_and_encodings_are_refused(post):
    body = json.dumps({"query": QUERY})
    assert_refused(post(body=body, content_type="application/json; charset=shift_jis"), 415, "UNSUPPORTED_MEDIA_TYPE")
    packed = post(body=gzip.compress(body.encode()), **{"Content-Encoding": "gzip"})
    assert_refused(packed, 415, "UNSUPPORTED_MEDIA_TYPE")
    assert post(body=body, content_type="Application/JSON; charset=UTF-8").json() == ANSWER


NOT_JSON = [" ", "{", "\ufeff{}", "{'query': 1}", b"\xff\xfe{}", b'"\xe3\x81"', "[" * 8_000]
NOT_JSON += ['{"query": "{__typename}", "variables": ' + '{"a":' * 2_000 + "1" + "}" * 2_001]
NOT_AN_OBJECT = ["null", "1", '"query"', "[]", "[[]]", "true"]
NO_QUERY = ["1", "{}", "null", "[]", '"\\udc00"', f'"a", "hash": "{"0" * 64}"']
BAD_PARTS = [f'"{key}": 1' for key in ("operationName", "extensions", "variables", "unknown", "id")]
BAD_PARTS += [f'"variables": {value}' for value in ("[]", '"{}"', "true", '{"a": NaN}', '{"a": -Infinity}')]
BAD_PARTS += [f'"variables": {{"a": {value}}}' for value in ("1e999", '"\\ud800"', "9" * 5_000, "01", "+1")]
MALFORMED = [*NOT_JSON, *NOT_AN_OBJECT, "{}"]
MALFORMED += [f'{{"query": {value}}}' for value in NO_QUERY]
MALFORMED += [f'{{"query": "{{__typename}}", {part}}}' for part in BAD_PARTS]


@pytest.mark.parametrize("body", MALFORMED)
def test_malformed_json_is_refused_without_a_word_of_python(post, body):
    response = post(body=body)
    assert_refused(response, 400)
    assert not any(word in response.content.decode() for word in ("Expecting", "Traceback", "codec", "object is not"))


def test_a_batch_is_refused(post):
    assert_refused(post(body=json.dumps([{"query": QUERY}, {"query": QUERY}])), 400)


def test_a_body_over_16_kilobytes_is_refused(post):
    assert post("{ __typename }" + " " * 16_000).status_code == 200
    assert_refused(post("{ __typename }" + " " * 16_384), 413, "TOO_LARGE")
    assert_refused(post("#\n" * 200_000 + "{ __typename }"), 413, "TOO_LARGE")


def test_an_address_over_2_kilobytes_is_refused(get):
    assert get(query="{ __typename }" + " " * 1_900).status_code == 200
    assert_refused(get(query="{ __typename }" + " " * 2_048), 414, "TOO_LARGE")


def test_a_query_in_the_address_of_a_post_is_refused(client, post):
    post(QUERY)
    body = json.dumps({"query": QUERY})
    assert_refused(client.post("/graphql/?query={__typename}", body, content_type="application/json"), 400)


def test_a_get_with_a_body_is_refused(client, get):
    get(query=QUERY)
    assert_refused(client.generic("GET", "/graphql/?query={__typename}", '{"query": "{ __typename }"}'), 400)


ADDRESSES = ["", "?query=", "?hash=%00", "?variables={}", "?query=%FF%ED%A0%80", "?" + "&a" * 1_005]
ADDRESSES += [
    f"?query={{__typename}}&{more}" for more in ("query={__typename}", "id=1", "variables={", "variables=[]")
]


@pytest.mark.parametrize("address", ADDRESSES)
def test_other_addresses_are_refused(client, get, address):
    get(query=QUERY)
    assert client.get(f"/graphql/{address}").status_code == 400


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "TRACE", "QUERY", "get_", "ANSWER"])
def test_other_methods_are_refused(client, get, method):
    get(query=QUERY)
    response = client.generic(method, "/graphql/", '{"query": "{ __typename }"}', content_type="application/json")
    assert_refused(response, 405, "METHOD_NOT_ALLOWED")
    assert response["Allow"] == "GET, HEAD, POST, OPTIONS"


def test_a_method_in_a_header_changes_nothing(post):
    assert post(QUERY, **{"X-HTTP-Method-Override": "DELETE"}).json() == ANSWER


def test_a_mutation_is_refused_by_get_and_post(get, post):
    assert_refused(get(query="mutation { a }"), 400, "INVALID_QUERY")
    assert_refused(post("mutation { a }"), 400, "INVALID_QUERY")


def test_developers_can_read_the_schema_in_a_browser_but_nobody_else(get, settings):
    assert get({"Accept": "text/html"}).status_code == 400
    settings.DEBUG = True
    page = get({"Accept": "text/html"})
    assert "type Query {" in page.content.decode()
    assert page["Content-Type"] == "text/plain; charset=utf-8"
