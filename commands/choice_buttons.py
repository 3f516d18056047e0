"""Buttons that ask a question: the ways to read an ambiguous one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Self, cast

import discord
from discord import ui

from commands.card_text import custom_id
from facts.answer import Choice

if TYPE_CHECKING:
    from commands.parts import HasParts, Parts


class ChoiceButton(
    ui.DynamicItem[ui.Button[Any]],
    template=re.compile(r"ask:v1:(?P<language>[a-z]{2}):(?P<question>.+)", re.DOTALL),
):
    """Asks the question that its id carries, so it works after a restart and for everyone who sees it."""

    def __init__(self, choice: Choice, language: str) -> None:
        self.question = choice.question
        self.language = language
        super().__init__(
            ui.Button(
                label=choice.label,
                style=discord.ButtonStyle.secondary,
                custom_id=custom_id(choice.question, language),
            )
        )

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction[Any], item: ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """Build the button anew from the message it stands on."""
        label = cast("ui.Button[Any]", item).label or match["question"]
        return cls(Choice(label, match["question"]), match["language"])

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Answer the question as if the person who clicked had typed it, as visibly as the message it stands on."""

        from commands.answering import answer_question  # noqa: PLC0415 (which makes the cards that hold these buttons)

        async def respond(parts: Parts) -> None:
            hidden = interaction.message is not None and interaction.message.flags.ephemeral
            await answer_question(interaction, self.question, parts, language=self.language, ephemeral=hidden)

        await cast("HasParts", interaction.client).meet_click(interaction, respond)
