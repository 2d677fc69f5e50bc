"""Whether a text changed so little that its former translation may stand until somebody has looked."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import groupby

from translation.compare.difference import difference
from translation.compare.figures import figures
from translation.compare.likeness import likeness
from translation.compare.text import ADDRESS, visible

# What turns a sentence and is written in several ways, which say the same.
_SAME = {
    "is": r"(?<!で)あり(?!が|ません)|(?<!で)有り|(?<![うで])ござい(?=ます)",
    "not": r"ありません|ません|なかっ|なけれ|なく|なし|ない|無し|無い|ずに|ざる"
    r"|ぬ(?=[。、])|ず(?=[、。にと]|$)|まい(?=[。、])",
    "hardly": r"かね(?=ます|る)|難",
    "only": r"のみ|だけ",
    "please": r"くださ(?:い(?:ます)?よう(?:よろしく)?お願い)?|下さ|お願い",
    "yes": r"[○◯⭕]",
    "no": r"[×✕✖☓❌]",
}
# Words that turn what a sentence says, the longest first: other words, more or fewer of them, or in another order, and
# it says something else.
TURNING = re.compile(
    "|".join(f"(?P<{name}>{pattern})" for name, pattern in _SAME.items())
    + r"|不可|不要|不|非|未|無料|有料|無|有|可|要|禁止|禁|厳禁|中止|休|停|止|しか(?!し)|以外|除|含|別"
    r"|以上|以下|以内|以前|以降|以後|未満|超|午前|午後|前|後|より|まで|から|(?<!の)上|下|内|外|増|減|開|閉|始|終"
    r"|最大|最小|最高|最低|約|必|全|沒|没|勿|只|僅|仅"
    r"|遠慮|断|拒|辞退|(?<!は)やめ|見送|見合わせ|控え|満(?=[室席員車])|(?:品|売り?|締め?|貸し?)切|欠|廃|抜|キャンセル"
    # Days of the week: before 曜, alone, or in 火・水曜, （水） and 土日.
    r"|[月火水木金土日](?=曜)|(?<![一-龥々0-9])[月火水木金土日](?![一-龥々ぁ-ん])|土日|祝"
    r"|(?<![a-z])(?:ok|ng|not|no|never|none|without|only|except|unless|before|after|until|from|cannot)(?![a-z])"
    r"|n['’]t(?![a-z])",
    re.IGNORECASE,
)
# Of these one in the place of another turns the meaning; put in or taken out, they say more or less of the same.
OPPOSITES = tuple(
    frozenset(words.split())
    for words in (
        "東 西 南 北",
        "左 右",
        "上 中 下 初 末",
        "前 後 当 翌",
        "先 昨 今 来 翌",
        "毎 隔",
        "月 火 水 木 金 土 日",
        "平 休 祝",
        "朝 昼 夕 夜 晩",
        "春 夏 秋 冬",
        "発 着",
        "出 入 退",
        "乗 降",
        "往 復 片",
        "行 帰",
        "貸 借",
        "売 買",
        "男 女",
        "大 小",
        "大人 小人 子 こども",
        "高 低 安",
        "多 少",
        "早 速 遅",
        "長 短",
        "遠 近",
        "新 旧 古",
        "広 狭",
        "強 弱",
        "暑 寒",
        "温 暖 冷",
        "チェックイン チェックアウト",
        "オープン クローズ",
        "オン オフ",
    )
)
# Words that may change places: all but what holds a sentence together.
WORD = re.compile(r"[一-龥々]+|[ァ-ヺー]+|[A-Za-z]+|こども")


def little_changed(old: str, new: str, least: float = 0.9) -> bool:
    """Whether the Japanese texts are at least `least` (0 to 1) alike and the change turns nothing round.

    Negations, refusals, limits, days of the week, figures and addresses must be the same in the same order; no word
    may stand in the place of its opposite (朝/夕, 発/着, 左/右), and none may have moved (犬は可、猫は不可).
    Where that is not sure the answer is no: a fresh translation costs less than a wrong one.
    """
    if likeness(old, new) < least or _weighty(visible(old)) != _weighty(visible(new)):
        return False
    places = list(_places(old, new))
    return not _moved(places) and not any(_turned(removed, added) for removed, added in places)


def _weighty(text: str) -> tuple[list[str], list[str], list[tuple[object, ...]]]:
    """What of a text must not have changed at all."""
    found = TURNING.finditer(unicodedata.normalize("NFKC", text).lower())
    meanings = [figure.meaning for figure in figures(text, "ja")]
    return [match.lastgroup or match[0] for match in found], ADDRESS.findall(text), meanings


def _places(old: str, new: str) -> Iterator[tuple[str, str]]:
    """What was taken out and what was put in, at each place that changed."""
    for changed, run in groupby(difference(old, new), key=lambda piece: piece.kind != "same"):
        if changed:
            texts = {piece.kind: piece.text for piece in run}
            yield texts.get("removed", ""), texts.get("added", "")


def _moved(places: list[tuple[str, str]]) -> bool:
    """Whether a word was taken out of one place and put in at another. 受付 and 受け付け are in the same order."""
    words = [(WORD.findall(removed), WORD.findall(added)) for removed, added in places]
    changed = [(removed, added) for removed, added in words if "".join(removed) != "".join(added)]
    return not {word for removed, _ in changed for word in removed}.isdisjoint(
        word for _, added in changed for word in added
    )


def _turned(removed: str, added: str) -> bool:
    """Whether a word stands in the place of its opposite."""
    for words in OPPOSITES:
        before, after = ({word for word in words if word in text} for text in (removed, added))
        if before and after and before != after:
            return True
    return False
