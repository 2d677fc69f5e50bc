"""What is Google's own: tokens, and limits that come as a refusal."""

import pytest

from tests.services.json_server import Reply
from tests.translation.engines.services import Google
from translation.engines import EngineError, engine_for

pytestmark = pytest.mark.requirement("W2")


def translate(*texts):
    return engine_for("ja", "en").translate(texts, "ja", "en")


def tokens(google):
    return [asked for asked in google.asked if asked.path == "/token"]


def test_the_service_account_signs_once_for_many_requests(google):
    translate("海")
    translate("山")
    assert len(tokens(google)) == 1
    assert b"jwt-bearer" in tokens(google)[0].content


def test_a_token_that_is_about_to_end_is_replaced(google):
    google.replies.append(Reply({"access_token": google.token, "expires_in": 10}))
    translate("海")
    translate("山")
    assert len(tokens(google)) == 2


@pytest.mark.parametrize("limit", ["User Rate Limit Exceeded", "Daily Limit Exceeded"])
def test_a_limit_may_pass_though_it_comes_as_a_refusal(google, limit):
    translate("海")
    google.replies.append(Google.error(403, "PERMISSION_DENIED", limit))
    with pytest.raises(EngineError, match=limit) as caught:
        translate("山")
    assert caught.value.retry


def test_an_account_that_google_does_not_know_is_told_in_words(google):
    google.replies.append(Reply({"error": "invalid_grant", "error_description": "Invalid JWT Signature."}, 400))
    with pytest.raises(EngineError, match="does not accept the service account") as caught:
        translate("海")
    assert not caught.value.retry


def test_a_server_of_tokens_that_is_slow_is_left(google, settings):
    settings.HAMAYU_TRANSLATION_TIMEOUT = 0.2
    google.silent = True
    with pytest.raises(EngineError, match="tokens cannot be reached") as caught:
        translate("海")
    assert caught.value.retry


@pytest.mark.parametrize("content", [None, "", "{}", '{"private_key": "secret"}'])
def test_a_key_file_that_is_none_is_told_in_words(google, settings, tmp_path, content):
    settings.HAMAYU_GOOGLE_KEY = str(tmp_path / "other.json")
    if content is not None:
        (tmp_path / "other.json").write_text(content)
    with pytest.raises(EngineError, match="HAMAYU_GOOGLE_KEY is not"):
        translate("海")


def test_without_a_key_file_the_account_is_that_of_the_machine(google, settings, monkeypatch):
    monkeypatch.setenv("GOOGLE_APPLICATION_CREDENTIALS", settings.HAMAYU_GOOGLE_KEY)
    settings.HAMAYU_GOOGLE_KEY = ""
    assert translate("海") == ["[en] 海"]
