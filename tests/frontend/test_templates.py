"""Rules that every template and style sheet keeps."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.template.loader import get_template

FRONTEND = Path(settings.BASE_DIR) / "frontend"
TEMPLATES = sorted((FRONTEND / "templates").rglob("*.html"))
STYLES = sorted((FRONTEND / "static" / "frontend" / "css").glob("*.css"))


def name(path: Path) -> str:
    return path.relative_to(FRONTEND).as_posix()


@pytest.mark.requirement("W31")
@pytest.mark.parametrize("path", TEMPLATES, ids=name)
def test_nothing_in_a_template_needs_an_inline_style_or_script(path):
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"\sstyle=|<style|\son[a-z]+=|javascript:|hx-on|<script(?![^>]*\ssrc=)", text)


@pytest.mark.requirement("W34")
@pytest.mark.parametrize("path", [*TEMPLATES, *STYLES], ids=name)
def test_nothing_is_loaded_from_elsewhere(path):
    loaded = re.findall(r"(?:src|url\()[=\s]*[\"']?(https?:)?//", path.read_text(encoding="utf-8"))
    assert loaded == []


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
def test_a_template_compiles(path):
    get_template(path.relative_to(FRONTEND / "templates").as_posix())


@pytest.mark.requirement("W34")
@pytest.mark.parametrize("path", TEMPLATES, ids=name)
def test_no_public_page_carries_a_token_or_knows_the_visitor(path):
    assert not re.search(r"csrf|request\.(user|session)|\buser\.", path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", STYLES, ids=name)
def test_a_style_sheet_is_short_and_in_a_layer(path):
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 300
    assert "@layer" in text
