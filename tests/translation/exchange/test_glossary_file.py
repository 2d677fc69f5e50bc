"""The glossary goes out as a table and comes back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase
from wagtail.models import Locale, ModelLogEntry

from tests import factories
from tests.translation.exchange.files import csv_of, excel_of
from translation.exchange import glossary
from translation.exchange.mistakes import BadFile
from translation.exchange.sheets import read_sheet, saved, write_csv, write_excel
from translation.models import GlossaryForm, GlossaryTerm

pytestmark = pytest.mark.requirement("W3")

CODES = ("en", "zh-hans", "zh-hant")
WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"], exclude_characters="\ufffe\uffff"),
    min_size=1,
    max_size=20,
).filter(lambda text: text == text.strip(" \u3000\xa0") == text.strip())
FORMS = st.dictionaries(st.sampled_from(CODES), st.tuples(WORDS, st.lists(WORDS, max_size=2, unique=True)))


def term(name: str, forms: dict[str, str] | None = None, **facts) -> GlossaryTerm:
    row = GlossaryTerm.objects.create(term=name, **facts)
    for code, text in (forms or {}).items():
        GlossaryForm.objects.create(term=row, language_code=code, text=text)
    return row


def state() -> dict[str, dict]:
    return {
        row.term: {
            "reading": row.reading,
            "note": row.note,
            "keep": row.keep,
            "forms": {form.language_code: (form.text, form.forbidden) for form in row.forms.all()},
        }
        for row in GlossaryTerm.objects.all()
    }


def apply(data: bytes, user=None) -> glossary.Plan:
    return glossary.apply(read_sheet(data), user)


def mistakes(data: bytes) -> list[tuple[str, str]]:
    """Rows and columns of what is wrong; nothing has changed."""
    before = state()
    with pytest.raises(BadFile) as caught:
        apply(data)
    assert state() == before
    assert all(mistake.message for mistake in caught.value.mistakes)
    return [(mistake.row, mistake.column) for mistake in caught.value.mistakes]


class RoundTrip(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        factories.source_locale()
        for code in CODES:
            Locale.objects.get_or_create(language_code=code)

    @given(st.dictionaries(WORDS, st.tuples(WORDS | st.just(""), st.booleans(), FORMS), max_size=4))
    def test_an_export_comes_back_as_it_was(self, terms):
        for name, (reading, keep, forms) in terms.items():
            right = {text.casefold() for text, _forbidden in forms.values()}
            row = term(name, reading=reading, keep=keep or not forms)
            for code, (text, forbidden) in forms.items():
                wrong = [word for word in forbidden if word.casefold() not in right]
                GlossaryForm.objects.create(term=row, language_code=code, text=text, forbidden="\n".join(wrong))
        before = state()
        columns, rows = glossary.columns(), list(glossary.table())
        for data in (write_csv(columns, rows), saved(write_excel(columns, rows, "glossary"))):
            assert not glossary.plan(read_sheet(data)).changes
            GlossaryTerm.objects.all().delete()
            assert len(apply(data).added) == len(terms)
            assert state() == before


def test_columns_are_those_of_a_term_and_two_for_each_language(languages):
    assert glossary.columns()[:6] == ["term", "reading", "note", "keep", "en", "en forbidden"]
    assert "zh-hant forbidden" in glossary.columns()


def test_a_plan_says_what_is_added_changed_and_unchanged(languages):
    term("鳥羽", {"en": "Toba"})
    term("伊勢", {"en": "Ise"})
    plan = glossary.plan(read_sheet(csv_of(["term", "en"], ["鳥羽", "Toba City"], ["伊勢", "Ise"], ["志摩", "Shima"])))
    assert [change.after.term for change in plan.added] == ["志摩"]
    assert plan.changed[0].differences == [("en", "Toba", "Toba City")]
    assert plan.unchanged == 1
    assert GlossaryTerm.objects.count() == 2


def test_terms_and_columns_that_are_not_in_the_file_stay(languages):
    term("鳥羽", {"en": "Toba", "zh-hans": "鸟羽"}, reading="とば", note="市の名前。")
    term("伊勢", {"en": "Ise"})
    apply(csv_of(["term", "en"], ["鳥羽", "Toba City"]))
    assert state()["鳥羽"] == {
        "reading": "とば",
        "note": "市の名前。",
        "keep": False,
        "forms": {"en": ("Toba City", ""), "zh-hans": ("鸟羽", "")},
    }
    assert "伊勢" in state()


def test_an_empty_cell_empties(languages):
    term("鳥羽", {"en": "Toba", "zh-hans": "鸟羽"}, reading="とば")
    apply(csv_of(["term", "reading", "en"], ["鳥羽", "", ""]))
    assert state()["鳥羽"]["forms"] == {"zh-hans": ("鸟羽", "")}
    assert not state()["鳥羽"]["reading"]


def test_wrong_translations_are_lines_of_a_cell(languages):
    apply(excel_of(["term", "en", "en forbidden"], ["鳥羽", "Toba", "Tova\n Toba-shi \n"]))
    assert state()["鳥羽"]["forms"] == {"en": ("Toba", "Tova\nToba-shi")}


@pytest.mark.parametrize(("word", "keep"), [("yes", True), ("○", True), ("はい", True), ("no", False), ("", False)])
def test_left_as_is_may_be_said_in_several_ways(languages, word, keep):
    apply(csv_of(["term", "keep", "en"], ["Wi-Fi", word, "Wi-Fi"]))
    assert state()["Wi-Fi"]["keep"] is keep


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ([["word", "en"], ["鳥羽", "Toba"]], [("1", "word"), ("1", "term")]),
        ([["term", "fr"], ["鳥羽", "Toba"]], [("1", "fr")]),
        ([["term", "en"], ["", "Toba"]], [("2", "term")]),
        ([["term", "en"], ["鳥羽", "Toba"], ["鳥羽", "Toba"]], [("3", "term")]),
        ([["term", "en"], ["鳥羽", "x" * 201]], [("2", "en")]),
        ([["term", "en"], ["鳥羽", ""]], [("2", "keep")]),
        ([["term", "keep"], ["鳥羽", "perhaps"]], [("2", "keep"), ("2", "keep")]),
        ([["term", "en", "en forbidden"], ["鳥羽", "Toba", "toba"]], [("2", "en forbidden")]),
        ([["term", "keep", "en", "en forbidden"], ["鳥羽", "yes", "", "Tova"]], [("2", "en")]),
    ],
    ids=["no term", "language", "empty", "twice", "long", "no form", "keep", "forbidden", "only forbidden"],
)
def test_what_is_wrong_is_said_by_row_and_column_and_nothing_is_applied(languages, rows, found):
    assert mistakes(csv_of(*rows)) == found


def test_one_wrong_row_stops_the_file(languages):
    assert mistakes(csv_of(["term", "en"], ["鳥羽", "Toba"], ["伊勢", ""])) == [("3", "keep")]


def test_characters_that_excel_lost_on_saving_are_noticed(languages):
    data = "term,zh-hans\r\n鳥羽,?羽\r\n".encode("cp932")
    assert mistakes(data) == [("2", "zh-hans")]


def test_the_log_says_who_imported(languages, user):
    apply(csv_of(["term", "en"], ["鳥羽", "Toba"]), user)
    assert ModelLogEntry.objects.get(action="wagtail.create").user == user
