"""What the colours, symbols and lines of a picture stand for, in as many rows as it takes."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from commands.pictures.canvas import FAINT, MARGIN, SMALL, Sheet, line_height, text_width, wrap
from commands.pictures.frame import INNER

Swatch = Callable[[Sheet, float, float], None]
"""Draws a sample at a point: its left end, vertically centred."""

SWATCH_WIDTH = 44
_APART = 28
_ROW = line_height(SMALL) + 6


class Legend:
    """Rows of samples with words; `height` is known before anything is drawn."""

    def __init__(self, entries: Sequence[tuple[Swatch, str]]) -> None:
        self._rows: list[list[tuple[Swatch, str]]] = [[]]
        used = 0.0
        for swatch, words in entries:
            shown = wrap(words, INNER - SWATCH_WIDTH, size=SMALL, most=1)[0]
            width = SWATCH_WIDTH + text_width(shown, size=SMALL) + _APART
            if self._rows[-1] and used + width - _APART > INNER:
                self._rows.append([])
                used = 0.0
            self._rows[-1].append((swatch, shown))
            used += width
        self.height = len(self._rows) * _ROW + 14 if entries else 0.0

    def draw(self, sheet: Sheet, top: float) -> None:
        """Draw the rows from `top` down."""
        for number, row in enumerate(self._rows):
            x, y = float(MARGIN), top + number * _ROW + _ROW / 2
            for swatch, words in row:
                swatch(sheet, x, y)
                sheet.text(x + SWATCH_WIDTH, y, words, size=SMALL, colour=FAINT)
                x += SWATCH_WIDTH + text_width(words, size=SMALL) + _APART


def colour_swatch(colour: str) -> Swatch:
    """Return a sample of a colour."""
    return lambda sheet, x, y: sheet.box(x + 4, y - 9, 28, 18, fill=colour, round_by=3)
