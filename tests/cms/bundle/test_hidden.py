"""What visitors cannot see is in no dump, and nothing in the dump leads there, so that no load publishes it."""

import pytest
import yaml
from django.core.management import call_command
from wagtail.models import Page, PageViewRestriction

from cms.bundle.load import load
from home.models import Event, SiteSettings
from plans.models import PlanPage
from reports.models import ReportPage
from tests.cms.bundle.folders import bundle, text

pytestmark = pytest.mark.requirement("C3", "W23", "W34")

LINKS = [{"title": "プラン", "url": "/plans/"}, {"title": "湖", "url": "/plans/lake-days/"}]
BODY = """\
[湖](/plans/lake-days/)と[灯](/events/#lantern-night)と[外](https://example.org/)。

[湖へ](/plans/lake-days/ "button")
"""


def ours(model: type, slug: str):
    return model.objects.get(slug=slug, locale__language_code="ja")


def unpublish(page: Page) -> None:
    page.unpublish()


def restrict(page: Page) -> None:
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)


def restrict_the_list(page: Page) -> None:
    restrict(page.get_parent())


@pytest.fixture
def site(loaded):
    """A site in which much leads to the plan."""
    site = {"name": "山", "navigation": LINKS}
    loaded(bundle(site=site, pages__about_us={"title": "頁", "body": text(BODY, BODY)}))


@pytest.mark.parametrize("hide", [unpublish, restrict, restrict_the_list])
def test_a_plan_that_visitors_cannot_see_is_left_out_with_a_note(site, tmp_path, capsys, hide):
    hide(ours(PlanPage, "lake-days"))
    call_command("dump_content", tmp_path / "dump")
    assert not (tmp_path / "dump/plans/lake-days.yaml").exists()
    assert "Left out, since visitors cannot see it: plan 湖の三日\n" in capsys.readouterr().out


def test_an_event_that_is_not_published_is_left_out_with_a_note(site, tmp_path, capsys):
    Event.objects.update(live=False)
    call_command("dump_content", tmp_path / "dump")
    assert not (tmp_path / "dump/events").exists()
    assert "Left out, since visitors cannot see it: event 灯の夜\n" in capsys.readouterr().out


def test_what_leads_to_something_left_out_is_left_out_too(site, dumped):
    # Staff may also type the path of a page instead of choosing it.
    settings = SiteSettings.objects.get(locale__language_code="ja")
    settings.footer = [("link", {"title": "湖", "page": None, "url": "/plans/lake-days/?from=foot#days"})]
    settings.save()
    ours(PlanPage, "lake-days").unpublish()
    Event.objects.update(live=False)
    files = dumped()
    shown = yaml.safe_load(files["site.yaml"])
    assert [link["url"] for link in shown["navigation"]] == ["/plans/"]
    assert "footer" not in shown
    assert "featured_plans" not in yaml.safe_load(files["home.yaml"])
    assert yaml.safe_load(files["pages/about-us.yaml"])["body"]["ja"] == "湖と灯と[外](https://example.org/)。\n"
    assert "url" not in yaml.safe_load(files["living.yaml"])["menus"][0]["items"][0]


def test_a_plan_keeps_no_half_of_a_report_that_is_left_out(site, dumped):
    plan, report = ours(PlanPage, "lake-days"), ours(ReportPage, "slow-week")
    plan.report_title = "読む"
    plan.save()
    report.unpublish()
    files = dumped()
    assert "report" not in yaml.safe_load(files["plans/lake-days.yaml"])
    assert "banners" not in yaml.safe_load(files["home.yaml"])


def test_a_dump_without_what_is_hidden_loads_into_an_empty_site_and_publishes_nothing_hidden(site, dumped, tmp_path):
    for model, slug in ((PlanPage, "lake-days"), (ReportPage, "slow-week")):
        ours(model, slug).unpublish()
    Event.objects.update(live=False)
    first = dumped()
    Page.objects.filter(depth=2).first().get_root().get_children().delete()
    for model in (Event, SiteSettings):
        model.objects.all().delete()
    load(tmp_path / "dump")
    assert (PlanPage.objects.count(), ReportPage.objects.count(), Event.objects.count()) == (0, 0, 0)
    assert dumped("second") == first


def test_a_load_of_the_dump_leaves_what_is_hidden_as_it_is(site, dumped, tmp_path):
    restrict(ours(PlanPage, "lake-days"))
    ours(ReportPage, "slow-week").unpublish()
    dumped()
    load(tmp_path / "dump")
    assert not ours(ReportPage, "slow-week").live
    assert ours(PlanPage, "lake-days").get_view_restrictions().exists()
