"""What every service has in common, over HTTP and with each of them: order, limits, markup, failures in words."""

import logging
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from tests.services.json_server import JsonServer, Reply
from tests.translation.engines.conftest import LIBRETRANSLATE_KEY
from tests.translation.engines.services import DeepL, Google
from translation.engines import EngineError, engine_for

pytestmark = pytest.mark.requirement("W2")

SERVICES = ("deepl", "google", "libretranslate")
# What each calls the three languages that are translated into.
CODES = {
    "deepl": ("EN-US", "ZH-HANS", "ZH-HANT"),
    "google": ("en", "zh-CN", "zh-TW"),
    "libretranslate": ("en", "zh-Hans", "zh-Hant"),
}
KEYS = {"deepl": DeepL.key, "google": Google.token, "libretranslate": LIBRETRANSLATE_KEY}
# The texts of an answer in each service's form.
ANSWERS = {
    "deepl": lambda texts: {"translations": [{"text": text} for text in texts]},
    "google": lambda texts: {"translations": [{"translatedText": text} for text in texts]},
    "libretranslate": lambda texts: {"translatedText": texts},
}


@pytest.fixture(params=SERVICES)
def service(request):
    """Each service, which has told its languages and given its token already."""
    server = request.getfixturevalue(request.param)
    server.name = request.param
    translate("支度")
    server.asked.clear()
    return server


def translate(*texts, target="en"):
    return engine_for("ja", target).translate(texts, "ja", target)


def answered(service, *texts):
    """The translation of a text to which the service gives these answers."""
    service.replies.append(Reply(ANSWERS[service.name](texts)))
    return translate("海<b>と</b>山")[0]


@pytest.mark.requirement("W1")
@pytest.mark.parametrize("index", range(3))
def test_each_language_is_asked_for_by_the_name_that_the_service_has_for_it(service, index):
    target = ("en", "zh-hans", "zh-hant")[index]
    assert translate("朝の海", target=target) == [f"[{CODES[service.name][index]}] 朝の海"]


def test_many_and_long_texts_go_out_within_the_limits_and_come_back_in_order(service):
    texts = [f"{number}番目の<b>海</b>と{'波' * (number % 9) * 50}" for number in range(150)] + ["浜" * 4500]
    assert translate(*texts) == [f"[{CODES[service.name][0]}] {text}" for text in texts]
    assert len(service.asked) > 1


def test_a_text_that_is_too_long_for_the_service_is_not_sent_and_stops_no_other(service):
    long, short = "波" * 50_000, "海"
    assert translate(long, short) == [None, f"[{CODES[service.name][0]}] 海"]
    assert not any(long[:1000].encode() in asked.content for asked in service.asked)


def test_where_there_are_no_words_nobody_is_asked(service):
    assert translate() == []
    assert translate("", " ") == ["", " "]
    assert service.asked == []


def test_markup_comes_back_as_wagtail_localize_writes_it(service):
    assert answered(service, "the <b>sea</b> &amp; &#39;hills&#39;") == "the <b>sea</b> &amp; 'hills'"
    service.replies.append(Reply(ANSWERS[service.name](["Sea<br>and <a id='a1'>hills</a>"])))
    assert translate('海<br/><a id="a1">山</a>') == ['Sea<br/>and <a id="a1">hills</a>']


@pytest.mark.parametrize(
    "nonsense",
    [
        "",
        "<b></b>",
        "sea and hills",
        "the <b>sea and hills",
        "the <b>sea</b> and <b>hills</b>",
        "<b></b>the sea and hills",
        "the <i>sea</i> and hills",
        '<b onclick="alert(1)">sea</b>',
        "the <b>sea</b><script>alert(1)</script>",
        '<b>sea</b><a href="https://example.com">hills</a>',
        "<b>sea</b><!-- hills -->",
        "<b>sea</b>\x00",
        "<b>sea</b>\ud800",
        None,
        7,
    ],
)
def test_an_answer_that_is_no_translation_of_the_text_is_refused(service, nonsense):
    assert answered(service, nonsense) is None


def test_nonsense_for_one_text_costs_only_that_one(service):
    service.replies.append(Reply(ANSWERS[service.name](["one", "", "three"])))
    assert translate("一", "二", "三") == ["one", None, "three"]


