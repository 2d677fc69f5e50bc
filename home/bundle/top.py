"""home.yaml: the top page, the root of the site."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet
from wagtail.models import Locale, Page, Site

from cms.bundle.fields import Body, Entry, Fields, Group, Keys, Picture, Pictures, Rows, Target, Text
from cms.bundle.mistakes import Findings, Place
from cms.bundle.pages import PAGE_FIELDS, PagePart
from cms.bundle.parts import Thing
from cms.bundle.sources import Single
from home.models import HomePage

KEY = "home"
BANNER = Fields(
    Entry("image", Picture(), "image_id", required=True),
    Entry("title", Text(), required=True),
    Target(page="link_page_id", url="link_url", required=True),
)


@dataclass(frozen=True, kw_only=True)
class HomePart(PagePart):
    def read(self, folder: Path, findings: Findings) -> Iterator[Thing]:
        """The top page of the bundle. Other pages need one, so without it a site that has none gets a bare one."""
        things = list(super().read(folder, findings))
        if not things and not (folder / self.source.name).exists() and not self.rows().exists():
            place = Place(self.source.name, findings)
            raw = {"title": settings.WAGTAIL_SITE_NAME}
            things.append(Thing(self, KEY, place, self.fields.read(raw, place), self.model, self.fields))
        yield from things

    def rows(self) -> QuerySet:
        return HomePage.objects.filter(locale=Locale.get_default(), depth=2).order_by("path")

    def find(self, key: str) -> HomePage | None:
        return self.rows().first()

    def key_of(self, row: HomePage) -> str:
        return KEY

    def parent_page(self, thing: Thing) -> Page:
        for page in _welcomes().filter(slug=KEY):
            # The name is taken; it stands in no address.
            page.slug = "welcome"
            page.save()
        return Page.get_first_root_node()

    def path(self, thing: Thing) -> str:
        return "/"

    def placed(self, page: HomePage) -> None:
        """Make the page the root of the site, and remove the page with which Wagtail welcomes."""
        site = Site.objects.filter(is_default_site=True).first() or Site(is_default_site=True)
        if site.root_page_id == page.pk:
            return
        address = urlsplit(settings.HAMAYU_BASE_URL)
        site.root_page = page
        site.hostname = address.hostname or "localhost"
        site.port = address.port or (443 if address.scheme == "https" else 80)
        site.site_name = site.site_name or settings.WAGTAIL_SITE_NAME
        site.save()
        for welcome in _welcomes().filter(sites_rooted_here=None):
            welcome.delete()


def _welcomes() -> QuerySet:
    """The page with which Wagtail welcomes: a bare page, which nobody can make here."""
    return Page.objects.filter(depth=2, numchild=0, content_type=ContentType.objects.get_for_model(Page))


HOME = HomePart(
    name="home",
    plural="top page",
    source=Single("home.yaml", KEY),
    fields=PAGE_FIELDS.plus(
        Entry("image", Picture(), "image_id"),
        Group(
            "hero",
            fields=Fields(
                Entry("heading", Text(), "hero_heading"),
                Entry("text", Text(), "hero_text"),
                Entry("images", Pictures(), "hero_images"),
            ),
        ),
        Entry("concept", Body()),
        Entry("featured_plans", Keys("plan", column="plan_id")),
        Entry("featured_reports", Keys("report", column="report_id")),
        Entry("banners", Rows(BANNER)),
    ),
    model=HomePage,
    rank=20,
)
