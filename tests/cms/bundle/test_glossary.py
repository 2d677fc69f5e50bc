"""glossary.yaml: terms with their reading, what is left as is, and wrong translations."""

import pytest
import yaml

from cms.bundle.mistakes import BundleError
from tests.cms.bundle import folders
from translation.models import GlossaryForm, GlossaryTerm

pytestmark = pytest.mark.requirement("C3", "W3")


def with_terms(*terms: dict) -> dict:
    return {"bundle.yaml": folders.MANIFEST, "glossary.yaml": list(terms)}


def mistakes(loaded, *terms: dict) -> list[str]:
    with pytest.raises(BundleError) as caught:
        loaded(with_terms(*terms))
    return [f"{mistake.field}: {mistake.message}" for mistake in caught.value.mistakes]


def test_a_term_has_its_reading_and_wrong_translations(loaded):
    loaded()
    term = GlossaryTerm.objects.get(term="高原")
    assert (term.reading, term.keep) == ("こうげん", False)
    assert GlossaryForm.objects.get(term=term, language_code="en").forbidden == "Plateau\nHigh plain"
    assert GlossaryTerm.objects.get(term="Wi-Fi").keep


def test_a_glossary_is_dumped_as_it_was_loaded(loaded, dumped):
    loaded()
    files = dumped()
    assert yaml.safe_load(files["glossary.yaml"]) == sorted(
        folders.bundle()["glossary.yaml"], key=lambda term: term["term"]
    )
    loaded({"bundle.yaml": folders.MANIFEST, "glossary.yaml": files["glossary.yaml"]})
    assert dumped("again")["glossary.yaml"] == files["glossary.yaml"]


def test_what_a_file_leaves_out_of_a_term_is_emptied(loaded):
    loaded()
    loaded(with_terms({"term": "高原", "en": "Upland"}))
    term = GlossaryTerm.objects.get(term="高原")
    assert (term.reading, term.note) == ("", "")
    assert list(term.forms.values_list("language_code", "forbidden")) == [("en", "")]


def test_a_second_load_changes_no_term(loaded):
    loaded()
    before = list(GlossaryForm.objects.order_by("pk").values_list("pk", "text", "forbidden"))
    loaded()
    assert list(GlossaryForm.objects.order_by("pk").values_list("pk", "text", "forbidden")) == before


@pytest.mark.parametrize(
    ("term", "found"),
    [
        ({"term": "湖", "forbidden": ["Pond"]}, "[1].forbidden: must be a mapping from locale to a list of texts"),
        ({"term": "湖", "en": "Lake", "forbidden": {"en": "Pond"}}, "[1].forbidden.en: must be a list of texts"),
        ({"term": "湖", "en": "Lake", "forbidden": {"fr": ["Étang"]}}, "[1].forbidden.fr: is no other locale"),
        ({"term": "湖", "forbidden": {"en": ["Pond"]}}, "[1].forbidden.en: has no right translation; write that too"),
        ({"term": "湖", "keep": "yes", "en": "Lake"}, "[1].keep: must be true or false"),
        ({"term": "湖", "reading": "み" * 201}, "[1].reading: is longer than 200 characters"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(loaded, term, found):
    assert [line for line in mistakes(loaded, term) if line.startswith(found)]
