"""What turns a wish round: 海以外, 車なし, not by the sea, no dogs, 不要爬山, 没有车. Pure.

A table by language says how; English is understood everywhere. Not every denial is one of the thing: 温泉は外せない
and not without my dog are wishes; Wi-Fi は要らない, no need for a second screen and 海より山 leave open whether it is
there.
"""

import re
from enum import Enum
from pathlib import Path
from typing import NamedTuple


class Stance(Enum):
    """What is said of a thing. NEEDED is wished by denying that it may lack, NEEDLESS may be there or not, LESS is
    liked less than another."""

    WISHED = "wished"
    NEEDED = "needed"
    UNWISHED = "unwished"
    NEEDLESS = "needless"
    LESS = "less"


# What stands right before a thing, and right after it; where both are given, both must.
Around = tuple[str, str]


class Table(NamedTuple):
    """Of one language: what denies, as it stands in a name, and what stands around a thing that is needed, liked less,
    needless or denied. Whatever comes first holds, as 外せない is no ない."""

    inside: str
    needed: list[Around]
    less: list[Around]
    needless: list[Around]
    denied: list[Around]
    # Between two things of which the first is denied, and so the second: no cars or dogs.
    carried: str


# What may stand between a thing and its denial.
_JA_LINKS = (
    r"(?:の(?:近く|そば|側|ある|見える|ところ|所)?|は|が|も|を|に|で|へ|とか|など|なんて|では|には|とは|じゃ|って"
    r"|まで)*"
)
_JA_VERB = r"(?:[一-龯]{0,2}[ぁ-ん]{0,3}て)?[一-龯]{0,2}(?:(?![がはもの])[ぁ-ん]){0,3}?(?<![少危])"
# What will not do: 嫌, 困る, and after a condition whatever is denied, but for what does not matter (構わない).
_JA_BAD = (
    r"(?:絶対に?|ちょっと|とても|本当に|やっぱり)?(?:嫌|いや|イヤ|やだ|困|こま[らりる]|だめ|ダメ|駄目|無理|ムリ|ng|寂し|さびし"
    r"|物足り|つまら|ありえ|有り得|あり得|考えられな)"
)
_JA_CANNOT = r"(?:(?!構わ|かまわ|気にし|問題|こだわ|要ら|いら)[^、。,.!?\s\n]){1,7}?(?:な[いく]|ません)"
_JA_GOOD = r"(?:も?(?:いい|良い|よい|よく|可|ok|おk|大丈夫|平気|結構|構わ|かまわ|問題な|十分|充分))"
# 車がないと行けないところは嫌: whoever says so does without a car.
_JA_ELSEWHERE = r"(?!(?:ところ|所|場所|の)(?:は|が|も|を)?(?:嫌|いや|避|困|ng|除|だめ|無理|以外))"
_EN_LINKS = (
    r"(?:[ -](?:a|an|the|any|my|our|much|too|very|so|many|to|want|like|need|needed|have|having|go|going|be|being|do"
    r"|doing|by|near|in|on|at|of|for|with|see|bring|bringing|eat|eating|drink|drinking|use|using|really|into|all|that"
    r"|is|it|have|take|taking)){0,6}[ -]$"
)
_EN_NOT = r"(?:\b(?:not|never|no|cannot|nothing|impossible|unthinkable|hard|difficult)\b|n't\b)"
# What is denied of whoever must do without a thing.
_EN_LIVES = (
    r"(?: (?:want|like|able|possible|possibly|ever|even|to|a|the|any|be|do|go|going|live|work|travel|stay|leave|come"
    r"|get|imagine|manage|survive|function|sleep|enjoy|happy|fun|complete|worth|it|trip|holiday|vacation|day|there|anywhere)){0,4}"
)
_EN_LET_GO = r"(?:miss|missing|skip|forget|give up|pass up|leave behind|leave)"
_EN_NEEDED = r"(?:necessary|needed|required|important|essential|crucial|vital|a must|a priority|mandatory|necessity)"
_ZH_LINKS = (
    r"(?:[的有去看带坐开想要太到在用是很大得吃喝住玩走爬泡骑逛碰养做听]|靠近|需要|任何|一定|喜欢|怎么|特别|那么){0,4}$"
)
_ZH_LACKS = rf"(?:(?<!有)没有|(?<!有)没|缺少?|少了){_ZH_LINKS}"
_ZH_FINE = r"(?:无所谓|都?行|都?可以|都?好|没关系|没事|不要紧)"

