"""What turns a wish round: 海以外, 車なし, not by the sea, no dogs, 不要爬山, 没有车. Pure.

A table by language says how; English is understood everywhere. A thing may also be not wanted without being unwanted:
Wi-Fi は要らない, no need for a second screen.
"""

import re
from enum import Enum
from pathlib import Path
from typing import NamedTuple


class Stance(Enum):
    WISHED = "wished"
    UNWISHED = "unwished"
    NEEDLESS = "needless"


class Table(NamedTuple):
    """Of one language: what denies, as it stands in a name, right before one, and right after one; and what says that
    something need not be."""

    inside: str
    before: str
    after: str
    needless: str
    # Between two things of which the first is denied, and so the second: no cars or dogs.
    carried: str


# What may stand between a thing and its denial.
_JA_LINKS = r"(?:の(?:ある|ところ|所)?|は|が|も|を|に|で|へ|とか|など|では|には|とは|じゃ|って|まで)*"
_JA_VERB = r"(?:[一-龯]{0,2}[ぁ-ん]{0,3}て)?[一-龯]{0,2}(?:(?![がはもの])[ぁ-ん]){0,3}?(?<![少危])"
_EN_LINKS = (
    r"(?:[ -](?:a|an|the|any|my|our|much|too|very|so|many|to|want|like|need|needed|have|having|go|going|be|being|do"
    r"|doing|by|near|in|on|at|of|for|with|see|bring|bringing|really|into|all|that|is|it|have|take|taking)){0,6}[ -]$"
)
_ZH_LINKS = r"(?:[的有去看带坐开想要太到在用是很]|靠近|需要|任何|一定){0,3}$"

_TABLES = {
    "ja": Table(
        inside=r"以外|なし|無し|抜き|(?<![少危])な[いく]|無い|ません|不要|要らない|いらない|苦手|嫌い?",
        before=r"(?!)",
        after=rf"^{_JA_LINKS}(?:以外|なし|無し|抜き|ぬき|嫌|いや|イヤ|苦手|不可|ng|だめ|ダメ|避け|除|外し|不要"
        rf"|{_JA_VERB}(?:なくても?(?:いい|よい|良い|構わない|かまわない|大丈夫)|な[いく]|無い|ません|ずに?))",
        needless=r"不要|要ら|いら|要り|いり|必要|なくても?[いよ良構か大]",
        carried=r"(?!)",
    ),
    "zh": Table(
        inside=r"不要|没有|没|不用|不需要|不必|无需|无须|不能|不想|不|无|除了|以外|之外",
        before=rf"(?:不要|没有|没|不用|不需要|不必|无需|无须|不能|不会|不想|不喜欢|不爱|不|无|讨厌|避开|避免|除了|别){_ZH_LINKS}",
        after=r"^(?:的地方|的)?(?:以外|之外|除外|不要|不行|不用|不需要|就算了)",
        needless=r"不用|不需要|不必|无需|无须",
        carried=r"^(?:或|、|或者)$",
    ),
    "en": Table(
        inside=r"\b(?:no|not|without|never|nothing|non|don't)\b|(?:\b| )free$",
        before=r"(?:\b(?:no|not|without|avoid|avoiding|except|except for|never|nor|hate|dislike|cannot|can't|don't"
        r"|doesn't|isn't|won't|other than|anything but|(?<!not )(?:far|away) from|no need (?:of|for))\b)" + _EN_LINKS,
        after=r"^(?: |-)free\b",
        needless=r"\bneed",
        carried=r"^ (?:or|nor) (?:a |an |any |the )?$",
    ),
}


def stance(before: str, after: str, language: str, last: Stance = Stance.WISHED) -> tuple[Stance, int, int]:
    """Whether a thing between the two parts of a sentence is wished, and how many characters before and after it say
    that it is not. `last` is what holds for the thing before."""
    for table in _tables(language):
        if last is not Stance.WISHED and re.search(table.carried, before):
            return last, 0, 0
        if said := re.search(table.before, before):
            return _kind(table, said[0]), len(said[0]), 0
        if said := re.search(table.after, after):
            return _kind(table, said[0]), 0, said.end()
    return Stance.WISHED, 0, 0


def _kind(table: Table, said: str) -> Stance:
    return Stance.NEEDLESS if re.search(table.needless, said) else Stance.UNWISHED


def without_denial(name: str, language: str) -> tuple[str, bool]:
    """A name without the denial in it, and whether there was one: 車なし is 車, denied."""
    for table in _tables(language):
        bare = re.sub(table.inside, " ", name).strip()
        if bare and bare != name.strip():
            return bare, True
    return name, False


def _tables(language: str) -> list[Table]:
    """That of the language first."""
    return [_TABLES[name] for name in dict.fromkeys([language, "en"]) if name in _TABLES]


def _fillers() -> frozenset[str]:
    folder = Path(__file__).parent / "fillers"
    return frozenset(word for file in folder.glob("*.txt") for word in file.read_text("utf-8").split())


# Words that are said with wishes of any kind, besides those that say nothing at all (`search.analysis`): normal forms
# in Japanese, stems in English.
FILLERS = _fillers()
