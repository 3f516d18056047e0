"""Sales as bars, year under year: the label of each bar has a line of its own, so no two ever overlap."""

from __future__ import annotations

from commands.pictures.canvas import FAINT, MARGIN, RULE, SMALL, WIDTH, text_width
from commands.pictures.frame import Frame
from commands.pictures.legend import Legend, colour_swatch
from facts.lookups.picture_data import Bar, SalesChart

COLOURS = ("#2f6fde", "#e08a00", "#0b8f6a", "#a2489c", "#6a5f1d", "#c4512d", "#3b8fb0", "#7a828c")
"""Of the series, in order; told apart by most who see colours otherwise, and named in the legend."""
BAR = 34
GAP = 10
BETWEEN_YEARS = 20
UNIT_HEIGHT = 34
THINNEST = 3.0
"""Pixels of a bar that would else not be seen."""


def draw_sales_chart(chart: SalesChart) -> bytes:
    """Return the chart as a PNG."""
    years = sorted({bar.year for series in chart.series for bar in series.bars})
    rows = {year: _bars_of(chart, year) for year in years}
    names = [series.name for series in chart.series]
    legend = Legend(
        [(colour_swatch(_colour(number)), name) for number, name in enumerate(names)] if len(names) > 1 else []
    )
    frame = Frame(chart.title, chart.footer)
    sheet = frame.sheet(UNIT_HEIGHT + legend.height + sum(map(_height, rows.values())) - BETWEEN_YEARS)
    sheet.text(
        MARGIN, frame.top + 8, chart.unit if len(names) > 1 else f"{chart.unit}, {names[0]}", size=SMALL, colour=FAINT
    )
    legend.draw(sheet, frame.top + UNIT_HEIGHT)

    every = [bar for bars in rows.values() for _, bar in bars]
    left = MARGIN + 20 + max(text_width(str(year), bold=True) for year in years)
    room = WIDTH - MARGIN - left - 16 - max(text_width(bar.label) for bar in every)
    scale = room / (max(bar.value for bar in every) or 1)
    y = top = frame.top + UNIT_HEIGHT + legend.height
    for year, bars in rows.items():
        sheet.text(MARGIN, y + (_height(bars) - BETWEEN_YEARS - GAP) / 2, str(year), bold=True)
        for place, (number, bar) in enumerate(bars):
            width, above = max(THINNEST, bar.value * scale), y + place * (BAR + GAP)
            sheet.box(left, above, width, BAR, fill=_colour(number), round_by=min(4, width / 2))
            sheet.text(left + width + 10, above + BAR / 2, bar.label)
        y += _height(bars)
    sheet.line([left - 5, left - 5], [top - 6, y - BETWEEN_YEARS], colour=RULE)
    return sheet.png()


def _bars_of(chart: SalesChart, year: int) -> list[tuple[int, Bar]]:
    """Return the bars of one year with the number of their series."""
    return [(number, bar) for number, series in enumerate(chart.series) for bar in series.bars if bar.year == year]


def _height(bars: list[tuple[int, Bar]]) -> float:
    return len(bars) * (BAR + GAP) + BETWEEN_YEARS


def _colour(number: int) -> str:
    return COLOURS[number % len(COLOURS)]
