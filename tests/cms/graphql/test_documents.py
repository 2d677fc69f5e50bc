"""Documents are parsed once; those of the frontend go by their hash."""

import pytest

from cms.graphql import documents
from cms.graphql.documents import hash_of
from cms.graphql.errors import Refused

pytestmark = pytest.mark.requirement("C5", "W31")

DEEP = '{ plan(locale: "ja", key: "a") { ' + "related { " * 20 + "key" + " }" * 22


@pytest.fixture
def parsed(monkeypatch) -> list[str]:
    """The documents that were parsed, in order."""
    texts = []
    parse = documents.parse
    monkeypatch.setattr(documents, "parse", lambda text, **options: texts.append(text) or parse(text, **options))
    return texts


@pytest.mark.parametrize("query", ["{ broken }", "{ unknown }", "{"])
def test_a_document_is_parsed_and_validated_once(executor, parsed, query):
    first, second = (executor.execute(query, request_id="the-same").body for _ in range(2))
    assert first == second
    assert parsed == [query]


def test_a_flood_of_documents_does_not_displace_the_frontends_own(executor, parsed, settings):
    own = [f"{{ own{i}: broken }}" for i in range(settings.PARSED)]
    for text in own:
        executor.register(text)
    for query in [*own, *(f"{{ a{i}: broken }}" for i in range(settings.PARSED + 1)), *own]:
        executor.execute(query)
    assert all(parsed.count(text) == 1 for text in own)


@pytest.fixture
def settings(settings):
    settings.PARSED = settings.HAMAYU_GRAPHQL_PARSED_DOCUMENTS = 4
    return settings


def test_strangers_documents_are_forgotten_when_there_are_too_many(settings, executor, parsed):
    for i in [*range(settings.PARSED + 1), 0]:
        executor.execute(f"{{ a{i}: broken }}")
    assert parsed.count("{ a0: broken }") == 2


def test_a_registered_document_answers_to_its_hash_and_to_its_text(executor):
    digest = executor.register("{ __typename }")
    assert digest == hash_of("{ __typename }")
    assert executor.execute(digest) == executor.execute("{ __typename }")


def test_a_registered_document_is_free_of_the_limits(executor, code_of):
    assert code_of(DEEP) == "TOO_COMPLEX"
    assert executor.execute(executor.register(DEEP)).cacheable


def test_a_registered_document_is_not_free_of_the_standard_rules(executor):
    assert executor.execute(executor.register("{ unknown }")).status == 400


def test_the_hash_of_a_document_that_nobody_registered_is_refused(executor):
    with pytest.raises(Refused) as refusal:
        executor.execute(hash_of("{ __typename }"))
    assert (refusal.value.status, refusal.value.code) == (404, "UNKNOWN_DOCUMENT")


def test_suggestions_do_not_tell_of_the_schema(run):
    assert run("{ plann }")["errors"][0]["message"] == "Cannot query field 'plann' on type 'Query'."


def test_mistakes_are_reported_up_to_a_number(run):
    errors = run("{ " + " ".join(f"unknown{i}" for i in range(10)) * 5 + " }")["errors"]
    assert 1 <= len(errors) <= documents.MAX_ERRORS + 1
