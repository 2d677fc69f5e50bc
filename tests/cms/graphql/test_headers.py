"""Headers: nothing of the visitor goes in, nothing but the public answer comes out."""

import re

import pytest

from cms.graphql.documents import hash_of

pytestmark = pytest.mark.requirement("C5", "W31")

QUERY = '{ plan(locale: "ja", key: "a") { title } }'


@pytest.fixture
def answers(get, post, client):
    """One answer of each kind: found, refused, failed, unknown, not modified, not allowed, preflight."""
    found = get(query=QUERY)
    return [
        found,
        post(QUERY),
        post("{"),
        post("{ broken }"),
        get(hash=hash_of("")),
        get({"If-None-Match": found["ETag"]}, query=QUERY),
        client.put("/graphql/"),
        client.options("/graphql/"),
    ]


def test_the_security_headers_are_on_every_answer(answers):
    assert [answer.status_code for answer in answers] == [200, 200, 400, 200, 404, 304, 405, 204]
    for answer in answers:
        assert answer["Content-Security-Policy"] == "default-src 'none'; frame-ancestors 'none'"
        assert answer["X-Content-Type-Options"] == "nosniff"
        assert answer["Cross-Origin-Resource-Policy"] == "cross-origin"


def test_answers_vary_by_their_encoding_only_and_set_no_cookie(answers):
    for answer in answers:
        assert answer["Vary"] == "Accept-Encoding"
        assert not answer.cookies


def test_only_answers_without_errors_may_be_stored(answers):
    shared = "public, max-age=0, must-revalidate"
    assert [answer["Cache-Control"] == shared for answer in answers] == [1, 1, 0, 0, 0, 1, 0, 0]
    assert {answer["Cache-Control"] for answer in answers} == {shared, "no-store"}
    assert [answer.has_header("ETag") for answer in answers] == [1, 1, 0, 0, 0, 1, 0, 0]


def test_any_site_may_read_and_none_with_credentials(answers):
    for answer in answers:
        assert answer["Access-Control-Allow-Origin"] == "*"
        assert not answer.has_header("Access-Control-Allow-Credentials")
    preflight = answers[-1]
    assert "POST" in preflight["Access-Control-Allow-Methods"]
    assert "Content-Type" in preflight["Access-Control-Allow-Headers"]


def test_a_safe_request_id_is_kept(post):
    assert post(QUERY, **{"X-Request-ID": "front-7f3a.12"})["X-Request-ID"] == "front-7f3a.12"


@pytest.mark.parametrize("given", ["", "short", "x" * 65, "<script>alert(1)", "id with spaces", "日本語の番号札札"])
def test_an_unsafe_request_id_is_replaced(post, given):
    assert re.fullmatch("[0-9a-f]{32}", post(QUERY, **{"X-Request-ID": given})["X-Request-ID"])


def test_every_answer_has_a_request_id_of_its_own(answers):
    assert len({answer["X-Request-ID"] for answer in answers}) == len(answers)


def test_head_is_get_without_a_body(client, get):
    found = get(query=QUERY)
    head = client.head("/graphql/", {"query": QUERY})
    assert (head.status_code, head.content, head["ETag"]) == (200, b"", found["ETag"])


@pytest.mark.django_db
def test_an_editor_and_a_stranger_get_the_same(post, client, django_user_model):
    stranger = [post(query).content for query in (QUERY, "{ context }")]
    client.force_login(django_user_model.objects.create_superuser("editor", password="pass"))
    editor = [post(query, Authorization="Bearer x", **{"Accept-Language": "en"}) for query in (QUERY, "{ context }")]
    assert [answer.content for answer in editor] == stranger
    assert all(answer["Vary"] == "Accept-Encoding" and not answer.cookies for answer in editor)


def test_resolvers_see_no_request_and_no_user(run):
    assert run("{ context }")["data"]["context"] == ["memo", "now", "request_id"]


def test_no_csrf_token_is_asked_for(executor, client, get):
    get(query=QUERY)
    client.handler.enforce_csrf_checks = True
    body = '{"query": "{ __typename }"}'
    response = client.post("/graphql/", body, content_type="application/json", headers={"Cookie": "csrf=x"})
    assert response.status_code == 200


def test_half_a_character_does_not_spoil_an_answer(post):
    assert post("{ half }").json() == {"data": {"half": "half of 𠮷: ?"}}


def test_an_answer_is_compact_json_in_utf8_in_the_order_asked(post):
    response = post('{ plan(locale: "ja", key: "a") { title key } }')
    assert response["Content-Type"] == "application/json; charset=utf-8"
    assert response.content.decode() == '{"data":{"plan":{"title":"計画 a","key":"a"}}}'
