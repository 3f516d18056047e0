"""Where the names on a map of relations stand: near those they are related to, and never over each other."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import networkx as nx
import numpy as np

Point = tuple[float, float]
Ends = tuple[str, str]

TRIES = 10
"""Beginnings from which a layout is made; the one with the fewest crossings is kept."""
APART = 48.0
"""Least distance between two boxes in pixels: room for a line and its arrow head."""
GROUPS_APART = 70.0
NODE_WIDTH = 270.0
"""Of the paper for each name in a row of a group."""
ROOM = 1.5
"""Times the boxes and the space around them."""
ROUNDS = 300
DAMPING = 0.6
"""Of each push, since a box may be pushed from several sides at once."""
BOX_CROSSED = 20
"""A line behind a name is worse than a line across a line, by this much."""


@dataclass(frozen=True, slots=True)
class Size:
    """How large the box around a name is, in pixels."""

    width: float
    height: float


def lay_out(sizes: Mapping[str, Size], edges: Sequence[Ends], *, width: float) -> tuple[dict[str, Point], float]:
    """Return the middle of each box and the height of the whole; the same map always gets the same layout.

    Names that nothing relates to each other stand in groups of their own, beside or below one another.
    """
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(sorted(sizes))
    graph.add_edges_from(sorted(set(edges)))
    groups = sorted(nx.connected_components(graph), key=lambda names: (-len(names), min(names)))
    return _shelve([_lay_out_group(_part(graph, names), sizes, width) for names in groups], sizes, width)


def _part(graph: nx.Graph[str], names: Collection[str]) -> nx.Graph[str]:
    """Return the part of a graph that has these names, in one order: the library's own follows that of the set."""
    part: nx.Graph[str] = nx.Graph()
    part.add_nodes_from(sorted(names))
    part.add_edges_from(sorted((min(edge), max(edge)) for edge in graph.edges(names)))
    return part


def _lay_out_group(graph: nx.Graph[str], sizes: Mapping[str, Size], width: float) -> dict[str, Point]:
    """Return the places in one group, from its top left, of the try that is the easiest to read."""
    narrow = min(width, NODE_WIDTH * math.ceil(math.sqrt(len(graph))))
    height = sum((sizes[name].width + APART) * (sizes[name].height + APART) for name in graph) * ROOM / narrow
    edges = sorted((min(edge), max(edge)) for edge in graph.edges)
    tries = (
        _spread(_begin(graph, seed, narrow, height), sizes, width) for seed in range(TRIES if len(graph) > 2 else 1)
    )
    return min(tries, key=lambda places: _cost(places, sizes, edges))


def _shelve(
    groups: Sequence[dict[str, Point]], sizes: Mapping[str, Size], width: float
) -> tuple[dict[str, Point], float]:
    """Put groups beside each other where there is room, else below, each row in the middle of the paper."""
    found: dict[str, Point] = {}
    top = 0.0
    row: list[tuple[dict[str, Point], Size]] = []

    def finish_row() -> None:
        nonlocal top
        x = (width - sum(size.width for _, size in row) - GROUPS_APART * (len(row) - 1)) / 2
        for group, size in row:
            found.update({name: (px + x, py + top) for name, (px, py) in group.items()})
            x += size.width + GROUPS_APART
        top += max(size.height for _, size in row) + GROUPS_APART
        row.clear()

    for group in groups:
        placed, size = _to_top_left(group, sizes)
        if row and sum(s.width + GROUPS_APART for _, s in row) + size.width > width:
            finish_row()
        row.append((placed, size))
    if row:
        finish_row()
    return found, max(top - GROUPS_APART, 0.0)


def _to_top_left(places: Mapping[str, Point], sizes: Mapping[str, Size]) -> tuple[dict[str, Point], Size]:
    """Return the places counted from the top left of what they take, and how large that is."""
    left = min(x - sizes[name].width / 2 for name, (x, _) in places.items())
    right = max(x + sizes[name].width / 2 for name, (x, _) in places.items())
    top = min(y - sizes[name].height / 2 for name, (_, y) in places.items())
    bottom = max(y + sizes[name].height / 2 for name, (_, y) in places.items())
    return {name: (x - left, y - top) for name, (x, y) in places.items()}, Size(right - left, bottom - top)


