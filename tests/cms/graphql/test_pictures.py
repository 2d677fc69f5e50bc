"""What the API says of pictures."""

import json

import pytest

from tests import factories
from tests.api import ask
from tests.cms.conftest import picture

PLAN = """{ plan(locale: "ja", key: "stay") { image { alt caption }
    body { ... on ImageBlock { image { alt } } } } }"""


@pytest.mark.requirement("W29")
@pytest.mark.django_db
def test_a_decorative_picture_has_no_alternative_text_but_that_of_the_place_where_it_tells_something(
    settings, tmp_path
):
    settings.MEDIA_ROOT = tmp_path
    shown = picture(description="静かな入り江", caption="朝", is_decorative=True)
    blocks = [
        {"type": "image", "value": {"image": shown.pk, "alt": alt, "caption": "", "decorative": False}}
        for alt in ("", "桟橋はここ")
    ]
    body = json.dumps([{**block, "id": f"b{number}"} for number, block in enumerate(blocks)])
    factories.plan("stay", image=shown, body=body)
    plan = ask(PLAN)["plan"]
    assert plan["image"] == {"alt": "", "caption": "朝"}
    assert [block["image"]["alt"] for block in plan["body"]] == ["", "桟橋はここ"]
