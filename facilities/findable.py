"""How facilities are found."""

from facilities.models import KINDS
from facilities.schema import EVERYTHING
from search.findable import Source, register

for kind, model in KINDS.items():
    body = ("body", "address", "access", "opening_hours", "price", "season")
    register(Source(kind=kind, model=model, body=body, listing=EVERYTHING))
