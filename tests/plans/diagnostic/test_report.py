"""The analysis in the admin."""

import json
import re

import pytest
from django.contrib.auth.models import Group, User
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cms.models import DayCount
from tests import factories
from tests.plans.diagnostic.made import option, question
from tests.plans.diagnostic.test_recommend import diagnostic, stored

pytestmark = [pytest.mark.requirement("W7"), pytest.mark.django_db]

VIEW = question(
    "view", option("sea", label="海が見たい", wants={"sea": 3}), option("inland", label="陸"), required=True
)


@pytest.fixture
def page():
    factories.plan("bay", title="湾の三日", tags=[factories.tag("sea")])
    return diagnostic(VIEW)


def enter(group: str) -> Client:
    user = User.objects.create_user(group)
    user.groups.add(Group.objects.get(name=group))
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def editor() -> Client:
    return enter("Editors")


def words(client: Client) -> str:
    response = client.get(reverse("diagnostic_analysis"))
    assert response.status_code == 200
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", response.content.decode()))


def test_editors_see_plans_questions_and_answers(page, editor):
    html = words(editor)
    assert "湾の三日 100%" in html
    assert "海が見たい" in html


@pytest.mark.parametrize(("exact_at_most", "shown"), [(50_000, "表示なし"), (0, "今回は表示なし")])
def test_only_where_all_ways_were_tried_a_plan_is_called_never_shown(editor, monkeypatch, exact_at_most, shown):
    monkeypatch.setattr("plans.diagnostic.analysis.EXACT_AT_MOST", exact_at_most)
    monkeypatch.setattr("plans.diagnostic.analysis.SAMPLE", 4_000)
    for number in range(3):
        factories.plan(f"bay-{number}", tags=[factories.tag("sea")])
    factories.plan("last", title="影の二日")
    diagnostic(question("view", option("sea", wants={"sea": 3}), required=True))
    html = words(editor)
    assert f"影の二日 {shown} 0%" in html
    assert ("試した4,000通りの答え" in html) == (shown == "今回は表示なし")


def test_translators_do_not(page):
    factories.home()
    assert enter("Translators").get(reverse("diagnostic_analysis")).status_code in (302, 403)


def test_without_a_diagnostic_there_is_nothing_to_see(editor):
    assert editor.get(reverse("diagnostic_analysis")).status_code in (302, 403)


def test_a_draft_is_analysed_beside_what_is_published(page, editor):
    page.questions = json.dumps(
        [stored(VIEW), stored(question("dog", option("d", label="犬", must=["dog"]), required=True))]
    )
    page.save_revision()
    response = editor.get(reverse("diagnostic_analysis"))
    assert [plan["row"].shown for plan in response.context["plans"]] == [1.0]
    assert [plan["draft"].shown for plan in response.context["plans"]] == [0.0]
    (_view, dog) = response.context["questions"]
    assert (dog["live"], dog["options"][0]["plans"]) == (None, 0)


def test_without_a_draft_there_is_no_second_column(page, editor):
    assert editor.get(reverse("diagnostic_analysis")).context["draft"] is None


def test_a_published_plan_is_in_the_analysis_at_once(page, editor):
    words(editor)
    factories.plan("hill", title="丘の二日")
    assert "丘の二日" in words(editor)


def test_the_analysis_is_worked_out_once_for_the_same_content(page, editor):
    words(editor)
    kept = len(cache._cache)
    words(editor)
    assert len(cache._cache) == kept


def test_staff_see_how_visitors_answered(page, editor):
    for name in ("finished", "view=sea"):
        DayCount.objects.create(day=timezone.localdate(), subject="diagnostic", name=name, number=41)
    response = editor.get(reverse("diagnostic_analysis"))
    assert response.context["finished"] == 41
    assert response.context["questions"][0]["options"][0]["picked"] == 41


def test_a_key_that_has_a_meaning_in_addresses_is_refused(page):
    from django.core.exceptions import ValidationError

    from plans.diagnostic.order import check_order

    with pytest.raises(ValidationError):
        check_order([question("step", option("o"))])
