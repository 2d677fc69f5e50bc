"""lists.yaml: the pages that list plans, facilities, reports, news and events. Every site has all of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.db import models
from django.db.models import QuerySet
from wagtail.models import Page

from cms.bundle import tree
from cms.bundle.fields import Body, Entry, Picture
from cms.bundle.mistakes import Findings, Place
from cms.bundle.pages import PAGE_FIELDS, PagePart
from cms.bundle.parts import Thing
from cms.bundle.sources import Sections
from facilities.models import FacilityIndexPage
from home.models import EventIndexPage, NewsIndexPage
from plans.models import PlanIndexPage
from reports.models import ReportIndexPage

MODELS: dict[str, type[Page]] = {
    "plans": PlanIndexPage,
    "lodging": FacilityIndexPage,
    "workspaces": FacilityIndexPage,
    "activities": FacilityIndexPage,
    "reports": ReportIndexPage,
    "news": NewsIndexPage,
    "events": EventIndexPage,
}
FACILITIES = {"lodging": "LODGING", "workspaces": "WORKSPACE", "activities": "ACTIVITY"}
# Of lists of which a bundle says nothing.
TITLES = {
    "plans": {"ja": "モデルプラン", "en": "Model plans", "zh-hans": "示范行程", "zh-hant": "行程提案"},
    "lodging": {"ja": "泊まる", "en": "Where to stay", "zh-hans": "住宿", "zh-hant": "住宿"},
    "workspaces": {"ja": "働く", "en": "Where to work", "zh-hans": "办公空间", "zh-hant": "工作空間"},
    "activities": {"ja": "体験する", "en": "What to do", "zh-hans": "体验活动", "zh-hant": "體驗活動"},
    "reports": {"ja": "体験レポート", "en": "Reports", "zh-hans": "体验报告", "zh-hant": "體驗報導"},
    "news": {"ja": "お知らせ", "en": "News", "zh-hans": "最新消息", "zh-hant": "最新消息"},
    "events": {"ja": "イベント", "en": "Events", "zh-hans": "活动", "zh-hant": "活動"},
}


@dataclass(frozen=True, kw_only=True)
class IndexPart(PagePart):
    def read(self, folder: Path, findings: Findings) -> Iterator[Thing]:
        given = {thing.key: thing for thing in super().read(folder, findings)}
        held = self.keyed()
        for key in MODELS:
            if key in given:
                yield given[key]
            elif key not in held:
                yield self._bare(key, Place(self.source.name, findings).at(key))

    def _bare(self, key: str, place: Place) -> Thing:
        title = {locale: text for locale, text in TITLES[key].items() if locale in place.findings.locales}
        return Thing(self, key, place, self.fields.read({"title": title}, place), MODELS[key], self.fields)

    def model_for(self, key: str, raw: Any) -> type[models.Model]:
        return MODELS[key]

    def rows(self) -> QuerySet:
        return tree.source_pages().filter(depth=3, slug__in=MODELS).order_by("slug")

    def columns(self, thing: Thing) -> dict[str, Any]:
        return {"lists": FACILITIES[thing.key]} if thing.key in FACILITIES else {}


INDEXES = IndexPart(
    name="list",
    plural="lists",
    source=Sections("lists.yaml", tuple(MODELS)),
    fields=PAGE_FIELDS.plus(Entry("image", Picture(), "image_id"), Entry("intro", Body())),
    model=Page,
    rank=21,
)
