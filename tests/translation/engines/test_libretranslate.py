"""What is LibreTranslate's own: each server has other languages and other names for them."""

import pytest

from tests.services.translate import LibreTranslate
from translation.engines import EngineError, engine_for

pytestmark = pytest.mark.requirement("W2")


def translate(*texts, target="en"):
    return engine_for("ja", target).translate(texts, "ja", target)


def test_a_server_is_asked_for_its_languages_once(libretranslate):
    translate("海")
    translate("山")
    assert [asked.path for asked in libretranslate.asked] == ["/languages", "/translate", "/translate"]


@pytest.mark.requirement("W1")
def test_the_older_names_of_chinese_are_understood(libretranslate, settings):
    with LibreTranslate(codes=("ja", "zh", "zt")) as older:
        settings.HAMAYU_LIBRETRANSLATE_URL = older.url
        assert translate("海", target="zh-hans") == ["[zh] 海"]
        assert translate("海", target="zh-hant") == ["[zt] 海"]


@pytest.mark.requirement("W1")
def test_one_kind_of_chinese_is_never_taken_for_the_other(libretranslate, settings):
    with LibreTranslate(codes=("ja", "zh")) as simplified_only:
        settings.HAMAYU_LIBRETRANSLATE_URL = simplified_only.url
        with pytest.raises(EngineError, match="does not offer the language zh-hant") as caught:
            translate("海", target="zh-hant")
    assert not caught.value.retry


@pytest.mark.requirement("W5")
def test_a_language_that_the_server_has_learned_is_found(libretranslate):
    libretranslate.codes = ("ja",)
    with pytest.raises(EngineError, match="does not offer"):
        translate("海")
    libretranslate.codes = ("ja", "en")
    assert translate("海") == ["[en] 海"]


def test_characters_that_the_server_has_put_back_are_escaped_again(libretranslate):
    assert translate("海 &amp; 山", "1 &lt; 2") == ["[en] 海 &amp; 山", "[en] 1 &lt; 2"]


@pytest.mark.requirement("W31")
def test_markup_that_the_server_makes_of_escaped_characters_is_refused(libretranslate):
    assert translate("&lt;b&gt;海&lt;/b&gt;") == [None]


def test_a_server_of_ones_own_needs_no_key(libretranslate, settings):
    libretranslate.key = settings.HAMAYU_LIBRETRANSLATE_KEY = ""
    assert translate("海") == ["[en] 海"]
    assert "api_key" not in libretranslate.asked[-1].json


def test_a_wrong_key_is_told_in_words(libretranslate, settings):
    settings.HAMAYU_LIBRETRANSLATE_KEY = "old"
    with pytest.raises(EngineError, match=r"refuses the request.* Invalid API key"):
        translate("海")
