"""`manage.py update_search_index`: compare the index with the content, or make it anew."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from search.index import outbox
from search.index.update import rebuild, repair


class Command(BaseCommand):
    help = (
        "Compare the search index with the content and mend what differs, as every night should. "
        "With --rebuild, index everything anew, as after a new version of a dictionary."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--rebuild", action="store_true")

    def handle(self, *, rebuild: bool, **options: Any) -> None:
        if rebuild:
            self.stdout.write(f"{_rebuild()} documents indexed.")
            return
        found = repair()
        self.stdout.write(f"{found['missing']} missing, {found['old']} old, {found['surplus']} surplus; all mended.")
        outbox.give_another_try()
        outbox.wake()


_rebuild = rebuild
