"""synonyms.yaml: words that stand for each other, and words that also mean others."""

import pytest
import yaml

from cms.bundle.load import load
from cms.bundle.mistakes import BundleError
from cms.version import current_version
from search.models import Synonyms
from tests.cms.bundle import folders

pytestmark = pytest.mark.requirement("C3", "W13")

PETS = {"words": ["pets", "animals"], "means": ["dog"], "locale": "en"}


def with_sets(*sets) -> dict:
    return {"bundle.yaml": folders.MANIFEST, "synonyms.yaml": list(sets)}


def held() -> list[tuple[str, str, str | None]]:
    return list(Synonyms.objects.order_by("pk").values_list("written", "meant", "locale__language_code"))


def test_sets_are_loaded_into_their_language_or_into_all(loaded):
    loaded(with_sets(PETS, {"words": ["歩く", "散策"]}))
    assert held() == [("pets\nanimals", "dog", "en"), ("歩く\n散策", "", None)]


def test_they_are_dumped_by_language_and_word_and_loaded_again(loaded, dumped, tmp_path):
    loaded(with_sets(PETS, {"words": ["歩く", "散策"]}, {"words": ["宿", "ホテル"], "locale": "ja"}))
    files = dumped()
    assert yaml.safe_load(files["synonyms.yaml"]) == [
        {"words": ["歩く", "散策"]}, {"words": ["宿", "ホテル"], "locale": "ja"}, PETS,
    ]  # fmt: skip
    assert load(tmp_path / "dump").changed == []
    Synonyms.objects.all().delete()
    load(tmp_path / "dump")
    assert dumped("again")["synonyms.yaml"] == files["synonyms.yaml"]


def test_a_second_load_changes_nothing_even_where_two_sets_begin_alike(loaded):
    files = with_sets({"words": ["sea", "water"]}, {"words": ["sea"], "means": ["beach"]})
    loaded(files)
    before, version = list(Synonyms.objects.values()), current_version()
    assert loaded(files).changed == []
    assert (list(Synonyms.objects.values()), current_version()) == (before, version)


def test_a_set_is_found_by_its_language_and_first_word_and_others_stay(loaded):
    loaded(with_sets(PETS, {"words": ["pets", "犬"], "locale": "ja"}))
    version = current_version()
    loaded(with_sets({"words": ["pets", "dogs"], "locale": "en"}))
    assert held() == [("pets\ndogs", "", "en"), ("pets\n犬", "", "ja")]
    assert current_version() != version


def test_what_staff_wrote_twice_is_dumped_once(loaded, dumped):
    for written in ("歩く\n散策", " 歩く \r\n\r\n散策\r\n"):
        Synonyms.objects.create(written=written)
    assert yaml.safe_load(dumped()["synonyms.yaml"]) == [{"words": ["歩く", "散策"]}]


@pytest.mark.parametrize(
    ("entry", "found"),
    [
        ("pets", "[2]: pets: must be a mapping of fields"),
        ({"means": ["dog"]}, "[2].words: (nothing): is required"),
        ({"words": "pets"}, "[2].words: pets: must be a list of words"),
        ({"words": ["pets", 5]}, "[2].words[2]: 5: must be a text; put numbers and times in quotes"),
        ({"words": ["pets"], "means": "dog"}, "[2].means: dog: must be a list of words"),
        ({"words": ["pets"], "locale": "fr"}, "[2].locale: fr: must be one of ja, en, zh-hans, zh-hant"),
        ({"words": ["pets"], "key": "x"}, "[2].key: key: is no field here; the fields are words, means, locale"),
        ({**PETS, "words": ["pets ", "animals"]}, "[2]: pets, animals: is there twice"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(loaded, entry, found):
    with pytest.raises(BundleError) as caught:
        loaded(with_sets(PETS, entry))
    assert found in str(caught.value).replace("synonyms.yaml: ", "")
    assert not Synonyms.objects.exists()


def test_a_file_that_is_no_list_is_a_mistake(loaded):
    with pytest.raises(BundleError, match="must be a list"):
        loaded({"bundle.yaml": folders.MANIFEST, "synonyms.yaml": {"pets": "dog"}})
