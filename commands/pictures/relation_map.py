"""The network of relations: boxes with names, colours for the sort of relation, the line for how sure it is."""

from __future__ import annotations

import math
from collections import Counter, defaultdict

from commands.pictures.canvas import (
    ALARM,
    BODY,
    FAINT,
    INK,
    MARGIN,
    Dashes,
    Point,
    Sheet,
    line_height,
    text_width,
    wrap,
)
from commands.pictures.frame import INNER, Frame
from commands.pictures.layout import Size, lay_out
from commands.pictures.legend import Legend, Swatch, colour_swatch
from facts.lookups.picture_data import Edge, Line, Node, RelationMap

COLOURS = {
    "owns": "#1f5fbf", "sold": "#1f5fbf", "partner": "#0b8f6a", "seeks": "#0b8f6a", "helps": "#7a7a1a",
    "supplies": "#c47a00", "technology": "#8a3fa0", "plant": "#8a5a2b", "makes": "#2b8aa8", "sells": "#2b8aa8",
    "leads": "#5b6472",
}  # fmt: skip
DASHES: dict[Line, Dashes] = {
    Line.SOLID: "-",
    Line.DASHED: (0, (4.5, 3)),
    Line.CROSSED: "-",
    Line.FORMER: (0, (1, 2)),
}
BOX = "#eef2f9"
BOX_EDGE = "#9aa7bd"
FOCUS = "#1f3f77"
PAD = 14
NAME_WIDTH = 200
BEND = 24.0
"""Pixels between two lines that join the same names."""
STEP = 3.0
"""Pixels between the points of a line."""
HEAD = 4
"""Points that an arrow head takes the place of."""
CLEAR = 4.0
"""Pixels between a line and the box it ends at."""
MARK = 14.0
"""Pixels that the mark of a denied relation keeps from every name."""


def draw_relation_map(relations: RelationMap) -> bytes:
    """Return the map as a PNG."""
    names = {node.id: wrap(node.name, NAME_WIDTH, bold=node.focus, most=3) for node in relations.nodes}
    sizes = {node.id: _size(names[node.id], node) for node in relations.nodes}
    places, height = lay_out(sizes, [(edge.first, edge.second) for edge in relations.edges], width=INNER)
    legend = Legend([*((_line_swatch(line), words) for line, words in relations.lines), *_colour_legend(relations)])
    frame = Frame(relations.title, relations.footer)
    sheet = frame.sheet(height + legend.height + 40)
    middles = {name: (x + MARGIN, y + frame.top + 10) for name, (x, y) in places.items()}
    for edge, bend in _bends(relations.edges):
        _draw_edge(sheet, edge, bend, middles, sizes)
    for node in relations.nodes:
        _draw_node(sheet, node, names[node.id], middles[node.id], sizes[node.id])
    legend.draw(sheet, frame.top + height + 34)
    return sheet.png()


def _size(lines: list[str], node: Node) -> Size:
    width = max(text_width(line, bold=node.focus) for line in lines)
    return Size(width + 2 * PAD, len(lines) * line_height(BODY) + PAD)


def _draw_node(sheet: Sheet, node: Node, lines: list[str], middle: Point, size: Size) -> None:
    x, y = middle
    fill, edge, ink = (FOCUS, FOCUS, "#ffffff") if node.focus else (BOX, BOX_EDGE, INK)
    sheet.box(x - size.width / 2, y - size.height / 2, size.width, size.height, fill=fill, edge=edge)
    first = y - (len(lines) - 1) * line_height(BODY) / 2
    sheet.lines(x, first, lines, colour=ink, bold=node.focus, align="center")


