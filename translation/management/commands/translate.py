"""`manage.py translate`: bring the languages up to their source where publishing has not done so already."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from translation.pipeline.queue import queue_all, wake


class Command(BaseCommand):
    help = (
        "Queue what waits: what an engine or the month's limit held up, and what a killed worker left. "
        "Run it when a worker starts, and every hour."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--all", action="store_true", help="Queue everything that is public in the source language."
        )
        parser.add_argument(
            "--again",
            action="store_true",
            help="And translate anew what a machine translated and nobody has reviewed, as after a change of engines.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        everything = options["all"] or options["again"]
        count = queue_all("machine" if options["again"] else ()) if everything else wake()
        if options["verbosity"]:
            self.stdout.write(f"{count} queued.")
