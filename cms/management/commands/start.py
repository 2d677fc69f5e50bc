"""`make run`: everything from an empty clone to the site with its demo content, again within seconds."""

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import BaseCommand, CommandError, call_command
from wagtail.models import Site

NAME, PASSWORD = "admin", "hamayu-development"


class Command(BaseCommand):
    help = "Migrate, load the demo content into an empty database, make an administrator, and serve."

    def add_arguments(self, parser) -> None:
        parser.add_argument("port", nargs="?", default="8000")

    def handle(self, *, port: str, **options) -> None:
        if not settings.DEBUG:
            raise CommandError("This is for development: it makes an administrator with a known password.")
        call_command("migrate", verbosity=0)
        if not Site.objects.filter(root_page__depth=2, root_page__content_type__app_label="home").exists():
            call_command("load_content", str(settings.BASE_DIR / "demo"))
        self._administrator()
        self.stdout.write(f"\nThe site:  http://127.0.0.1:{port}/")
        self.stdout.write(f"The admin: http://127.0.0.1:{port}/admin/  name {NAME}, password {PASSWORD}\n")
        call_command("runserver", f"127.0.0.1:{port}")

    def _administrator(self) -> None:
        users = get_user_model().objects
        if not users.filter(username=NAME).exists():
            users.create_superuser(NAME, f"{NAME}@example.com", PASSWORD)
