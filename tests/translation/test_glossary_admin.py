"""Staff and translators keep the glossary in the admin."""

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from tests.translation.exchange.conftest import enter, languages
from tests.translation.exchange.files import csv_of, rows_of, uploaded
from translation.models import GlossaryForm, GlossaryTerm

pytestmark = pytest.mark.requirement("W3")

__all__ = ["enter", "languages"]
GROUPS = ("Administrators", "Editors", "Translators", "Operators", "")


def url(name: str, *args) -> str:
    return reverse(f"wagtailsnippets_translation_glossaryterm:{name}", args=args)


def form(*forms: dict, **facts) -> dict:
    term = {"term": "鳥羽", "reading": "とば", "note": "", **facts}
    return nested_form_data({**term, "forms": inline_formset([{"forbidden": "", **row} for row in forms])})


@pytest.fixture
def toba(languages) -> GlossaryTerm:
    row = GlossaryTerm.objects.create(term="鳥羽", reading="とば")
    GlossaryForm.objects.create(term=row, language_code="en", text="Toba")
    return row


@pytest.mark.parametrize("group", GROUPS)
def test_staff_and_translators_keep_the_glossary_and_others_do_not(enter, toba, group):
    client = enter(group)
    allowed = group in ("Administrators", "Editors", "Translators")
    for address in (url("list"), url("add"), url("edit", toba.pk), url("import"), url("export")):
        assert (client.get(address).status_code == 200) is allowed, address
    upload = {"file": uploaded(csv_of(["term", "en"], ["伊勢", "Ise"]), "glossary.csv")}
    assert (client.post(url("import"), upload).status_code == 200) is allowed
    assert (client.get(url("delete", toba.pk)).status_code == 200) is (group in ("Administrators", "Editors"))


def test_a_term_is_written_with_its_forms(enter, languages):
    data = form(
        {"language_code": "en", "text": "Toba", "forbidden": "Tova"}, {"language_code": "zh-hans", "text": "鸟羽"}
    )
    assert enter("Editors").post(url("add"), data).status_code == 302
    row = GlossaryTerm.objects.get(term="鳥羽")
    assert {form.language_code: form.text for form in row.forms.all()} == {"en": "Toba", "zh-hans": "鸟羽"}


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (
            form({"language_code": "en", "text": "a"}, {"language_code": "en", "text": "b"}),
            "one form for each language",
        ),
        (form({"language_code": "ja", "text": "とば"}), "Terms are in this language"),
        (form({"language_code": "fr", "text": "Toba"}), "no language of the site"),
        (form({"language_code": "en", "text": "Toba", "forbidden": "Tova\ntoba"}), "“Toba” is the right form"),
        (form(), "at least one language"),
        (form({"language_code": "en", "text": "Toba"}, term=" 鳥羽x "), None),
    ],
    ids=["twice", "source", "unknown", "forbidden", "nothing", "spaces"],
)
def test_what_is_wrong_is_said_at_the_form(enter, languages, data, message):
    answer = enter("Editors").post(url("add"), data)
    if message is None:
        assert GlossaryTerm.objects.get().term == "鳥羽x"
    else:
        assert answer.status_code == 200
        assert message in answer.content.decode()
        assert not GlossaryTerm.objects.exists()


def test_a_term_that_is_left_as_it_is_needs_no_form(enter, languages):
    assert enter("Editors").post(url("add"), form(term="Wi-Fi", keep="on")).status_code == 302
    assert GlossaryTerm.objects.get().keep


def test_the_list_has_a_column_for_each_language_and_finds_by_term_reading_and_form(enter, toba):
    GlossaryForm.objects.create(term=toba, language_code="zh-hans", text="Toba鸟羽")
    GlossaryTerm.objects.create(term="伊勢", keep=True)
    client = enter("Translators")
    page = client.get(url("list")).content.decode()
    assert "Toba" in page
    assert "English" in page
    for words in ("鳥羽", "とば", "toba"):
        found = client.get(url("list"), {"q": words}).content.decode()
        assert found.count("Toba鸟羽") == 1
        assert "伊勢" not in found


def test_the_list_shows_terms_without_a_form_in_a_language(enter, toba):
    client = enter("Translators")
    GlossaryTerm.objects.create(term="伊勢", keep=True)
    assert "鳥羽" in client.get(url("list"), {"missing": "zh-hant"}).content.decode()
    assert "鳥羽" not in client.get(url("list"), {"missing": "en"}).content.decode()
    assert "伊勢" not in client.get(url("list"), {"missing": "zh-hant"}).content.decode()


def test_the_glossary_is_downloaded_as_csv_and_excel(enter, toba):
    client = enter("Translators")
    answer = client.get(url("export"), {"format": "csv"})
    assert answer["Content-Disposition"] == 'attachment; filename="glossary.csv"'
    assert "鳥羽,とば,,,Toba" in answer.content.decode("utf-8-sig")
    assert rows_of(client.get(url("export"), {"format": "xlsx"}).content)[1][:5] == [
        "鳥羽",
        "とば",
        None,
        None,
        "Toba",
    ]


def test_an_import_shows_what_it_would_change_before_it_is_applied(enter, toba):
    client = enter("Translators")
    data = csv_of(["term", "en"], ["鳥羽", "Toba City"], ["伊勢", "Ise"])
    answer = client.post(url("import"), {"file": uploaded(data, "glossary.csv")})
    assert "Terms: 1 added, 1 changed" in answer.content.decode()
    assert GlossaryTerm.objects.count() == 1
    answer = client.post(url("import"), {"held": answer.context["held"]}, follow=True)
    assert "1 added, 1 changed" in answer.content.decode()
    assert set(GlossaryForm.objects.values_list("text", flat=True)) == {"Toba City", "Ise"}


def test_a_file_that_was_shown_to_somebody_else_is_not_applied(enter, toba):
    upload = {"file": uploaded(csv_of(["term", "en"], ["伊勢", "Ise"]), "glossary.csv")}
    held = enter("Editors").post(url("import"), upload).context["held"]
    client = enter("Translators")
    for token in (held, held[:-2], "x"):
        assert "Choose it again" in client.post(url("import"), {"held": token}).content.decode()
    assert GlossaryTerm.objects.count() == 1


@pytest.mark.parametrize(
    ("data", "name", "message"),
    [
        (csv_of(["term", "fr"], ["鳥羽", "x"]), "glossary.csv", "There is no such column"),
        (b"x" * 1_500_001, "glossary.csv", "larger than"),
        (b"x", "glossary.pdf", "File extension"),
    ],
)
def test_what_is_wrong_with_a_file_is_said_on_the_page(enter, toba, data, name, message):
    answer = enter("Editors").post(url("import"), {"file": uploaded(data, name)})
    assert message in answer.content.decode()