def _bends(edges: tuple[Edge, ...]) -> list[tuple[Edge, float]]:
    """Return each edge with its bend in pixels: a line alone is straight, two or more between the same names part."""
    together = Counter(frozenset((edge.first, edge.second)) for edge in edges)
    met: defaultdict[frozenset[str], int] = defaultdict(int)
    bent = []
    for edge in edges:
        ends = frozenset((edge.first, edge.second))
        step = met[ends] - (together[ends] - 1) / 2
        met[ends] += 1
        # A bend is to one side of the way a line runs, so those of one pair are counted in the same direction.
        bent.append((edge, BEND * step * (1 if edge.first <= edge.second else -1)))
    return bent


def _draw_edge(sheet: Sheet, edge: Edge, bend: float, middles: dict[str, Point], sizes: dict[str, Size]) -> None:
    start, end = middles[edge.first], middles[edge.second]
    points = [
        point
        for point in _curve(start, end, bend)
        if not (_inside(point, start, sizes[edge.first]) or _inside(point, end, sizes[edge.second]))
    ]
    if len(points) < 2:
        return
    colour = ALARM if edge.line is Line.CROSSED else COLOURS.get(edge.relation, FAINT)
    width = 2.2 if edge.line in {Line.FORMER, Line.CROSSED} else 3.0
    shaft = points[:-HEAD] or points[:1] if edge.directed else points
    sheet.line([x for x, _ in shaft], [y for _, y in shaft], colour=colour, width=width, dashes=DASHES[edge.line])
    if edge.directed:
        sheet.arrow_head(shaft[-1], points[-1], colour=colour)
    if edge.line is Line.CROSSED:
        sheet.mark(*_clear_point(points, middles, sizes), "x", colour=ALARM, size=15)


def _clear_point(points: list[Point], middles: dict[str, Point], sizes: dict[str, Size]) -> Point:
    """Return the point nearest to the middle of a line at which no name stands."""
    half = len(points) // 2
    nearest = sorted(points, key=lambda point: abs(points.index(point) - half))
    clear = (
        point
        for point in nearest
        if not any(_inside(point, middles[name], sizes[name], clear=MARK) for name in middles)
    )
    return next(clear, points[half])


def _curve(start: Point, end: Point, bend: float) -> list[Point]:
    """Return points close together along a line that is bent by some pixels in its middle."""
    (x1, y1), (x2, y2) = start, end
    length = math.dist(start, end) or 1.0
    towards = ((x1 + x2) / 2 - 2 * bend * (y2 - y1) / length, (y1 + y2) / 2 + 2 * bend * (x2 - x1) / length)
    steps = max(2, int(length / STEP))
    return [_between(start, towards, end, number / steps) for number in range(steps + 1)]


def _between(start: Point, towards: Point, end: Point, share: float) -> Point:
    first, middle, last = (1 - share) ** 2, 2 * share * (1 - share), share**2
    return (
        first * start[0] + middle * towards[0] + last * end[0],
        first * start[1] + middle * towards[1] + last * end[1],
    )


def _inside(point: Point, middle: Point, size: Size, *, clear: float = CLEAR) -> bool:
    """Tell whether a point lies in a box or nearer to it than `clear`."""
    return abs(point[0] - middle[0]) < size.width / 2 + clear and abs(point[1] - middle[1]) < size.height / 2 + clear


def _line_swatch(line: Line) -> Swatch:
    def draw(sheet: Sheet, x: float, y: float) -> None:
        colour = ALARM if line is Line.CROSSED else INK
        sheet.line([x, x + 34], [y, y], colour=colour, width=2.6, dashes=DASHES[line])
        if line is Line.CROSSED:
            sheet.mark(x + 17, y, "x", colour=ALARM, size=11)

    return draw


def _colour_legend(relations: RelationMap) -> list[tuple[Swatch, str]]:
    """Return each colour that occurs once, with all relations that it stands for."""
    words: defaultdict[str, list[str]] = defaultdict(list)
    for relation, word in relations.relations:
        words[COLOURS.get(relation, FAINT)].append(word)
    return [(colour_swatch(colour), ", ".join(named)) for colour, named in words.items()]
