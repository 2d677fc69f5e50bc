"""On all human translations of the demo the checks find (nearly) nothing, and what is put wrong in them they find."""

import re

import pytest
from opencc import OpenCC
from wagtail_localize.models import StringTranslation

from translation.compare.figures import figures
from translation.models import GlossaryForm
from translation.quality import Term, problems

pytestmark = pytest.mark.requirement("W1", "W3")
# Terms that prose and captions shorten or leave to the reader, which a person may do and has to give a reason for:
# "lobster" and "龙虾" after the full name, Magose without Pass, a beach that is only "a pebble shore", Futami in
# Futaminoura, Owase where the reader is there already.
SHORTENED = {"伊勢海老", "馬越峠", "七里御浜", "二見", "尾鷲"}


@pytest.fixture
def segments(demo):
    rows = StringTranslation.objects.filter(has_error=False)
    columns = ("translation_of__data", "data", "locale__language_code")
    found = sorted(set(rows.values_list(*columns)))
    assert len(found) > 5000
    return found


@pytest.fixture
def terms(demo):
    rows = GlossaryForm.objects.values_list("language_code", "term__term", "text")
    return {code: [Term(source, form) for other, source, form in rows if other == code] for code, _, _ in rows}


def test_human_translations_have_no_serious_problem(segments, terms):
    found = [
        (language, source, translation, problem.message)
        for source, translation, language in segments
        for problem in problems(source, translation, "ja", language, terms=terms[language])
        if problem.serious and not (problem.code == "glossary" and any(term in problem.message for term in SHORTENED))
    ]
    assert found == []


def test_few_human_translations_are_worth_a_second_look(segments):
    looks = [
        problem
        for source, translation, language in segments
        for problem in problems(source, translation, "ja", language)
    ]
    assert len(looks) < len(segments) / 200


def test_every_figure_changed_in_a_translation_is_found(segments):
    missed = []
    for source, translation, language in segments:
        digits = [figure for figure in figures(translation, language) if figure.hard and figure.form == "digits"]
        for figure in digits[:1]:
            other = re.sub("[0-9]", lambda digit: str((int(digit[0]) + 7) % 10), figure.text)
            changed = translation[: figure.start] + other + translation[figure.end :]
            if not any(problem.code == "figures" for problem in problems(source, changed, "ja", language)):
                missed.append((source, changed))
    assert missed == []


@pytest.mark.parametrize(("language", "way"), [("zh-hant", "t2s"), ("zh-hans", "s2t")])
def test_nearly_every_text_in_the_other_chinese_script_is_found(segments, language, way):
    """A few long ones are written in characters that both scripts have, for different words: 周日 and 週日."""
    convert = OpenCC(way).convert
    human = {text for _, text, code in segments if code == language}
    changed = [(source, convert(text)) for source, text, code in segments if code == language and len(text) > 20]
    missed = [
        (source, text)
        for source, text in changed
        if text not in human and "script" not in {problem.code for problem in problems(source, text, "ja", language)}
    ]
    assert len(missed) <= len(changed) / 500


def test_texts_left_in_japanese_are_found_in_english(segments):
    sources = {source for source, _, _ in segments if re.search("[ぁ-んァ-ン一-龥]", source)}
    assert all(
        "untranslated" in {problem.code for problem in problems(source, source, "ja", "en")} for source in sources
    )
