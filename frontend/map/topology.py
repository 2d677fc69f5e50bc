"""Borders as shared arcs: dissolve, cut, simplify and put together again (the idea of TopoJSON).

A border between two shapes is one arc that both use. It is simplified once, so neither a gap nor an overlap can open.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from itertools import pairwise

Point = tuple[float, float]
Ring = list[Point]  # open: the first point is not repeated at the end
Arc = tuple[Point, ...]
Edge = tuple[Point, Point]


def edges(ring: Ring) -> list[Edge]:
    return list(zip(ring, ring[1:] + ring[:1], strict=True))


def signed_area(ring: Iterable[Point]) -> float:
    """Area in the square of the coordinates' unit, positive when the ring runs counter-clockwise."""
    points = list(ring)
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in edges(points)) / 2


def dissolve(rings: Iterable[Ring]) -> list[Ring]:
    """Outlines of the union of adjoining rings: an edge that is run in both directions is inside and falls away."""
    every = {edge for ring in rings for edge in edges(ring)}
    following: dict[Point, list[Point]] = defaultdict(list)
    for start, end in sorted(every, reverse=True):
        if (end, start) not in every:
            following[start].append(end)
    outlines = []
    for first in sorted(following):
        while following[first]:
            ring, point = [first], following[first].pop()
            while point != first:
                ring.append(point)
                point = following[point].pop()
            outlines.append(ring)
    return outlines


def walk(ring: Ring, start: Point, end: Point) -> list[Point]:
    """The points of the ring from start to end, both included, in the ring's direction."""
    first = ring.index(start)
    turned = ring[first:] + ring[:first]
    return turned[: turned.index(end) + 1]


def cut(rings: Iterable[Ring]) -> set[Point]:
    """The junctions: points where borders meet, recognised by more than two neighbouring points."""
    beside: dict[Point, set[Point]] = defaultdict(set)
    for ring in rings:
        for a, b in edges(ring):
            beside[a].add(b)
            beside[b].add(a)
    return {point for point, others in beside.items() if len(others) > 2}


def arcs(ring: Ring, junctions: set[Point]) -> list[Arc]:
    """The ring as consecutive arcs from junction to junction; an island is one closed arc from its smallest point."""
    first = next((i for i, point in enumerate(ring) if point in junctions), ring.index(min(ring)))
    turned = ring[first:] + ring[: first + 1]
    stops = [i for i, point in enumerate(turned) if point in junctions or i in (0, len(ring))]
    return [tuple(turned[a : b + 1]) for a, b in pairwise(stops)]


def visvalingam(arc: Arc, smallest: float) -> Arc:
    """Take away the points whose triangle with their neighbours is under `smallest`, the least important first.

    Both ends stay, and a closed arc keeps four points so that an island never vanishes.
    """
    before, after = list(range(-1, len(arc) - 1)), list(range(1, len(arc) + 1))
    size: dict[int, float] = {}

    def measure(i: int) -> float:
        return abs(signed_area((arc[before[i]], arc[i], arc[after[i]])))

    queue = []
    for i in range(1, len(arc) - 1):
        size[i] = measure(i)
        queue.append((size[i], i))
    heapq.heapify(queue)
    keep = 3 if arc[0] == arc[-1] else 0
    while queue and len(size) > keep:
        area, i = heapq.heappop(queue)
        if size.get(i) != area:
            continue
        if area >= smallest:
            break
        del size[i]
        after[before[i]], before[after[i]] = after[i], before[i]
        for j in (before[i], after[i]):
            if j in size:
                size[j] = max(measure(j), area)  # a point never matters less than one already taken away
                heapq.heappush(queue, (size[j], j))
    return (arc[0], *(arc[i] for i in sorted(size)), arc[-1])


def simplify(shapes: Mapping[str, list[Ring]], smallest: Callable[[frozenset[str]], float]) -> dict[str, list[Ring]]:
    """Simplify all shapes together; `smallest` gives an arc's threshold from the keys of the shapes that share it."""
    junctions = cut(ring for rings in shapes.values() for ring in rings)
    cuts = {key: [arcs(ring, junctions) for ring in rings] for key, rings in shapes.items()}
    owners: dict[Arc, set[str]] = defaultdict(set)
    for key, rings in cuts.items():
        for arc in (arc for ring in rings for arc in ring):
            owners[min(arc, arc[::-1])].add(key)
    thin = {arc: visvalingam(arc, smallest(frozenset(keys))) for arc, keys in owners.items()}

    def join(ring: list[Arc]) -> Ring:
        lines = (thin[arc] if arc in thin else thin[arc[::-1]][::-1] for arc in ring)
        return [point for line in lines for point in line[:-1]]

    return {key: [join(ring) for ring in rings] for key, rings in cuts.items()}


def clip(ring: Ring, left: float, top: float, right: float, bottom: float) -> Ring:
    """The part of the ring within a rectangle (Sutherland and Hodgman, 1974)."""
    for axis, limit, sign in ((0, left, 1), (0, right, -1), (1, top, 1), (1, bottom, -1)):
        kept: Ring = []
        for a, b in edges(ring):
            inside_a, inside_b = (a[axis] - limit) * sign >= 0, (b[axis] - limit) * sign >= 0
            if inside_a:
                kept.append(a)
            if inside_a != inside_b:
                a, b = sorted((a, b))  # the same border gives the same crossing whichever way it is run
                t = (limit - a[axis]) / (b[axis] - a[axis])
                kept.append((a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])))
        ring = kept
        if not ring:
            break
    return ring
