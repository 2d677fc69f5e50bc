"""When a former translation may stand after a small change of its source."""

import pytest

from translation.compare import little_changed

pytestmark = pytest.mark.requirement("W3")
REST = "チェックインの前でもお荷物をお預かりしますので、どうぞお気軽にお声がけください。"


def test_a_politer_word_is_a_little_change():
    assert little_changed(f"海辺の宿を紹介します。{REST}", f"海辺の宿をご紹介します。{REST}")


def test_new_mark_up_is_a_little_change():
    assert little_changed(REST, f"<b>{REST}</b>")


def test_much_changed_is_not_little():
    assert not little_changed("海辺の宿を紹介します。", "山の温泉で働きませんか。")


def test_how_much_is_little_can_be_said():
    old, new = "海辺の宿を紹介します。", "海辺の宿をご紹介いたします。"
    assert not little_changed(old, new)
    assert little_changed(old, new, least=0.7)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("犬も泊まれます。", "犬は泊まれません。"),
        ("予約が要ります。", "予約は要りません。"),
        ("ペット可", "ペット不可"),
        ("通話可", "通話不可"),
        ("夕食あり", "夕食なし"),
        ("駐車場有", "駐車場無"),
        ("五人以上", "五人以下"),
        ("十時以前", "十時以降"),
        ("食事の前に", "食事の後に"),
        ("宿泊の方も", "宿泊の方のみ"),
        ("平日", "平日以外"),
        ("火気に注意", "火気は禁止"),
        ("声をかけて", "声をかけずに"),
        ("税込み 1,200円", "税込み 1,300円"),
        ("二泊から", "三泊から"),
        ("午前十時に", "午後十時に"),
        ("info@example.org へ", "post@example.org へ"),
        ("無料です", "有料です"),
    ],
)
def test_what_turns_the_meaning_is_never_little(old, new):
    assert not little_changed(f"{old}。{REST}{REST}", f"{new}。{REST}{REST}", least=0.8)


def test_figures_in_another_width_are_the_same_figures():
    assert little_changed(f"１２席。{REST}", f"12席。{REST}")
