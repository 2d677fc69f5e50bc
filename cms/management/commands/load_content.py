"""`manage.py load_content FOLDER`: a content bundle into the database (contract: content bundle)."""

from functools import partial
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from cms.bundle.load import load
from cms.bundle.mistakes import BundleError
from cms.bundle.progress import Progress
from cms.models import Picture
from cms.pictures.renditions import make_missing
from translation.pipeline.queue import paused


class Command(BaseCommand):
    help = "Load a content bundle: create what is missing, update what changed. All or nothing."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("folder", type=Path)
        states = parser.add_mutually_exclusive_group()
        states.add_argument(
            "--publish", action="store_true", default=True, help="Publish pages that are new or changed (the default)."
        )
        states.add_argument("--draft", action="store_false", dest="publish", help="Leave them as drafts.")
        parser.add_argument(
            "--no-renditions", action="store_false", dest="renditions", help="Make no sizes of pictures."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        progress = Progress(self.stdout if options["verbosity"] else None)
        try:
            with paused():  # A bundle brings its translations along.
                load(options["folder"], publish=options["publish"], progress=progress)
        except BundleError as error:
            self.stderr.write("\n".join(map(str, error.mistakes)))
            count = len(error.mistakes)
            raise CommandError(f"{count} mistake{'s' * (count != 1)}; nothing was loaded.", returncode=1) from error
        if options["renditions"]:
            self._make_renditions(progress)

    def _make_renditions(self, progress: Progress) -> None:
        """Of all pictures, so that an earlier load without them, or one that was interrupted, is made good."""
        failed = make_missing(progress=partial(progress.running, "sizes of pictures"))
        progress.finished("sizes of pictures", Picture.objects.count())
        if failed:
            self.stderr.write(f"{failed} pictures could not be made in other sizes; see the log.")
