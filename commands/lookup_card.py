"""One page of a lookup as a Components V2 card: text, picture, sources, buttons to turn pages and to look further."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import discord
from discord import Colour, ui

from commands.answer_buttons import FurtherButton, SourcesButton
from commands.feedback_buttons import HelpfulButton, WrongButton
from commands.lookup_buttons import LookupButton, PageButton, ShareLookupButton
from commands.lookup_pages import PageText
from commands.pictures.gallery import Drawn
from commands.texts import Texts
from commands.wish_buttons import WaitButton
from facts.answer import Outcome
from facts.lookups import LookupAnswer

ANSWERED = Colour(0x2F6FDE)
UNANSWERED = Colour(0x7A828C)
"""A hint only: what became of the lookup is said in words."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What depends on the reader and the place: the language of the buttons, and whether others see the card."""

    language: str
    revision: int
    """Number of the base that answered."""
    private: bool = False


class LookupCard(ui.LayoutView):
    """Shows one page; its sources are always visible and nothing on it expires."""

    def __init__(
        self,
        answer: LookupAnswer,
        shown: tuple[PageText, ...],
        number: int,
        texts: Texts,
        reading: Reading,
        *,
        drawn: Drawn | None = None,
        above: str = "",
    ) -> None:
        """Show page `number`; `above` stands over the card and is at most `ABOVE_LIMIT` long."""
        super().__init__(timeout=None)
        if above:
            self.add_item(ui.TextDisplay(above))
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
            buttons = (LookupButton.of(offer.query, answer.language, offer.label) for offer in answer.offers)
            card.add_item(ui.ActionRow(*buttons))
        self.add_item(card)
        below = list(_below(answer, page, texts, reading))
        if below:
            self.add_item(ui.ActionRow(*below))


def _turning(answer: LookupAnswer, number: int, count: int, texts: Texts) -> ui.ActionRow[Any]:
    query, language = answer.query, answer.language
    back, on = texts.say("lookup.previous", language), texts.say("lookup.next", language)
    place = texts.say("lookup.page", language, page=number, pages=count)
    return ui.ActionRow[Any](
        PageButton.of(query, language, number - 1, back, at_end=number == 1),
        ui.Button(label=place, style=discord.ButtonStyle.secondary, custom_id="page:v1:here", disabled=True),
        PageButton.of(query, language, number + 1, on, at_end=number == count),
    )


def _below(answer: LookupAnswer, page: PageText, texts: Texts, reading: Reading) -> Iterator[ui.Item[Any]]:
    """Yield the same buttons that stand below an answer to a question, for the facts of this page."""

    def label(key: str) -> str:
        return texts.say(key, reading.language)

    if page.facts:
        yield SourcesButton.of(page.facts, answer.language, label("button.sources"))
        yield HelpfulButton.of(page.facts[0], reading.revision, label("button.helpful"))
        yield WrongButton.of(page.facts, reading.revision, label("button.wrong"))
    if answer.outcome is not Outcome.ANSWERED:
        yield WaitButton.of(answer.query, answer.language, label("button.tell-me"))
    yield FurtherButton.of(answer.language, label("button.further"))
    if reading.private:
        yield ShareLookupButton.of(answer.query, answer.language, page.number, label("button.share"))
