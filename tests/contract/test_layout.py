"""The top level that the product card names."""

import pytest

from tests.services.service import ROOT

ROOMS = ("cms", "home", "plans", "facilities", "reports", "search", "frontend")


@pytest.mark.requirement("C2")
def test_each_room_of_the_card_is_a_package_at_the_top_beside_catalogues_tests_and_the_two_files():
    assert all((ROOT / room / "__init__.py").is_file() for room in (*ROOMS, "tests"))
    assert (ROOT / "locale" / "ja" / "LC_MESSAGES" / "django.po").is_file()
    assert all((ROOT / name).is_file() for name in ("manage.py", "pyproject.toml"))
