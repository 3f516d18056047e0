"""Where a person can be told something later: in a direct message, or in the channel where it was asked for."""

from __future__ import annotations

from typing import Any

import discord

Interaction = discord.Interaction[Any]


def may_speak_here(interaction: Interaction) -> bool:
    """Tell whether the bot can write in this channel by itself, without somebody using a command."""
    if interaction.guild_id is None or interaction.client.get_guild(interaction.guild_id) is None:
        return False  # installed by the person: the bot is no member of this server
    allowed = interaction.app_permissions
    in_thread = isinstance(interaction.channel, discord.Thread)
    return allowed.view_channel and (allowed.send_messages_in_threads if in_thread else allowed.send_messages)
