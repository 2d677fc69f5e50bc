"""What is loaded is dumped, byte for byte the same each time, and a second load changes nothing."""

import pytest
import yaml
from django.core.management import call_command
from django.db import transaction
from wagtail.models import ModelLogEntry, Page, PageLogEntry, Revision
from wagtail_localize.models import StringTranslation, TranslationLog, TranslationSource

from cms.bundle.load import load
from cms.models import ContentVersion, Picture
from tests.cms.bundle import folders

pytestmark = pytest.mark.requirement("C3")


def test_a_load_of_a_dump_and_a_dump_of_that_give_the_same_bytes(loaded, dumped, tmp_path):
    with transaction.atomic():
        loaded()
        first = dumped("first")
        transaction.set_rollback(True)
    assert not Picture.objects.exists()
    load(tmp_path / "first")
    assert dumped("second") == first


def test_a_dump_holds_every_field_of_the_bundle(loaded, dumped):
    loaded()
    files = dumped()
    for name, data in folders.bundle().items():
        if name.endswith(".yaml") and name != "lists.yaml":
            assert _plain(yaml.safe_load(files[name])) == _plain(data), name
        elif not name.endswith(".yaml"):
            assert files[name] == data
    assert yaml.safe_load(files["lists.yaml"])["plans"]["title"] == folders.BUNDLE["lists.yaml"]["plans"]["title"]


def test_a_second_load_changes_no_row_no_revision_no_log_and_no_time(loaded):
    loaded()
    before = _state()
    assert loaded().changed == []
    assert _state() == before


def test_a_load_after_a_dump_of_the_same_database_changes_nothing(loaded, dumped, tmp_path):
    loaded()
    dumped()
    before = _state()
    assert load(tmp_path / "dump").changed == []
    assert _state() == before


def test_a_dump_into_a_bundle_replaces_it_and_removes_what_is_stale(loaded, tmp_path):
    loaded()
    folder = folders.write(tmp_path / "old", {"bundle.yaml": folders.MANIFEST, "plans/gone.yaml": {}, ".keep": b""})
    call_command("dump_content", folder, verbosity=0)
    assert not (folder / "plans/gone.yaml").exists()
    assert (folder / ".keep").exists()
    assert (folder / "plans/lake-days.yaml").exists()


def _plain(value):
    """The value as its meaning: without empty parts, dates as texts, texts of one language as mappings."""
    if isinstance(value, dict):
        kept = {name: _plain(part) for name, part in value.items()}
        kept = {name: part for name, part in kept.items() if part not in (None, "", [], {}, False)}
        return kept["ja"] if kept.keys() == {"ja"} else kept
    if isinstance(value, list):
        items = [_plain(item) for item in value]
        return sorted(items, key=str)
    return value.strip() if isinstance(value, str) else str(value)


def _state() -> list:
    models = (Page, Revision, PageLogEntry, ModelLogEntry, StringTranslation, TranslationLog, TranslationSource)
    return [list(model.objects.order_by("pk").values()) for model in (*models, Picture, ContentVersion)]
