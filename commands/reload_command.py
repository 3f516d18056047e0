"""`/reload`: check the cards and serve them, while the bot goes on answering."""

from __future__ import annotations

from typing import Any

import discord
from discord import app_commands

from commands.answering import language_of
from commands.parts import Parts
from commands.reload_report import reload_report

Command = app_commands.Command[Any, ..., None]
Interaction = discord.Interaction[Any]


def reload_command(parts: Parts) -> Command:
    """Return `/reload`, for admins."""
    texts = parts.texts

    @app_commands.command(name=texts.localised("reload.name"), description=texts.localised("reload.description"))
    @app_commands.default_permissions(manage_guild=True)
    @app_commands.guild_only()
    @app_commands.check(parts.admins.check)
    async def reload(interaction: Interaction) -> None:
        await interaction.response.defer(ephemeral=True)  # a large base takes longer than Discord waits
        reloaded = await parts.serving.reload()
        report = reload_report(reloaded, texts, language_of(interaction))
        await interaction.followup.send(report, ephemeral=True)

    return reload
