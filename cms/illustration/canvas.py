"""Sheets of paper laid on each other, written as SVG."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from random import Random
from zlib import crc32

from .curves import num, oval
from .palette import Palette, lighter, mix

# Strokes (width, opacity) that add up to the soft shadow of a sheet: far cheaper than a blur filter.
_SOFT_EDGE = ((42, 0.03), (29, 0.04), (18, 0.05), (8, 0.08))
# Height in pixels of one step of a sky: so low that nobody sees it, and far faster than a gradient.
_STEP = 9


class Canvas:
    """Collects shapes; the last one drawn lies on top."""

    def __init__(self, width: float, height: float, palette: Palette, seed: str) -> None:
        self.width, self.height, self.palette, self.seed = width, height, palette, seed
        self.parts: list[str] = []
        self.definitions: dict[tuple[str, str], str] = {}
        # Where the light stands: -1 left, 1 right. Shadows fall to the other side.
        self.side = self.rng("side").choice((-1, 1))
        # Several pictures may be put into one page, so their ids must differ.
        self.prefix = f"h{crc32(f'{seed}{width}'.encode()):x}"

    def rng(self, purpose: str) -> Random:
        """Own dice for each purpose: a boat more does not move the mountains."""
        return Random(f"{self.seed}/{purpose}")

    def tint(self, colour: str) -> str:
        return self.palette.tint(colour)

    def add(self, shape: str) -> None:
        self.parts.append(shape)

    def flat(self, outline: str, fill: str, opacity: float = 1) -> None:
        """Colour without thickness: a print on the paper."""
        veil = "" if opacity >= 1 else f' fill-opacity="{opacity:.2f}"'
        self.add(f'<path d="{outline}" fill="{fill}"{veil}/>')

    def cut(self, outline: str, fill: str, lift: float = 1) -> None:
        """A small piece of paper with its shadow beside it."""
        shift = f"translate({num(-2.5 * self.side * lift)} {num(3.5 * lift)})"
        self.add(f'<path d="{outline}" fill="{self.palette.hour.shadow}" fill-opacity=".2" transform="{shift}"/>')
        self.add(f'<path d="{outline}" fill="{fill}"/>')

    def paper(self, outline: str, fill: str, lift: float = 1, rim: str | None = None) -> None:
        """A large sheet: a soft shadow all around, the sheet, and a rim that catches the light."""
        name = f"{self.prefix}-s{len(self.parts)}"
        shift = f"translate({num(-5 * self.side * lift)} {num(2 * lift)})"
        soft = "".join(
            f'<use href="#{name}" stroke-opacity="{opacity}" stroke-width="{num(width * lift)}"/>'
            for width, opacity in _SOFT_EDGE
        )
        self.add(
            f'<defs><path id="{name}" d="{outline}"/></defs><g fill="none" stroke="{self.palette.hour.shadow}" '
            f'stroke-linejoin="round" transform="{shift}">{soft}</g>'
        )
        edge = rim or lighter(fill, 0.28)
        self.add(f'<use href="#{name}" fill="{fill}" stroke="{edge}" stroke-width="1.6" stroke-linejoin="round"/>')

    def blend(self, top: float, bottom: float, colours: Sequence[str]) -> None:
        """Colours that run into each other from top to bottom, across the whole width, in fine steps."""
        count = max(2, int((bottom - top) / _STEP))
        for i in range(count):
            place = i / count * (len(colours) - 1)
            before = int(place)
            colour = mix(colours[before], colours[before + 1], place - before)
            # One pixel more than a step, so that no seam shows in a scaled view.
            y, high = top + (bottom - top) * i / count, (bottom - top) / count + 1
            self.add(f'<rect y="{y:.0f}" width="{num(self.width)}" height="{high + 1:.0f}" fill="{colour}"/>')

    def line(self, outline: str, colour: str, width: float, opacity: float = 1) -> None:
        veil = "" if opacity >= 1 else f' stroke-opacity="{opacity:.2f}"'
        self.add(
            f'<path d="{outline}" fill="none" stroke="{colour}" stroke-width="{num(width)}" '
            f'stroke-linecap="round" stroke-linejoin="round"{veil}/>'
        )

    def disc(self, x: float, y: float, radius: float, fill: str, opacity: float = 1) -> None:
        veil = "" if opacity >= 1 else f' fill-opacity="{opacity:.2f}"'
        self.add(f'<circle cx="{num(x)}" cy="{num(y)}" r="{num(radius)}" fill="{fill}"{veil}/>')

    def ground_shadow(self, half: float, x: float = 0, y: float = 0) -> None:
        """The shadow of a thing that stands on the ground."""
        self.flat(oval(x - self.side * half * 0.2, y, half, half * 0.16), self.palette.hour.shadow, 0.22)

    def glow(self, x: float, y: float, radius: float, colour: str, opacity: float = 0.6) -> None:
        """Light around a lamp or a fire."""
        stops = ((0, colour, opacity), (0.45, colour, opacity * 0.35), (1, colour, 0))
        fill = self.define("radialGradient", "", self._stops(stops))
        self.disc(x, y, radius, fill)

    def fade(self, stops: Sequence[tuple[float, str, float]], sideways: bool = False) -> str:
        """A fill that runs from the top of a shape to its foot (or from left to right)."""
        across = 'x1="0" y1="0" x2="1" y2="0"' if sideways else 'x1="0" y1="0" x2="0" y2="1"'
        return self.define("linearGradient", across, self._stops(stops))

    def define(self, tag: str, attributes: str, content: str) -> str:
        """Keep a gradient or pattern once; answers how to paint with it."""
        key = (tag, f"{attributes}>{content}</{tag}>")
        name = self.definitions.setdefault(key, f"{self.prefix}-{len(self.definitions)}")
        return f"url(#{name})"

    @staticmethod
    def _stops(stops: Sequence[tuple[float, str, float]]) -> str:
        return "".join(
            f'<stop offset="{offset:.2f}" stop-color="{colour}" stop-opacity="{opacity:.2f}"/>'
            for offset, colour, opacity in stops
        )

    @contextmanager
    def moved(self, x: float, y: float, scale: float = 1, flip: bool = False, turn: float = 0) -> Iterator[None]:
        """Draw in the coordinates of a thing: its foot at the origin."""
        turned = f" rotate({num(turn)})" if turn else ""
        across = -scale if flip else scale
        self.add(f'<g transform="translate({num(x)} {num(y)}){turned} scale({across:.3f} {scale:.3f})">')
        yield
        self.add("</g>")

    @contextmanager
    def view(self, x: float, y: float, width: float, height: float, scale: float) -> Iterator[Canvas]:
        """A smaller picture inside this one, as seen through a window; what sticks out must be covered."""
        inner = Canvas(width / scale, height / scale, self.palette, f"{self.seed}/view")
        inner.side, inner.prefix = self.side, self.prefix
        inner.parts, inner.definitions = self.parts, self.definitions
        with self.moved(x, y, scale):
            yield inner

    def svg(self) -> str:
        """The whole document."""
        shapes = "".join(f'<{tag} id="{name}" {body}' for (tag, body), name in self.definitions.items())
        size = f'width="{num(self.width)}" height="{num(self.height)}"'
        box = f'viewBox="0 0 {num(self.width)} {num(self.height)}"'
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" {size} {box} preserveAspectRatio="xMidYMid slice">'
            f"<defs>{shapes}</defs>{''.join(self.parts)}</svg>"
        )
