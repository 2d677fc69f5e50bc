"""How experience reports stand in a content bundle: reports/KEY.yaml."""

from cms.bundle.fields import Body, Date, Entry, Keys, Picture, Text
from cms.bundle.pages import PAGE_FIELDS, PagePart
from cms.bundle.sources import Folder
from reports.models import ReportPage

REPORTS = PagePart(
    name="report",
    plural="reports",
    source=Folder("reports"),
    fields=PAGE_FIELDS.plus(
        Entry("lead", Text()),
        Entry("author", Text()),
        Entry("visited_on", Date()),
        Entry("areas", Keys("area")),
        Entry("tags", Keys("tag", listing="REPORT")),
        Entry("image", Picture(), "image_id"),
        Entry("body", Body()),
    ),
    model=ReportPage,
    parent="reports",
    rank=40,
)

PARTS = [REPORTS]
