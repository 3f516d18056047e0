"""A sheet to draw on in pixels, from the top left; texts are measured before they are placed, so nothing overlaps."""

from __future__ import annotations

import io
import re
from functools import lru_cache
from typing import Literal

from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties, findfont, get_font
from matplotlib.patches import FancyArrowPatch, FancyBboxPatch
from PIL import Image

FONT = "DejaVu Sans"
"""Comes with the library and has every letter of European names."""
DPI = 100
WIDTH = 1_000
MARGIN = 36
MAX_BYTES = 200_000

PAPER = "#fbfbfd"
INK = "#1b1f27"
FAINT = "#5b6472"
RULE = "#d7dbe2"
ALARM = "#c62f2f"

BODY = 21
SMALL = 17
TITLE = 29

Point = tuple[float, float]
Align = Literal["left", "center", "right"]
Dashes = str | tuple[float, tuple[float, ...]]
"""A line style by its name or as an offset with the lengths of dashes and gaps."""

_POINTS_PER_PIXEL = 72 / DPI
_LINE_HEIGHT = 1.3
_PIECES = re.compile(r"\S+?(?:-(?=\S)|\s+|$)")
"""Words with the space after them; a line may also break after a hyphen."""


class Sheet:
    """One picture while it is being drawn; the paper is opaque, so it looks the same on every theme."""

    def __init__(self, width: int, height: int) -> None:
        self.width = width
        self.height = height
        self._figure = Figure(figsize=(width / DPI, height / DPI), dpi=DPI, facecolor=PAPER)
        self._canvas = FigureCanvasAgg(self._figure)
        self.axes: Axes = self._figure.add_axes((0, 0, 1, 1))
        self.axes.set_xlim(0, width)
        self.axes.set_ylim(height, 0)
        self.axes.set_axis_off()

    def text(
        self,
        x: float,
        y: float,
        text: str,
        *,
        size: int = BODY,
        colour: str = INK,
        bold: bool = False,
        align: Align = "left",
    ) -> None:
        """Write one line, vertically centred on y."""
        self.axes.text(
            x, y, printable(text), fontproperties=_font(bold=bold), fontsize=size * _POINTS_PER_PIXEL, color=colour,
            ha=align, va="center_baseline", parse_math=False, zorder=5,
        )  # fmt: skip

    def lines(
        self,
        x: float,
        y: float,
        lines: list[str],
        *,
        size: int = BODY,
        colour: str = INK,
        bold: bool = False,
        align: Align = "left",
    ) -> None:
        """Write several lines, the first one centred on y."""
        for number, line in enumerate(lines):
            self.text(x, y + number * line_height(size), line, size=size, colour=colour, bold=bold, align=align)

    def line(self, xs: list[float], ys: list[float], *, colour: str, width: float = 2, dashes: Dashes = "-") -> None:
        """Draw a line through points."""
        self.axes.plot(xs, ys, color=colour, linewidth=width, linestyle=dashes, zorder=1, solid_capstyle="round")

    def box(
        self,
        left: float,
        top: float,
        width: float,
        height: float,
        *,
        fill: str,
        edge: str | None = None,
        round_by: float = 6,
    ) -> None:
        """Draw a rounded box."""
        self.axes.add_patch(
            FancyBboxPatch(
                (left + round_by, top + round_by),
                max(width - 2 * round_by, 0.1),
                max(height - 2 * round_by, 0.1),
                boxstyle=f"round,pad={round_by}",
                facecolor=fill,
                edgecolor=edge or fill,
                linewidth=1.6,
                zorder=3,
            )
        )

    def arrow_head(self, tail: Point, tip: Point, *, colour: str) -> None:
        """Draw an arrow head with its point at `tip`, seen from `tail`."""
        self.axes.add_patch(
            FancyArrowPatch(
                tail,
                tip,
                arrowstyle="-|>",
                mutation_scale=20,
                color=colour,
                linewidth=0,
                shrinkA=0,
                shrinkB=0,
                zorder=2,
            )
        )

    def mark(self, x: float, y: float, symbol: str, *, colour: str, size: float = 13, hollow: bool = False) -> None:
        """Put a symbol on a point."""
        self.axes.plot(
            [x], [y], marker=symbol, markersize=size, color=colour, markerfacecolor=PAPER if hollow else colour,
            markeredgewidth=2.6, markeredgecolor=colour, linestyle="none", zorder=4,
        )  # fmt: skip

    def png(self) -> bytes:
        """Return the picture as a PNG of less than `MAX_BYTES`, and empty the sheet; a large one gets fewer shades."""
        raw = io.BytesIO()
        self._figure.savefig(raw, format="raw", facecolor=PAPER)
        # Figures hold on to themselves: without this their pixels, up to 10 MB each, wait for a collection of garbage.
        self._figure.clear()
        del self._canvas.renderer
        image = Image.frombytes("RGBA", (self.width, self.height), raw.getvalue()).convert("RGB")
        for colours in (256, 128, 64, 32):
            small = io.BytesIO()
            image.quantize(colours, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(
                small, format="png", optimize=True
            )
            if small.tell() < MAX_BYTES:
                break
        return small.getvalue()


@lru_cache(maxsize=2)
def _font(*, bold: bool = False) -> FontProperties:
    return FontProperties(family=FONT, weight="bold" if bold else "normal")


@lru_cache(maxsize=2)
def _letters(*, bold: bool) -> frozenset[int]:
    return frozenset(get_font(findfont(_font(bold=bold))).get_charmap())


def printable(text: str) -> str:
    """Return the text with a mark for each letter that the font does not have."""
    letters = _letters(bold=False)
    return "".join(letter if ord(letter) in letters else "\N{WHITE SQUARE}" for letter in text)


def text_width(text: str, *, size: int = BODY, bold: bool = False) -> float:
    """Return how wide a line of text is, in pixels; letters that move together are counted a little too wide."""
    return sum(_advance(letter, size=size, bold=bold) for letter in printable(text))


@lru_cache(maxsize=4096)
def _advance(letter: str, *, size: int, bold: bool) -> float:
    font = get_font(findfont(_font(bold=bold)))
    font.set_size(size * _POINTS_PER_PIXEL, DPI)
    return float(font.load_char(ord(letter)).linearHoriAdvance) / 65536


def line_height(size: int) -> float:
    """Return the distance from one line of text to the next, in pixels."""
    return size * _LINE_HEIGHT


def wrap(text: str, width: float, *, size: int = BODY, bold: bool = False, most: int = 3) -> list[str]:
    """Return the text in lines of at most `width` pixels; what does not fit in `most` lines ends in an ellipsis."""
    lines: list[str] = []
    for piece in _PIECES.findall(" ".join(text.split())):
        longer = lines[-1] + piece if lines else piece
        if lines and text_width(longer.rstrip(), size=size, bold=bold) <= width:
            lines[-1] = longer
        else:
            lines.append(piece)
    if len(lines) > most:
        lines = [*lines[: most - 1], "".join(lines[most - 1 :])]
    return [_fitted(line.rstrip(), width, size=size, bold=bold) for line in lines] or [""]


def _fitted(line: str, width: float, *, size: int, bold: bool) -> str:
    """Return the line, or as much of it as fits with an ellipsis."""
    if text_width(line, size=size, bold=bold) <= width:
        return line
    while line and text_width(line + "…", size=size, bold=bold) > width:
        line = line[:-1]
    return line.rstrip() + "…"
