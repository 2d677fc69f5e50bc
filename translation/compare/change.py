"""Whether a text changed so little that its former translation may stand until somebody has looked."""

import re
from collections import Counter

from translation.compare.figures import figures
from translation.compare.likeness import likeness
from translation.compare.text import ADDRESS, visible

# Words that turn what a sentence says, the longest first. If their number changes, the meaning has.
TURNING = re.compile(
    r"ありません|ません|なかっ|なけれ|なく|なし|ない|無し|ずに|ざる|ぬ(?=[。、])|ず(?=[、。にと]|$)|まい(?=[。、])"
    r"|不可|不要|不|非|未|無料|有料|無|有|可|要|禁止|禁|厳禁|中止|休|止|のみ|だけ|しか|以外|除|含|別"
    r"|以上|以下|以内|以前|以降|以後|未満|超|前|後|より|まで|から|午前|午後|上|下|内|外|増|減|開|閉|始|終|最大|最小|最高|最低|約|必|全"
    r"|あり|できな|でき|いけ|沒|没|勿|只|僅|仅"
    r"|\b(?:not|no|never|none|without|only|except|unless|before|after|until|from|cannot)\b|n[’']t\b",
    re.IGNORECASE,
)


def little_changed(old: str, new: str, least: float = 0.9) -> bool:
    """Whether the texts are at least `least` (0 to 1) alike and the change turns nothing round.

    Negations, opposites (可/不可, 有/無, 以上/以下, 前/後), figures and addresses must all be the same. Where that is
    not sure the answer is no: a fresh translation costs less than a wrong one.
    """
    if likeness(old, new) < least:
        return False
    return _weighty(visible(old)) == _weighty(visible(new))


def _weighty(text: str) -> tuple[Counter[str], Counter[str], list[tuple[object, ...]]]:
    """What of a text must not have changed at all."""
    meanings = [figure.meaning for figure in figures(text, "ja")]
    return Counter(TURNING.findall(text)), Counter(ADDRESS.findall(text)), meanings
