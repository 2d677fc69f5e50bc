"""Spellings of Japanese that find each other, and words that only look alike and do not."""

from itertools import product

import pytest

from search.analysis import analysed
from tests.search.analysis.pages import finds

pytestmark = pytest.mark.requirement("C8", "W13")


def pairs(*groups: tuple[list[str], list[str]]) -> list[tuple[str, str]]:
    return [pair for typed, pages in groups for pair in product(typed, pages)]


@pytest.mark.parametrize(
    ("typed", "page"),
    pairs(
        (
            ["温泉", "おんせん", "オンセン", "ｵﾝｾﾝ", "onsen", "ＯＮＳＥＮ", "溫泉"],
            ["山の温泉宿", "町のおんせん", "オンセンでゆっくり", "Onsenの町"],
        ),
        (["伊勢", "いせ", "イセ", "Ise"], ["伊勢の町を歩く"]),
        (["鳥羽", "とば", "トバ", "Toba"], ["鳥羽・中之郷の入り江"]),
        (["志摩", "しま", "シマ", "Shima", "sima"], ["三重県志摩市"]),
        (
            ["伊勢神宮", "いせじんぐう", "isejingu", "Ise Jingu", "ise jingū", "Ise-Jingu"],
            ["伊勢神宮の森"],
        ),
        (["熊野古道", "くまのこどう", "kumanokodo", "Kumano Kodō"], ["熊野古道を歩く"]),
        (["露天風呂", "ろてんぶろ", "rotenburo", "rotemburo"], ["露天風呂のある宿"]),
        (["ワーケーション", "ﾜｰｹｰｼｮﾝ", "わーけーしょん", "wakeshon"], ["三重でワーケーション"]),
        (
            ["真珠", "しんじゅ", "shinju", "shinjyu", "sinju", "sinzyu", "sinnju", "shinjuu"],
            ["真珠の湾", "しんじゅの湾"],
        ),
        (["城下町", "jokamachi", "jōkamachi", "jyoukamachi", "zyokamati", "joukamati"], ["城下町へ"]),
        (["新茶", "shincha", "sincya", "sintya", "shinntya"], ["新茶の里"]),
        (["切符", "kippu", "kixtupu", "kixtsupu"], ["切符のない駅"]),
        (["温泉", "onnsenn", "onsenn"], ["温泉へ"]),
        (["鈴鹿", "suzuka", "suduka"], ["鈴鹿の山"]),
        (["ラーメン", "ra-men", "raamen", "ramen"], ["ラーメン屋"]),
        (["ふなだまり", "フナダマリ", "funadamari"], ["宿「ふなだまり」"]),
    ),
)
def test_kana_kanji_and_latin_letters_find_each_other(typed, page):
    assert finds(typed, page, "ja")


@pytest.mark.parametrize(
    ("typed", "page"),
    pairs(
        (["引越し", "引っ越し"], ["引越しの前に", "引っ越しの荷物"]),
        (["テレワーク", "ﾃﾚﾜｰｸ", "てれわーく"], ["テレワークの日", "ﾃﾚﾜｰｸの日"]),
        (["子供", "子ども", "こども"], ["子供と", "子どもと", "こどもと"]),
        (["打合せ", "打ち合わせ"], ["打ち合わせの前", "打合せの前"]),
        (["一人", "ひとり", "1人", "１人"], ["一人で", "1人で", "ひとりで"]),
        (["ラーメン", "らーめん", "ら〜めん", "ラーーメン"], ["ラーメン屋", "らーめんの店"]),
        (["サーバー", "サーバ"], ["サーバーの部屋", "サーバの部屋"]),
        (["人々", "人人"], ["人々の暮らし"]),
        (["いすゞ", "いすず"], ["いすゞの車", "いすずの車"]),
        (["関ヶ原", "関ケ原"], ["関ヶ原へ", "関ケ原へ"]),
        (["Wi-Fi", "wifi", "ＷＩＦＩ", "ワイファイ", "わいふぁい"], ["Wi-Fi完備", "WiFi完備"]),
        (["180Mbps", "180 mbps", "１８０Ｍｂｐｓ"], ["実測180Mbps", "実測180 Mbps"]),
    ),
)
def test_ways_to_write_a_word_find_each_other(typed, page):
    assert finds(typed, page, "ja")


