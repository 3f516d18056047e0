"""The connection with Discord: what it listens to, and where each event goes."""

from __future__ import annotations

import asyncio
import logging
import sys
from collections.abc import Awaitable, Callable, Iterable
from typing import Any

import discord

from bot.at_work import AtWork
from bot.translator import CatalogueTranslator
from bot.tree import Tree
from commands.catalogue import BUTTONS, admin_commands, all_commands
from commands.error_replies import log_unexpected
from commands.late_clicks import answer_form, is_form, is_unknown_click, refuse_click
from commands.messages import MessageAnswers, question_in
from commands.parts import Parts

log = logging.getLogger(__name__)


def needed_intents() -> discord.Intents:
    """Return what the bot asks to be told about; nothing that needs Discord's permission."""
    intents = discord.Intents.none()
    intents.guilds = True  # which servers and channels there are, and the language a server chose
    intents.guild_messages = True  # messages with a mention; Discord leaves the text of all others out
    intents.dm_messages = True  # questions in a DM
    return intents


class AutodealsClient(discord.Client):
    """Takes questions from Discord to the desk and brings back the answers."""

    def __init__(
        self,
        parts: Parts,
        *,
        admin_guilds: Iterable[int],
        on_login: Callable[[AutodealsClient], Awaitable[None]],
    ) -> None:
        super().__init__(
            intents=needed_intents(),
            allowed_mentions=discord.AllowedMentions.none(),
            # Nobody's online status or list of members is of use here; without the caches the bot stays small.
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            max_messages=None,
        )
        self.parts = parts
        self.at_work = AtWork()
        self.admin_guilds = tuple(discord.Object(guild) for guild in sorted(admin_guilds))
        self._messages = MessageAnswers(parts)
        self._on_login = on_login
        self._telling: set[asyncio.Task[None]] = set()
        self.tree = Tree(self, parts=parts, at_work=self.at_work)
        for command in all_commands(parts):
            self.tree.add_command(command)
        if self.admin_guilds:
            for command in admin_commands(parts):
                self.tree.add_command(command, guilds=self.admin_guilds)

    async def setup_hook(self) -> None:
        """Prepare what needs a login; runs once, before the first event."""
        await self.tree.set_translator(CatalogueTranslator(self.parts.texts))
        self.add_dynamic_items(*BUTTONS)
        self.parts.serving.on_change(self._tell_later)
        await self._on_login(self)

    async def on_ready(self) -> None:
        """Say in the log that the bot is up."""
        log.info("ready in %d servers", len(self.guilds))
        self._tell_later()  # cards may have changed while the bot was away

    def _tell_later(self) -> None:
        """Tell people what they asked for, and ask open questions again, without keeping anybody waiting."""
        for work in (self.parts.telling.catch_up(self), self.parts.unanswered.ask_again()):
            task = asyncio.create_task(work)
            self._telling.add(task)
            task.add_done_callback(self._telling.discard)

    async def on_message(self, message: discord.Message) -> None:
        """Answer questions in DMs and behind mentions."""
        if self.user is None or self.at_work.closing:
            return
        question = question_in(message, self.user)
        if question is not None:
            self.at_work.include_current_task()
            await self._messages.answer(message, question)

    async def on_interaction(self, interaction: discord.Interaction[Any]) -> None:
        """Answer a form that was sent, and a click on what no button of today knows; the library does the rest."""
        if is_form(interaction):
            await self.meet_click(interaction, lambda parts: answer_form(interaction, parts))
        elif is_unknown_click(interaction):
            await self.meet_click(interaction, refuse_click)

    async def meet_click(
        self, interaction: discord.Interaction[Any], respond: Callable[[Parts], Awaitable[None]]
    ) -> None:
        """Run the response to a click under the checks of commands, and tell the person when it fails."""
        try:
            if await self.tree.interaction_check(interaction):
                await respond(self.parts)
        except Exception as error:  # met here: the library would log the id of the button, which may be a question
            await self.tree.explain_to(interaction, error)

    async def on_error(self, event_method: str, /, *args: object, **kwargs: object) -> None:
        """Log what no other place has met, without what the event held."""
        error = sys.exc_info()[1]
        if error is not None:
            log_unexpected(error, where=event_method)

    async def close(self) -> None:
        """Finish what is being answered, then leave."""
        if not self.is_closed():
            await self.at_work.finish()
            await asyncio.gather(*self._telling)
        await super().close()
