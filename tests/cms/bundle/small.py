"""A small bundle with something of everything, unlike the demo in its keys and texts."""

from typing import Any

from tests.cms.bundle.values import png, text

MANIFEST = {"format": 1, "default_locale": "ja", "locales": ["ja", "en", "zh-hans", "zh-hant"]}

BODY_JA = """\
## 一日目

本文と**太字。**次。

- 一
- 二

![](images/lake.png "朝")

| 時 | 事 |
| --- | --- |
| 9 | 机 |

Table: 予定
"""
BODY_EN = """\
## Day one

Text and **bold.** Next.

- one
- two

![](images/lake.png "Dawn")

| Hour | What |
| --- | --- |
| 9 | Desk |

Table: Schedule
"""

BUNDLE: dict[str, Any] = {
    "bundle.yaml": MANIFEST,
    "images/lake.png": png("navy"),
    "images/boat.png": png("teal", (30, 30)),
    "images/images.yaml": {
        "lake.png": {
            "alt": text("湖", "A lake", "湖", "湖泊"),
            "caption": text("朝の湖", "The lake at dawn"),
            "credit": "Photo Club",
            "focus": [0.25, 0.5],
        }
    },
    "areas.yaml": [
        {"key": "upland", "name": text("高原", "Upland", "高原", "高原地"), "image": "images/lake.png"},
        {
            "key": "lowland",
            "name": text("低地", "Lowland", "低地", "低窪地"),
            "description": text("川の町です。", "A river."),
        },
    ],
    "tags.yaml": [
        {
            "key": "mood",
            "label": text("気分", "Mood", "心情", "心境"),
            "kinds": ["PLAN", "REPORT"],
            "tags": [{"key": "calm", "label": text("静か", "Calm")}, {"key": "busy", "label": "にぎやか"}],
        },
        {
            "key": "room",
            "label": text("部屋", "Room"),
            "help": text("部屋のようす", "What it is like"),
            "kinds": ["LODGING", "WORKSPACE", "ACTIVITY"],
            "tags": [{"key": "quiet-room", "label": text("静かな部屋", "Quiet room")}],
        },
    ],
    "glossary.yaml": [
        {
            "term": "高原",
            "reading": "こうげん",
            "en": "Upland",
            "zh-hans": "高原",
            "forbidden": {"en": ["Plateau", "High plain"]},
            "note": "訳すときは大文字で。",
        },
        {"term": "Wi-Fi", "keep": True},
    ],
    "synonyms.yaml": [
        {"words": ["湖", "みずうみ"], "locale": "ja"},
        {"words": ["water"], "means": ["lake", "pond"], "locale": "en"},
        {"words": ["Wi-Fi", "WLAN"]},
    ],
    "site.yaml": {
        "name": text("山の仕事場", "Mountain Desk", "山间工作", "山間工作"),
        "navigation": [
            {"title": text("プラン", "Plans"), "url": "/plans/"},
            {"title": text("外", "Outside"), "url": "https://example.org/x"},
        ],
        "notice": text("工事中です", "Under construction"),
    },
    "home.yaml": {
        "title": text("山で働く", "Work in the hills", "山里工作", "山裡工作"),
        "hero": {"heading": text("机と山", "Desk and hill"), "images": ["images/lake.png"]},
        "concept": text("## 静けさ\n\n朝から働けます。", "## Silence\n\nWork from dawn."),
        "featured_plans": ["lake-days"],
        "featured_reports": ["slow-week"],
        "banners": [{"image": "images/boat.png", "title": text("船", "Boat"), "url": "/reports/slow-week/"}],
    },
    "lists.yaml": {"plans": {"title": text("旅程", "Journeys"), "intro": text("選んでください。", "Choose one.")}},
    "pages/about-us.yaml": {
        "title": text("わたしたち", "About us"),
        "description": text("だれが作っているか", "Who makes this"),
        "body": text(
            "[旅程](/plans/lake-days/)と[外](https://example.org/)。",
            "[Journey](/plans/lake-days/), [out](https://example.org/).",
        ),
    },
    "facilities/lake-inn.yaml": {
        "kind": "LODGING",
        "operator": "inn-people",
        "title": text("湖の宿", "Lake Inn", "湖畔旅馆", "湖畔旅館"),
        "area": "upland",
        "tags": ["quiet-room"],
        "gallery": ["images/lake.png", "images/boat.png"],
        "latitude": 35.25,
        "longitude": 136.0,
        "phone": "000-111-222",
        "website": "https://example.org/inn",
        "check_in": text("15時から", "From 3 pm"),
        "rooms": 7,
        "wifi_mbps": 120,
    },
    "facilities/barn-desk.yaml": {"kind": "WORKSPACE", "title": "納屋の机", "area": "lowland", "seats": 12},
    "facilities/boat-trip.yaml": {
        "kind": "ACTIVITY",
        "title": text("船あそび", "Boat trip"),
        "area": "upland",
        "duration_minutes": 90,
        "season": text("夏", "Summer"),
    },
    "reports/slow-week.yaml": {
        "title": text("ゆっくりした一週間", "A slow week"),
        "author": text("林さん", "Ms Hayashi"),
        "visited_on": "2026-04-02",
        "areas": ["upland"],
        "tags": ["calm"],
        "body": text("> 静かだった。\n> — 林さん", "> It was quiet.\n> — Ms Hayashi"),
    },
    "plans/lake-days.yaml": {
        "title": text("湖の三日", "Three days at the lake", "湖边三日", "湖邊三日"),
        "lead": text("机は湖のほう。", "The desk faces the lake."),
        "areas": ["upland", "lowland"],
        "tags": ["calm", "busy"],
        "days": 3,
        "budget": 30000,
        "image": "images/lake.png",
        "gallery": ["images/boat.png"],
        "body": text(
            BODY_JA,
            BODY_EN,
        ),
        "itinerary": [
            {
                "title": text("1日目", "Day 1"),
                "stops": [
                    {
                        "time": "9:30",
                        "title": text("着く", "Arrive"),
                        "text": text("駅から", "By train"),
                        "facility": "lake-inn",
                    }
                ],
            }
        ],
        "keypersons": [
            {
                "name": text("森 文", "Aya Mori"),
                "role": text("案内", "Guide"),
                "portrait": "images/boat.png",
                "links": [{"title": text("宿", "Inn"), "url": "/lodging/lake-inn/"}],
            }
        ],
        "report": "slow-week",
        "facilities": ["lake-inn", "barn-desk"],
    },
    "news/opening.yaml": {
        "title": text("はじめます", "We open"),
        "date": "2026-05-01",
        "body": text("開きます。", "Open."),
    },
    "events/lantern-night.yaml": {
        "title": text("灯の夜", "Lantern night"),
        "starts_on": "2027-08-01",
        "ends_on": "2027-08-02",
        "place": text("湖", "Lake"),
        "area": "upland",
    },
    "living.yaml": {
        "title": text("暮らす", "Living"),
        "menus": [
            {
                "area": "upland",
                "heading": text("高原の一日", "A day"),
                "items": [{"title": text("畑", "Field"), "url": "/events/#lantern-night"}],
            }
        ],
        "timelines": ["https://www.facebook.com/example"],
    },
    "operators.yaml": [
        {
            "key": "inn-people",
            "name": text("宿の人", "Inn people"),
            "members": ["inn@example.com", "staff@example.com"],
        }
    ],
    "diagnostic.yaml": {
        "title": text("診断", "Find yours"),
        "intro": text("二問です。", "Two questions."),
        "questions": [
            {
                "key": "pace",
                "label": text("速さ", "Pace"),
                "required": True,
                "options": [
                    {
                        "key": "slow",
                        "label": text("ゆっくり", "Slow"),
                        "wants": {"calm": 3, "busy": -2},
                        "days": {"at_least": 2},
                    },
                    {
                        "key": "fast",
                        "label": text("はやく", "Fast"),
                        "areas": {"lowland": 1},
                        "budget": {"at_most": 20000},
                    },
                ],
            },
            {
                "key": "why",
                "label": text("なぜ", "Why"),
                "multiple": True,
                "after": {"question": "pace", "options": ["slow"]},
                "options": [{"key": "rest", "label": text("休む", "Rest"), "must": ["calm"], "excludes": ["busy"]}],
            },
        ],
    },
}
