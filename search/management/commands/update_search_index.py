"""`manage.py update_search_index`: compare the indexes with the content, or make them anew."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from search.engines.elasticsearch.connection import Away
from search.index import outbox, update
from search.index.indexes import index_of
from search.models import Change


class Command(BaseCommand):
    help = (
        "Compare the search indexes with the content and mend what differs, as every night should. "
        "With --rebuild, index everything anew, as after a new version of a dictionary."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--rebuild", action="store_true")

    def handle(self, *, rebuild: bool, **options: Any) -> None:
        away = []
        for target in outbox.targets():
            try:
                self.stdout.write(f"{target.label}: {_rebuilt(target) if rebuild else _repaired(target)}")
            except Away as error:
                away.append(f"{target.label} does not answer: {error}")
        if not rebuild:
            outbox.give_another_try()
            outbox.wake()
        if away:
            raise CommandError("\n".join(away))


def _rebuilt(target: Change.Target) -> str:
    return f"{update.rebuild(index_of(target))} documents indexed."


def _repaired(target: Change.Target) -> str:
    found = update.repair(index_of(target))
    return f"{found['missing']} missing, {found['old']} old, {found['surplus']} surplus; all mended."
