"""The index in Elasticsearch follows the content, loses nothing, and is mended and made anew while the site serves."""

from io import StringIO

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import transaction

from cms.version import raise_version
from plans.models import PlanPage
from search.engines.elasticsearch.connection import asking, draft, live
from search.findable import source_of
from search.index import tasks
from search.index.documents import things
from search.index.indexes import index_of
from search.index.update import rebuild
from search.models import Change
from tests import factories
from tests.api import ask
from tests.search.asking import titles

pytestmark = [pytest.mark.requirement("C8", "W13"), pytest.mark.usefixtures("elasticsearch")]
ELASTICSEARCH = Change.Target.ELASTICSEARCH


def command(**options: bool) -> str:
    output = StringIO()
    call_command("update_search_index", stdout=output, **options)
    return output.getvalue()


def kept() -> set[tuple[str, int]]:
    return {key for key in index_of(ELASTICSEARCH).digests() if key[0] == "PLAN"}


def indexes() -> list[str]:
    with asking() as client:
        return list(client.indices.get(index=f"{settings.HAMAYU_SEARCH_PREFIX}-*"))


@pytest.mark.requirement("C1")
def test_nothing_is_indexed_of_a_transaction_that_rolls_back(no_worker):
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        factories.plan("stay", title="真珠")
        assert Change.objects.filter(target=ELASTICSEARCH, kind="PLAN").exists()
        raise ZeroDivisionError
    page = factories.plan("other", title="温泉")
    tasks.index_changes.call()
    assert kept() == {("PLAN", page.pk)}


def test_what_is_taken_down_or_deleted_leaves_the_index():
    first, second = factories.plan("first", title="真珠"), factories.plan("second", title="温泉")
    assert len(kept()) == 2
    first.unpublish()
    second.delete()
    assert not kept()


def test_nothing_is_lost_that_changes_while_the_index_is_made_anew():
    changed, gone = factories.plan("changed", title="真珠"), factories.plan("gone", title="牡蠣")
    with index_of(ELASTICSEARCH).anew() as fresh:
        read_before = list(things(source_of(PlanPage)))
        changed.title = "温泉"
        changed.save_revision().publish()
        gone.unpublish()
        factories.plan("new", title="古道")
        assert titles("古道") == ["古道"]
        fresh.put(read_before)
    assert titles("温泉") == ["温泉"]
    assert titles("古道") == ["古道"]
    assert titles("真珠") == titles("牡蠣") == []
    assert len(kept()) == 2
    assert len(indexes()) == 1


def test_a_rebuilding_that_fails_leaves_the_index_as_it_was():
    page = factories.plan("stay", title="真珠")
    with pytest.raises(ZeroDivisionError), index_of(ELASTICSEARCH).anew():
        raise ZeroDivisionError
    assert kept() == {("PLAN", page.pk)}
    assert len(indexes()) == 1


def test_what_a_killed_rebuilding_left_is_removed_by_the_next():
    with asking() as client:
        client.indices.create(index=f"{live()}-left", aliases={draft(): {}})
    assert "documents indexed" in command(rebuild=True)
    assert len(indexes()) == 1


def test_the_nightly_comparison_repairs_and_reports(no_worker):
    factories.home()
    for slug in ("kept", "missing", "old"):
        factories.plan(slug, title=slug)
    surplus = factories.plan("surplus", title="surplus")
    tasks.index_changes.call()
    assert "Elasticsearch: 0 missing, 0 old, 0 surplus; all mended.\n" in command()
    index_of(ELASTICSEARCH).forget([("PLAN", PlanPage.objects.get(slug="missing").pk)])
    PlanPage.objects.filter(slug="old").update(title="真珠")
    PlanPage.objects.filter(pk=surplus.pk).update(live=False)
    assert "Elasticsearch: 1 missing, 1 old, 1 surplus; all mended.\n" in command()
    assert kept() == {("PLAN", pk) for pk in PlanPage.objects.filter(live=True).values_list("pk", flat=True)}
    assert titles("真珠") == ["真珠"]


def test_where_there_is_no_index_yet_the_comparison_makes_it(settings, watch):
    page = factories.plan("stay", title="真珠")
    settings.HAMAYU_SEARCH_PREFIX += "-second"
    try:
        assert " missing, 0 old, 0 surplus" in command()
        assert ("PLAN", page.pk) in kept()
    finally:
        with asking() as client:
            client.indices.delete(index=indexes())


def test_each_page_is_indexed_by_itself_where_one_cannot_be(no_worker, monkeypatch):
    good, bad = factories.plan("good", title="真珠"), factories.plan("bad", title="温泉")
    index = type(index_of(ELASTICSEARCH))
    digest = index.digest
    # Elasticsearch refuses what is no text.
    monkeypatch.setattr(index, "digest", lambda self, thing: {} if thing.object_id == bad.pk else digest(self, thing))
    tasks.index_changes.call()
    assert kept() == {("PLAN", good.pk)}
    row = Change.objects.get()
    assert (row.target, row.object_id, row.tries) == (ELASTICSEARCH, bad.pk, 1)
    assert "digest" in row.problem


def facet_counts(key: str) -> dict[str, int]:
    facets = ask('{ plans(locale: "ja") { facets { key values { key count } } } }')["plans"]["facets"]
    return {value["key"]: value["count"] for facet in facets if facet["key"] == key for value in facet["values"]}


def test_lists_follow_the_keys_of_tags_and_of_their_groups():
    tag = factories.tag("pearl", "craft")
    factories.plan("stay", title="真珠", tags=[tag])
    assert facet_counts("craft") == {"pearl": 1}
    tag.key = "oyster"
    tag.save()
    assert facet_counts("craft") == {"oyster": 1}
    tag.group.key = "taste"
    tag.group.save()
    assert facet_counts("taste") == {"oyster": 1}


def test_lists_follow_the_order_that_staff_give_and_hold_nothing_that_is_hidden():
    first, second = factories.plan("first", title="一"), factories.plan("second", title="二")
    third = factories.plan("third", title="三")
    assert listed() == ["一", "二", "三"]
    third.move(PlanPage.objects.get(pk=first.pk), "left")
    assert listed() == ["三", "一", "二"]
    PlanPage.objects.filter(pk=second.pk).update(live=False)
    raise_version()
    assert listed() == ["三", "一"]


def listed() -> list[str]:
    return [item["title"] for item in ask('{ plans(locale: "ja") { items { title } } }')["plans"]["items"]]


def test_rebuilding_gives_what_comparing_finds_right():
    factories.plan("stay", title="真珠")
    rebuild(index_of(ELASTICSEARCH))
    assert "Elasticsearch: 0 missing, 0 old, 0 surplus" in command()
