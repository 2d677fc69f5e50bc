"""Content for tests. Each function makes what its page needs above it, so a test states only what it is about."""

from django.conf import settings
from wagtail.models import Locale, Page, Site

from facilities.models import FacilityIndexPage, LodgingPage
from home.models import HomePage, NewsIndexPage, NewsPage, StandardPage
from plans.models import Keyperson, PlanFacility, PlanIndexPage, PlanPage
from reports.models import ReportIndexPage, ReportPage
from search.models import Area, Tag, TagGroup


def source_locale() -> Locale:
    return Locale.objects.get_or_create(language_code=settings.LANGUAGE_CODE)[0]


def home() -> HomePage:
    """The top page, as the root of the default site."""
    found = HomePage.objects.filter(locale=source_locale()).first()
    if found:
        return found
    page = HomePage(title="はまゆう", slug="top", locale=source_locale())
    Page.objects.get(depth=1).add_child(instance=page)
    Site.objects.update_or_create(is_default_site=True, defaults={"hostname": "localhost", "root_page": page})
    return page


def _under(parent: Page, page: Page) -> Page:
    page.locale = source_locale()
    parent.add_child(instance=page)
    return page


def _index(model: type[Page], slug: str, **fields) -> Page:
    return model.objects.filter(slug=slug).first() or _under(home(), model(title=slug, slug=slug, **fields))


def area(key: str = "coast") -> Area:
    found = Area.objects.filter(key=key, locale=source_locale()).first()
    return found or Area.objects.create(key=key, name=key.title(), locale=source_locale())


def tag(key: str = "sea", group: str = "scenery", kinds: tuple[str, ...] = ("PLAN", "LODGING", "REPORT")) -> Tag:
    owner, _made = TagGroup.objects.get_or_create(
        key=group, locale=source_locale(), defaults={"label": group, "kinds": list(kinds)}
    )
    return Tag.objects.get_or_create(key=key, locale=source_locale(), defaults={"label": key, "group": owner})[0]


def lodging(slug: str = "inn", **fields) -> LodgingPage:
    fields = {"title": slug, "area": area(), **fields}
    return _under(_index(FacilityIndexPage, "lodging", lists="LODGING"), LodgingPage(slug=slug, **fields))


def report(slug: str = "diary", **fields) -> ReportPage:
    return _under(_index(ReportIndexPage, "reports"), ReportPage(slug=slug, **{"title": slug, **fields}))


def plan(slug: str = "stay", *, areas=(), tags=(), keypersons=(), facilities=(), **fields) -> PlanPage:
    page = PlanPage(slug=slug, **{"title": slug, "days": 3, **fields})
    page.areas, page.tags = list(areas) or [area()], list(tags)
    page.keypersons = [Keyperson(locale=source_locale(), **person) for person in keypersons]
    page.facility_links = [PlanFacility(locale=source_locale(), facility=facility) for facility in facilities]
    return _under(_index(PlanIndexPage, "plans"), page)


def news(slug: str = "opening", **fields) -> NewsPage:
    return _under(_index(NewsIndexPage, "news"), NewsPage(slug=slug, **{"title": slug, **fields}))


def standard(slug: str = "about", **fields) -> StandardPage:
    return _under(home(), StandardPage(slug=slug, **{"title": slug, **fields}))
