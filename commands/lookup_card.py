"""One page of a lookup as a Components V2 card: text, picture, sources, buttons to turn pages and to look further."""

from __future__ import annotations

from typing import Any

import discord
from discord import Colour, ui

from commands.lookup_buttons import LookupButton, PageButton, ShareLookupButton
from commands.lookup_pages import PageText
from commands.pictures.gallery import Drawn
from commands.texts import Texts
from facts.answer import Outcome
from facts.lookups import LookupAnswer

ANSWERED = Colour(0x2F6FDE)
UNANSWERED = Colour(0x7A828C)
"""A hint only: what became of the lookup is said in words."""


class LookupCard(ui.LayoutView):
    """Shows one page; its sources are always visible and nothing on it expires."""

    def __init__(
        self,
        answer: LookupAnswer,
        shown: tuple[PageText, ...],
        number: int,
        texts: Texts,
        *,
        drawn: Drawn | None = None,
        share: str | None = None,
    ) -> None:
        """Take the pages and which one to show; `share` is the label of a button that shows it to everyone."""
        super().__init__(timeout=None)
        page = shown[number - 1]
        answered = answer.outcome is Outcome.ANSWERED
        card = ui.Container[LookupCard](accent_colour=ANSWERED if answered else UNANSWERED)
        card.add_item(ui.TextDisplay(page.lead))
        if drawn is not None:
            picture = discord.MediaGalleryItem(f"attachment://{drawn.file_name}", description=drawn.alt)
            card.add_item(ui.MediaGallery(picture))
        for text in (page.computed, page.notes, *page.blocks):
            if text:
                card.add_item(ui.TextDisplay(text))
        if page.sources:
            card.add_item(ui.Separator())
            card.add_item(ui.TextDisplay(page.sources))
        if len(shown) > 1:
            card.add_item(_turning(answer, number, len(shown), texts))
        if answer.offers and number == 1:
            buttons = (LookupButton(offer.query, answer.language, offer.label) for offer in answer.offers)
            card.add_item(ui.ActionRow(*buttons))
        self.add_item(card)
        if share is not None:
            self.add_item(ui.ActionRow(ShareLookupButton(answer.query, answer.language, share)))


def _turning(answer: LookupAnswer, number: int, count: int, texts: Texts) -> ui.ActionRow[Any]:
    language = answer.language
    place = texts.say("lookup.page", language, page=number, pages=count)
    return ui.ActionRow[Any](
        PageButton(
            answer.query, language, number - 1, label=texts.say("lookup.previous", language), at_end=number == 1
        ),
        ui.Button(label=place, style=discord.ButtonStyle.secondary, custom_id="page:v1:here", disabled=True),
        PageButton(
            answer.query, language, number + 1, label=texts.say("lookup.next", language), at_end=number == count
        ),
    )