@pytest.mark.parametrize("texts", [[], ["one"], ["one", "two", "three"]])
def test_a_wrong_number_of_texts_is_an_error(service, texts):
    service.replies.append(Reply(ANSWERS[service.name](texts)))
    with pytest.raises(EngineError, match=f"asked for 2 texts and answered {len(texts)}") as caught:
        translate("一", "二")
    assert caught.value.retry


@pytest.mark.parametrize("answer", [b'{"translat', b"", b"<h1>Bad gateway</h1>", b"[" * 100_000, [], {}, "one", None])
def test_an_answer_that_has_no_texts_is_an_error(service, answer):
    service.replies.append(Reply(answer))
    with pytest.raises(EngineError, match="something else") as caught:
        translate("一")
    assert caught.value.retry


@pytest.mark.parametrize(
    ("status", "words", "retry"),
    [
        (400, "does not accept the request", False),
        (401, "does not accept the key", False),
        (403, "refuses the request", False),
        (404, "knows no such address", False),
        (413, "too large", False),
        (429, "asked too often", True),
        (456, "quota", False),
        (500, "status 500", True),
        (503, "status 503", True),
        (529, "status 529", True),
    ],
)
def test_each_refusal_is_told_in_words_and_says_whether_it_may_pass(service, status, words, retry):
    service.replies.append(Reply({"message": "So says the service."}, status))
    with pytest.raises(EngineError, match=rf"{words}.* So says the service\.$") as caught:
        translate("海")
    assert (caught.value.retry, caught.value.retry_after) == (retry, None)


def test_the_time_to_wait_is_handed_on_in_seconds(service):
    in_an_hour = format_datetime(datetime.now(UTC) + timedelta(hours=1), usegmt=True)
    waits = []
    for value in ("7", in_an_hour, "soon"):
        service.replies.append(Reply({}, 429, {"Retry-After": value}))
        with pytest.raises(EngineError) as caught:
            translate("海")
        waits.append(caught.value.retry_after)
    assert waits == [7, pytest.approx(3600, abs=60), None]


@pytest.mark.parametrize("slowness", ["silent", "drips"])
def test_a_service_that_does_not_come_to_an_end_is_left(service, settings, slowness):
    settings.HAMAYU_TRANSLATION_TIMEOUT = 0.2
    setattr(service, slowness, True)
    with pytest.raises(EngineError, match="took too long") as caught:
        translate("海")
    assert caught.value.retry


def test_a_service_that_is_away_is_told_in_words(service):
    service.server.server_close()
    service.server.shutdown()
    with pytest.raises(EngineError, match="cannot be reached") as caught:
        translate("海")
    assert caught.value.retry


def test_an_endless_answer_is_not_read_to_its_end(service):
    service.replies.append(Reply(b" " * 3 * 1024 * 1024))
    with pytest.raises(EngineError, match="more than anybody asked for"):
        translate("海")


@pytest.mark.requirement("W31")
def test_a_redirect_is_not_followed(service):
    with JsonServer() as elsewhere:
        service.replies.append(Reply({}, 307, {"Location": elsewhere.url}))
        with pytest.raises(EngineError, match="status 307"):
            translate("海")
        assert elsewhere.asked == []


@pytest.mark.requirement("W31", "W34")
def test_no_key_shows_up_in_messages_and_logs(service, caplog):
    caplog.set_level(logging.DEBUG)
    service.replies.append(Reply({"error": {"message": f"Wrong: {KEYS[service.name]}"}}, 403))
    with pytest.raises(EngineError, match="Wrong: …") as caught:
        translate("海")
    assert KEYS[service.name] not in str(caught.value) + caplog.text + repr(vars(caught.value))
    assert KEYS[service.name] not in repr(engine_for("ja", "en"))


@pytest.mark.requirement("W28", "W31")
def test_a_key_is_not_sent_over_an_open_line(service, settings):
    open_line = "http://translate.example.org"
    settings.HAMAYU_DEEPL_URL = settings.HAMAYU_GOOGLE_URL = settings.HAMAYU_LIBRETRANSLATE_URL = open_line
    with pytest.raises(EngineError, match="https"):
        translate("海")
