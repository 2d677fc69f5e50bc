"""What changes in the site is queued for the index, in the same transaction."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db.models import Model
from django.db.models.signals import m2m_changed, post_delete, post_save, pre_delete
from wagtail.models import Page, PageViewRestriction, Site
from wagtail.signals import page_slug_changed, page_unpublished, post_page_move, published, unpublished

from cms.bundle.search_index import indexing_is_later, loaded_in_bulk
from search.findable import source_of, sources
from search.index import outbox
from search.index.documents import bearers
from search.index.indexes import index_of
from search.index.update import update
from search.models import Area, Change, Tag, TagGroup

# Saving a draft changes these alone.
OF_DRAFTS = frozenset({"latest_revision", "latest_revision_created_at", "draft_title", "has_unpublished_changes"})


def connect() -> None:
    models = [Page, *(source.model for source in sources())]
    for model in models:
        post_save.connect(_saved, sender=model, dispatch_uid=f"search.save.{model._meta.label}")
        post_delete.connect(_changed, sender=model, dispatch_uid=f"search.delete.{model._meta.label}")
        for field in model._meta.many_to_many:
            through = field.remote_field.through
            m2m_changed.connect(_related, sender=through, dispatch_uid=f"search.{through._meta.label}")
    for signal in (published, unpublished, page_unpublished):
        signal.connect(_changed, dispatch_uid=f"search.{id(signal)}")
    for signal in (post_page_move, page_slug_changed):
        signal.connect(_moved, dispatch_uid=f"search.{id(signal)}")
    post_page_move.connect(_reordered, dispatch_uid="search.reordered")
    post_save.connect(_group_changed, sender=TagGroup, dispatch_uid="search.group")
    for signal in (post_save, post_delete):
        signal.connect(_restricted, sender=PageViewRestriction, dispatch_uid="search.restricted")
        signal.connect(_site_changed, sender=Site, dispatch_uid="search.site")
    for model in (Area, Tag):
        for signal, receiver in ((post_save, _term_changed), (pre_delete, _term_goes), (post_delete, _term_gone)):
            signal.connect(receiver, sender=model, dispatch_uid=f"search.{receiver.__name__}.{model._meta.label}")
    loaded_in_bulk.connect(_loaded, dispatch_uid="search.loaded")


def _saved(sender: type[Model], instance: Any, update_fields: Iterable[str] | None = None, **kwargs) -> None:
    if update_fields is None or not OF_DRAFTS.issuperset(update_fields):
        _queue([instance])


def _changed(sender: type[Model], instance: Any, **kwargs) -> None:
    _queue([instance])


def _related(sender: type[Model], instance: Any, action: str, reverse: bool = False, **kwargs) -> None:
    if action.startswith("post_") and not reverse:
        _queue([instance])


def _moved(sender: type[Model], instance: Page, **kwargs) -> None:
    _queue(Page.objects.filter(path__startswith=instance.path))


def _reordered(sender: type[Model], parent_page_before: Page, parent_page_after: Page, **kwargs) -> None:
    """Those beside a page that moves have other places in the order of a list."""
    if others := _other_targets():
        for parent in {parent_page_before, parent_page_after}:
            _queue_all(_by_kind(Page.objects.filter(path__startswith=parent.path)), others)


def _restricted(sender: type[Model], instance: PageViewRestriction, **kwargs) -> None:
    if page := Page.objects.filter(pk=instance.page_id).first():
        _queue(Page.objects.filter(path__startswith=page.path))


def _site_changed(sender: type[Model], **kwargs) -> None:
    _queue(Page.objects.all())


def _term_changed(sender: type[Model], instance: Area | Tag, **kwargs) -> None:
    _queue_all(_bearers(instance))


def _group_changed(sender: type[Model], instance: TagGroup, **kwargs) -> None:
    """What a page is counted under has the key of the group."""
    if others := _other_targets():
        for tag in Tag.objects.filter(group=instance):
            _queue_all(_bearers(tag), others)


def _term_goes(sender: type[Model], instance: Area | Tag, **kwargs) -> None:
    # Once it is gone, nobody knows any more what bore it.
    instance._bearers = _bearers(instance)


def _term_gone(sender: type[Model], instance: Area | Tag, **kwargs) -> None:
    _queue_all(instance._bearers)


def _queue(instances: Iterable[Any]) -> None:
    _queue_all(_by_kind(instances))


def _queue_all(changed: dict[str, set[int]], into: list[Change.Target] | None = None) -> None:
    if not indexing_is_later():
        for kind, ids in changed.items():
            outbox.queue(kind, ids, into)


def _other_targets() -> list[Change.Target]:
    """The indexes beside the database's, which looks such things up in the content itself."""
    return [target for target in outbox.targets() if target != Change.Target.DATABASE]


def _loaded(sender: object, rows: Iterable[Any], **kwargs) -> None:
    """What a bundle brought is indexed in the database at once, with the bundle; elsewhere it is not before that is
    committed."""
    rows = list(rows)
    changed = _by_kind(rows)
    for term in rows:
        if isinstance(term, Area | Tag):
            for kind, ids in _bearers(term).items():
                changed[kind] |= ids
    update(index_of(Change.Target.DATABASE), changed)
    if others := _other_targets():
        for kind, ids in changed.items():
            outbox.queue(kind, ids, others)


def _bearers(term: Area | Tag) -> dict[str, set[int]]:
    found: dict[str, set[int]] = defaultdict(set)
    for source in sources():
        found[source.kind] |= set(bearers(source, term))
    return found


def _by_kind(instances: Iterable[Any]) -> dict[str, set[int]]:
    found: dict[str, set[int]] = defaultdict(set)
    for instance in instances:
        model = instance.specific_class if isinstance(instance, Page) else type(instance)
        if source := model and source_of(model):
            found[source.kind].add(instance.pk)
    return found