_TABLES = {
    "ja": Table(
        inside=r"以外|なし|無し|抜き|(?<![少危])な[いく]|無い|ません|不要|要らない|いらない|苦手|嫌い?",
        denied=[
            (
                "",
                rf"^{_JA_LINKS}(?:以外|なし|無し|抜き|ぬき|嫌|いや|イヤ|苦手|不可|ng|だめ|ダメ|避け|除|外し|アレルギー"
                rf"|{_JA_VERB}(?:な[いく]|無い|ません|ずに?))",
            )
        ],
        needed=[
            (
                "",
                rf"^{_JA_LINKS}(?:外せ(?:な|ませ)|はずせ(?:な|ませ)|欠かせ(?:な|ませ)|かかせ(?:な|ませ)|不可欠|必要不可欠"
                r"|譲れ(?:な|ませ)|ゆずれ(?:な|ませ)|見逃せ(?:な|ませ)|(?:逃し|諦め|あきらめ)(?:たくな|られな))[いんく]?",
            ),
            (
                "",
                rf"^{_JA_LINKS}{_JA_VERB}(?:(?:な|無)(?:いと|ければ|けりゃ|くては)|な(?:きゃ|くちゃ)"
                r"|(?:なし|無し|抜き|ぬき)(?:で|に)?(?:は|じゃ|だと|なんて|とか)"
                r"|以外(?:の(?:ところ|所|場所))?(?:は|に|には|へは)?(?![でなのをも]))"
                rf"(?:{_JA_BAD}|{_JA_CANNOT}){_JA_ELSEWHERE}[ぁ-ん]{{0,4}}",
            ),
            ("", rf"^{_JA_LINKS}{_JA_VERB}(?:な|無)い(?:ところ|所|場所|の)(?:は|が|も|だと)?{_JA_BAD}[ぁ-ん]{{0,4}}"),
            ("", rf"^{_JA_LINKS}{_JA_VERB}な(?:きゃ|くちゃ)(?!{_JA_GOOD})"),
        ],
        needless=[
            (
                "",
                rf"^{_JA_LINKS}(?:不要|要らな|いらな|要りませ|いりませ|必要(?:は|が|で|では|じゃ)?(?:な[いく]|ありませ|ないで)"
                r"|どうでも|どっちでも|どちらでも|二の次|後回し|こだわら|こだわりませ|拘ら|気にしな|気にしませ|問わな|問いませ"
                r"|関係な|関心(?:は|が|も)?な|興味(?:は|が|も)?(?:な|ありませ)|(?:必須|重要|大事|大切)(?:では?|じゃ)な)"
                rf"(?:[いくん]|なくて)?{_JA_GOOD}?",
            ),
            (
                "",
                rf"^{_JA_LINKS}(?:あっても)?{_JA_VERB}(?:(?:な|無)くて|(?:なし|無し|抜き)で)(?:も|{_JA_GOOD}){_JA_GOOD}?",
            ),
            # 遅くてもいい, 遠くても大丈夫
            ("", rf"^{_JA_LINKS}[一-龯ぁ-ん]{{1,4}}くて{_JA_GOOD}"),
        ],
        less=[("", r"^(?:の(?:ほう|方)|なんか)?より(?:も|かは|は)?")],
        carried=r"(?!)",
    ),
    "zh": Table(
        inside=r"不要|没有|没|不用|不需要|不必|无需|无须|不能|不想|不|无|除了|以外|之外",
        denied=[
            (
                rf"(?:不要|(?<!有)没有|(?<!有)没|不能|不会|不想|不喜欢|不爱|不|无|讨厌|避开|避免|除了|别){_ZH_LINKS}",
                "",
            ),
            ("", r"^(?:的地方|的)?(?:以外|之外|除外|不要|不行|就算了|过敏)"),
        ],
        needed=[
            (
                rf"(?:(?:不能|不可以?|不想|不愿)(?:没有?|缺少?|少了?|离开)|(?:不能|不要|不想|别)(?:错过|放弃|落下)"
                rf"|少不了|离不开|缺不了|舍不得){_ZH_LINKS}",
                "",
            ),
            (
                _ZH_LACKS,
                r"^(?:的话)?[,，]?(?:我|我们)?[可就也都]?(?:不行|不可以?|不成|不去|不住|不玩|受不了|活不|怎么行|没意思|没劲|没法|无法)",
            ),
            (rf"非(?:得)?{_ZH_LINKS}", r"^(?:不可|不行|莫属)"),
            (
                rf"除了{_ZH_LINKS}",
                r"^(?:以外|之外)?[,，]?(?:其他|其它|别的|哪里|哪儿|哪)?(?:的?地方)?(?:都|也)(?:不|没)\w?",
            ),
        ],
        needless=[
            (rf"(?:不用|不需要|不必|无需|无须|不一定|不非得|不在乎|不在意|不介意){_ZH_LINKS}", ""),
            (rf"有没有{_ZH_LINKS}", rf"^(?:的话)?[,，]?(?:都|也)?{_ZH_FINE}"),
            (_ZH_LACKS, rf"^(?:的话)?[,，]?(?:也|都){_ZH_FINE}"),
            (r"对?$", r"^(?:的话)?(?:都|也|实在)?(?:没有?|不)(?:什么|太|太大|多大|特别)?(?:感?兴趣|所谓)"),
            (
                "",
                r"^(?:的话)?(?:是|都|也|就|倒)?(?:可有可无|无所谓|随便|不用|不需要|不重要|不必要|不必须|不是必须|不是重点|没关系|不要紧"
                rf"|有没有(?:都|也)?{_ZH_FINE}|没有也{_ZH_FINE})",
            ),
        ],
        less=[
            (rf"(?:与其|比起来?|相比于?|多过|胜过|好过|(?<!对)比|而不是|而非){_ZH_LINKS}", ""),
            ("", r"^(?:不如|不及|比不上)"),
        ],
        carried=r"\n(?:或|、|或者)$",
    ),
    "en": Table(
        inside=r"\b(?:no|not|without|never|nothing|non|don't)\b|(?:\b| )free$",
        denied=[
            (
                r"(?:\b(?:no|not|without|avoid|avoiding|except|except for|never|nor|neither|hate|dislike|cannot|can't"
                r"|don't|doesn't|isn't|won't|other than|anything but|allergic to"
                r"|(?<!not )(?<!too )(?<!very )(?:far|away) from)\b)" + _EN_LINKS,
                "",
            ),
            ("", r"^(?:(?: |-)free\b|(?:'s| is| are)(?:n't| not) (?:for me|my thing|wanted|welcome)\b)"),
        ],
        needed=[
            (rf"{_EN_NOT}{_EN_LIVES} without{_EN_LINKS}", ""),
            (
                r"(?:\b(?:not|never|cannot)\b|n't\b)(?: (?:want|like|to|let|us|me|ever|possibly)){0,4} "
                rf"{_EN_LET_GO}{_EN_LINKS}",
                "",
            ),
            (
                rf"\b(?:without|no){_EN_LINKS}",
                r"^,? (?:(?:i|we) (?:can't|cannot|can not|won't|couldn't|wouldn't) (?:work|go|come|live|do|stay"
                r"|survive|sleep|travel|imagine|be)|no (?:fun|trip|deal|go|way|holiday|party))\b",
            ),
        ],
        needless=[
            (
                rf"(?:\bno need (?:of|for)|\b(?:do|does|did) not need|n't need|\bneed no|\bneedn't|\bneed not"
                rf"|{_EN_NOT}(?: \w+)? (?:care about|care if|mind|interested in|bothered (?:about|by)|fussed about"
                r"|looking for)"
                rf"|\bno interest in|\bindifferent to|\b(?:can|could)(?: \w+)? (?:do|live|go) without){_EN_LINKS}",
                "",
            ),
            (
                "",
                rf"^(?:(?: (?:is|are|be|was|would be|need|do|does|really|at all))*(?:n't| not| never|'s not)(?: \w+)?"
                rf" (?:{_EN_NEEDED}|matter|interest|(?:need )?to be|be needed)|(?: (?:is|are)|'s)(?: \w+)?"
                r" (?:optional|unnecessary|unimportant|irrelevant|secondary))\b",
            ),
        ],
        less=[
            (rf"\b(?:rather than|instead of|more than|better than){_EN_LINKS}", ""),
            (rf"\n over{_EN_LINKS}", ""),
            (r"\bprefer\w*\b[^.,;]{1,40}\n to(?: a| an| the)? $", ""),
        ],
        carried=r"\n (?:or|nor) (?:a |an |any |the )?$",
    ),
}


def stance(before: str, after: str, language: str, last: Stance = Stance.WISHED) -> tuple[Stance, int, int]:
    """What the two parts of a sentence say of the thing between them, and how many characters before and after it say
    so. `last` is what holds for the thing before; things stand as line ends in the part before."""
    for table in _tables(language):
        if last in (Stance.UNWISHED, Stance.NEEDLESS) and re.search(table.carried, before):
            return last, 0, 0
        for kind, ways in (
            (Stance.NEEDED, table.needed),
            (Stance.LESS, table.less),
            (Stance.NEEDLESS, table.needless),
            (Stance.UNWISHED, table.denied),
        ):
            for lead, tail in ways:
                ahead, behind = re.search(lead, before), re.search(tail, after)
                if ahead and behind:
                    return kind, len(ahead[0]), len(behind[0])
    return Stance.WISHED, 0, 0


def denial_in(name: str, language: str) -> tuple[str, str]:
    """The beginning or the end of a name that denies the rest: 不 of 不开车, なし of 車なし. Empty if none."""
    for table in _tables(language):
        if found := re.search(table.inside, name):
            return (name[: found.end()], "") if not found.start() else ("", name[found.start() :])
    return "", ""


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
