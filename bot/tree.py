"""The command tree: one check before every command, one place where their errors are met."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands

from bot.at_work import AtWork
from commands.answering import language_of
from commands.error_replies import Closing, explain, tell
from commands.parts import Parts

if TYPE_CHECKING:
    from bot.client import AutodealsClient

Interaction = discord.Interaction[Any]


class Tree(app_commands.CommandTree["AutodealsClient"]):
    """All commands of the bot."""

    def __init__(self, client: AutodealsClient, *, parts: Parts, at_work: AtWork) -> None:
        super().__init__(client)
        self._texts = parts.texts
        self._preferences = parts.preferences
        self._cooldowns = parts.cooldowns
        self._at_work = at_work

    async def interaction_check(self, interaction: Interaction, /) -> bool:
        """Note how the person wants to be answered, and count the command as work to finish before a stop.

        Refuses what comes while stopping, and persons who ask too fast.
        """
        typing = interaction.type is discord.InteractionType.autocomplete
        try:
            if self._at_work.closing:
                raise Closing
            self._at_work.include_current_task()
            await self._preferences.note(interaction)
            if not typing:
                self._cooldowns.count(interaction.user.id)
        except app_commands.CheckFailure as error:
            if not typing:
                await self.explain_to(interaction, error)
            return False
        return True

    async def on_error(self, interaction: Interaction, error: app_commands.AppCommandError, /) -> None:
        """Tell the person what is wrong, calmly."""
        await self.explain_to(interaction, error)

    async def explain_to(self, interaction: Interaction, error: Exception) -> None:
        """Tell the person about the error; details go to the log only."""
        command = interaction.command.qualified_name if interaction.command else interaction.type.name
        text = explain(error, where=command, texts=self._texts, language=language_of(interaction))
        if text is not None:
            await tell(interaction, text)
