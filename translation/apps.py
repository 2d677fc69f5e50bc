from django.apps import AppConfig


class TranslationConfig(AppConfig):
    name = "translation"

    def ready(self) -> None:
        from translation import checks, signals

        checks.connect()
        signals.connect()
