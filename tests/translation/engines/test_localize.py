"""The button of wagtail-localize's editor uses the engines of this site."""

import pytest
from django.urls import reverse
from wagtail.models import Locale
from wagtail_localize.machine_translators import get_machine_translator
from wagtail_localize.models import Translation
from wagtail_localize.strings import StringValue
from wagtail_localize.views.edit_translation import apply_machine_translation

from tests import factories
from translation.models import GlossaryForm, GlossaryTerm, TranslationPolicy, Usage
from translation.sync import translate

pytestmark = [pytest.mark.django_db, pytest.mark.requirement("W2", "W3")]


@pytest.fixture
def translator(settings):
    settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = {"CLASS": "translation.engines.localize.Translator"}
    return get_machine_translator()


@pytest.fixture
def locales():
    return [Locale.objects.get_or_create(language_code=code)[0] for code in ("ja", "en", "zh-hant")]


@pytest.fixture
def page(locales):
    """A page that has an English one, whose texts nobody has translated."""
    page = factories.standard(title="海辺の案内")
    for row in (page.get_parent().specific, page):
        translate(row, {locales[1]: {}}, publish=True)
    return page


@pytest.fixture
def translation(page, locales):
    return Translation.objects.get(source__object=page.translation_key, target_locale=locales[1])


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


def test_what_the_button_sends_is_counted_for_the_page_and_within_the_limit(
    translator, locales, deepl, admin_user, page, translation
):
    assert apply_machine_translation(translation.pk, admin_user, translator)
    row = Usage.objects.get()
    assert (row.engine, row.object_key) == ("deepl", page.translation_key)
    assert row.characters >= len(page.title)
    TranslationPolicy.objects.update_or_create(defaults={"monthly_limit": row.characters})
    assert not translator.can_translate(locales[0], locales[1])


def test_an_engine_that_fails_is_told_in_words_where_the_button_stands(
    translator, locales, deepl, admin_client, page, translation
):
    deepl.key = "another"
    button = reverse("wagtail_localize:machine_translate", args=[translation.pk])
    editor = reverse("wagtailadmin_pages:edit", args=[page.get_translation(locales[1]).pk])
    response = admin_client.post(f"{button}?next={editor}", follow=True)
    assert response.redirect_chain == [(editor, 302)]
    assert [message.level_tag for message in response.context["messages"]] == ["error"]
    assert "DeepL" in response.content.decode()
