"""`/ask`: any question."""

from __future__ import annotations

from typing import Any

import discord
from discord import app_commands
from discord.app_commands import Range

from commands.desk import MAX_QUESTION
from commands.parts import Parts

Command = app_commands.Command[Any, ..., None]
Interaction = discord.Interaction[Any]


def ask_command(parts: Parts) -> Command:
    """Return `/ask question`."""
    texts = parts.texts

    @app_commands.command(name=texts.localised("ask.name"), description=texts.localised("ask.description"))
    @app_commands.rename(question=texts.localised("ask.question.name"))
    @app_commands.describe(question=texts.localised("ask.question.description"))
    @app_commands.allowed_installs(guilds=True, users=True)
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    async def ask(interaction: Interaction, question: Range[str, 3, MAX_QUESTION]) -> None:
        await parts.answering.answer(interaction, question)

    return ask
