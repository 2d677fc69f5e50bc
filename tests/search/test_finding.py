"""What is found, in which order, and how it is shown."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import Locale, PageViewRestriction

from cms.version import raise_version
from search.models import Synonyms
from tests import factories
from tests.search.asking import found, titles
from translation.models import GlossaryForm, GlossaryTerm

pytestmark = [pytest.mark.requirement("C8", "W13"), pytest.mark.database, pytest.mark.django_db]


def test_title_comes_before_tags_before_lead_before_body():
    tag = factories.tag("pearl")
    tag.label = "真珠"
    tag.save()
    factories.plan("in-body", title="四", body=[{"type": "text", "value": "<p>真珠</p>"}])
    factories.plan("in-lead", title="三", lead="真珠")
    factories.plan("in-tag", title="二", tags=[tag])
    factories.plan("in-title", title="真珠")
    assert titles("真珠") == ["真珠", "二", "三", "四"]


def test_a_thing_is_found_by_its_kind_in_the_language_of_its_page():
    factories.lodging("inn", title="湾")
    factories.plan("stay", title="島")
    assert titles("宿") == ["湾"]
    assert titles("モデルプラン") == ["島"]
    assert titles("lodging") == []


def test_all_words_come_before_some():
    factories.plan("some", title="真珠の真珠", lead="真珠")
    factories.plan("all", title="湾", lead="真珠と温泉")
    assert titles("真珠 温泉") == ["湾", "真珠の真珠"]


@pytest.mark.parametrize(
    ("typed", "title"), [("海釣り", "釣りと海"), ("dog-friendly", "Friendly to your dog"), ("海女さん", "海女")]
)
def test_a_compound_that_no_page_has_is_found_by_its_parts(typed, title):
    factories.plan("both", title=title)
    factories.plan("neither", title="湾")
    assert (titles(typed), found(typed, as_typed=True)["total"], found(typed)["corrected"]) == ([title], 1, None)


def test_a_compound_is_not_found_by_one_part_alone():
    factories.plan("stay", title="海の宿")
    factories.plan("craft", title="工場の場")
    assert (titles("海釣り"), titles("スキー場")) == ([], [])


def test_each_kind_says_how_many_it_has_whatever_the_results_are_narrowed_to():
    factories.plan("one", title="真珠の湾")
    factories.plan("two", title="真珠の島")
    factories.report("three", title="真珠の朝")
    everything, reports = found("真珠"), found("真珠", kinds=["REPORT"])
    assert everything["kinds"] == [{"kind": "PLAN", "total": 2}, {"kind": "REPORT", "total": 1}]
    assert (reports["total"], reports["kinds"]) == (1, everything["kinds"])


def test_what_is_written_as_typed_comes_before_what_means_the_same():
    factories.plan("other", title="引っ越し")
    factories.plan("same", title="引越し")
    assert titles("引越し")[0] == "引越し"
    assert len(titles("引越し")) == 2


def test_what_a_page_says_often_comes_before_what_it_mentions():
    factories.plan("mention", title="一", body=[{"type": "text", "value": "<p>霧</p>"}])
    factories.plan("often", title="二", body=[{"type": "text", "value": "<p>霧と霧と霧</p>"}])
    assert titles("霧") == ["二", "一"]


def test_weights_stand_in_the_settings(settings):
    factories.plan("in-lead", title="湾", lead="真珠")
    factories.plan("in-title", title="真珠")
    assert titles("真珠") == ["真珠", "湾"]
    settings.HAMAYU_SEARCH_WEIGHTS = {"title": 1, "lead": 100}
    raise_version()
    assert titles("真珠") == ["湾", "真珠"]


@pytest.mark.requirement("W31")
@pytest.mark.parametrize(
    "text",
    ['"', "真珠*", "真珠 AND", "NEAR(真珠 湾)", "-真珠", "title:真珠", "真珠 | !湾", "(真珠", "\\", "'真珠'", "🎉"],
)
def test_nothing_that_is_typed_is_syntax(text):
    factories.plan("stay", title="真珠の湾")
    assert found(text)["total"] == (1 if "真珠" in text else 0)


@pytest.mark.requirement("W31")
def test_what_is_too_long_is_sought_by_its_beginning():
    factories.plan("stay", title="真珠の湾")
    assert found(("真珠 " * 10_000)[:10_000])["total"] == 1
    assert found("x" * 10_000)["total"] == 0


@pytest.mark.requirement("W31")
@pytest.mark.parametrize("hidden_by", ["draft", "expiry", "restriction"])
def test_what_is_hidden_is_not_found_from_that_moment_on(hidden_by):
    page = factories.plan("stay", title="真珠")
    assert titles("真珠") == ["真珠"]
    if hidden_by == "restriction":
        PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    else:
        changes = {"draft": {"live": False}, "expiry": {"expire_at": timezone.now() - timedelta(minutes=1)}}
        type(page).objects.filter(pk=page.pk).update(**changes[hidden_by])
        raise_version()
    assert titles("真珠") == []


@pytest.mark.requirement("W31")
@pytest.mark.parametrize("between", ["", " "])
def test_as_many_different_words_as_a_query_can_hold_are_no_error(between):
    factories.plan("stay", title="真珠")
    kanji = [chr(0x4E00 + 37 * number) for number in range(100)]
    assert found(between.join(kanji)[:100])["total"] == 0


@pytest.mark.parametrize("complete", [3, 12])
def test_pages_with_some_words_follow_where_few_have_all(complete):
    for number in range(complete):
        factories.plan(f"all-{number}", title="真珠と温泉")
    factories.plan("some", title="真珠")
    assert found("真珠 温泉")["total"] == (4 if complete == 3 else 12)


def test_of_pages_with_some_words_those_with_the_rarer_ones_come_first():
    for number in range(2):
        factories.plan(f"quiet-{number}", title="静かな机")
    factories.plan("komono", title="菰野")
    assert [item["title"] for item in found("菰野 静か")["items"]] == ["菰野", "静かな机", "静かな机"]


def test_what_most_pages_have_is_no_answer_by_itself():
    for number in range(11):
        factories.plan(f"inn-{number}", title="宿")
    assert found("宿")["total"] == 11
    assert found("カジノ 宿")["total"] == 0
    factories.plan("park", title="公園")
    assert found("カジノ 宿 公園")["items"][0]["title"] == "公園"
    assert found("カジノ 宿 公園")["total"] == 1


def test_a_snippet_marks_what_was_sought_and_is_safe():
    factories.plan("stay", title="湾", lead="船は <b>七時</b> に出ます。島では真珠を育てています。")
    snippet = found("しんじゅ")["items"][0]["snippet"]
    assert "<mark>真珠</mark>" in snippet
    assert "&lt;b&gt;" in snippet or "<b>" not in snippet


@pytest.mark.parametrize(("typed", "meant"), [("onsne", "onsen"), ("アクセビリティ", "アクセシビリティ")])
def test_a_typing_error_is_mended_and_said(typed, meant):
    factories.plan("stay", title="温泉 (onsen) のアクセシビリティ")
    answer = found(typed)
    assert answer["total"] == 1
    assert answer["corrected"] == meant


def test_nothing_is_mended_for_whoever_means_what_was_typed():
    factories.plan("stay", title="温泉 (onsen)")
    assert found("onsne", as_typed=True) == {"total": 0, "corrected": None, "kinds": [], "items": []}


def test_old_forms_of_characters_are_mended():
    factories.plan("stay", title="真珠")
    assert found("眞珠")["corrected"] == "真珠"


def test_what_is_right_is_not_mended():
    factories.plan("stay", title="温泉")
    assert found("温泉")["corrected"] is None
    assert found("casino") == {"total": 0, "corrected": None, "kinds": [], "items": []}


def test_synonyms_of_staff_have_effect_at_once_in_the_direction_that_they_gave():
    factories.plan("dogs", title="犬と泊まる")
    factories.plan("pets", title="ペットと泊まる")
    assert titles("ペット") == ["ペットと泊まる"]
    synonyms = Synonyms.objects.create(written="ペット", meant="犬")
    assert set(titles("ペット")) == {"ペットと泊まる", "犬と泊まる"}
    assert titles("犬") == ["犬と泊まる"]
    synonyms.meant, synonyms.written = "", "ペット\n犬"
    synonyms.save()
    assert len(titles("犬")) == 2
    synonyms.delete()
    assert len(titles("犬")) == 1


def test_synonyms_of_one_language_hold_in_that_alone():
    english = Locale.objects.get_or_create(language_code="en")[0]
    factories.plan("dogs", title="犬と泊まる")
    Synonyms.objects.create(written="ペット\n犬", locale=english)
    assert titles("ペット") == []


def test_a_term_of_the_glossary_has_effect_at_once():
    factories.plan("stay", title="答志島へ")
    assert titles("とうしじま") == []
    term = GlossaryTerm.objects.create(term="答志島", reading="とうしじま")
    assert titles("とうしじま") == ["答志島へ"]
    GlossaryForm.objects.create(term=term, language_code="en", text="Toshi Island")
    assert titles("Toshi Island") == ["答志島へ"]


def test_kinds_narrow_what_is_found():
    factories.plan("stay", title="真珠の湾")
    factories.lodging("inn", title="真珠の宿")
    assert [item["title"] for item in found("真珠", kinds=["LODGING"])["items"]] == ["真珠の宿"]


def test_a_long_page_is_found_by_its_last_words():
    text = "海の見える部屋の机の上の本の話。" * 3000
    factories.plan("long", title="長い", body=[{"type": "text", "value": f"<p>{text}最後に真珠湾の話の終わり</p>"}])
    assert titles("真珠湾の話の終わり") == ["長い"]
