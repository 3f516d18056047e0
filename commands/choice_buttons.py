"""Buttons that ask a question: the ways to read an ambiguous one, and what can be asked next."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from commands.card_text import custom_id
from commands.own_buttons import Interaction, OwnButton, is_hidden
from facts.answer import Choice

if TYPE_CHECKING:
    from commands.parts import Parts


class ChoiceButton(OwnButton, template=re.compile(r"ask:v1:(?P<language>[a-z]{2}):(?P<question>.+)", re.DOTALL)):
    """Asks the question that its id carries, so it works after a restart and for everyone who sees it."""

    @classmethod
    def of(cls, choice: Choice, language: str) -> ChoiceButton:
        """Return the button for a choice; the language is that of the answer it stands on."""
        return cls(custom_id(choice.question, language), choice.label)

    async def respond(self, interaction: Interaction, parts: Parts) -> None:
        """Answer as if the person who clicked had typed the question, as visibly as the message it stands on."""
        hidden = True if is_hidden(interaction) else None
        await parts.answering.answer(interaction, self.held["question"], language=self.held["language"], private=hidden)
