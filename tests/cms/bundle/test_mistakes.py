"""Every mistake is named with file, field and value, all in one run, and nothing is loaded."""

import pytest
from django.core.management import CommandError, call_command
from wagtail.models import Page

from cms.bundle.mistakes import BundleError
from search.models import Area
from tests.cms.bundle import folders
from tests.cms.bundle.folders import bundle, text

pytestmark = pytest.mark.requirement("C3")


def plan(**changes) -> dict:
    return bundle(plans__lake_days={**folders.BUNDLE["plans/lake-days.yaml"], **changes})


def inn(**changes) -> dict:
    return bundle(facilities__lake_inn={**folders.BUNDLE["facilities/lake-inn.yaml"], **changes})


def diagnostic(**question) -> dict:
    option = {"key": "a", "label": "答", **question.pop("option", {})}
    return bundle(
        diagnostic={"title": "診", "questions": [{"key": "q", "label": "問", "options": [option], **question}]}
    )


def with_file(name: str, data) -> dict:
    return bundle() | {name: data}


def page(body) -> dict:
    return bundle(pages__about_us={"title": "頁", "body": body})


PLAN, INN, PAGE = "plans/lake-days.yaml", "facilities/lake-inn.yaml", "pages/about-us.yaml"
CASES = {
    "an unknown field": (plan(colour="red"), PLAN, "colour", "colour", "no field"),
    "a field of another kind of facility": (inn(seats=3), INN, "seats", "seats", "LODGING"),
    "an unknown kind of facility": (inn(kind="CASTLE"), INN, "kind", "CASTLE", "one of"),
    "a required field that is absent": (plan(days=None), PLAN, "days", "(nothing)", "required"),
    "areas without an entry": (plan(areas=[]), PLAN, "areas", "[]", "required"),
    "a wrong type": (plan(days="three"), PLAN, "days", "three", "whole number"),
    "a number out of range": (plan(days=0), PLAN, "days", "0", "at least 1"),
    "a text that is a number": (plan(title=5), PLAN, "title", "5", "text"),
    "an unknown locale": (plan(title={"ja": "題", "fr": "titre"}), PLAN, "title.fr", "fr", "no locale"),
    "a translation of nothing": (plan(lead={"en": "Lead"}), PLAN, "lead.en", "Lead", "translation of nothing"),
    "an unknown area": (plan(areas=["moon"]), PLAN, "areas[1]", "moon", "no area"),
    "an unknown tag": (plan(tags=["calm", "loud"]), PLAN, "tags[2]", "loud", "no tag"),
    "a tag of a group for other kinds": (plan(tags=["quiet-room"]), PLAN, "tags[1]", "quiet-room", "not for PLAN"),
    "an unknown facility": (plan(facilities=["castle"]), PLAN, "facilities[1]", "castle", "no facility"),
    "an unknown report": (plan(report="gone"), PLAN, "report", "gone", "no report"),
    "a picture that is absent": (plan(image="images/sun.png"), PLAN, "image", "sun.png", "no picture"),
    "a picture outside images/": (plan(image="../sun.png"), PLAN, "image", "../sun.png", "images/FILE"),
    "a wrong time": (
        plan(itinerary=[{"title": "日", "stops": [{"title": "着", "time": "noon"}]}]),
        PLAN,
        "itinerary[1].stops[1].time",
        "noon",
        "9:30",
    ),
    "a timeline that the editor would refuse": (
        bundle(living={"title": "暮らす", "timelines": ["https://x.com/a", "https://www.youtube.com/watch?v=a"]}),
        "living.yaml",
        "timelines[2]",
        "https://www.youtube.com/watch?v=a",
        "Facebook or X",
    ),
    "a latitude without a longitude": (inn(longitude=None), INN, "longitude", "(nothing)", "has both"),
    "an address that is none": (inn(website="example.org"), INN, "website", "example.org", "https://"),
    "an own address that leads nowhere": (page("[x](/nowhere/)"), PAGE, "body.ja", "/nowhere/", "leads nowhere"),
    "an own address without its last slash": (page("[x](/plans)"), PAGE, "body.ja", "/plans", "/plans/"),
    "an own address with a locale": (page("[x](/en/plans/)"), PAGE, "body.ja", "/en/plans/", "write /plans/"),
    "an event that does not exist": (page("[x](/events/#gone)"), PAGE, "body.ja", "/events/#gone", "no event gone"),
    "a script as an address": (page("[x](javascript:alert)"), PAGE, "body.ja", "javascript:alert", "not an address"),
    "a heading of the wrong level": (page("# 題"), PAGE, "body.ja", "# 題", "level 1"),
    "a picture inside a line": (page("語![](images/lake.png)語"), PAGE, "body.ja", "語![]", "line of its own"),
    "code": (page("```\ncode\n```"), PAGE, "body.ja", "``` code ```", "code"),
    "other blocks in a translation": (
        page(text("## 題\n\n文", "## T\n\n![](images/lake.png)")),
        PAGE,
        "body.en",
        "block 2",
        "is the picture images/lake.png, in ja it is text",
    ),
    "another level in a translation": (
        page(text("### 題", "## T")),
        PAGE,
        "body.en",
        "block 1",
        "heading of level 2, in ja it is a heading of level 3",
    ),
    "fewer paragraphs in a translation": (
        page(text("一\n\n二", "one")),
        PAGE,
        "body.en",
        "block 1",
        "text of 1 paragraphs",
    ),
    "a missing block in a translation": (page(text("一\n\n## 二", "one")), PAGE, "body.en", "block 2", "is missing"),
    "a bad key": (with_file("plans/Lake_Days.yaml", {"title": "題"}), "plans/Lake_Days.yaml", "-", "Lake_Days", "key"),
    "a page where something else stands": (
        with_file("pages/plans.yaml", {"title": "題"}),
        "pages/plans.yaml",
        "-",
        "plans",
        "something else",
    ),
    "a folder that is none of a bundle": (with_file("plan/x.yaml", {}), "plan", "-", "plan", "no part of a bundle"),
    "a file that is no YAML": (with_file(PLAN, b"title: [\n"), PLAN, "-", "line", "YAML"),
    "a file that is not UTF-8": (with_file(PLAN, "題".encode("shift_jis")), PLAN, "-", "byte 0", "UTF-8"),
    "a key given twice": (with_file(PLAN, "title: 題\ntitle: 題\n".encode()), PLAN, "title", "title", "twice"),
    "a picture that is none": (with_file("images/x.png", b"text"), "images/x.png", "-", "x.png", "no picture"),
    "a picture of another format": (with_file("images/x.jpg", folders.png()), "images/x.jpg", "-", "x.jpg", "PNG"),
    "texts of a picture that is absent": (
        bundle(images__images={"gone.png": {"credit": "Nobody"}}),
        "images/images.yaml",
        "gone.png",
        "gone.png",
        "no picture",
    ),
    "a focus that is none": (
        bundle(images__images={"lake.png": {"focus": [2, 0]}}),
        "images/images.yaml",
        "lake.png.focus",
        "[2, 0]",
        "0 to 1",
    ),
    "an area twice": (
        bundle(areas=[*folders.BUNDLE["areas.yaml"], {"key": "upland", "name": "重"}]),
        "areas.yaml",
        "[3].key",
        "upland",
        "twice",
    ),
    "an event that ends before it begins": (
        bundle(events__lantern_night={"title": "灯", "starts_on": "2027-08-02", "ends_on": "2027-08-01"}),
        "events/lantern-night.yaml",
        "ends_on",
        "2027-08-01",
        "before",
    ),
    "a day that is none": (
        bundle(news__opening={"title": "題", "date": "2026-02-30"}),
        "news/opening.yaml",
        "date",
        "2026-02-30",
        "calendar",
    ),
    "another format": (bundle(bundle={**folders.MANIFEST, "format": 2}), "bundle.yaml", "format", "2", "must be 1"),
    "a title that is too long": (plan(title="長" * 256), PLAN, "title.ja", "長長長", "255"),
    "a translated title that is too long": (plan(title=text("題", "L" * 256)), PLAN, "title.en", "LLL", "255"),
    "a weight that is too great": (
        diagnostic(option={"wants": {"calm": 4}}),
        "diagnostic.yaml",
        "questions[1].options[1].wants.calm",
        "4",
        "at most 3",
    ),
    "a question after one that does not come before it": (
        diagnostic(after={"question": "z", "options": ["a"]}),
        "diagnostic.yaml",
        "questions[1].after.question",
        "z",
        "before",
    ),
}


