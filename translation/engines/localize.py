"""wagtail-localize's own button for machine translation, served by the engines of this site."""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import Count
from wagtail.models import Locale
from wagtail_localize.machine_translators.base import BaseMachineTranslator
from wagtail_localize.models import StringSegment
from wagtail_localize.strings import StringValue

from translation.engines.router import engine_for
from translation.engines.with_terms import translated
from translation.glossary import terms_for
from translation.models import usage


class Translator(BaseMachineTranslator):
    """What WAGTAILLOCALIZE_MACHINE_TRANSLATOR names. It calls itself by the engine of the languages last asked for."""

    def can_translate(self, source_locale: Locale, target_locale: Locale) -> bool:
        engine = engine_for(source_locale.language_code, target_locale.language_code)
        self.display_name = engine.name if engine else ""
        return engine is not None and not (engine.billed and usage.left() == 0)

    def translate(
        self, source_locale: Locale, target_locale: Locale, strings: Iterable[StringValue]
    ) -> dict[StringValue, StringValue]:
        """Translations by string; strings whose translation is of no use are left out. Raises EngineError."""
        source, target = source_locale.language_code, target_locale.language_code
        engine = engine_for(source, target)
        if engine is None:
            return {}
        strings = list(strings)
        results = translated(engine, [string.data for string in strings], source, target, terms_for(source, target))
        if engine.billed:
            usage.count(engine.name, _object_of(strings), sum(result.sent for result in results))
        return {
            string: StringValue(result.text)
            for string, result in zip(strings, results, strict=True)
            if result.text is not None
        }


def _object_of(strings: Iterable[StringValue]) -> UUID:
    """Whose texts these are, which wagtail-localize does not say: the object that has most of them."""
    segments = StringSegment.objects.filter(string__data__in=[string.data for string in strings])
    by_object = segments.values_list("source__object").annotate(number=Count("string", distinct=True))
    most = by_object.order_by("-number").first()
    return most[0] if most else UUID(int=0)
