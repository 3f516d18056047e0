"""What every admin command has in common: who may run it, where, and an answer that only they see."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import discord
from discord import app_commands

from commands.parts import Parts

Command = app_commands.Command[Any, ..., Any]
Interaction = discord.Interaction[Any]

Callback = TypeVar("Callback", bound=Callable[..., Any])


def admin_command(parts: Parts, *, name: str, description: str) -> Callable[[Any], Command]:
    """Make a command of a function: named and described by the texts of these keys, for admins, in servers only.

    Discord offers it to members who may manage the server; whether they are admins of the bot is checked here.
    """
    texts = parts.texts

    def make(callback: Callback) -> Command:
        command: Command = app_commands.command(name=texts.localised(name), description=texts.localised(description))(
            callback
        )
        command.default_permissions = discord.Permissions(manage_guild=True)
        command.guild_only = True
        command.add_check(parts.admins.check)
        return command

    return make


async def think(interaction: Interaction) -> None:
    """Tell Discord that an answer, which only the admin sees, takes a moment: reading a large base does."""
    await interaction.response.defer(ephemeral=True, thinking=True)
