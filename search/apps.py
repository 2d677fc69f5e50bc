from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.module_loading import autodiscover_modules


class SearchConfig(AppConfig):
    name = "search"

    def ready(self) -> None:
        autodiscover_modules("findable")
        from cms import health
        from search import checks, engines, staff
        from search.index import first, signals

        signals.connect()
        checks.connect()
        health.register("search", lambda: engines.current().name())
        post_migrate.connect(staff.grant_rights, sender=self)
        post_migrate.connect(first.index_what_there_is, sender=self)
