"""Compile the message catalogues without GNU gettext, which a fresh machine has not."""

from pathlib import Path

import polib
from django.conf import settings
from django.core.management import BaseCommand


class Command(BaseCommand):
    help = "Write django.mo beside every django.po of the site."
    requires_system_checks: list[str] = []

    def handle(self, **options) -> None:
        for folder in settings.LOCALE_PATHS:
            for catalogue in Path(folder).rglob("*.po"):
                polib.pofile(str(catalogue)).save_as_mofile(str(catalogue.with_suffix(".mo")))
