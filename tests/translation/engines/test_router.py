"""HAMAYU_TRANSLATION says who translates what."""

import pytest
from django.core.checks.registry import registry
from django.core.exceptions import ImproperlyConfigured

from translation.engines import engine_for
from translation.engines.router import check_engines

pytestmark = pytest.mark.requirement("W2", "W5")


def test_each_pair_of_languages_has_the_engine_of_the_settings(settings):
    settings.HAMAYU_TRANSLATION = "ja>en:deepl, ja > zh-hans: google,zh-hans>zh-hant:opencc,ja>ko:libretranslate,"
    pairs = [("ja", "en"), ("ja", "zh-hans"), ("zh-hans", "zh-hant"), ("ja", "ko")]
    assert [engine_for(*pair).name for pair in pairs] == ["deepl", "google", "opencc", "libretranslate"]
    assert engine_for("en", "ja") is None


def test_by_default_there_is_no_engine(settings):
    settings.HAMAYU_TRANSLATION = ""
    assert engine_for("ja", "en") is None


def test_an_engine_is_made_once_until_its_settings_change(settings):
    settings.HAMAYU_TRANSLATION = "ja>en:deepl,ja>zh-hans:deepl"
    engine = engine_for("ja", "en")
    assert engine_for("ja", "zh-hans") is engine
    settings.HAMAYU_DEEPL_KEY = "another"
    assert engine_for("ja", "en") is not engine


@pytest.mark.parametrize("wrong", ["ja>en", "ja:deepl", "ja>en:babelfish", ">en:deepl", "ja>:deepl", "deepl"])
def test_what_cannot_be_read_is_named_on_starting(settings, wrong):
    settings.HAMAYU_TRANSLATION = f"ja>zh-hans:opencc,{wrong}"
    with pytest.raises(ImproperlyConfigured, match=f"“{wrong}”"):
        engine_for("ja", "en")
    assert [error.id for error in check_engines() if wrong in error.msg] == ["translation.E006"]


def test_an_engine_that_lacks_its_key_is_named_on_starting(settings):
    settings.HAMAYU_TRANSLATION = "ja>en:deepl,ja>zh-hans:google,ja>ko:libretranslate,zh-hans>zh-hant:opencc"
    settings.HAMAYU_DEEPL_KEY = settings.HAMAYU_LIBRETRANSLATE_URL = ""
    settings.HAMAYU_GOOGLE_PROJECT = "hamayu"
    assert [error.msg for error in check_engines()] == [
        "HAMAYU_TRANSLATION names deepl, and HAMAYU_DEEPL_KEY is empty.",
        "HAMAYU_TRANSLATION names libretranslate, and HAMAYU_LIBRETRANSLATE_URL is empty.",
    ]
    assert check_engines in registry.get_checks()
