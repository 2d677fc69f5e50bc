"""How facilities are found."""

from facilities.models import KINDS
from search.findable import Source, register

for kind, model in KINDS.items():
    register(Source(kind=kind, model=model, body=("body", "address", "access", "opening_hours", "price", "season")))
