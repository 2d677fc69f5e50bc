"""Small types that many others use, and the shorthand for lists."""

import graphene

from cms import kinds
from translation.status import Status


def many(of) -> graphene.Field:
    """`[Of!]!`: a list that is never null and holds no nulls."""
    return graphene.List(graphene.NonNull(of), required=True)


class Link(graphene.ObjectType):
    title = graphene.String(required=True)
    url = graphene.String(required=True)
    external = graphene.Boolean(required=True)


class Alternate(graphene.ObjectType):
    locale = graphene.String(required=True)
    url = graphene.String(required=True)
    title = graphene.String(required=True)


class Redirect(graphene.ObjectType):
    to = graphene.String(required=True)
    permanent = graphene.Boolean(required=True)


class Locale(graphene.ObjectType):
    code = graphene.String(required=True)
    name = graphene.String(required=True)
    url = graphene.String(required=True)


STATUS_DESCRIPTIONS = {
    Status.SOURCE: "The page was written in this language.",
    Status.REVIEWED: "A person has checked every segment.",
    Status.MACHINE: "Complete, and some of it is unchecked machine translation: the frontend says so on the page.",
    Status.PARTIAL: "Some of it is still in the source language: the frontend says so on the page.",
}
TranslationStatus = graphene.Enum.from_enum(Status, name="TranslationStatus", description=STATUS_DESCRIPTIONS.get)


class Translation(graphene.ObjectType):
    """How far a page's text in this locale can be trusted."""

    status = graphene.Field(TranslationStatus, required=True)
    total = graphene.Int(
        required=True,
        description="Segments of text in all, those reviewed by a person, those by machine, "
        "those still in the source language.",
    )
    reviewed = graphene.Int(required=True)
    machine = graphene.Int(required=True)
    missing = graphene.Int(required=True)
    fallbacks = graphene.List(
        graphene.NonNull(graphene.String),
        required=True,
        description="The texts that are still in the source language, as other fields give them but without markup "
        "and with single spaces, so that a frontend can mark their language.",
    )


ListingKind = graphene.Enum.from_enum(kinds.ListingKind, name="ListingKind", description=lambda kind: None)
