from django.apps import AppConfig


class CmsConfig(AppConfig):
    name = "cms"

    def ready(self) -> None:
        from cms import checks, signals
        from cms.admin import groups

        signals.connect()
        groups.connect(self)
        checks.connect()
