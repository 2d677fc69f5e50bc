"""How the pages of this room are read."""

from django.db.models import Model

from cms.blocks import embed_provider
from cms.graphql.blocks import blocks_of
from cms.graphql.gallery import pictures_of
from cms.graphql.links import link, targets
from cms.graphql.pages import page_fields
from cms.graphql.parts import finder
from cms.graphql.pictures import pictures
from cms.graphql.rows import Batch, Reading, Row, Shape, batch, column, related
from cms.graphql.selection import Selection
from cms.graphql.streams import items, stream
from cms.kinds import ListingKind
from home.models import Banner, FeaturedPlan, FeaturedReport, HeroImage
from plans.models import PlanPage
from plans.rows import PLAN
from reports.models import ReportPage
from reports.schema import REPORT
from search.rows import all_areas, facets_of
from search.schema import area_rows, terms

# Lists that cannot be narrowed.
UNFACETED = (ListingKind.NEWS.value, ListingKind.EVENT.value)


def _heroes(rows: list[Row], selection: Selection, reading: Reading) -> list[Row]:
    children = HeroImage.objects.filter(page__in=[row["pk"] for row in rows]).order_by("sort_order", "pk")
    held = list(children.values_list("page_id", "image_id"))
    found = pictures((image for _page, image in held), reading)
    return [
        {
            "heading": row["hero_heading"],
            "text": row["hero_text"],
            "images": [found[image] for page, image in held if page == row["pk"] and image in found],
        }
        for row in rows
    ]


def _featured(model: type[Model], name: str, target: type[Model], shape: Shape) -> Batch:
    """The pages that staff picked, in the locale, as far as they are visible."""

    def fetch(rows: list[Row], selection: Selection, reading: Reading) -> list[list[Row]]:
        picked = model.objects.filter(page__in=[row["pk"] for row in rows]).order_by("sort_order", "pk")
        pairs = list(picked.values_list("page_id", f"{name}__translation_key"))
        visible = target.objects.visible(reading.locale).filter(translation_key__in=[key for _page, key in pairs])
        return related(rows, pairs, shape.keyed("translation_key", visible, selection, reading))

    return batch("pk", fetch=fetch)


def _banners(rows: list[Row], selection: Selection, reading: Reading) -> list[list[Row]]:
    children = Banner.objects.filter(page__in=[row["pk"] for row in rows]).order_by("sort_order", "pk")
    held = list(children.values("page_id", "image_id", "title", "link_page_id", "link_url"))
    images = pictures((banner["image_id"] for banner in held), reading)
    targets((banner["link_page_id"] for banner in held), reading)
    shown: dict[int, list[Row]] = {}
    for banner in held:
        leads = link(banner["title"], banner["link_page_id"], banner["link_url"], reading)
        if leads and banner["image_id"] in images:
            shown.setdefault(banner["page_id"], []).append({"image": images[banner["image_id"]], "link": leads})
    return [shown.get(row["pk"], []) for row in rows]


def _menu_pictures(rows: list[Row], reading: Reading) -> list[list[int]]:
    menus = [[menu["value"] for menu in stream(row["menus"])] for row in rows]
    return [[item["image"] for menu in found for item in items(menu["items"])] for found in menus]


def _menus(rows: list[Row], selection: Selection, reading: Reading) -> list[list[Row]]:
    menus = [{menu["value"]["area"]: menu["value"] for menu in stream(row["menus"])} for row in rows]
    entries = [item for row in menus for menu in row.values() for item in items(menu["items"])]
    images = pictures((item["image"] for item in entries), reading)
    targets((item["page"] for item in entries), reading)
    areas = list(terms(reading).areas.values())
    shown = area_rows(areas, selection["area"], reading)

    def entry(item: dict) -> Row:
        leads = item["page"] or item["url"]
        return {
            **item,
            "image": images.get(item["image"]),
            "link": link(item["title"], item["page"], item["url"] or "", reading) if leads else None,
        }

    return [
        [
            {
                "area": row,
                "heading": by_area[area.key]["heading"],
                "items": [entry(item) for item in items(by_area[area.key]["items"])],
            }
            for area, row in zip(areas, shown, strict=True)
            if area.key in by_area
        ]
        for by_area in menus
    ]


def _timelines(row: Row, reading: Reading) -> list[Row]:
    urls = [block["value"] for block in stream(row["timelines"])]
    return [{"title": embed_provider(url) or url, "url": url, "external": True} for url in urls]


HOME = Shape(
    types=("HomePage", "Page"),
    fields={
        **page_fields("concept", pictures=[pictures_of(HeroImage), pictures_of(Banner)], parts=[all_areas()]),
        # Root pages of several languages stand side by side, so their slugs differ; their key must not.
        "key": column("pk", value=lambda row, reading: "home"),
        "hero": batch("hero_heading", "hero_text", fetch=_heroes),
        "concept": batch("concept", fetch=blocks_of("concept")),
        "featured_plans": _featured(FeaturedPlan, "plan", PlanPage, PLAN),
        "featured_reports": _featured(FeaturedReport, "report", ReportPage, REPORT),
        "banners": batch("pk", fetch=_banners),
    },
)
STANDARD = Shape(
    types=("StandardPage", "Page"), fields={**page_fields("body"), "body": batch("body", fetch=blocks_of())}
)
NEWS = Shape(
    types=("NewsPage", "Page"),
    fields={**page_fields("body"), "date": column("date"), "body": batch("body", fetch=blocks_of())},
)
LIVING = Shape(
    types=("LivingPage", "Page"),
    fields={
        **page_fields("body", pictures=[finder("menus", find=_menu_pictures)], parts=[all_areas()]),
        "body": batch("body", fetch=blocks_of()),
        "menus": batch("menus", fetch=_menus),
        "timelines": column("timelines", value=_timelines),
    },
)


def index_shape(lists: str | None = None) -> Shape:
    """The shape of a list's page. Facilities' lists say in a column what they list, the others by their class."""
    kind = column("pk", value=lambda row, reading: lists) if lists else column("lists")
    facets = facets_of(kind=lambda row: lists) if lists else facets_of("lists", kind=lambda row: row["lists"])
    fields = {
        **page_fields("intro", parts=[] if lists in UNFACETED else [facets]),
        "intro": batch("intro", fetch=blocks_of("intro")),
        "lists": kind,
    }
    return Shape(types=("IndexPage", "Page"), fields=fields)
