"""A site that gets its index by a migration has content already."""

from search.findable import sources
from search.index import outbox
from search.models import Document


def index_what_there_is(**kwargs) -> None:
    """Queue everything, where there is no index yet."""
    if Document.objects.exists():
        return
    for source in sources():
        outbox.queue(source.kind, source.model._default_manager.filter(live=True).values_list("pk", flat=True))
