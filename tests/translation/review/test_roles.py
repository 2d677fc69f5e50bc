"""What a text is on its page, in the words of the editor."""

import json

import pytest
from django.utils.translation import override

from home.models import StandardPage
from plans.models import PlanPage
from translation.glossary import Terms
from translation.review.display import editable, notes, pieces
from translation.roles import element, role

pytestmark = pytest.mark.requirement("W3")
BODY = json.dumps(
    [
        {"type": "heading", "id": "a1", "value": {"text": "海", "level": "2"}},
        {"type": "text", "id": "a2", "value": "<p>海</p>"},
    ]
)


@pytest.mark.parametrize(
    ("model", "data", "path", "names"),
    [
        (StandardPage, {}, "title", ("Title",)),
        (StandardPage, {}, "search_description", ("Meta description",)),
        (StandardPage, {"body": BODY}, "body.a1.text", ("Body", "Heading")),
        (StandardPage, {"body": BODY}, "body.a2", ("Body", "Text")),
        # A block that is not in the text that was submitted.
        (StandardPage, {"body": BODY}, "body.a9.text", ("Body",)),
        (StandardPage, {"body": ""}, "body.a9", ("Body",)),
        (PlanPage, {"keypersons": [{"translation_key": "k1"}]}, "keypersons.k1.name", ("Keyperson", "Name")),
        (PlanPage, {}, "keypersons.k1.name", ("Keyperson", "Name")),
    ],
)
def test_names_are_those_of_fields_and_blocks(model, data, path, names):
    with override("en"):
        assert role(model, data, path).names == names


def test_they_are_in_the_language_of_who_reads():
    with override("ja"):
        assert role(StandardPage, {}, "title").names == ("タイトル",)


def test_a_field_of_limited_length_says_so():
    assert role(StandardPage, {}, "title").limit == 255
    assert role(StandardPage, {"body": BODY}, "body.a2").limit is None


@pytest.mark.parametrize(
    ("position", "name"), [(0, "Heading"), (1, ""), (2, "Item of a list"), (3, "Quotation"), (4, "")]
)
def test_parts_of_a_rich_text_are_told_apart(position, name):
    template = (
        '<h3><text position="0"></text></h3><p><text position="1"></text></p>'
        '<ul><li><text position="2"></text></li></ul><blockquote><p><text position="3"></text></p></blockquote>'
    )
    with override("en"):
        assert element(template, position) == name


@pytest.mark.parametrize(
    ("data", "written"),
    [("R&amp;D", "R&D"), ("a &amp;lt; b", "a &amp;lt; b"), ("&lt;b&gt;", "&lt;b&gt;"), ("A &amp; B", "A & B")],
)
def test_ampersands_are_written_plainly_where_that_is_safe(data, written):
    assert editable(data) == written


def test_terms_are_found_beside_tags_and_not_in_them():
    terms = Terms.of([("鳥羽", "Toba", ""), ("b", "bee", "")])
    found = pieces("<b>鳥羽</b>の海", terms)
    assert [piece.text for piece in found] == ["<b>", "鳥羽", "</b>", "の海"]
    assert [piece.is_tag for piece in found] == [True, False, True, False]
    assert [piece.term and piece.term.target for piece in found] == [None, "Toba", None, None]


@pytest.mark.django_db
def test_a_term_is_explained_once():
    terms = Terms.of([("鳥羽", "Toba", "")])
    assert [(term.target, note) for term, note in notes(pieces("鳥羽と鳥羽", terms))] == [("Toba", "")]
