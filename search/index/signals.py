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
from search.index.update import update
from search.models import Area, Tag

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


def _restricted(sender: type[Model], instance: PageViewRestriction, **kwargs) -> None:
    if page := Page.objects.filter(pk=instance.page_id).first():
        _queue(Page.objects.filter(path__startswith=page.path))


def _site_changed(sender: type[Model], **kwargs) -> None:
    _queue(Page.objects.all())


def _term_changed(sender: type[Model], instance: Area | Tag, **kwargs) -> None:
    _queue_all(_bearers(instance))


def _term_goes(sender: type[Model], instance: Area | Tag, **kwargs) -> None:
    # Once it is gone, nobody knows any more what bore it.
    instance._bearers = _bearers(instance)


def _term_gone(sender: type[Model], instance: Area | Tag, **kwargs) -> None:
    _queue_all(instance._bearers)


def _queue(instances: Iterable[Any]) -> None:
    _queue_all(_by_kind(instances))


def _queue_all(changed: dict[str, set[int]]) -> None:
    if not indexing_is_later():
        for kind, ids in changed.items():
            outbox.queue(kind, ids)


def _loaded(sender: object, rows: Iterable[Any], **kwargs) -> None:
    """What a bundle brought is indexed at once, with the bundle."""
    rows = list(rows)
    changed = _by_kind(rows)
    for term in rows:
        if isinstance(term, Area | Tag):
            for kind, ids in _bearers(term).items():
                changed[kind] |= ids
    update(changed)


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
