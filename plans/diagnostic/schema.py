"""The diagnostic in the API: its questions, and what it recommends."""

from urllib.parse import urlencode

import graphene

from cms.addresses import localised
from cms.graphql.blocks import Block, blocks_of, body_text
from cms.graphql.errors import BadInput
from cms.graphql.later import later, provide
from cms.graphql.locales import reading as reading_in
from cms.graphql.pages import Page, page_fields
from cms.graphql.pictures import Image, pictures
from cms.graphql.rows import Reading, Row, Shape, batch
from cms.graphql.selection import Selection
from cms.graphql.streams import items, stream
from cms.graphql.types import many
from facilities.schema import Facility
from plans.diagnostic import sentences
from plans.diagnostic.answers import chosen_options, wishes_of
from plans.diagnostic.candidates import facility_candidates, plan_candidates, read_facilities, read_plans
from plans.diagnostic.matching import recommend
from plans.diagnostic.models import DiagnosticPage as Model

RECOMMENDED_AT_MOST = 24


@provide
class DiagnosticPage(graphene.ObjectType):
    intro = many(Block)

    class Meta:
        interfaces = (Page,)


TYPES = [DiagnosticPage]
DIAGNOSTIC = Shape(
    types=("DiagnosticPage", "Page"),
    fields={**page_fields("intro"), "intro": batch("intro", fetch=blocks_of("intro"))},
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


class Recommendation(graphene.ObjectType):
    plans = many(PlanMatch)
    facilities = many(FacilityMatch)
    url = graphene.String(
        required=True,
        description="Address of the result page for these answers: "
        "it can be kept and shared, and holds no personal data.",
    )


def read_questions(raw) -> list[dict]:
    """The questions of a stream, with plain lists of options."""
    return [
        {
            **question["value"],
            "options": [
                {**option, "wants": items(option["wants"]), "areas": items(option["areas"])}
                for option in items(question["value"]["options"])
            ],
            "after": {
                "question": question["value"]["after"]["question"],
                "options": items(question["value"]["after"]["options"]),
            },
        }
        for question in stream(raw)
    ]


def _page(reading: Reading) -> Row:
    page = Model.objects.visible(reading.locale).values("title", "intro", "questions").first()
    return page or {"title": "", "intro": None, "questions": None}


class DiagnosticQuery:
    diagnostic = graphene.Field(Diagnostic, required=True, locale=graphene.String(required=True))
    recommend = graphene.Field(
        Recommendation,
        required=True,
        description="Matches for the answers given so far; an empty list of answers is allowed.",
        locale=graphene.String(required=True),
        answers=graphene.List(graphene.NonNull(AnswerInput), required=True),
        limit=graphene.Int(default_value=3),
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
    def resolve_recommend(root, info, locale, answers, limit=3):
        if limit is None or not 1 <= limit <= RECOMMENDED_AT_MOST:
            raise BadInput("limit", limit, f"ask for 1 to {RECOMMENDED_AT_MOST}.")
        reading, selection = reading_in(info, locale), Selection.of(info)
        given = [(answer["question"], answer["options"]) for answer in answers]
        options = chosen_options(read_questions(_page(reading)["questions"]), given)
        wishes = wishes_of(options)
        answer = {"url": _result_url(given, locale)}
        for name, single, candidates, read in (
            ("plans", "plan", plan_candidates, read_plans),
            ("facilities", "facility", facility_candidates, read_facilities),
        ):
            below = selection[name]
            matches = recommend(candidates(reading), wishes, limit) if name in selection.fields() else []
            found = read([match.candidate.id for match in matches], below[single], reading)
            answer[name] = [
                {
                    single: found[match.candidate.id],
                    "score": match.score,
                    "reasons": sentences.reasons(match, wishes, reading),
                    "misses": sentences.misses(match, reading),
                }
                for match in matches
                if match.candidate.id in found
            ]
        return answer


def _result_url(given: list[tuple[str, list[str]]], locale: str) -> str:
    pairs = [(question, option) for question, options in given for option in options]
    return f"{localised('/diagnostic/', locale)}?{urlencode([*pairs, ('result', '1')])}"
