"""The command tree: one check before every command, one place where their errors are met."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands

from bot.at_work import AtWork
from commands.answering import language_of
from commands.error_replies import Closing, explain, tell
from commands.texts import Texts

if TYPE_CHECKING:
    from bot.client import AutodealsClient

Interaction = discord.Interaction[Any]


class Tree(app_commands.CommandTree["AutodealsClient"]):
    """All commands of the bot."""

    def __init__(self, client: AutodealsClient, *, texts: Texts, at_work: AtWork) -> None:
        super().__init__(client)
        self._texts = texts
        self._at_work = at_work

    async def interaction_check(self, interaction: Interaction, /) -> bool:
        """Count the command as work to finish before a stop, or refuse it when stopping."""
        if not self._at_work.closing:
            self._at_work.include_current_task()
            return True
        if interaction.type is not discord.InteractionType.autocomplete:
            await self.explain_to(interaction, Closing())
        return False

    async def on_error(self, interaction: Interaction, error: app_commands.AppCommandError, /) -> None:
        """Tell the person what is wrong, calmly."""
        await self.explain_to(interaction, error)

    async def explain_to(self, interaction: Interaction, error: Exception) -> None:
        """Tell the person about the error; details go to the log only."""
        command = interaction.command.qualified_name if interaction.command else interaction.type.name
        text = explain(error, where=command, texts=self._texts, language=language_of(interaction))
        if text is not None:
            await tell(interaction, text)
