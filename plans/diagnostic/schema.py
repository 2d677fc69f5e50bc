"""The diagnostic in the API: its questions, and what it recommends."""

import graphene

from cms.graphql.blocks import Block, blocks_of, body_text
from cms.graphql.errors import BadInput
from cms.graphql.later import later, provide
from cms.graphql.locales import reading as reading_in
from cms.graphql.pages import Page, page_fields
from cms.graphql.parts import finder
from cms.graphql.pictures import Image, pictures
from cms.graphql.rows import Reading, Row, Shape, batch
from cms.graphql.selection import Selection
from cms.graphql.types import many
from facilities.schema import Facility
from plans.diagnostic.answers import chosen_options
from plans.diagnostic.meanings import Kind
from plans.diagnostic.models import DiagnosticPage as Model
from plans.diagnostic.questions import read_questions
from plans.diagnostic.recommending import recommendation
from plans.diagnostic.understanding import Said, as_options, row, understood
from plans.diagnostic.words import MAX_CHARACTERS

RECOMMENDED_AT_MOST = 24


@provide
class DiagnosticPage(graphene.ObjectType):
    intro = many(Block)

    class Meta:
        interfaces = (Page,)


TYPES = [DiagnosticPage]


def _option_pictures(rows: list[Row], reading: Reading) -> list[list[int]]:
    questions = [read_questions(row["questions"]) for row in rows]
    return [[option["image"] for question in found for option in question["options"]] for found in questions]


DIAGNOSTIC = Shape(
    types=("DiagnosticPage", "Page"),
    fields={
        **page_fields("intro", pictures=[finder("questions", find=_option_pictures)]),
        "intro": batch("intro", fetch=blocks_of("intro")),
    },
)


class Option(graphene.ObjectType):
    key = graphene.String(required=True)
    label = graphene.String(required=True)
    help = graphene.String(required=True)
    image = graphene.Field(Image)


class After(graphene.ObjectType):
    """A question is asked only when one of these options of an earlier question was chosen."""

    question = graphene.String(required=True)
    options = many(graphene.String)


class Question(graphene.ObjectType):
    key = graphene.String(required=True)
    label = graphene.String(required=True)
    help = graphene.String(required=True)
    multiple = graphene.Boolean(required=True)
    required = graphene.Boolean(required=True)
    after = graphene.Field(After, description="Null for a question that is always asked.")
    options = many(Option)


class Diagnostic(graphene.ObjectType):
    title = graphene.String(required=True)
    intro = graphene.String(required=True)
    questions = many(Question)


class AnswerInput(graphene.InputObjectType):
    question = graphene.String(required=True)
    options = many(graphene.String)


class PlanMatch(graphene.ObjectType):
    """`score` runs from 0 to 1; `reasons` are whole sentences in the locale, the strongest first; `misses` what the
    visitor wished and does not get."""

    plan = later("PlanPage")
    score = graphene.Float(required=True)
    reasons = many(graphene.String)
    misses = many(graphene.String)


class FacilityMatch(graphene.ObjectType):
    facility = graphene.Field(Facility, required=True)
    score = graphene.Float(required=True)
    reasons = many(graphene.String)
    misses = many(graphene.String)


class WayOn(graphene.ObjectType):
    """Answers to give up where no plan is within all limits, or none of those has anything of what is wished."""

    sentence = graphene.String(required=True, description="Which answers, and what that opens, in the locale.")
    plans = graphene.Int(
        required=True,
        description="How many plans are within the limits that stay; where some were before, how many of them have "
        "anything of what is wished.",
    )
    url = graphene.String(required=True, description="Address of the result for the answers that stay.")


WishKind = graphene.Enum.from_enum(Kind, name="WishKind", description=lambda kind: None)


class Understood(graphene.ObjectType):
    """A wish that was found in the visitor's own words."""

    id = graphene.String(required=True, description="What `without` takes where this is not meant.")
    text = graphene.String(required=True, description="The part of the words that says it, as it was typed.")
    kind = graphene.Field(WishKind, required=True)
    key = graphene.String(
        required=True, description='Of the option, tag or area; of days and yen the bounds: "2-3", "-50000", "5-".'
    )
    question = graphene.String(description="Of an option, the question that it answers.")
    negated = graphene.Boolean(required=True, description="Whether it is not wanted or need not be.")
    label = graphene.String(required=True, description="What was understood, in words of the site.")


class Recommendation(graphene.ObjectType):
    plans = many(PlanMatch)
    facilities = many(FacilityMatch)
    url = graphene.String(
        required=True,
        description="Address of the result page for these answers: "
        "it can be kept and shared, and holds no personal data.",
    )
    ways_on = graphene.List(
        graphene.NonNull(WayOn),
        required=True,
        description="Empty as long as any plan is within all limits and has anything of what is wished. Otherwise the "
        "ways that cost fewest answers.",
    )
    list_url = graphene.String(
        required=True, description="Address of the list of plans, narrowed as near to these answers as it can be."
    )
    understood = graphene.List(
        graphene.NonNull(Understood),
        required=True,
        description="The wishes in `words`, each once, but for those in `without` and those that an answer says "
        "already.",
    )
    not_understood = graphene.List(
        graphene.NonNull(graphene.String), required=True, description="The parts of `words` that told nothing."
    )


def _page(reading: Reading) -> Row:
    page = Model.objects.visible(reading.locale).values("title", "intro", "questions").first()
    return page or {"title": "", "intro": None, "questions": None}


class DiagnosticQuery:
    diagnostic = graphene.Field(Diagnostic, required=True, locale=graphene.String(required=True))
    recommend = graphene.Field(
        Recommendation,
        required=True,
        description="Matches for the answers given so far and for what is said in own words; both may be empty. "
        f"`words` are at most {MAX_CHARACTERS} characters in the language of the locale, `without` the ids of what "
        "was understood of them and is not meant.",
        locale=graphene.String(required=True),
        answers=graphene.List(graphene.NonNull(AnswerInput), required=True),
        limit=graphene.Int(default_value=3),
        words=graphene.String(default_value=""),
        without=graphene.List(graphene.NonNull(graphene.String), default_value=[]),
    )

    @staticmethod
    def resolve_diagnostic(root, info, locale):
        reading = reading_in(info, locale)
        page = _page(reading)
        questions = read_questions(page["questions"])
        found = pictures((option["image"] for question in questions for option in question["options"]), reading)
        for question in questions:
            question["after"] = question["after"] if question["after"]["question"] else None
            for option in question["options"]:
                option["image"] = found.get(option["image"])
        return {"title": page["title"], "intro": body_text(page["intro"]), "questions": questions}

    @staticmethod
    def resolve_recommend(root, info, locale, answers, limit=3, words="", without=()):
        if limit is None or not 1 <= limit <= RECOMMENDED_AT_MOST:
            raise BadInput("limit", limit, f"ask for 1 to {RECOMMENDED_AT_MOST}.")
        reading = reading_in(info, locale)
        questions = read_questions(_page(reading)["questions"])
        options = chosen_options(questions, [(answer["question"], answer["options"]) for answer in answers])
        said = Said(words or "", tuple(without or ()))
        found = understood(said, options, questions, reading)
        wished = [*options, *as_options(found.parts, questions, reading)]
        return recommendation(wished, said, limit, Selection.of(info), reading) | {
            "understood": [row(part, questions, reading) for part in found.parts],
            "not_understood": found.missed,
        }
