"""`manage.py dump_content FOLDER`: all content as a content bundle (contract: content bundle)."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from cms.bundle.folder import dump
from cms.bundle.mistakes import BundleError
from cms.bundle.progress import Progress


class Command(BaseCommand):
    help = "Write all content to a folder: an empty one, or a content bundle, which is replaced."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("folder", type=Path)

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            dump(options["folder"], Progress(self.stdout if options["verbosity"] else None))
        except BundleError as error:
            self.stderr.write("\n".join(map(str, error.mistakes)))
            raise CommandError("Nothing was dumped.", returncode=1) from error
