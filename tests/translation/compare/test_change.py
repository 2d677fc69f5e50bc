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
        ("ご利用ください", "ご遠慮ください"),
        ("ご利用ください", "お控えください"),
        ("ペットOKです", "ペットNGです"),
        ("お子さまもお受けします", "お子さまもお断りします"),
        ("貸し出しを行います", "貸し出しを取りやめます"),
        ("送迎いたします", "送迎いたしかねます"),
        ("営業中です", "休業中です"),
        ("空室あり", "満室です"),
        ("食事付き", "食事抜き"),
        ("税込", "税抜"),
        ("タオルはお持ちください", "タオルはお持ちします"),
        ("ラウンジ ○", "ラウンジ ×"),
        ("火曜定休", "水曜定休"),
        ("火曜定休", "火・水曜定休"),
        ("定休日：火", "定休日：木"),
        ("北口を出て", "南口を出て"),
        ("右の建物", "左の建物"),
        ("朝食つき", "夕食つき"),
        ("夏のあいだ", "冬のあいだ"),
        ("鳥羽発", "鳥羽着"),
        ("行きの船", "帰りの船"),
        ("チェックイン", "チェックアウト"),
        ("男性用の湯", "女性用の湯"),
        ("大人の料金", "子どもの料金"),
        ("当日のお申し込み", "前日のお申し込み"),
        ("今週の会", "来週の会"),
        ("毎週の会", "隔週の会"),
        ("平日の便", "祝日の便"),
        ("机を貸します", "机を借ります"),
        ("早い便", "遅い便"),
        ("月初に", "月末に"),
    ],
)
def test_what_turns_the_meaning_is_never_little(old, new):
    assert not little_changed(f"{old}。{REST}{REST}", f"{new}。{REST}{REST}", least=0.8)
    assert not little_changed(f"{new}。{REST}{REST}", f"{old}。{REST}{REST}", least=0.8)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("犬は可、猫は不可", "犬は不可、猫は可"),
        ("犬は可、猫は不可", "猫は可、犬は不可"),
        ("朝食あり、夕食なし", "朝食なし、夕食あり"),
        ("ラウンジ ○、個室 ×", "ラウンジ ×、個室 ○"),
        ("大人は千円、子どもは五百円", "子どもは千円、大人は五百円"),
        ("月曜はヨガ、水曜は茶会", "水曜はヨガ、月曜は茶会"),
    ],
)
def test_what_changes_places_is_never_little(old, new):
    assert not little_changed(f"{old}。{REST}{REST}", f"{new}。{REST}{REST}", least=0.8)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("海辺の宿を紹介します", "海辺の宿をごしょうかいします", id="kana for kanji"),
        pytest.param("受付でお渡しします", "受け付けでお渡しします", id="kana after kanji"),
        pytest.param("海が見えます", "海が見みえます", id="a typing error"),
        pytest.param("海を見えます", "海が見えます", id="a particle"),
        pytest.param("犬とは泊まれません", "犬とは泊まれないです", id="a negation in another politeness"),
        pytest.param("夕食はありません", "夕食はございません", id="none in another politeness"),
        pytest.param("駐車場があります", "駐車場がございます", id="there is in another politeness"),
        pytest.param("ここは宿です", "ここは宿でございます", id="is in another politeness"),
        pytest.param("お申し出下さい", "お申し出ください", id="please in kana"),
        pytest.param("お申し出ください", "お申し出くださいませ", id="please, politer"),
        pytest.param("お知らせください", "お知らせくださいますようお願いいたします", id="please, politest"),
        pytest.param("駐車場有り", "駐車場あり", id="with, in kana"),
        pytest.param("駐車場無し", "駐車場なし", id="without, in kana"),
        pytest.param("宿泊の方のみ", "宿泊の方だけ", id="only in another word"),
        pytest.param("お越しをお待ちします", "お越しありがとうございます", id="thanks"),
        pytest.param("早めにどうぞ", "はやめにどうぞ", id="early in kana"),
        pytest.param("ご利用の上", "ご利用のうえ", id="upon, in kana"),
        pytest.param("荷物をあずけられます", "大きな荷物をあずけられます", id="an adjective"),
        pytest.param("少しお待ちください", "少々お待ちください", id="a little"),
        pytest.param("火曜日が定休です", "火曜が定休です", id="a shorter day of the week"),
        pytest.param("ペットＯＫ", "ペットOK", id="letters in another width"),
        pytest.param("ラウンジ ○", "ラウンジ ◯", id="another circle"),
        pytest.param("予約できます", "予約出来ます", id="can, in kanji"),
    ],
)
def test_a_small_edit_is_a_little_change(old, new):
    assert little_changed(f"{old}。{REST}{REST}", f"{new}。{REST}{REST}", least=0.8)
    assert little_changed(f"{new}。{REST}{REST}", f"{old}。{REST}{REST}", least=0.8)


def test_figures_in_another_width_are_the_same_figures():
    assert little_changed(f"１２席。{REST}", f"12席。{REST}")
