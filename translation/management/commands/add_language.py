"""`manage.py add_language ko`: one more language, without new code (requirement W5)."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from wagtail.models import Locale

from translation.pipeline.queue import queue_all


class Command(BaseCommand):
    help = "Make a language of HAMAYU_LANGUAGES one of the site, and queue everything for translation into it."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("code", help="as it stands in addresses, such as ko")

    def handle(self, *args: Any, code: str, **options: Any) -> None:
        names = dict(settings.LANGUAGES)
        if code not in names:
            raise CommandError(
                f"{code} is not in HAMAYU_LANGUAGES ({','.join(names)}). Add it there and restart the site first."
            )
        if code == settings.LANGUAGE_CODE:
            raise CommandError(f"{names[code]} is the language that everything is written in.")
        Locale.objects.get_or_create(language_code=code)
        count = queue_all()
        self.stdout.write(f"{names[code]}: {count} texts queued; `manage.py db_worker` translates them.")
