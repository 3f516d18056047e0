"""A short text with buttons below it, as a Components V2 card."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from discord import Colour, ui

from commands.card_budget import MAX_BUTTONS, MAX_CHARACTERS, shorten

PLAIN = Colour(0x7A828C)


class TextCard(ui.LayoutView):
    """Says something and offers what can be done next; nothing on it expires."""

    def __init__(self, *texts: str, buttons: Sequence[ui.Item[Any]] = ()) -> None:
        super().__init__(timeout=None)
        card = ui.Container[TextCard](accent_colour=PLAIN)
        room = MAX_CHARACTERS
        for text in texts:
            shown = shorten(text, room)
            room -= len(shown)
            if shown:
                card.add_item(ui.TextDisplay(shown))
        for at in range(0, len(buttons), MAX_BUTTONS):
            card.add_item(ui.ActionRow(*buttons[at : at + MAX_BUTTONS]))
        self.add_item(card)
