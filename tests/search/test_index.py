"""The index follows the content, loses nothing and is mended where it differs."""

from io import StringIO

import pytest
from django.core.management import call_command
from django.db import transaction
from wagtail.models import Page, PageViewRestriction

from plans.models import PlanPage
from search.engines.database import DatabaseEngine
from search.index import outbox, tasks
from search.index.database import DatabaseIndex
from search.models import Change, Document
from tests import factories
from tests.search.asking import found, titles

pytestmark = [pytest.mark.requirement("C8", "W13"), pytest.mark.database, pytest.mark.django_db]


def command(**options: bool) -> str:
    output = StringIO()
    call_command("update_search_index", stdout=output, **options)
    return output.getvalue()


@pytest.fixture
def no_worker(monkeypatch):
    """Tasks are enqueued and wait, as in production."""
    monkeypatch.setattr(outbox, "wake", lambda: None)


def test_a_publication_is_found_and_a_draft_is_not():
    page = factories.plan("stay", title="真珠")
    page.title = "温泉"
    revision = page.save_revision()
    assert titles("温泉") == []
    revision.publish()
    assert titles("温泉") == ["温泉"]
    assert titles("真珠") == []


def test_what_is_taken_down_or_deleted_leaves_the_index():
    first, second = factories.plan("first", title="真珠"), factories.plan("second", title="温泉")
    first.unpublish()
    second.delete()
    assert not Document.objects.filter(kind="PLAN").exists()


def test_a_page_that_moves_is_found_at_its_new_address(django_capture_on_commit_callbacks):
    parent, page = factories.standard("office"), factories.standard("desk", title="真珠")
    page.move(parent, "last-child")
    assert found("真珠")["items"][0]["url"] == "/office/desk/"
    parent = Page.objects.get(pk=parent.pk).specific
    parent.slug = "rooms"
    with django_capture_on_commit_callbacks(execute=True):  # Wagtail tells of a new slug only then.
        parent.save_revision().publish()
    assert found("真珠")["items"][0]["url"] == "/rooms/desk/"


def test_private_pages_are_in_the_index_only_while_they_are_public():
    page = factories.plan("stay", title="真珠")
    restriction = PageViewRestriction.objects.create(
        page=page.get_parent(), restriction_type=PageViewRestriction.LOGIN
    )
    assert not Document.objects.filter(kind="PLAN").exists()
    restriction.delete()
    assert titles("真珠") == ["真珠"]


def test_pages_follow_the_names_of_their_areas_and_tags():
    area, tag = factories.area(), factories.tag()
    factories.plan("stay", title="滞在", areas=[area], tags=[tag])
    area.name, tag.label = "東紀州", "真珠"
    area.save()
    tag.save()
    assert titles("東紀州") == titles("真珠") == ["滞在"]
    tag.delete()
    assert titles("真珠") == []


@pytest.mark.requirement("C1")
def test_a_change_is_queued_with_the_transaction_that_makes_it(no_worker):
    factories.plan("stay", title="真珠")
    Change.objects.all().delete()
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        factories.plan("other", title="温泉")
        assert Change.objects.filter(kind="PLAN").exists()
        raise ZeroDivisionError
    assert not Change.objects.exists()


def test_what_changes_while_it_is_indexed_is_indexed_again(no_worker):
    page = factories.plan("stay", title="真珠")
    rows = outbox.take(Change.Target.DATABASE)
    outbox.queue("PLAN", [page.pk])
    outbox.finish(rows)
    assert [row.object_id for row in outbox.take(Change.Target.DATABASE) if row.kind == "PLAN"] == [page.pk]


def test_two_workers_do_not_take_the_same(no_worker):
    factories.plan("stay", title="真珠")
    assert outbox.take(Change.Target.DATABASE)
    assert not outbox.take(Change.Target.DATABASE)


def test_a_worker_that_was_killed_gives_back_what_it_took(no_worker):
    factories.plan("stay", title="真珠")
    outbox.take(Change.Target.DATABASE)
    Change.objects.update(taken_until="2020-01-01T00:00Z")
    tasks.index_changes.call()
    assert titles("真珠") == ["真珠"]
    assert not Change.objects.exists()


def test_one_page_that_cannot_be_indexed_stops_no_other_and_is_tried_again(no_worker, monkeypatch):
    good, bad = factories.plan("good", title="真珠"), factories.plan("bad", title="温泉")
    put = DatabaseIndex.put

    def failing(self, things):
        if bad.pk in {thing.object_id for thing in things}:
            raise RuntimeError("the disk is full")
        put(self, things)

    monkeypatch.setattr(DatabaseIndex, "put", failing)
    tasks.index_changes.call()
    assert titles("真珠") == [good.title]
    row = Change.objects.get()
    assert (row.object_id, row.tries, row.problem) == (bad.pk, 1, "the disk is full")
    monkeypatch.undo()
    Change.objects.update(due="2020-01-01T00:00Z")
    tasks.index_changes.call()
    assert titles("温泉") == ["温泉"]


def test_the_nightly_comparison_repairs_and_reports(no_worker):
    factories.home()
    for slug in ("kept", "missing", "old"):
        factories.plan(slug, title=slug)
    surplus = factories.plan("surplus", title="surplus")
    tasks.index_changes.call()
    assert command() == "Database: 0 missing, 0 old, 0 surplus; all mended.\n"
    Document.objects.filter(title="missing").delete()
    PlanPage.objects.filter(slug="old").update(title="真珠")
    PlanPage.objects.filter(pk=surplus.pk).update(live=False)
    assert command() == "Database: 1 missing, 1 old, 1 surplus; all mended.\n"
    assert titles("真珠") == ["真珠"]
    assert titles("missing") == ["missing"]


def test_the_index_can_be_made_anew():
    factories.plan("stay", title="真珠")
    Document.objects.update(title="別")
    assert "documents indexed" in command(rebuild=True)
    assert titles("真珠") == ["真珠"]


def test_a_site_that_gets_its_index_by_a_migration_is_indexed():
    from search.index.first import index_what_there_is

    factories.plan("stay", title="真珠")
    DatabaseEngine().remove(list(Document.objects.values_list("pk", flat=True)))
    Document.objects.all().delete()
    assert titles("真珠") == []
    index_what_there_is()
    assert titles("真珠") == ["真珠"]