def _begin(graph: nx.Graph[str], seed: int, width: float, height: float) -> dict[str, Point]:
    """Return places by springs along the relations, stretched over the paper."""
    count = max(len(graph), 1)
    raw = nx.spring_layout(graph, k=1.8 / math.sqrt(count), iterations=120, seed=seed)
    xs = [float(x) for x, _ in raw.values()]
    ys = [float(y) for _, y in raw.values()]
    return {name: (_stretched(float(x), xs, width), _stretched(float(y), ys, height)) for name, (x, y) in raw.items()}


def _stretched(value: float, values: Sequence[float], length: float) -> float:
    low, high = min(values), max(values)
    return length / 2 if high - low < 1e-9 else (value - low) / (high - low) * length


def _spread(places: dict[str, Point], sizes: Mapping[str, Size], width: float) -> dict[str, Point]:
    """Push boxes that overlap apart along the shorter way until none does; the paper is as high as it must be.

    Between the edges of the paper sideways pushes may never end, so after half of the rounds only up and down is left.
    """
    names = sorted(places)
    at = np.array([places[name] for name in names])
    box = np.array([(sizes[name].width, sizes[name].height) for name in names])
    least = (box[:, None] + box[None, :]) / 2 + APART
    half = box[:, 0] / 2
    # Two boxes at the very same place part by their order.
    order = np.sign(np.subtract.outer(np.arange(len(names)), np.arange(len(names))))[..., None]
    for number in range(ROUNDS):
        apart = at[:, None] - at[None, :]
        overlap = least - np.abs(apart)
        touching = (overlap > 0).all(axis=2)
        np.fill_diagonal(touching, val=False)
        if not touching.any():
            return {name: (float(x), float(y)) for name, (x, y) in zip(names, at, strict=True)}
        sideways = (overlap[..., 0] < overlap[..., 1]) & (number < ROUNDS // 2)
        way = np.where(apart == 0, order, np.sign(apart))
        push = way * (overlap / 2 + 0.5) * touching[..., None]
        at[:, 0] += (push[..., 0] * sideways).sum(axis=1) * DAMPING
        at[:, 1] += (push[..., 1] * ~sideways).sum(axis=1) * DAMPING
        at[:, 0] = np.clip(at[:, 0], half, np.maximum(width - half, half))
    return _rows(names, sizes, width)


def _rows(names: Sequence[str], sizes: Mapping[str, Size], width: float) -> dict[str, Point]:
    """Return the boxes in plain rows: what is left when pushing does not end."""
    found: dict[str, Point] = {}
    x = y = tallest = 0.0
    for name in names:
        size = sizes[name]
        if x and x + size.width > width:
            x, y, tallest = 0.0, y + tallest + 3 * APART, 0.0
        found[name] = (x + size.width / 2, y + size.height / 2)
        x += size.width + 3 * APART
        tallest = max(tallest, size.height)
    return found


def _cost(places: Mapping[str, Point], sizes: Mapping[str, Size], edges: Sequence[Ends]) -> float:
    """Return how hard the map is to read: lines across lines, behind names, and long ones."""
    cost = 0.0
    for first, second in edges:
        start, end = places[first], places[second]
        cost += math.dist(start, end) / 600
        for name, middle in places.items():
            if name not in {first, second} and _meets_box(start, end, middle, sizes[name]):
                cost += BOX_CROSSED
    for (a, b), (c, d) in combinations(edges, 2):
        if len({a, b, c, d}) == 4 and _cross(places[a], places[b], places[c], places[d]):
            cost += 1
    return cost


def _meets_box(start: Point, end: Point, middle: Point, size: Size) -> bool:
    left, right = middle[0] - size.width / 2, middle[0] + size.width / 2
    top, bottom = middle[1] - size.height / 2, middle[1] + size.height / 2
    corners = ((left, top), (right, bottom)), ((left, bottom), (right, top))
    return any(_cross(start, end, *diagonal) for diagonal in corners)


def _cross(a: Point, b: Point, c: Point, d: Point) -> bool:
    return _side(a, b, c) * _side(a, b, d) < 0 and _side(c, d, a) * _side(c, d, b) < 0


def _side(a: Point, b: Point, c: Point) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
