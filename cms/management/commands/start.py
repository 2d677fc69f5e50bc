"""`make run`: everything from an empty clone to the site with its demo content, again within seconds."""

import os
import signal
import sys
from subprocess import DEVNULL, Popen

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import BaseCommand, CommandError, call_command
from django.utils.autoreload import DJANGO_AUTORELOAD_ENV
from wagtail.models import Site

NAME, PASSWORD = "admin", "hamayu-development"
# What runs beside the server: the worker, and the sizes of pictures, which nobody should wait for.
BESIDE = (["db_worker", "--no-reload", "--verbosity", "0"], ["make_renditions", "--verbosity", "0"])


class Command(BaseCommand):
    help = "Migrate, load the demo content into an empty database, make an administrator, serve, and run a worker."

    def add_arguments(self, parser) -> None:
        parser.add_argument("port", nargs="?", default="8000")

    def handle(self, *, port: str, **options) -> None:
        if not settings.DEBUG:
            raise CommandError("This is for development: it makes an administrator with a known password.")
        if os.environ.get(DJANGO_AUTORELOAD_ENV) != "true":  # Else this is runserver again, after a change of code.
            self._prepare(port)
            manage = [sys.executable, str(settings.BASE_DIR / "manage.py")]
            processes = [Popen([*manage, *command], stdout=DEVNULL, start_new_session=True) for command in BESIDE]
            try:
                call_command("runserver", f"127.0.0.1:{port}")
            finally:
                for process in processes:
                    if process.poll() is None:
                        os.killpg(process.pid, signal.SIGTERM)  # With the processes that it started itself.
                    process.wait()
        else:
            call_command("runserver", f"127.0.0.1:{port}")

    def _prepare(self, port: str) -> None:
        call_command("migrate", verbosity=0)
        if not Site.objects.filter(root_page__depth=2, root_page__content_type__app_label="home").exists():
            call_command("load_content", str(settings.BASE_DIR / "demo"), renditions=False)
        self._administrator()
        self.stdout.write(f"\nThe site:  http://127.0.0.1:{port}/")
        self.stdout.write(f"The admin: http://127.0.0.1:{port}/admin/  name {NAME}, password {PASSWORD}\n")
        call_command("translate", verbosity=0)

    def _administrator(self) -> None:
        users = get_user_model().objects
        if not users.filter(username=NAME).exists():
            users.create_superuser(NAME, f"{NAME}@example.com", PASSWORD)
