"""How reports are found."""

from reports.models import ReportPage
from reports.schema import LISTING
from search.findable import Source, register

register(Source(kind=ReportPage.kind.value, model=ReportPage, body=("body", "author"), listing=LISTING))
