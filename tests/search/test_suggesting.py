"""Completions while a visitor types."""

import pytest

from cms.version import raise_version
from tests import factories
from tests.search.asking import suggested

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
