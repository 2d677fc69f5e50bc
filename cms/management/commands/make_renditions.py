"""Make the renditions that are missing, for instance after a change of the set."""

from argparse import ArgumentParser

from django.core.management.base import BaseCommand, CommandError

from cms.pictures.renditions import forget_lost, make_missing


class Command(BaseCommand):
    help = "Makes the missing renditions of all pictures, or of those whose ids are given."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("picture_ids", nargs="*", type=int, metavar="id")
        parser.add_argument("--processes", type=int, help="how many at once (default: as many as there are cores)")
        parser.add_argument(
            "--check-files", action="store_true", help="make those anew whose files are gone; slow on S3"
        )

    def handle(self, *, picture_ids: list[int], processes: int | None, check_files: bool, **options) -> None:
        wanted = picture_ids or None
        if check_files:
            self.stdout.write(f"{forget_lost(wanted)} files were gone.")
        failures = make_missing(wanted, processes, self._tell)
        if failures:
            raise CommandError(f"{failures} pictures have no renditions; the log says why.")
        self.stdout.write("Every picture has its renditions.")

    def _tell(self, done: int, total: int) -> None:
        if done == total or done % 10 == 0:
            self.stdout.write(f"{done} of {total} pictures")
