"""The button of wagtail-localize's editor uses the engines of this site."""

import pytest
from wagtail.models import Locale
from wagtail_localize.machine_translators import get_machine_translator
from wagtail_localize.strings import StringValue

from translation.models import GlossaryForm, GlossaryTerm

pytestmark = [pytest.mark.django_db, pytest.mark.requirement("W2", "W3")]


@pytest.fixture
def translator(settings):
    settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = {"CLASS": "translation.engines.localize.Translator"}
    return get_machine_translator()


@pytest.fixture
def locales():
    return [Locale.objects.get_or_create(language_code=code)[0] for code in ("ja", "en", "zh-hant")]


def test_it_translates_with_the_glossary_by_the_engine_of_the_languages(translator, locales, deepl):
    term = GlossaryTerm.objects.create(term="伊勢神宮")
    GlossaryForm.objects.create(term=term, language_code="zh-hant", text="伊勢神宮")
    GlossaryForm.objects.create(term=term, language_code="en", text="Ise Jingu")
    texts = [StringValue("伊勢神宮へ"), StringValue("海")]
    ja, en, zh_hant = locales
    assert translator.can_translate(ja, en)
    assert translator.display_name == "deepl"
    assert translator.translate(ja, en, texts) == {
        texts[0]: StringValue("[EN-US] Ise Jinguへ"),
        texts[1]: StringValue("[EN-US] 海"),
    }
    assert translator.translate(ja, zh_hant, texts)[texts[1]] == StringValue("[ZH-HANT] 海")


def test_a_text_without_a_usable_translation_stays_untranslated(translator, locales, deepl):
    deepl.change = lambda text: "" if "海" in text else text
    texts = [StringValue("海"), StringValue("山")]
    assert list(translator.translate(locales[0], locales[1], iter(texts))) == texts[1:]


def test_without_an_engine_there_is_no_button(translator, locales, settings):
    settings.HAMAYU_TRANSLATION = "ja>en:deepl"
    assert not translator.can_translate(locales[0], locales[2])
    assert translator.translate(locales[0], locales[2], [StringValue("海")]) == {}
