"""Machine translation holds to the glossary, and sees nobody's address."""

import pytest

from translation.engines import engine_for, translated
from translation.glossary import Terms

pytestmark = pytest.mark.requirement("W2", "W3")

TERMS = Terms.of([("伊勢神宮", "Ise Jingu", "Ise Shrine\nIse Jingu Shrine"), ("鳥羽", "Toba", "")])


class Engine:
    """Answers what the test says, and remembers what it was sent."""

    name, billed = "test", True

    def __init__(self, answer):
        self.answer = answer
        self.sent: list[str] = []

    def translate(self, texts, source, target):
        self.sent += texts
        return [self.answer(text) for text in texts]


def result(text, answer, terms=TERMS):
    (found,) = translated(Engine(answer), [text], "ja", "en", terms)
    return found


def test_terms_come_back_in_their_form_over_http(deepl):
    results = translated(engine_for("ja", "en"), ["<b>伊勢神宮</b>と鳥羽へ", "二見"], "ja", "en", TERMS)
    assert [entry.text for entry in results] == ["[EN-US] <b>Ise Jingu</b>とTobaへ", "[EN-US] 二見"]
    assert [entry.sent for entry in results] == [len("<b>伊勢神宮</b>と鳥羽へ"), len("二見")]


def test_what_the_engine_makes_of_a_term_does_not_matter():
    found = result("伊勢神宮へ", lambda text: "To " + text.partition("へ")[0].replace("Ise Jingu", "ise-jingū"))
    assert found.text == "To Ise Jingu"


@pytest.mark.requirement("W34")
def test_addresses_of_people_do_not_reach_the_engine():
    engine = Engine(lambda text: text.replace("まで", " please").replace("連絡は", "Write to "))
    texts = ["連絡は taro.yamada@example.jp まで", "連絡は　ｔａｒｏ＠ｅｘａｍｐｌｅ．ｊｐまで", "taro@example.jp"]
    results = translated(engine, texts, "ja", "en", TERMS)
    assert "taro" not in "".join(engine.sent)
    assert "ｔａｒｏ" not in "".join(engine.sent)
    assert results[0].text == "Write to  taro.yamada@example.jp  please"
    assert "ｔａｒｏ＠ｅｘａｍｐｌｅ．ｊｐ" in results[1].text
    assert (results[2].text, results[2].sent, len(engine.sent)) == ("taro@example.jp", 0, 2)


@pytest.mark.parametrize(
    "text", ["伊勢神宮", "<b>鳥羽</b>", "https://example.jp/", "9:00～17:00", "{name}", "¥12,000"]
)
def test_what_leaves_nothing_to_translate_is_not_sent(text):
    engine = Engine(lambda text: "nonsense")
    translated(engine, [text], "ja", "en", TERMS)
    assert engine.sent == []


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (lambda text: None, "empty or had lost its markup"),
        (lambda text: "To the shrine", "“伊勢神宮” was lost."),
        (lambda text: text + text, "“伊勢神宮” came back more than once."),
        (lambda text: text.replace('id="X1"', 'id="X9"'), "“伊勢神宮” was lost."),
        (lambda text: text + '<span translate="no">x</span>', "The markup was changed."),
        (lambda text: text + " Ise Shrine", "“Ise Shrine” is forbidden for “伊勢神宮”."),
        (lambda text: text.replace("へ", " Shrine"), "“Ise Jingu Shrine” is forbidden for “伊勢神宮”."),
    ],
)
def test_what_does_not_hold_to_the_glossary_is_refused_with_the_reason(answer, reason):
    found = result("伊勢神宮へ", answer)
    assert found.text is None
    assert reason in found.reason
    assert found.sent == 5


def test_a_source_whose_markup_is_broken_is_not_sent_and_stops_no_other():
    engine = Engine(lambda text: text)
    results = translated(engine, ["<b>海", "山"], "ja", "en", Terms())
    assert [(entry.text, bool(entry.reason)) for entry in results] == [(None, True), ("山", False)]
    assert engine.sent == ["山"]


def test_nobody_is_asked_for_nothing():
    assert translated(Engine(lambda text: text), [], "ja", "en", TERMS) == []
