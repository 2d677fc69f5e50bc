"""What happens to an object besides its text follows into the other languages: it goes, moves, changes its order."""

from uuid import UUID

from wagtail.actions.unpublish import UnpublishAction
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.models import Locale, Page
from wagtail_localize.models import TranslationSource

from translation.content import Translatable
from translation.pipeline.queue import paused


def follow(model: type, key: UUID) -> None:
    """Bring state and place of the object's rows up to those of the source language. Repeatable."""
    default = Locale.get_default()
    rows = list(model._default_manager.filter(translation_key=key).select_related("locale"))
    source = next((row for row in rows if row.locale_id == default.pk), None)
    others = [row for row in rows if row.locale_id != default.pk]
    translated = TranslationSource.objects.filter(object_id=key, locale=default).first()
    if translated is None:
        return  # What was written in its own language alone.
    with paused():
        for row in others:
            if source is None:
                row.delete()
                continue
            if not source.live:
                _unpublish(row)
            if isinstance(source, Page):
                _place(source, row)
                translated.sync_view_restrictions(source, row)


def _unpublish(row: Translatable) -> None:
    if row.live:
        action = UnpublishPageAction(row) if isinstance(row, Page) else UnpublishAction(row)
        action.execute(skip_permission_checks=True)


def _place(source: Page, page: Page) -> None:
    """Put the page below the translation of its source's parent, and after that of the source's neighbour."""
    parent = source.get_parent()
    wanted = parent if parent.is_root() else parent.get_translation_or_none(page.locale)
    if wanted is None:
        return
    if page.get_parent().pk != wanted.pk:
        page.move(wanted, pos="last-child")
        page.refresh_from_db()
    if wanted.is_root():
        return  # Sites of all languages stand side by side there.
    order = {key: place for place, key in enumerate(parent.get_children().values_list("translation_key", flat=True))}
    siblings = [row for row in wanted.get_children() if row.translation_key in order]
    others = [row for row in siblings if row.pk != page.pk]
    before = [row for row in others if order[row.translation_key] < order[page.translation_key]]
    if page.pk not in {row.pk for row in siblings}:
        return
    now = [row.pk for row in siblings].index(page.pk)
    if (before[-1].pk if before else None) == (siblings[now - 1].pk if now else None):
        return
    if before:
        page.move(before[-1], pos="right")
    elif others:
        page.move(others[0], pos="left")
