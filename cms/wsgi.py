"""Entry point of gunicorn: production settings unless the environment names others."""

import os
from typing import Any

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.db.backends.signals import connection_created

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.production")


def end_long_statements(connection: Any, **kwargs: Any) -> None:
    """Have PostgreSQL end what no visitor waits for, or a few slow requests would hold every thread.

    Migrations, loads and workers take their time: they do not come through here.
    """
    if connection.vendor == "postgresql":
        seconds = f"{settings.HAMAYU_STATEMENT_TIMEOUT}s"
        with connection.cursor() as cursor:
            cursor.execute("SELECT set_config('statement_timeout', %s, false)", [seconds])


connection_created.connect(end_long_statements)
application = get_wsgi_application()
