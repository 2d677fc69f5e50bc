"""Few colours: those of an area, seen in the light of a time of day."""

from __future__ import annotations

from dataclasses import dataclass, replace

INK, PEARL, WHITE, MIST = "#12303A", "#F7F4EE", "#FFFFFF", "#E6ECEB"
SEA, SEA_DEEP, CEDAR, CORAL, GOLD = "#0F5E78", "#0A4256", "#2F5D45", "#C4452D", "#8A6116"
WOOD, BARK, PLASTER, TILE, STONE, SAND = "#A9794E", "#6B4A36", "#EFE6D4", "#51616A", "#9AA09B", "#E5D3B0"
AMBER = "#FFD98A"


def mix(first: str, second: str, share: float) -> str:
    """`first` with `share` (0 to 1) of `second` in it."""
    ways = (1 - share, share)
    channels = [
        round(sum(way * int(colour[i : i + 2], 16) for way, colour in zip(ways, (first, second), strict=True)))
        for i in (1, 3, 5)
    ]
    return "#" + "".join(f"{channel:02X}" for channel in channels)


def lighter(colour: str, share: float) -> str:
    return mix(colour, "#FFFBF0", share)


def darker(colour: str, share: float) -> str:
    return mix(colour, "#0B1D28", share)


@dataclass(frozen=True)
class AreaColours:
    """Land from far to front, and what grows, flows and glows in an area."""

    land: tuple[str, str, str, str]
    leaf: str
    water: str
    field: str
    accent: str
    earth: str

    @property
    def own(self) -> str:
        """The colour of the area in the art direction."""
        return self.land[2]


AREA_COLOURS = {
    "hokusei": AreaColours(
        ("#9FC0B8", "#5E978B", "#2C6E6B", "#17474A"), "#3F7F5A", "#6FB0B4", "#8FB25B", "#D99A3D", "#C9B48C"
    ),
    "chunansei": AreaColours(
        ("#BFC99A", "#88A054", "#4E6B1F", "#2F4715"), "#5C7F34", "#7DB3B4", "#B9BE62", "#2F4F86", "#D0B687"
    ),
    "iga": AreaColours(
        ("#C7B0C6", "#9F7B9B", "#7A4A73", "#472B49"), "#59705B", "#93AAC0", "#A9A274", "#C97B3F", "#C6A489"
    ),
    "ise-shima": AreaColours(
        ("#A3C7D6", "#4F96AE", "#14608C", "#0C3C5C"), "#2F7468", "#6DB4CD", "#93B56F", "#D9573B", "#DDC79C"
    ),
    "higashi-kishu": AreaColours(
        ("#E2C0A0", "#C98B60", "#A8481F", "#5F2A18"), "#3C6B4C", "#74AEB0", "#B3B35A", "#E0902F", "#CFA67E"
    ),
}


@dataclass(frozen=True)
class TimeColours:
    """The sky and what its light does to everything under it."""

    sky: tuple[str, str, str]
    light: str
    glow: str
    haze: str
    tint: str
    strength: float
    shadow: str


TIME_COLOURS = {
    "dawn": TimeColours(
        ("#B9D0DC", "#F2DFD2", "#FBCBAC"), "#FFF6E6", "#FFE2BF", "#F8DDCB", "#EDBFA8", 0.10, "#4A3440"
    ),
    "noon": TimeColours(("#8CC3DA", "#BFE0E8", "#EFF5EE"), "#FFFDF2", "#FFFFFF", "#DDEDEC", "#FFFFFF", 0.0, "#12303A"),
    "dusk": TimeColours(
        ("#5D4A85", "#C9677A", "#F8BA6C"), "#FFE9B4", "#FFC27A", "#E89A7E", "#4C2F66", 0.27, "#2A1738"
    ),
    "night": TimeColours(
        ("#061A2C", "#0F3853", "#2A6882"), "#FAF3DC", "#A9CEDC", "#35789A", "#0D3452", 0.5, "#020C16"
    ),
}


class Palette:
    """The colours of one picture."""

    def __init__(self, area: str, time: str) -> None:
        self.area, self.time = area, time
        self.own = AREA_COLOURS[area]
        self.hour = TIME_COLOURS[time]
        self.night = time == "night"
        self.lamps = time in ("dusk", "night")

    def indoors(self) -> Palette:
        """The same hour in a room: daylight is softer, and in the evening a lamp is on."""
        room = Palette(self.area, self.time)
        if self.lamps:
            room.hour = replace(self.hour, tint="#C98A4E" if self.night else "#DDA068", strength=0.26)
        return room

    def tint(self, colour: str) -> str:
        """A thing's own colour in the light of the hour; things keep more of it than land does."""
        return mix(colour, self.hour.tint, self.hour.strength * 0.8)

    def land(self, depth: float) -> str:
        """Land at a depth from 0 (far, in the haze) to 1 (at our feet)."""
        place = max(0.0, min(1.0, depth)) * 3
        step = min(2, int(place))
        colour = mix(self.own.land[step], self.own.land[step + 1], place - step)
        lit = mix(colour, self.hour.tint, self.hour.strength)
        return mix(lit, self.hour.haze, 0.62 * (1 - depth) ** 1.3)

    def leaf(self, depth: float) -> str:
        """Trees and grass at a depth: greener than the land they stand on."""
        return mix(self.land(depth), self.hazed(self.own.leaf, depth), 0.82)

    def hazed(self, colour: str, depth: float) -> str:
        """A thing's colour at a depth."""
        lit = mix(colour, self.hour.tint, self.hour.strength)
        return mix(lit, self.hour.haze, 0.62 * (1 - depth) ** 1.3)

    def water(self, depth: float) -> str:
        """Water mirrors the low sky far out and the high sky nearer; at our feet it shows its own colour."""
        own = mix(self.tint(self.own.water), self.tint(self.own.land[2]), 0.5 * depth)
        high = mix(self.hour.sky[1], self.hour.sky[0], 0.35 if self.night else 0.7)
        if depth < 0.4:
            low = mix(self.hour.sky[2], self.hour.sky[1], 0.35)
            mirrored = mix(low, high, depth / 0.4)
            return mix(mirrored, own, 0.16 + 0.8 * depth)
        return mix(own, high, 0.62 - 0.5 * depth)

    def window(self, colour: str = "#8FA9AE") -> str:
        """Glass: dark by day, lit at dusk and night."""
        return AMBER if self.lamps else self.tint(colour)
