"""What services must not change or must not see goes there hidden, and comes back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translation.glossary import BrokenMarkup, Lost, Terms, protect
from translation.glossary.fragments import read, write

pytestmark = pytest.mark.requirement("W3")

TERMS = Terms.of([("伊勢神宮", "Ise Jingu", ""), ("鳥羽", "Toba", ""), ("A&B", "A&B", ""), ("a1", "no", "")])


def span(number, words):
    return f'<span id="X{number}" translate="no">{words}</span>'


def test_a_service_sees_terms_in_their_form_and_leaves_them_alone():
    assert protect("伊勢神宮と<b>鳥羽</b>", TERMS).data == f"{span(1, 'Ise Jingu')}と<b>{span(2, 'Toba')}</b>"


def test_attributes_and_tags_are_not_touched():
    assert protect('<a id="a1">海</a>', TERMS).data == '<a id="a1">海</a>'


def test_terms_with_escaped_characters_are_found():
    assert protect("A&amp;Bへ", TERMS).data == f"{span(1, 'A&amp;B')}へ"


@pytest.mark.requirement("W34")
@pytest.mark.parametrize(
    "hidden",
    [
        "info@example.jp",
        "taro.yamada+wa@mail.example.co.jp",
        "ｉｎｆｏ＠ｅｘａｍｐｌｅ．ｊｐ",
        "https://example.jp/a?b=1&c=(2)#d",
        "http://example.jp",
        "www.example.jp/a",
        "{name}",
        "{{ page.title }}",
        "%(count)s",
    ],
)
def test_addresses_and_placeholders_are_sent_as_a_number(hidden):
    text = write(read(f"海は{hidden.replace('&', '&amp;')}、山"))
    protected = protect(text, TERMS)
    assert protected.data == f"海は{span(1, 'X1')}、山"
    assert protected.restored(f"{span(1, 'x 1')}, mountains") == text.removeprefix("海は").replace(
        "、山", ", mountains"
    )


def test_terms_within_an_address_stay_as_they_are():
    terms = Terms.of([("example", "sample", "")])
    assert protect("https://example.jp/と example", terms).restored(f"{span(1, '')} {span(2, '')}") == (
        "https://example.jp/ sample"
    )


def test_latin_words_that_would_run_into_one_are_kept_apart():
    protected = protect("鳥羽と伊勢神宮へ", TERMS)
    assert protected.restored(f"from{span(1, 'Toba')}to{span(2, '')}.") == "from Toba to Ise Jingu."
    assert protected.restored(f"{span(2, '')}{span(1, '')}") == "Ise Jingu Toba"
    assert protected.restored(f"从{span(1, '')}到{span(2, '')}") == "从Toba到Ise Jingu"


def test_tags_within_a_protected_place_go_with_it():
    assert (
        protect("鳥羽へ", TERMS).restored('to <span id="X1" translate="no"><span>T</span><br>oba</span>') == "to Toba"
    )


def test_a_form_cannot_bring_in_markup():
    terms = Terms.of([("海", "<b>sea</b>", "")])
    assert protect("海へ", terms).restored(f"to {span(1, '')}") == "to &lt;b&gt;sea&lt;/b&gt;"


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        ("to", "“鳥羽” was lost."),
        ('to <span translate="no">Toba</span>', "“鳥羽” was lost."),
        (span(1, "") * 2, "“鳥羽” came back more than once."),
        (span(1, "") + span(2, ""), "The markup was changed."),
    ],
)
def test_what_is_lost_or_doubled_is_told(answer, message):
    with pytest.raises(Lost, match=message):
        protect("鳥羽へ", TERMS).restored(answer)


@pytest.mark.parametrize(
    "fragment", ["<b>海", "海</b>", "<b><i>海</b></i>", "海<!-- 山 -->", "<!doctype html>海", "<?php 海 ?>", "\x07"]
)
def test_broken_markup_is_refused(fragment):
    with pytest.raises(BrokenMarkup):
        protect(fragment, TERMS)


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        ("海", True),
        ("鳥羽へ", True),
        ("鳥羽、伊勢神宮", True),
        ("鳥羽", False),
        (" 鳥羽 伊勢神宮", False),
        ("10:00～", False),
    ],
)
def test_what_is_more_than_terms_and_figures_needs_translation(text, needs):
    assert protect(text, TERMS).needs_translation is needs


PARTS = st.sampled_from(
    ["伊勢神宮", "鳥羽", "と", " ", "Wi-Fi", "a@b.jp", "https://b.jp/", "{x}", "A&B", "<", "海", "a1"]
)
SAME = Terms.of([(source, source, "") for source in ("伊勢神宮", "鳥羽", "A&B", "海", "Wi-Fi")])


@given(st.lists(st.tuples(PARTS, st.sampled_from(["", "b", "i"]))))
def test_what_a_service_leaves_as_it_is_comes_back_as_it_was_but_for_spaces(parts):
    words = [text.replace("&", "&amp;").replace("<", "&lt;") for text, _ in parts]
    marked = [f"<{tag}>{text}</{tag}>" if tag else text for text, (_, tag) in zip(words, parts, strict=True)]
    text = "".join(marked)
    protected = protect(text, SAME)
    assert protected.restored(protected.data).replace(" ", "") == write(read(text)).replace(" ", "")
    assert "a@b.jp" not in protected.data
