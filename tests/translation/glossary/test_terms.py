"""Where a text has terms: Japanese has no spaces, so scripts and a dictionary decide."""

import pytest

from translation.glossary import Terms
from translation.glossary.terms import Term

pytestmark = pytest.mark.requirement("W3")


def found(text, *terms):
    return [place.term.source for place in Terms.of((term, term, "") for term in terms).found(text)]


@pytest.mark.parametrize(
    ("text", "term", "times"),
    [
        ("鳥羽市の鳥羽へ", "鳥羽", 2),
        ("まるごと鳥羽旅", "鳥羽", 1),
        ("おかげ横丁はおかげさま", "おかげ横丁", 1),
        ("リアス海岸、リアス・式", "リアス", 2),
        ("リアスバー、アリアス、ｱリアス、リアスー", "リアス", 0),
        ("無料Wi-Fi接続とWi-Fi。", "Wi-Fi", 2),
        ("Wi-Fi6、FreeWi-Fi、Ｗi-Fi、ÉWi-Fi", "Wi-Fi", 0),
        ("志摩スペイン村へ", "志摩スペイン村", 1),
        ("津の海、津へ", "津", 2),
        ("津波、志津、津々浦々、津市", "津", 0),
    ],
)
def test_a_term_is_found_as_a_word_and_not_within_another(text, term, times):
    assert found(text, term) == [term] * times


def test_the_longest_term_wins():
    assert found("伊勢神宮と伊勢の神宮", "伊勢", "神宮", "伊勢神宮") == ["伊勢神宮", "伊勢", "神宮"]
    assert found("南伊勢神宮", "南伊勢", "伊勢神宮") == ["伊勢神宮"]


def test_terms_are_found_in_the_order_of_the_text():
    assert found("鳥羽から伊勢神宮、二見", "伊勢神宮", "二見", "鳥羽") == ["鳥羽", "伊勢神宮", "二見"]


def test_forbidden_translations_stand_one_on_a_line():
    assert Terms.of([("内宮", "Naiku", " Inner Palace\r\n\nNaigu ")]).all == (
        Term("内宮", "Naiku", ("Inner Palace", "Naigu")),
    )


@pytest.mark.parametrize(
    ("text", "term", "times"),
    [
        # Names that another name has in it.
        ("東京都から電車で三時間です。", "京都", 0),
        ("東京都庁と京都府庁、京都市と京都", "京都", 3),
        ("二重三重の桜", "三重", 0),
        ("三重奏を聴く", "三重", 0),
        ("三重県の三重大学、三重に泊まる", "三重", 3),
        ("伊勢崎駅と伊勢丹", "伊勢", 0),
        ("伊勢神宮外宮、伊勢市、伊勢湾、お伊勢参り、伊勢へ", "伊勢", 5),
        ("伊勢えびと伊勢うどんを食べた", "伊勢", 2),
        ("伊勢神宮外宮へ参る", "伊勢神宮", 1),
        ("伊勢神宮外宮へ参る", "外宮", 1),
        ("鳥羽市、鳥羽水族館、鳥羽駅前、新鳥羽市民", "鳥羽", 4),
        ("志摩半島と奥志摩と伊勢志摩国立公園", "志摩", 3),
        ("志摩市の志摩スペイン村", "志摩", 2),
        ("賢島駅から賢島まで歩いた", "賢島", 2),
        ("新潟と日本海", "本海", 0),
        ("日本館の本館", "本館", 1),
        ("小田原宿", "原宿", 0),
        # Administrative units that are one word of the dictionary.
        ("相差町の相差かまど", "相差", 2),
        ("美杉町奥津", "美杉", 1),
        # Words that are inflected, and others that begin alike.
        ("関わりがあります", "関", 0),
        ("関へ、関の宿", "関", 2),
        ("宿り木の下で", "宿", 0),
        ("海女さんが潜った。海女でした。", "海女", 2),
        ("泊まる宿に泊まった", "泊", 0),
        # Names that the dictionary does not have.
        ("答志島へ。答志の港。", "答志", 2),
        ("答志島へ渡った", "答志島", 1),
        ("解答志望の人", "答志", 0),
        ("浜遊舎へ、浜遊舎では", "浜遊舎", 2),
        ("石鏡町と石鏡", "石鏡", 2),
        # Scripts say it by themselves.
        ("ワーケーションとテレワーク", "ワーク", 0),
        ("ワークとワーク・ルーム", "ワーク", 2),
        ("NOISEとISE、ISEの", "ISE", 2),
        ("ゴミ箱とゴミ", "ゴミ", 2),
    ],
)
def test_a_term_is_not_found_inside_another_word_of_japanese(text, term, times):
    assert found(text, term) == [term] * times


def test_words_are_those_of_japanese_and_no_other_language():
    chinese = Terms.of([("志摩", "Shima", "")], "zh-hant")
    assert [place.start for place in chinese.found("近鐵志摩線志摩神明站")] == [2, 5]


def test_a_long_text_is_read_to_its_end():
    text = "海と山。" * 5_000 + "東京都の人が京都へ。"
    assert [place.start for place in Terms.of([("京都", "Kyoto", "")]).found(text)] == [20_006]
