"""An answer as a Components V2 card."""

from __future__ import annotations

from discord import Colour, ui

from commands.card_text import CardText, lay_out
from commands.choice_buttons import ChoiceButton
from commands.texts import Texts
from facts.answer import Answer, Outcome

ACCENTS = {
    Outcome.ANSWERED: Colour(0x2F6FDE),
    Outcome.AMBIGUOUS: Colour(0xD9A514),
    Outcome.UNANSWERED: Colour(0x7A828C),
}
"""A hint only: what became of the question is said in words."""


class AnswerCard(ui.LayoutView):
    """Shows one answer; its citations are always visible and nothing on it expires."""

    def __init__(self, answer: Answer, texts: Texts) -> None:
        super().__init__(timeout=None)
        text = lay_out(answer, texts)
        card = ui.Container[AnswerCard](accent_colour=ACCENTS[answer.outcome])
        for part in _above_the_line(text):
            card.add_item(ui.TextDisplay(part))
        if text.buttons:
            card.add_item(ui.ActionRow(*(ChoiceButton(choice, answer.language) for choice in text.buttons)))
        for part in (text.sources, text.suggestions):
            if part:
                card.add_item(ui.Separator())
                card.add_item(ui.TextDisplay(part))
        self.add_item(card)


def _above_the_line(text: CardText) -> list[str]:
    return [part for part in (text.lead, text.notes, *text.facts, text.computed, text.choices) if part]
