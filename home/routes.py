"""What stands at a public path: a page, a redirect or nothing (contract: route)."""

from django.conf import settings
from graphql import GraphQLResolveInfo
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, Site

from cms.addresses import is_own
from cms.graphql.locales import locale_ids, reading
from cms.graphql.rows import Reading, Row, Shape
from cms.graphql.selection import Selection
from cms.visibility import VisiblePageQuerySet
from facilities.models import FacilityIndexPage, FacilityPage
from facilities.schema import FACILITY
from home import rows
from home.models import EventIndexPage, HomePage, LivingPage, NewsIndexPage, NewsPage, StandardPage
from plans.diagnostic.schema import DIAGNOSTIC
from plans.models import DiagnosticPage, PlanIndexPage, PlanPage
from plans.rows import PLAN
from reports.models import ReportIndexPage, ReportPage
from reports.schema import REPORT

SHAPES: dict[type[Page], Shape] = {
    HomePage: rows.HOME,
    StandardPage: rows.STANDARD,
    NewsPage: rows.NEWS,
    LivingPage: rows.LIVING,
    PlanPage: PLAN,
    ReportPage: REPORT,
    FacilityPage: FACILITY,
    DiagnosticPage: DIAGNOSTIC,
    FacilityIndexPage: rows.index_shape(),
    **{
        model: rows.index_shape(model.lists.value)
        for model in (PlanIndexPage, ReportIndexPage, NewsIndexPage, EventIndexPage)
    },
}


def route(path: str, info: GraphQLResolveInfo) -> Row | None:
    """The page or the redirect at the path, None where nothing stands."""
    if not is_own(path) or "\x00" in path:
        return None
    first, _slash, rest = path.lstrip("/").partition("/")
    default = reading(info, settings.LANGUAGE_CODE)
    codes = [code for code in locale_ids(default.memo["version"]) if code != settings.LANGUAGE_CODE]
    locale, rest = (first, rest) if first in codes else (settings.LANGUAGE_CODE, path.lstrip("/"))
    page = _page(rest.split("?")[0].strip("/"), Selection.of(info)["page"], reading(info, locale))
    if page:
        return {"page": page, "redirect": None}
    redirect = _redirect(path)
    return {"page": None, "redirect": redirect} if redirect else None


def _page(rest: str, selection: Selection, reading: Reading) -> Row | None:
    roots = Page.objects.filter(
        locale__language_code=reading.locale,
        translation_key__in=Site.objects.filter(is_default_site=True).values("root_page__translation_key"),
    )
    root = roots.values_list("url_path", flat=True).first()
    if root is None:
        return None
    url_path = f"{root}{rest}/" if rest else root
    found = VisiblePageQuerySet(Page).visible(reading.locale).filter(url_path=url_path).only("pk", "content_type_id")
    page = found.first()
    model = page and page.cached_content_type.model_class()
    shape = model and next((shape for base, shape in SHAPES.items() if issubclass(model, base)), None)
    if not shape:
        return None
    base = FacilityPage if issubclass(model, FacilityPage) else model
    return shape.read(base.objects.filter(pk=page.pk), selection, reading)[0]


def _redirect(path: str) -> Row | None:
    redirect = (
        Redirect.get_for_site(Site.objects.filter(is_default_site=True).first())
        .filter(old_path=Redirect.normalise_path(path))
        .first()
    )
    return redirect and {"to": redirect.link, "permanent": redirect.is_permanent}
