from django.apps import AppConfig


class CmsConfig(AppConfig):
    name = "cms"

    def ready(self) -> None:
        from cms import checks, interface, signals
        from cms.admin import groups

        interface.connect()
        signals.connect()
        groups.connect(self)
        checks.connect()