@pytest.mark.parametrize(
    ("typed", "page"),
    [
        ("海の見える部屋", "部屋からは海が見えて"),
        ("犬と一緒に泊まれる宿", "犬と泊まった。家族も一緒の宿"),
        ("泳げるところ", "夏は泳ぐ人が多い"),
    ],
)
def test_inflected_words_find_each_other_and_particles_do_not_count(typed, page):
    assert finds(typed, page, "ja")


@pytest.mark.parametrize(
    ("typed", "page"),
    [
        ("しま", "ここに泊まります"),
        ("とば", "ことばの力"),
        ("ゆき", "有機の野菜"),
        ("Mie", "海が見えて"),
        ("湾", "ワンちゃんと"),
        ("港", "北海道"),
        ("さうな", "そうなる"),
    ],
)
def test_a_word_is_not_found_inside_others_nor_in_what_only_sounds_like_it(typed, page):
    assert not finds(typed, page, "ja")


@pytest.mark.parametrize("page", ["英虞湾の夕日", "近くの七里御浜海岸へ", "丸山千枚田の秋"])
@pytest.mark.parametrize("streams", [{"words"}, {"exact"}])
def test_words_alone_and_characters_alone_find_a_name(page, streams):
    name = page.replace("近くの", "").partition("の")[0].removesuffix("へ")
    assert finds(name, page, "ja", streams=frozenset(streams))


def test_a_compound_is_found_where_its_parts_stand_together():
    assert finds("露天風呂", "露天風呂つき", "ja")
    assert finds("千枚田", "丸山千枚田", "ja")
    assert not finds("千枚田", "千の枚と田", "ja")


@pytest.mark.parametrize(
    ("typed", "page"),
    [
        ("海女さん", "海女の小屋"),
        ("海女", "海女さんの小屋"),
        ("子供たち", "子供の夏"),
        ("漁師達", "漁師と朝の港へ"),
        ("陶芸家", "陶芸の里"),
        ("朝食付き", "朝食は七時から"),
        ("家族向け", "家族と"),
        ("犬用", "犬も一緒"),
        ("鳥羽市", "鳥羽へ"),
        ("鳥羽市内", "鳥羽へ"),
        ("三重県", "三重の海"),
    ],
)
def test_suffixes_do_not_count(typed, page):
    assert finds(typed, page, "ja")


@pytest.mark.parametrize(
    ("typed", "page"),
    [
        ("海釣り", "海で釣りを"),
        ("露天風呂", "露天に風呂がある"),
        ("参拝客", "参拝の客"),
        ("子供プール", "プールで遊ぶ子供"),
    ],
)
def test_a_compound_is_also_sought_by_its_parts(typed, page):
    assert finds(typed, page, "ja", parts=True)


@pytest.mark.parametrize(
    ("typed", "page"), [("スキー場", "工場の場"), ("動物園", "園の話"), ("千枚田", "千の枚と田"), ("とば", "とても場")]
)
def test_parts_are_sought_all_together_and_neither_in_numbers_nor_in_kana(typed, page):
    assert not finds(typed, page, "ja", parts=True)


def test_the_index_keeps_words_readings_and_the_text_itself():
    page = analysed("三重の引越し。", "ja")
    assert page.words == ["三重", "引っ越し"]
    assert page.readings == ["ミエ", "ヒッコシ", "mie", "hikkoshi"]
    assert page.exact == list("三重の引越し")


def test_a_text_longer_than_the_dictionary_takes_at_once_is_whole():
    page = analysed("海" * 30_000 + "宿", "ja")
    assert len(page.exact) == 30_001
    assert page.exact[-1] == "宿"
