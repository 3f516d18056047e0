"""Answering an interaction or a message with a card."""

from __future__ import annotations

from typing import Any, Protocol

import discord

from commands.answer_card import AnswerCard
from commands.conversations import Asker
from commands.desk import Desk
from commands.texts import Texts, pick_language
from facts.answer import Answer


class AnswersButtons(Protocol):
    """What a button finds in the client that runs it."""

    async def answer_choice(self, interaction: discord.Interaction[Any], question: str, *, language: str) -> None:
        """Answer the question that a button carries."""
        ...


def asker_of(interaction: discord.Interaction[Any]) -> Asker:
    """Return who asks and where."""
    return Asker(interaction.user.id, interaction.channel_id or interaction.user.id)


def language_of(interaction: discord.Interaction[Any]) -> str:
    """Return the language of the reader."""
    return pick_language(interaction.locale)


async def show(interaction: discord.Interaction[Any], answer: Answer, texts: Texts, *, ephemeral: bool = False) -> None:
    """Send the answer as the first response."""
    await interaction.response.send_message(
        view=AnswerCard(answer, texts), ephemeral=ephemeral, allowed_mentions=discord.AllowedMentions.none()
    )


async def answer_question(
    interaction: discord.Interaction[Any],
    question: str,
    *,
    desk: Desk,
    texts: Texts,
    language: str | None = None,
    ephemeral: bool = False,
) -> None:
    """Answer a free question; the reader's language decides where neither its words nor `language` do."""
    answer = desk.ask(question, asker=asker_of(interaction), language=language or language_of(interaction))
    await show(interaction, answer, texts, ephemeral=ephemeral)
