"""Answering an interaction with a card."""

from __future__ import annotations

from typing import Any

import discord

from commands.answer_card import AnswerCard
from commands.conversations import Asker
from commands.parts import Parts
from commands.texts import Texts, pick_language
from facts.answer import Answer
from facts.store import Place


def asker_of(interaction: discord.Interaction[Any]) -> Asker:
    """Return who asks and where."""
    return Asker(interaction.user.id, interaction.channel_id or interaction.user.id)


def language_of(interaction: discord.Interaction[Any]) -> str:
    """Return the language of the reader."""
    return pick_language(interaction.locale)


def place_of(interaction: discord.Interaction[Any]) -> Place:
    """Return the kind of place where something is asked."""
    if interaction.guild_id is not None:
        return Place.SERVER
    return Place.DIRECT if isinstance(interaction.channel, discord.DMChannel) else Place.GROUP


async def show(interaction: discord.Interaction[Any], answer: Answer, texts: Texts, *, ephemeral: bool = False) -> None:
    """Send the answer as the first response."""
    await interaction.response.send_message(
        view=AnswerCard(answer, texts), ephemeral=ephemeral, allowed_mentions=discord.AllowedMentions.none()
    )


async def answer_question(
    interaction: discord.Interaction[Any],
    question: str,
    parts: Parts,
    *,
    language: str | None = None,
    ephemeral: bool = False,
) -> None:
    """Answer a free question; the reader's language decides where neither its words nor `language` do."""
    answer = parts.desk.ask(question, asker=asker_of(interaction), language=language or language_of(interaction))
    await show(interaction, answer, parts.texts, ephemeral=ephemeral)
    await parts.question_log.note(question, answer, place=place_of(interaction), person=interaction.user.id)
