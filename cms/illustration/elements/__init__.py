"""Everything a recipe may put into a picture."""

from __future__ import annotations

from . import animals, bowls, dishes, heavens, landmarks, objects, people, plates, vehicles, vessels
from .kinds import Element, Habitat

_SKY, _WATER, _FAR, _GROUND, _FOLK, _TABLE = Habitat

ELEMENTS: dict[str, Element] = {
    element.name: element
    for element in (
        Element("boat", vessels.boat, _WATER, 210, outdoor=True, loose=14),
        Element("raft", vessels.raft, _WATER, 250, outdoor=True, loose=10),
        Element("kite", animals.kite, _SKY, 170, outdoor=True, loose=90),
        Element("crane", animals.crane, _SKY, 210, outdoor=True, loose=60),
        Element("heron", animals.heron, _GROUND, 90, outdoor=True),
        Element("cat", animals.cat, _GROUND, 70, one_way=True),
        Element("dog", animals.dog, _GROUND, 100),
        Element("bicycle", vehicles.bicycle, _GROUND, 160, outdoor=True),
        Element("laptop", objects.laptop, _TABLE, 190, one_way=True),
        Element("person", people.person, _FOLK, 70),
        Element("people", people.people, _FOLK, 200, one_way=True),
        Element("child", people.child, _FOLK, 60),
        Element("lantern", landmarks.lantern, _GROUND, 80, one_way=True),
        Element("tent", landmarks.tent, _GROUND, 270, outdoor=True, one_way=True),
        Element("moon", heavens.moon, _SKY, 90, outdoor=True),
        Element("sun", heavens.sun, _SKY, 120, outdoor=True),
        Element("torii", landmarks.torii, _FAR, 230, outdoor=True, one_way=True),
        Element("lighthouse", landmarks.lighthouse, _FAR, 110, outdoor=True, one_way=True),
        Element("train", vehicles.train, _FAR, 460, outdoor=True, one_way=True),
        Element("flowers", landmarks.flowers, _GROUND, 120, one_way=True),
        Element("deer", animals.deer, _GROUND, 130, outdoor=True),
        Element("cup", bowls.cup, _TABLE, 130),
        Element("fish", plates.fish, _TABLE, 240),
        Element("lobster", dishes.lobster, _TABLE, 240),
        Element("oysters", plates.oysters, _TABLE, 220, one_way=True),
        Element("rice", bowls.rice, _TABLE, 130, one_way=True),
        Element("tea", bowls.tea, _TABLE, 210),
        Element("noodles", bowls.noodles, _TABLE, 170, one_way=True),
        Element("citrus", dishes.citrus, _TABLE, 180, one_way=True),
        Element("beef", plates.beef, _TABLE, 210, one_way=True),
        Element("sake", bowls.sake, _TABLE, 150),
        Element("vegetables", dishes.vegetables, _TABLE, 220, one_way=True),
        Element("pots", objects.pots, _TABLE, 220, one_way=True),
        Element("cloth", objects.cloth, _TABLE, 180, one_way=True),
        Element("pearls", objects.pearls, _TABLE, 180, one_way=True),
        Element("book", objects.book, _TABLE, 160, one_way=True),
        Element("umbrella", landmarks.umbrella, _GROUND, 190),
        Element("car", vehicles.car, _GROUND, 230, outdoor=True),
        Element("bus", vehicles.bus, _GROUND, 380, outdoor=True),
    )
}

__all__ = ["ELEMENTS", "Element", "Habitat"]
