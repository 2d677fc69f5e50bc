"""The site answers from Elasticsearch as it does from the database."""

import pytest

from search import engines
from tests import factories
from tests.search.asking import found, suggested, titles

pytestmark = [pytest.mark.requirement("C8", "W13"), pytest.mark.usefixtures("elasticsearch")]


@pytest.fixture(autouse=True)
def _really_elasticsearch(elasticsearch) -> None:
    assert engines.current().name() == "elasticsearch"


def test_a_publication_is_found_and_a_draft_is_not():
    page = factories.plan("stay", title="真珠")
    page.title = "温泉"
    revision = page.save_revision()
    assert titles("温泉") == []
    revision.publish()
    assert titles("温泉") == ["温泉"]
    assert titles("真珠") == []


def test_title_comes_before_tags_before_lead_before_body_and_what_is_said_often_before_what_is_mentioned():
    tag = factories.tag("pearl")
    tag.label = "真珠"
    tag.save()
    factories.plan("in-body", title="五", body=[{"type": "text", "value": "<p>真珠</p>"}])
    factories.plan("often", title="四", body=[{"type": "text", "value": "<p>真珠と真珠と真珠</p>"}])
    factories.plan("in-lead", title="三", lead="真珠")
    factories.plan("in-tag", title="二", tags=[tag])
    factories.plan("in-title", title="真珠")
    assert titles("真珠") == ["真珠", "二", "三", "四", "五"]


def test_all_words_come_before_some():
    factories.plan("some", title="真珠の真珠", lead="真珠")
    factories.plan("all", title="湾", lead="真珠と温泉")
    assert titles("真珠 温泉") == ["湾", "真珠の真珠"]


def test_where_no_page_has_half_of_the_words_those_with_most_are_found():
    factories.plan("one", title="真珠")
    factories.plan("two", title="温泉と古道")
    assert titles("真珠 牡蠣 木綿") == ["真珠"]
    assert titles("真珠 牡蠣 木綿 温泉 古道 霧") == ["温泉と古道"]


@pytest.mark.requirement("W31")
@pytest.mark.parametrize("between", ["", " "])
def test_as_many_different_words_as_a_query_can_hold_are_no_error(between, caplog):
    factories.plan("stay", title="真珠")
    assert titles(between.join(chr(0x4E00 + 37 * number) for number in range(100))[:100]) == []
    assert not caplog.records


def test_what_is_written_as_typed_comes_before_what_means_the_same():
    factories.plan("other", title="引っ越し")
    factories.plan("same", title="引越し")
    assert titles("引越し") == ["引越し", "引っ越し"]


def test_a_typing_error_is_mended_and_said():
    factories.plan("stay", title="温泉 (onsen)")
    assert (found("onsne")["total"], found("onsne")["corrected"]) == (1, "onsen")


@pytest.mark.parametrize("typed", ["真", "シンジ", "shin", "入り江の真", "irie"])
def test_a_title_is_completed_however_it_is_typed(typed):
    factories.plan("stay", title="入り江の真珠")
    assert suggested(typed) == ["入り江の真珠"]


@pytest.mark.requirement("W31")
@pytest.mark.parametrize("text", ['"', "真珠*", "(真珠", "\\", "title.words:真珠", "{}", "🎉", "あ" * 100, "ab" * 50])
def test_nothing_that_is_typed_is_syntax(text, caplog):
    factories.plan("stay", title="温泉")
    assert found(text)["total"] == 0
    assert not suggested(text)
    assert not caplog.records


def test_a_page_that_is_hidden_is_not_found_though_the_index_has_it():
    page = factories.plan("stay", title="真珠")
    assert titles("真珠") == ["真珠"]
    type(page).objects.filter(pk=page.pk).update(live=False)
    factories.plan("other", title="別")
    assert titles("真珠") == []
    assert not suggested("真珠")


def test_a_long_page_is_found_by_its_last_words():
    text = "海の見える部屋の机の上の本の話。" * 3000
    factories.plan("long", title="長い", body=[{"type": "text", "value": f"<p>{text}最後に真珠湾の話の終わり</p>"}])
    assert titles("真珠湾の話の終わり") == ["長い"]
