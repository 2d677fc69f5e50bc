"""What is DeepL's own."""

import pytest

from translation.engines import EngineError, engine_for
from translation.engines.deepl import DeepL

pytestmark = pytest.mark.requirement("W2")


def translate(*texts):
    return engine_for("ja", "en").translate(texts, "ja", "en")


def test_the_english_of_britain_can_be_had(deepl, settings):
    settings.HAMAYU_DEEPL_ENGLISH = "EN-GB"
    assert translate("海") == ["[EN-GB] 海"]


def test_a_source_has_no_variant(deepl):
    assert DeepL(deepl.key, deepl.url, "EN-US").translate(["海"], "zh-hant", "ja") == ["[JA] 海"]
    assert deepl.asked[0].json["source_lang"] == "ZH"


@pytest.mark.parametrize(("key", "host"), [("a:fx", "api-free.deepl.com"), ("a", "api.deepl.com")])
def test_the_key_tells_which_of_its_addresses_serves_it(key, host):
    assert DeepL(key, "", "EN-US")._url == f"https://{host}"


def test_a_request_stays_under_128_kib_in_the_bytes_that_are_sent(deepl):
    texts = ['&amp;"\\' * 300 + "海" * 3000] * 60
    assert translate(*texts) == [f"[EN-US] {text}" for text in texts]
    assert max(len(asked.content) for asked in deepl.asked) > 100 * 1024


@pytest.mark.parametrize("key", ["with\nnew line", "全角"])
@pytest.mark.requirement("W31")
def test_a_key_that_no_header_takes_is_told_without_it(deepl, settings, key):
    settings.HAMAYU_DEEPL_KEY = key
    with pytest.raises(EngineError, match="key of DeepL is not valid") as caught:
        translate("海")
    assert key not in str(caught.value)


def test_an_address_that_is_none_is_told_in_words(deepl, settings):
    settings.HAMAYU_DEEPL_URL = "https://[deepl"
    with pytest.raises(EngineError, match="address or the key of DeepL is not valid"):
        translate("海")
