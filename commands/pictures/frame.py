"""What every picture has: its title above and its sources below."""

from __future__ import annotations

from commands.pictures.canvas import FAINT, INK, MARGIN, RULE, SMALL, TITLE, WIDTH, Sheet, line_height, wrap

_TITLE_LINES = 2
_FOOTER_LINES = 3
INNER = WIDTH - 2 * MARGIN


class Frame:
    """Knows how much room title and footer take, so that a picture can be as high as what it shows."""

    def __init__(self, title: str, footer: str) -> None:
        self._title = wrap(title, INNER, size=TITLE, bold=True, most=_TITLE_LINES)
        self._footer = wrap(footer, INNER, size=SMALL, most=_FOOTER_LINES)
        self.top = MARGIN + len(self._title) * line_height(TITLE) + 14
        """Where the drawing begins."""
        self._below = len(self._footer) * line_height(SMALL) + 46

    def sheet(self, height: float) -> Sheet:
        """Return a sheet with room for a drawing of some height, title and footer already on it."""
        whole = int(self.top + height + self._below)
        sheet = Sheet(WIDTH, whole)
        sheet.lines(MARGIN, MARGIN + line_height(TITLE) / 2, self._title, size=TITLE, colour=INK, bold=True)
        foot = whole - self._below + 16
        sheet.line([MARGIN, WIDTH - MARGIN], [foot, foot], colour=RULE, width=1.2)
        sheet.lines(MARGIN, foot + 8 + line_height(SMALL) / 2, self._footer, size=SMALL, colour=FAINT)
        return sheet
