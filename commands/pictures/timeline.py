"""A timeline down the page: each moment has rows of its own, and the longer the time between two, the wider the gap."""

from __future__ import annotations

import math

from commands.pictures.canvas import (
    ALARM,
    BODY,
    FAINT,
    INK,
    MARGIN,
    RULE,
    SMALL,
    WIDTH,
    line_height,
    wrap,
)
from commands.pictures.frame import Frame
from commands.pictures.legend import Legend, Swatch
from facts.lookups.picture_data import Line, Moment, TimelinePicture

COLOURS = {Line.SOLID: "#2f6fde", Line.DASHED: "#b87400", Line.CROSSED: ALARM, Line.FORMER: FAINT}
SYMBOLS = {Line.SOLID: "o", Line.DASHED: "D", Line.CROSSED: "X", Line.FORMER: "s"}
"""Shape as well as colour tells how sure a moment is."""
DATE_WIDTH = 190
MOST_GAP = 46.0


def draw_timeline(timeline: TimelinePicture) -> bytes:
    """Return the timeline as a PNG."""
    spine = MARGIN + DATE_WIDTH + 24
    text_left = spine + 30
    texts = [wrap(moment.text, WIDTH - MARGIN - text_left, most=3) for moment in timeline.moments]
    dates = [wrap(moment.when, DATE_WIDTH, size=SMALL, bold=True, most=2) for moment in timeline.moments]
    heights = [
        max(len(text) * line_height(BODY), len(date) * line_height(SMALL))
        for text, date in zip(texts, dates, strict=True)
    ]
    gaps = [0.0, *(_gap(*pair) for pair in zip(timeline.moments, timeline.moments[1:], strict=False))]
    legend = Legend([(_swatch(symbol), words) for symbol, words in timeline.legend])
    frame = Frame(timeline.title, timeline.footer)
    sheet = frame.sheet(sum(heights) + sum(gaps) + legend.height + 12)
    legend.draw(sheet, frame.top - 8)
    y = frame.top + legend.height
    points = []
    for moment, text, date, height, gap in zip(timeline.moments, texts, dates, heights, gaps, strict=True):
        y += gap
        first = y + line_height(BODY) / 2
        sheet.lines(MARGIN, first, date, size=SMALL, colour=INK, bold=True)
        sheet.lines(text_left, first, text)
        sheet.mark(spine, first, SYMBOLS[moment.line], colour=COLOURS[moment.line], hollow=moment.reported)
        points.append(first)
        y += height
    sheet.line([spine, spine], [points[0], points[-1]], colour=RULE, width=4)
    return sheet.png()


def _gap(earlier: Moment, later: Moment) -> float:
    """Return the space between two moments in pixels: more for more time, but never so much that the page is empty."""
    days = (later.day - earlier.day).days
    return min(MOST_GAP, 14 + 4 * math.log1p(days / 30))


def _swatch(symbol: str) -> Swatch:
    """Return the sample of a way to draw a moment: happened, only reported, or how sure it is."""
    if symbol in SYMBOLS:
        line = Line(symbol)
        return lambda sheet, x, y: sheet.mark(x + 22, y, SYMBOLS[line], colour=COLOURS[line], size=11)
    return lambda sheet, x, y: sheet.mark(x + 22, y, "o", colour=FAINT, size=11, hollow=symbol == "reported")
