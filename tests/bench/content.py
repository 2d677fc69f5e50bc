"""Thousands of plans beside the demo, the same in every run."""

import random
from itertools import accumulate

from django.db import connection, transaction
from wagtail.models import Page

from cms.version import raise_version
from plans.models import PlanPage
from search.models import Area, Tag
from tests import factories

# fmt: off
WORDS = [
    "海", "山", "島", "宿", "机", "朝", "夜", "雨", "温泉", "真珠", "漁村", "棚田", "茶畑", "古道", "木綿",
    "牡蠣", "海女", "星空", "焚き火", "商家", "学校", "港", "滝", "窯", "犬", "家族", "会議", "集中", "合宿",
    "通信", "自転車", "散歩", "市場", "祭り", "職人", "農家", "柑橘", "日本酒", "書斎", "縁側", "入り江",
    "石畳", "霧", "冬", "春", "夏", "秋", "移住", "研修", "英語",
]
# fmt: on
# As in Zipf's law the second word is half as common as the first.
COMMON = list(accumulate(1 / place for place in range(1, len(WORDS) + 1)))
FIRST = "grown-0"


@transaction.atomic
def grow(total: int) -> None:
    """Plans up to the number, with texts, areas, tags, days and budgets."""
    first = PlanPage.objects.filter(slug=FIRST).first() or factories.plan(FIRST, areas=Area.objects.source()[:1])
    new = _copies(first, total - PlanPage.objects.visible("ja").count())
    _write_texts(new)
    _relate(new)
    raise_version()


def _copies(first: PlanPage, number: int) -> list[int]:
    """So many copies of the rows of a plan, made by SQL; returns their ids."""
    parent, tables = first.get_parent(), (Page._meta, PlanPage._meta)
    last_id, last = Page.objects.order_by("-pk")[0].pk, parent.get_children().order_by("-path")[0].path
    taken = Page._str2int(last[len(parent.path) :])
    with connection.cursor() as cursor:
        for step in range(1, number + 1):
            pk, slug = last_id + step, f"grown-{last_id + step}"
            changed = {
                "id": f"{pk}",
                "page_ptr_id": f"{pk}",
                "path": f"'{parent.path}{Page._int2str(taken + step).rjust(Page.steplen, '0')}'",
                "slug": f"'{slug}'",
                "url_path": f"'{parent.url_path}{slug}/'",
                "translation_key": f"'{pk:032x}'",
                "days": f"{pk % 9 + 1}",
                "budget": f"{pk % 90 * 1000}",
            }
            for table in tables:
                names = [field.column for field in table.local_concrete_fields]
                values = ", ".join(changed.get(name, f'"{name}"') for name in names)
                listed = ", ".join(f'"{name}"' for name in names)
                cursor.execute(
                    f'INSERT INTO "{table.db_table}" ({listed}) SELECT {values} FROM "{table.db_table}" '  # noqa: S608
                    f'WHERE "{table.pk.column}" = {first.pk}'
                )
    Page.objects.filter(pk=parent.pk).update(numchild=parent.numchild + number)
    return [last_id + step for step in range(1, number + 1)]


def _write_texts(new: list[int]) -> None:
    """Titles of three words and leads of forty, words being as rare as in a language."""
    chance = random.Random(1)
    plans = list(PlanPage.objects.filter(pk__gte=new[0]).order_by("pk"))
    for plan in plans:
        plan.title = "の".join(chance.choices(WORDS, cum_weights=COMMON, k=3))
        plan.lead = "、".join(chance.choices(WORDS, cum_weights=COMMON, k=40))
    Page.objects.bulk_update(plans, ["title"], batch_size=500)
    PlanPage.objects.bulk_update(plans, ["lead"], batch_size=500)


def _relate(new: list[int]) -> None:
    """One area and six tags for each."""
    areas, tags = list(Area.objects.source()), list(Tag.objects.source())
    of_areas, of_tags = PlanPage.areas.through, PlanPage.tags.through
    of_areas.objects.bulk_create(of_areas(planpage_id=pk, area_id=areas[pk % len(areas)].pk) for pk in new)
    of_tags.objects.bulk_create(
        of_tags(planpage_id=pk, tag_id=tags[(pk + step) % len(tags)].pk)
        for pk in new
        for step in (1, 7, 11, 13, 17, 19)
    )
