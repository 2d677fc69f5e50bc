"""Completions while a visitor types."""

import pytest
from wagtail.models import Locale

from cms.version import raise_version
from tests import factories
from tests.api import ask
from tests.search.asking import suggested
from translation.models import GlossaryForm, GlossaryTerm

pytestmark = [pytest.mark.requirement("C8", "W13"), pytest.mark.database, pytest.mark.django_db]


@pytest.mark.parametrize("typed", ["真", "真珠", "しん", "シンジ", "shin", "SHINJU", "ｓｈｉ"])
def test_a_title_is_completed_however_it_is_typed(typed):
    factories.plan("stay", title="真珠の湾")
    assert suggested(typed) == ["真珠の湾"]


def test_what_stands_within_a_title_is_completed_too():
    factories.plan("stay", title="入り江の真珠")
    factories.plan("other", title="真珠と暮らす週末の長い題")
    assert suggested("真珠") == ["真珠と暮らす週末の長い題", "入り江の真珠"]


def test_areas_and_tags_come_first():
    area, tag = factories.area(), factories.tag()
    area.name, tag.label = "東紀州", "東の海"
    area.save()
    tag.save()
    factories.plan("stay", title="東へ")
    assert suggested("東") == ["東紀州", "東の海", "東へ"]
    assert suggested("東", limit=2) == ["東紀州", "東の海"]
    assert suggested("higashik") == ["東紀州"]


@pytest.mark.requirement("W31")
@pytest.mark.parametrize("typed", ['"', "*", "' :*", "", "  ", "\\", "🎉", "x" * 10_000])
def test_nothing_that_is_typed_is_syntax(typed):
    factories.plan("stay", title="真珠の湾")
    assert suggested(typed) == []


@pytest.mark.requirement("W31")
def test_what_is_hidden_is_not_suggested():
    page = factories.plan("stay", title="真珠の湾")
    type(page).objects.filter(pk=page.pk).update(live=False)
    raise_version()
    assert suggested("真珠") == []


def test_areas_and_tags_are_suggested_as_they_are_called_in_any_language_or_by_their_key():
    english = Locale.objects.get_or_create(language_code="en")[0]
    tag = factories.tag("hot-spring")
    tag.label = "温泉"
    tag.save()
    translation = tag.copy_for_translation(english)
    translation.label = "Onsen"
    translation.save()
    assert suggested("ons") == suggested("hot s") == ["温泉"]
    assert suggested("温", "en") == ["Onsen"]


def test_names_of_the_glossary_are_suggested_where_a_page_has_them():
    term = GlossaryTerm.objects.create(term="答志島", reading="とうしじま")
    GlossaryForm.objects.create(term=term, language_code="en", text="Toshi Island")
    assert suggested("答志") == []
    factories.plan("stay", title="船", lead="答志島へ渡る")
    assert suggested("答志") == suggested("とうし") == suggested("toshi i") == ["答志島"]


def test_a_name_leads_to_a_search_for_it():
    GlossaryTerm.objects.create(term="答志島")
    factories.plan("stay", title="船", lead="答志島へ渡る")
    row = ask('{ suggest(locale: "ja", q: "答志") { kind url } }')["suggest"][0]
    assert row == {"kind": "SEARCH", "url": "/search/?q=%E7%AD%94%E5%BF%97%E5%B3%B6"}
