"""Wishes in own words: what a visitor may say, in four languages, and what must be understood of it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plans.diagnostic.meanings import Kind, Meanings, Name, Wish
from plans.diagnostic.words import MAX_CHARACTERS, understand
from tests.api import ask, code_of

pytestmark = pytest.mark.requirement("C7", "W6")

RECOMMEND = """query($locale: String!, $words: String!, $without: [String!], $answers: [AnswerInput!]!) {
    recommend(locale: $locale, answers: $answers, words: $words, without: $without, limit: 24) {
        understood { id text kind key question negated label } notUnderstood url listUrl waysOn { sentence plans url }
        plans { reasons misses plan { key days budget tags { key } areas { key } } } } }"""

SEA, QUIET, DOG, CAR = "scenery:the-sea", "needs:quiet", "must:bring-dog", "must:without-car"
SOAK, ALONE, TWO, CHILDREN = "after-work:soak", "company:alone", "company:as-two", "company:with-children"
NO_DOGS, NO_STEPS, NO_WALKS = "must:no-dogs", "must:no-steps", "must:no-long-walks"
MOUNTAINS, FOREST, STARS, TERRACES = (f"scenery:the-{key}" for key in ("mountains", "forest", "stars", "terraces"))

SENTENCES = [
    ("ja", "海が見えて静かな場所で三日、犬と一緒", {SEA, QUIET, "days:2-3", DOG}),
    ("ja", "うみのちかくでおんせんにはいりたい", {SEA, SOAK}),
    ("ja", "ｵﾝｾﾝ ト ｳﾐ", {SOAK, SEA}),
    ("ja", "onsen と umi", {SOAK, SEA}),
    ("ja", "3日間、５万円以内", {"days:2-3", "budget:-50000"}),
    ("ja", "二泊三日で予算は六万五千円まで", {"days:2-3", "budget:-65000"}),
    ("ja", "週末に日帰りで", {"days:1-2", "days:1-1"}),
    ("ja", "一週間くらい、棚田の近くで", {"days:4-7", TERRACES}),
    ("ja", "３〜５日、自転車に乗りたい", {"days:3-5", "after-work:ride"}),
    ("ja", "5日以上", {"days:5-"}),
    ("ja", "うるさくないところ", {QUIET}),
    ("ja", "うるさいのは嫌", {QUIET}),
    ("ja", "海以外で、星空がきれいな所", {f"not {SEA}", STARS}),
    ("ja", "山に登りたくない", {f"not {MOUNTAINS}"}),
    ("ja", "車なし、子連れ", {CAR, CHILDREN}),
    ("ja", "運転しないで行ける", {CAR}),
    ("ja", "犬が苦手です", {NO_DOGS}),
    ("ja", "犬はいません。ペットなし", {NO_DOGS}),
    ("ja", "車いすでも行ける所", {NO_STEPS}),
    ("ja", "鳥羽で海鮮を食べたい", {"ise-shima", "seafood"}),
    ("ja", "とばで働きたい、四日市でもいい", {"ise-shima", "hokusei"}),
    ("ja", "車を使わずに、二三日", {CAR, "days:2-3"}),
    ("ja", "伊賀以外", {"not iga"}),
    ("ja", "Wi-Fiは要らない、オンライン会議はある", {"not needs:bandwidth", "needs:calls"}),
    ("ja", "10月3日に夫婦で行きます", {TWO}),
    ("ja", "海と人混みのない所", {SEA}),
    ("en", "Somewhere quiet by the sea for three days with my dog", {QUIET, SEA, "days:2-3", DOG}),
    ("en", "No car, under 50,000 yen", {CAR, "budget:-50000"}),
    ("en", "a week in the FOREST with my wife", {"days:4-7", FOREST, TWO}),
    ("en", "I don't want to hike, but I love hot springs", {NO_WALKS, SOAK}),
    ("en", "not far from the sea, without any dogs", {SEA, NO_DOGS}),
    ("en", "anything but the mountains; not too noisy", {f"not {MOUNTAINS}", QUIET}),
    ("en", "Just me, a long weekend", {ALONE, "days:2-3"}),
    ("en", "two nights near Yokkaichi, wheelchair accessible", {"days:2-3", "hokusei", NO_STEPS}),
    ("en", "car-free and dog-free, up to 4 days", {CAR, NO_DOGS, "days:-4"}),
    ("en", "Vegetarian, no need for a monitor", {"vegetarian", "not needs:screen"}),
    ("en", "no cars or dogs", {CAR, NO_DOGS}),
    ("en", "温泉 and Ise-Shima", {SOAK, "ise-shima"}),
    ("zh-hans", "想和狗狗一起，安静的海边，三天两夜", {DOG, QUIET, SEA, "days:2-3"}),
    ("zh-hans", "没有车，想泡温泉，预算五万日元以内", {CAR, SOAK, "budget:-50000"}),
    ("zh-hans", "不要爬山，带孩子去海边一周", {NO_WALKS, CHILDREN, SEA, "days:4-7"}),
    ("zh-hans", "除了海以外，想看星空", {f"not {SEA}", STARS}),
    ("zh-hans", "周末，一个人，鸟羽", {"days:1-2", ALONE, "ise-shima"}),
    ("zh-hans", "不需要显示器，可以用英语", {"not needs:screen", "must:in-english"}),
    ("zh-hans", "溫泉和海鮮", {SOAK, "seafood"}),
    ("zh-hant", "帶狗，看海，3天，預算5萬日圓", {DOG, SEA, "days:2-3", "budget:-50000"}),
    ("zh-hant", "不吵，兩天一夜，想泡溫泉", {QUIET, "days:1-2", SOAK}),
    ("zh-hant", "沒有車，無障礙，伊勢志摩", {CAR, NO_STEPS, "ise-shima"}),
    ("zh-hant", "怕狗，住兩晚", {NO_DOGS, "days:2-3"}),
    ("zh-hant", "不會開車，和朋友去看星星", {CAR, "company:colleagues", STARS}),
    ("zh-hant", "温泉 騎單車 不超過三天", {SOAK, "after-work:ride", "days:-3"}),
    ("ja", "子ども二人と", {CHILDREN}),
    ("ja", "二人の子どもと三日", {CHILDREN, "days:2-3"}),
    ("ja", "夫婦二人で", {TWO}),
    ("ja", "予算は一人あたり3万円", {"budget:-30000"}),
    ("ja", "一人旅、3万円以内", {ALONE, "budget:-30000"}),
    ("zh-hans", "五个人", set()),
    ("zh-hans", "团建六个人", {"company:company-training"}),
    ("zh-hans", "十一个人的团建", {"company:company-training"}),
    ("zh-hans", "两个人看海", {TWO, SEA}),
    ("zh-hans", "一个人三万日元", {"budget:-30000"}),
    ("zh-hant", "五個人", set()),
    ("ja", "賢島で働きたい", {"ise-shima"}),
    ("en", "Kashikojima", {"ise-shima"}),
    ("zh-hans", "英虞湾", {"ise-shima"}),
    ("ja", "亀山茶", {"hokusei", "tea"}),
    ("ja", "釣り", {"fishing"}),
    ("zh-hans", "钓鱼", {"fishing"}),
    ("zh-hans", "垂钓", {"fishing"}),
]


def recommend(locale: str, words: str, *without: str, **answers: str) -> dict:
    given = [{"question": key, "options": [option]} for key, option in answers.items()]
    return ask(RECOMMEND, locale=locale, words=words, without=list(without), answers=given)["recommend"]


def wishes(answer: dict) -> set[str]:
    return {
        "not " * part["negated"]
        + (f"{part['question'] or part['kind'].lower()}:" * (part["kind"] not in ("TAG", "AREA")) + part["key"])
        for part in answer["understood"]
    }


@pytest.mark.requirement("W1")
@pytest.mark.parametrize(("locale", "words", "expected"), SENTENCES)
def test_what_a_visitor_says_is_understood(demo, locale, words, expected):
    assert wishes(recommend(locale, words)) == expected


@pytest.mark.parametrize(("locale", "words", "_expected"), SENTENCES)
def test_what_is_taken_away_is_that_wish_and_no_other(demo, locale, words, _expected):
    whole = recommend(locale, words)["understood"]
    for part in whole:
        assert recommend(locale, words, part["id"])["understood"] == [other for other in whole if other != part]


@pytest.mark.parametrize(("locale", "words", "_expected"), SENTENCES)
def test_every_part_stands_in_what_was_typed(demo, locale, words, _expected):
    answer = recommend(locale, words)
    assert all(part["text"] and part["text"] in words for part in answer["understood"])
    assert all(text and text in words for text in answer["notUnderstood"])


def test_limits_in_words_are_as_hard_as_those_of_answers(demo):
    plans = [match["plan"] for match in recommend("ja", "犬と一緒、三日、5万円以内、海以外")["plans"]]
    assert plans
    for plan in plans:
        tags = {tag["key"] for tag in plan["tags"]}
        assert "with-dog" in tags and "sea" not in tags
        assert 2 <= plan["days"] <= 3 and (plan["budget"] or 0) <= 50_000


def test_what_nobody_could_understand_is_told(demo):
    answer = recommend("ja", "海の見える旅館、カラオケ付き")
    assert answer["notUnderstood"] == ["旅館", "カラオケ"]


def test_an_answer_that_is_given_is_not_understood_a_second_time(demo):
    answer = recommend("ja", "犬と一緒に海へ", must="bring-dog")
    assert wishes(answer) == {SEA}


def test_words_stay_in_the_address_of_the_result(demo):
    answer = recommend("en", "sea & stars", "option:scenery:the-stars", company="alone")
    assert answer["url"].endswith(
        "/en/diagnostic/?company=alone&words=sea+%26+stars&without=option%3Ascenery%3Athe-stars&result=1"
    )


def test_where_nothing_is_left_a_way_on_gives_up_what_was_said(demo):
    answer = recommend("ja", "日帰り、車いす、犬と一緒、英語、5日以上")
    assert answer["plans"] == [] and answer["waysOn"]
    assert all("words=" in way["url"] and "without=" in way["url"] for way in answer["waysOn"])


def test_words_narrow_the_list_of_plans_too(demo):
    assert "experience=hot-spring" in recommend("en", "onsen")["listUrl"]
    assert recommend("ja", "3万円以内")["listUrl"].endswith("/plans/?budget=-30000")


def test_too_long_a_text_is_bad_input():
    longest = {"locale": "ja", "without": [], "answers": []}
    assert code_of(RECOMMEND, words="海" * (MAX_CHARACTERS + 1), **longest) == "BAD_INPUT"


NAMES = {
    "ja": ["海", "静か、", "うるさくない", "犬", "犬なし", "温泉"],
    "en": ["sea", "quiet", "not noisy", "dog", "no car"],
}
NAMES["zh-hant"] = ["大海", "安靜", "不吵", "狗", "溫泉"]
MEANINGS = {
    locale: Meanings((Name(text, Wish(Kind.TAG, str(key))) for key, text in enumerate(texts)), [], locale)
    for locale, texts in NAMES.items()
}
CLAUSES = {
    "ja": ["海", "うるさくない", "三日", "犬と一緒", "温泉以外", "車", "5万円以内"],
    "en": ["by the sea", "not noisy", "no car", "three days", "with my dog", "under 3000 yen", "karaoke"],
    "zh-hant": ["看大海", "不吵", "三天", "帶狗", "不要溫泉", "預算五萬日圓"],
}
SIGNS = (
    "".join(sorted({sign for texts in CLAUSES.values() for text in texts for sign in text}))
    + "0123456789万千零、。,-~"
)
texts = st.text(max_size=300) | st.text(SIGNS, max_size=80)
thorough = settings(max_examples=300)


@thorough
@given(texts, st.sampled_from(sorted(MEANINGS)))
def test_any_text_is_understood_without_an_error_and_by_its_own_parts(text, locale):
    found = understand(text, MEANINGS[locale])
    assert all(part.text in text for part in found.parts)
    assert all(missed in text for missed in found.missed)
    assert len({part.id for part in found.parts}) == len(found.parts)
    assert found == understand(text, MEANINGS[locale])


@thorough
@given(st.sampled_from(sorted(MEANINGS)), st.data())
def test_the_order_of_what_is_said_does_not_matter(locale, data):
    said = data.draw(st.lists(st.sampled_from(CLAUSES[locale]), unique=True))
    other = data.draw(st.permutations(said))
    sign = ", " if locale == "en" else "。"
    one, two = (understand(sign.join(clauses), MEANINGS[locale]) for clauses in (said, other))
    assert {part.id for part in one.parts} == {part.id for part in two.parts}
    assert sorted(one.missed) == sorted(two.missed)
