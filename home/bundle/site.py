"""site.yaml: name, navigation, footer, accounts and notice."""

from wagtail.models import Site

from cms.bundle.fields import Entry, Fields, Link, Stream, Text
from cms.bundle.parts import SinglePart, Thing
from cms.bundle.sources import Single
from home.models import SiteSettings


class SitePart(SinglePart):
    def settle(self, row: SiteSettings, thing: Thing) -> None:
        """Wagtail's own record of the site bears the same name."""
        Site.objects.filter(is_default_site=True).exclude(site_name=row.name).update(site_name=row.name)


SITE = SitePart(
    name="site",
    plural="settings of the site",
    source=Single("site.yaml", "site"),
    fields=Fields(
        Entry("name", Text(), required=True),
        Entry("navigation", Stream(Link, "link")),
        Entry("footer", Stream(Link, "link")),
        Entry("social_accounts", Stream(Link, "link")),
        Entry("notice", Text()),
    ),
    model=SiteSettings,
    rank=50,
)