@pytest.mark.parametrize(("files", "file", "field", "value", "message"), CASES.values(), ids=CASES)
def test_a_mistake_is(loaded, files, file, field, value, message):
    with pytest.raises(BundleError) as caught:
        loaded(files)
    found = [m for m in caught.value.mistakes if m.file == file and (m.field or "-") == field]
    assert any(value in mistake.value and message in mistake.message for mistake in found), caught.value
    assert Area.objects.count() == 0
    assert not Page.objects.filter(depth=2).exclude(slug="home").exists()


def test_what_the_models_refuse_is_told_in_the_language_of_the_other_mistakes(loaded):
    with pytest.raises(BundleError) as caught:
        loaded(CASES["a wrong time"][0])
    assert [mistake.message for mistake in caught.value.mistakes] == ["Write the time as 9:30 or 14:00."]


def test_all_mistakes_are_told_in_one_run(loaded):
    files = plan(areas=["moon"], days=0) | {"news/opening.yaml": {"title": "題"}}
    with pytest.raises(BundleError) as caught:
        loaded(files)
    assert [(mistake.file, mistake.field) for mistake in caught.value.mistakes] == [
        (PLAN, "days"), ("news/opening.yaml", "date"), (PLAN, "areas[1]"),
    ]  # fmt: skip


def test_the_command_prints_each_mistake_on_a_line_and_fails(db, tmp_path, capsys):
    folders.write(tmp_path, plan(areas=["moon"], days=0))
    with pytest.raises(CommandError) as caught:
        call_command("load_content", tmp_path, "--no-renditions")
    assert caught.value.returncode == 1
    lines = capsys.readouterr().err.splitlines()
    assert lines[0] == "plans/lake-days.yaml: days: 0: must be at least 1 and at most 365"
    assert lines[1].startswith("plans/lake-days.yaml: areas[1]: moon: ")


def test_a_folder_without_a_manifest_is_no_bundle(db, tmp_path):
    with pytest.raises(CommandError):
        call_command("load_content", tmp_path)


def test_nothing_is_read_from_outside_the_folder(loaded, tmp_path):
    (tmp_path / "secret.yaml").write_text("title: 秘密")
    folder = folders.write(tmp_path / "bundle", bundle())
    (folder / "pages/secret.yaml").symlink_to(tmp_path / "secret.yaml")
    with pytest.raises(CommandError), pytest.MonkeyPatch.context():
        call_command("load_content", folder, "--no-renditions")


def test_a_dump_into_a_folder_of_something_else_is_refused(db, tmp_path):
    (tmp_path / "thesis.txt").write_text("precious")
    with pytest.raises(CommandError):
        call_command("dump_content", tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]
