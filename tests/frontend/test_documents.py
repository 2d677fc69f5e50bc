"""The documents fit the public contract, and hold every fragment they use and no other."""

from pathlib import Path

import pytest
from django.conf import settings
from graphql import build_schema, parse, validate

from cms.schema import schema
from frontend.documents import all_documents, document


@pytest.mark.requirement("C5")
@pytest.mark.parametrize("name", all_documents())
def test_a_document_is_valid_against_the_schema(name):
    assert validate(schema.graphql_schema, parse(document(name))) == []


def test_a_fragment_brings_those_that_it_spreads_itself():
    assert "fragment Thumb on Image" in document("plan_list")
    assert "fragment Wide on Image" not in document("plan_list")


def test_every_document_is_asked_for_and_every_template_of_a_type_has_one():
    code = "".join(path.read_text() for path in Path(settings.BASE_DIR, "frontend").rglob("*.py"))
    unused = [name for name in all_documents() if f'"{name.removesuffix("_facets")}"' not in code]
    assert unused == []


def test_the_contract_alone_misses_only_what_we_added_to_it():
    """Another server of the contract would refuse picture formats, `after`, `addresses`, and what stands below."""
    contract = build_schema(Path(settings.BASE_DIR, "tests/contract/schema.graphql").read_text())
    messages = {error.message for name in all_documents() for error in validate(contract, parse(document(name)))}
    assert messages <= {
        "Unknown argument 'format' on field 'Image.srcset'.",
        "Cannot query field 'after' on type 'Question'.",
        "Cannot query field 'listUrl' on type 'Recommendation'.",
        "Cannot query field 'waysOn' on type 'Recommendation'.",
        "Unknown argument 'words' on field 'Query.recommend'.",
        "Unknown argument 'without' on field 'Query.recommend'.",
        "Cannot query field 'understood' on type 'Recommendation'.",
        "Cannot query field 'notUnderstood' on type 'Recommendation'.",
        "Cannot query field 'addresses' on type 'Query'.",
        "Cannot query field 'fallbacks' on type 'Translation'.",
        "Cannot query field 'kinds' on type 'SearchList'.",
        *(
            f"Cannot query field '{field}' on type '{name}List'."
            for name in ("Plan", "Facility", "Report")
            for field in ("corrected", "loosen")
        ),
        "Cannot query field 'translation' on type 'Event'.",
        "Cannot query field 'translation' on type 'Site'. Did you mean 'navigation'?",
        "Unknown argument 'asTyped' on field 'Query.search'.",
        "Unknown argument 'q' on field 'Query.reports'.",
        "Unknown argument 'sort' on field 'Query.reports'.",
    }
