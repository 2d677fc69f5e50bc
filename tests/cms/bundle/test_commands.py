"""The two commands: what they print, and what pictures get."""

import re
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from cms.management.commands import load_content
from cms.models import Picture
from home.models import StandardPage
from tests.cms.bundle import folders

pytestmark = pytest.mark.requirement("C3")


@pytest.fixture
def folder(tmp_path):
    return folders.write(tmp_path / "bundle", folders.bundle())


def test_a_line_for_each_kind_says_how_many_there_are_and_how_many_changed(db, folder, capsys):
    call_command("load_content", folder, "--no-renditions")
    first = capsys.readouterr().out
    assert re.search(r"^plans +1 +4 changed *$", first, re.MULTILINE)
    call_command("load_content", folder, "--no-renditions")
    assert re.search(r"^plans +1 +0 changed *$", capsys.readouterr().out, re.MULTILINE)


def test_a_terminal_sees_how_far_reading_placing_and_saving_are(db, folder):
    terminal = StringIO()
    terminal.isatty = lambda: True
    call_command("load_content", folder, "--no-renditions", stdout=terminal)
    shown = [line.strip() for line in re.split(r"[\r\n]", terminal.getvalue())]
    places = [line for line in shown if line.startswith("places of pages")]
    assert [line.split()[-1] for line in places] == [str(len(places))] * len(places)
    assert shown.index("reading plans                1") < shown.index(places[0])
    assert shown.index(places[-1]) < shown.index("plans                        1 of 1")


def test_drafts_and_publishing_exclude_each_other(db, folder):
    with pytest.raises(CommandError):
        call_command("load_content", folder, "--publish", "--draft")


def test_the_sizes_of_pictures_are_made_after_the_load_unless_said_otherwise(db, folder, monkeypatch):
    made = []
    monkeypatch.setattr(load_content, "make_missing", lambda progress: made.append(Picture.objects.count()) or 0)
    call_command("load_content", folder, "--no-renditions", verbosity=0)
    assert made == []
    call_command("load_content", folder, verbosity=0)
    assert made == [2]


def test_a_dump_says_what_it_has_to_leave_out(db, folder, tmp_path, capsys):
    call_command("load_content", folder, "--no-renditions", verbosity=0)
    page = StandardPage.objects.get(slug="about-us", locale__language_code="ja")
    page.add_child(instance=StandardPage(title="下の頁", slug="below", locale=page.locale))
    call_command("dump_content", tmp_path / "dump")
    assert "no place for it: 下の頁" in capsys.readouterr().out
