"""The glossary of staff, for a pair of languages."""

import pytest

from translation.glossary import Term, terms_for
from translation.models import GlossaryForm, GlossaryTerm

pytestmark = [pytest.mark.django_db, pytest.mark.requirement("W3")]


@pytest.fixture(autouse=True)
def glossary():
    rows = {
        ("伊勢神宮", False): {"en": "Ise Jingu", "zh-hans": "伊势神宫", "zh-hant": "伊勢神宮"},
        ("英虞湾", False): {"en": "Ago Bay"},
        ("WITH SEA", True): {},
        ("ミキモト", True): {"en": "Mikimoto"},
    }
    for (term, keep), forms in rows.items():
        made = GlossaryTerm.objects.create(term=term, keep=keep)
        for code, text in forms.items():
            forbidden = "Ise Shrine" if text == "Ise Jingu" else ""
            GlossaryForm.objects.create(term=made, language_code=code, text=text, forbidden=forbidden)


def test_terms_that_are_left_as_they_are_stand_for_themselves_unless_they_have_a_form():
    assert set(terms_for("ja", "en").all) == {
        Term("伊勢神宮", "Ise Jingu", ("Ise Shrine",)),
        Term("英虞湾", "Ago Bay"),
        Term("WITH SEA", "WITH SEA"),
        Term("ミキモト", "Mikimoto"),
    }


def test_a_term_without_a_form_in_the_language_is_left_to_the_engine():
    assert set(terms_for("ja", "zh-hans").all) == {
        Term("伊勢神宮", "伊势神宫"),
        Term("WITH SEA", "WITH SEA"),
        Term("ミキモト", "ミキモト"),
    }


def test_between_two_other_languages_forms_lead_to_forms():
    assert set(terms_for("zh-hans", "zh-hant").all) == {
        Term("伊势神宫", "伊勢神宮"),
        Term("WITH SEA", "WITH SEA"),
        Term("ミキモト", "ミキモト"),
    }


def test_back_into_the_language_of_staff_forms_lead_to_terms():
    assert Term("Ago Bay", "英虞湾") in terms_for("en", "ja").all


def test_it_takes_two_statements(django_assert_num_queries):
    with django_assert_num_queries(2):
        terms_for("ja", "en")
