"""An answer as a Components V2 card."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from discord import Colour, ui

from commands.answer_buttons import FurtherButton, ShareButton, SourcesButton
from commands.card_text import CardText, lay_out
from commands.choice_buttons import ChoiceButton
from commands.feedback_buttons import HelpfulButton, WrongButton
from commands.texts import Texts
from commands.wish_buttons import NoneOfTheseButton, TellMeButton
from facts.answer import SMALL_TALK, Answer, Outcome

ACCENTS = {
    Outcome.ANSWERED: Colour(0x2F6FDE),
    Outcome.AMBIGUOUS: Colour(0xD9A514),
    Outcome.UNANSWERED: Colour(0x7A828C),
}
"""A hint only: what became of the question is said in words."""


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around an answer and depends on the reader and the place."""

    reader: str
    """Language of the buttons; the answer has its own."""
    question: str
    revision: int
    """Number of the base that answered."""
    related: tuple[str, ...] = ()
    """Questions to go on with, in the answer's language."""
    by_command: bool = False
    """A reply to the answer does not reach the bot, so a form is offered."""
    private: bool = False


class AnswerCard(ui.LayoutView):
    """Shows one answer; its citations are always visible and nothing on it expires."""

    def __init__(self, answer: Answer, texts: Texts, around: Around) -> None:
        super().__init__(timeout=None)
        text = lay_out(answer, texts, related=around.related)
        card = ui.Container[AnswerCard](accent_colour=ACCENTS[answer.outcome])
        for part in _above_the_line(text):
            card.add_item(ui.TextDisplay(part))
        if text.choices:
            card.add_item(ui.ActionRow(*(ChoiceButton.of(choice, answer.language) for choice in text.choices)))
        if text.sources:
            card.add_item(ui.Separator())
            card.add_item(ui.TextDisplay(text.sources))
        if text.related:
            card.add_item(ui.Separator())
            card.add_item(ui.TextDisplay(texts.say("card.go-on", answer.language)))
            card.add_item(ui.ActionRow(*(ChoiceButton.of(choice, answer.language) for choice in text.related)))
        self.add_item(card)
        buttons = _buttons(answer, texts, around)
        if buttons:
            self.add_item(ui.ActionRow(*buttons))


def _above_the_line(text: CardText) -> list[str]:
    return [part for part in (text.lead, text.notes, *text.facts, text.computed, text.unbuttoned) if part]


def _buttons(answer: Answer, texts: Texts, around: Around) -> Sequence[ui.Item[Any]]:
    """Return the row below the card."""
    buttons: list[ui.Item[Any]] = []
    facts = [fact.id for fact in answer.facts]

    def label(key: str) -> str:
        return texts.say(key, around.reader)

    if facts:
        buttons.append(SourcesButton.of(facts, answer.language, label("button.sources")))
        buttons.append(HelpfulButton.of(facts[0], around.revision, label("button.helpful")))
        buttons.append(WrongButton.of(facts, around.revision, label("button.wrong")))
    elif answer.outcome is Outcome.AMBIGUOUS:
        buttons.append(NoneOfTheseButton.of(around.question, answer.language, label("button.none-of-these")))
    elif answer.intent != SMALL_TALK:
        buttons.append(TellMeButton.of(around.question, answer.language, label("button.tell-me")))
    if around.by_command:
        buttons.append(FurtherButton.of(answer.language, label("button.further")))
    if around.private:
        buttons.append(ShareButton.of(label("button.share")))
    return buttons
