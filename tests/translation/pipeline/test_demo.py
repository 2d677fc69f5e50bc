"""One sentence of the demo changes: that sentence is sent, and no other translation is touched."""

import pytest
from wagtail.models import Locale
from wagtail_localize.models import StringTranslation

from plans.models import PlanPage
from tests.translation.pipeline.conftest import changed, in_language
from translation.models import Usage


@pytest.fixture
def languages(demo) -> dict[str, Locale]:
    """Those of the demo."""
    return {locale.language_code: locale for locale in Locale.objects.all()}


@pytest.mark.requirement("W2", "W3")
def test_a_changed_sentence_costs_its_own_characters_and_leaves_all_corrections(publishing):
    plan = PlanPage.objects.get(slug="toba-fishing-village", locale__language_code="ja")
    before = dict(StringTranslation.objects.values_list("pk", "data"))
    sentence = "この文だけが新しくなりました。"
    changed(plan, lead=sentence)
    assert in_language(plan, "en").lead == f"[en] {sentence}"
    assert in_language(plan, "zh-hant").lead.startswith("[zh-hans]")
    assert dict(publishing.sent) == {("en", sentence): 1, ("zh-hans", sentence): 1}
    assert sum(Usage.objects.values_list("characters", flat=True)) == 2 * len(sentence)
    assert {pk: data for pk, data in StringTranslation.objects.values_list("pk", "data") if pk in before} == before
