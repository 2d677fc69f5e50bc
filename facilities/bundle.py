"""How operators and facilities stand in a content bundle: operators.yaml and facilities/KEY.yaml."""

from dataclasses import dataclass
from typing import Any

from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import models
from django.db.models import QuerySet
from django.db.models.functions import Lower

from cms.bundle.fields import (
    Address,
    Body,
    Choices,
    Entry,
    Field,
    Fields,
    Key,
    Keys,
    Number,
    Picture,
    Pictures,
    Plain,
    Text,
    Unstored,
)
from cms.bundle.mistakes import Place
from cms.bundle.pages import PAGE_FIELDS, PagePart
from cms.bundle.parts import Part, Thing, Things
from cms.bundle.sources import Folder, Listing
from facilities.models import KINDS, FacilityPage, Hours, Operator, OperatorInvitation

COUNT = Number(least=0, most=2_147_483_647)
PLACES = {"LODGING": "lodging", "WORKSPACE": "workspaces", "ACTIVITY": "activities"}

KIND = Unstored("kind", Choices(tuple(KINDS), single=True), required=True)
COMMON = (
    Entry("operator", Key("operator"), "operator_id"),
    *PAGE_FIELDS,
    Entry("lead", Text()),
    Entry("area", Key("area"), "area_id", required=True),
)
DETAILS = (
    Entry("image", Picture(), "image_id"),
    Entry("gallery", Pictures(), "gallery_images"),
    Entry("body", Body()),
    Entry("address", Text()),
    Entry("latitude", Number(-90, 90, whole=False)),
    Entry("longitude", Number(-180, 180, whole=False)),
    Entry("access", Text()),
    Entry("phone", Plain()),
    Entry("website", Address(outside=True)),
    Entry("booking_url", Address(outside=True)),
    Entry("opening_hours", Text()),
    Entry("price", Text()),
    Entry("capacity", COUNT),
)
OF_KIND = {
    "LODGING": (
        Entry("check_in", Text()),
        Entry("check_out", Text()),
        Entry("rooms", COUNT),
        Entry("wifi_mbps", COUNT),
    ),
    "WORKSPACE": (
        Entry("wifi_mbps", COUNT),
        Entry("seats", COUNT),
        Entry("private_booths", COUNT),
        Entry("hours", Choices(tuple(Hours.values))),
    ),
    "ACTIVITY": (Entry("duration_minutes", COUNT), Entry("season", Text())),
}


class FacilityFields(Fields):
    """The fields of one kind of facility, `kind` itself included."""

    def __init__(self, kind: str, *entries: Entry) -> None:
        super().__init__(*entries)
        self.kind = kind

    def plus(self, *entries: Entry) -> "FacilityFields":
        return FacilityFields(self.kind, *self, *entries)

    def unknown(self, name: str) -> str:
        others = [kind for kind, entries in OF_KIND.items() if any(entry.name == name for entry in entries)]
        if others:
            return f"is a field of {' and '.join(others)}, but this is a {self.kind}"
        return super().unknown(name)


def _fields(kind: str) -> FacilityFields:
    tags = Entry("tags", Keys("tag", listing=kind))
    return FacilityFields(kind, KIND, *COMMON, tags, *DETAILS, *OF_KIND[kind])


FIELDS = {kind: _fields(kind) for kind in KINDS}


@dataclass(frozen=True, kw_only=True)
class FacilityPart(PagePart):
    """Facilities of all kinds. The kind of one is its class, so it can never become another."""

    def fields_for(self, key: str, raw: Any) -> Fields:
        return FIELDS.get(_kind(raw), self.fields)

    def model_for(self, key: str, raw: Any) -> type[models.Model]:
        return KINDS.get(_kind(raw), self.model)

    def parent_slug(self, thing: Thing) -> str:
        return PLACES.get(thing.values.get("kind") or "", "")

    def fields_of(self, row: FacilityPage) -> Fields:
        return FIELDS[row.kind.value]

    def shown(self, row: FacilityPage) -> dict[str, Any]:
        return super().shown(row) | {"kind": row.kind.value}

    def check(self, thing: Thing, things: Things) -> None:
        for one, other in (("latitude", "longitude"), ("longitude", "latitude")):
            if thing.values.get(one) is None and thing.values.get(other) is not None:
                thing.place.at(one).wrong(None, f"is missing: a place has both, and there is a {other}")
        held = self.find(thing.key)
        if held and thing.values.get("kind") and held.kind != thing.values["kind"]:
            there = thing.place.at("kind")
            there.wrong(
                thing.values["kind"], f"is {held.kind.value} in the database, and a facility cannot change its kind"
            )


def _kind(raw: Any) -> str:
    kind = raw.get("kind") if isinstance(raw, dict) else None
    return kind if isinstance(kind, str) else ""


ANY_KIND = {entry.name: entry for entries in OF_KIND.values() for entry in entries}
FACILITIES = FacilityPart(
    name="facility",
    plural="facilities",
    source=Folder("facilities"),
    # Of a file that does not say its kind, all that a facility can have is checked.
    fields=Fields(KIND, *COMMON, Entry("tags", Keys("tag")), *DETAILS, *ANY_KIND.values()),
    model=FacilityPage,
    rank=41,
)


class Members(Field):
    """E-mail addresses of the people of an operator."""

    def read(self, raw: Any, place: Place) -> list[str] | None:
        if not isinstance(raw, list):
            place.wrong(raw, "must be a list of e-mail addresses")
            return None
        addresses = []
        for index, address in enumerate(raw):
            try:
                validate_email(address)
                addresses.append(address.strip().lower())
            except (ValidationError, AttributeError):
                place.item(index).wrong(address, "is no e-mail address")
        return sorted(set(addresses)) or None


class OperatorPart(Part):
    def settle(self, row: Operator, thing: Thing) -> None:
        """Members with an account are linked, the others become invitations, which are not sent yet."""
        addresses = set(thing.values["members"] or ())
        known = {user.email.lower(): user for user in _users(addresses)}
        row.members.set(known.values())
        unknown = addresses - known.keys()
        row.invitations.exclude(email__in=unknown).delete()
        held = set(row.invitations.values_list("email", flat=True))
        OperatorInvitation.objects.bulk_create(
            OperatorInvitation(operator=row, email=address) for address in sorted(unknown - held)
        )

    def shown(self, row: Operator) -> dict[str, Any]:
        members = [address.lower() for address in row.members.values_list("email", flat=True) if address]
        return super().shown(row) | {"members": sorted({*members, *row.invitations.values_list("email", flat=True)})}


def _users(addresses: set[str]) -> QuerySet:
    users = get_user_model()._default_manager.annotate(address=Lower("email"))
    return users.filter(address__in=addresses, is_active=True)


OPERATORS = OperatorPart(
    name="operator",
    plural="operators",
    source=Listing("operators.yaml"),
    fields=Fields(Entry("name", Text(), required=True), Unstored("members", Members())),
    model=Operator,
    rank=13,
)

PARTS = [OPERATORS, FACILITIES]
