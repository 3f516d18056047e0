"""`/settings`: what a person and a server decide about answers."""

from __future__ import annotations

from typing import Any

import discord
from discord import app_commands

from commands.lookup_parameters import everywhere
from commands.parts import Parts
from commands.settings_menus import settings_card

Command = app_commands.Command[Any, ..., None]


def settings_command(parts: Parts) -> Command:
    """Return `/settings`."""
    texts = parts.texts

    @app_commands.command(name=texts.localised("settings.name"), description=texts.localised("settings.description"))
    @everywhere(texts)
    async def settings(interaction: discord.Interaction[Any]) -> None:
        await interaction.response.send_message(view=await settings_card(interaction, parts), ephemeral=True)

    return settings
