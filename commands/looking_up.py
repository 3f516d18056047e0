"""Answering a slash command that looks something up, and the buttons on what it gave."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

import discord

from commands.desk import Desk
from commands.error_replies import log_unexpected
from commands.lookup_card import LookupCard, Reading
from commands.lookup_pages import PageText, pages
from commands.own_buttons import is_hidden
from commands.passages import Passages
from commands.pictures.gallery import Drawn, Gallery
from commands.preferences import preference_of
from commands.texts import Texts
from facts.lookups import LookupAnswer
from facts.lookups.queries import Query

Interaction = discord.Interaction[Any]

PATIENCE_SECONDS = 1.5
"""How long a lookup may take before Discord is told that it is being worked on; it gives up after three."""


@dataclass(frozen=True, slots=True)
class _LookedUp:
    answer: LookupAnswer
    pages: tuple[PageText, ...]
    revision: int
    """Number of the base that answered."""


class LookingUp:
    """Looks things up at the desk and shows them as pages, the picture on the first."""

    def __init__(self, desk: Desk, texts: Texts, *, gallery: Gallery, passages: Passages) -> None:
        self._desk = desk
        self._texts = texts
        self._gallery = gallery
        self._passages = passages
        self._turn = asyncio.Lock()

    async def answer(
        self, interaction: Interaction, query: Query, *, language: str, ephemeral: bool | None = None
    ) -> None:
        """Answer a lookup with its first page; while a picture is drawn, Discord shows that the bot is at work.

        The reader and the server decide who sees it unless `ephemeral` does.
        """
        hidden = preference_of(interaction).private if ephemeral is None else ephemeral
        await self._show_anew(interaction, query, 1, language=language, ephemeral=hidden)

    async def answer_code(self, interaction: Interaction, code: str, *, language: str) -> None:
        """Answer the lookup that a button carries, as visibly as the message it stands on.

        Raises OutdatedButton.
        """
        hidden = is_hidden(interaction) or preference_of(interaction).private
        await self._show_anew(interaction, self._desk.read_lookup(code), 1, language=language, ephemeral=hidden)

    async def share_code(self, interaction: Interaction, code: str, number: int, *, language: str) -> None:
        """Show a page of the lookup that a button carries to everyone in the channel.

        Raises OutdatedButton.
        """
        await self._show_anew(interaction, self._desk.read_lookup(code), number, language=language, ephemeral=False)

    async def turn_page(self, interaction: Interaction, code: str, number: int, *, language: str) -> None:
        """Turn the page for the one who asked; anybody else gets that page for themselves.

        Raises OutdatedButton.
        """
        query = self._desk.read_lookup(code)
        if not _may_turn(interaction):
            await self._show_anew(interaction, query, number, language=language, ephemeral=True)
            return
        looked = await self._in_time(query, language, tell=interaction.response.defer)
        number = min(number, len(looked.pages))
        if number == 1 and self._must_wait(looked.answer) and not interaction.response.is_done():
            await interaction.response.defer()
        drawn = await self._draw(looked.answer) if number == 1 else None
        card = self._card(interaction, looked, number, drawn=drawn, private=is_hidden(interaction))
        if interaction.response.is_done():
            await interaction.edit_original_response(view=card, attachments=_files(drawn))
        else:
            await interaction.response.edit_message(view=card, attachments=_files(drawn))

    async def look_up(self, query: Query, language: str) -> LookupAnswer:
        """Return what a lookup gives, without showing it."""
        return (await self._look_up(query, language)).answer

    async def _in_time(self, query: Query, language: str, *, tell: Callable[[], Awaitable[object]]) -> _LookedUp:
        """Look something up; when that takes long, have Discord shown that the bot is at work."""
        looking = asyncio.create_task(self._look_up(query, language))
        await asyncio.wait({looking}, timeout=PATIENCE_SECONDS)
        if not looking.done():
            await tell()
        return await looking

    async def _look_up(self, query: Query, language: str) -> _LookedUp:
        # In a thread, since a lookup over 100,000 facts would keep everybody waiting; one at a time, in their order.
        async with self._turn:
            revision, answer = await asyncio.to_thread(self._looked_up, query, language)
            answer = await self._passages.added_to(answer)
            return _LookedUp(answer, await asyncio.to_thread(pages, answer, self._texts), revision)

    def _looked_up(self, query: Query, language: str) -> tuple[int, LookupAnswer]:
        return self._desk.revision, self._desk.look_up(query, language=language)

    async def _show_anew(
        self, interaction: Interaction, query: Query, number: int, *, language: str, ephemeral: bool
    ) -> None:
        at_work = partial(interaction.response.defer, thinking=True, ephemeral=ephemeral)
        looked = await self._in_time(query, language, tell=at_work)
        number = min(number, len(looked.pages))
        if number == 1 and self._must_wait(looked.answer) and not interaction.response.is_done():
            await at_work()
        drawn = await self._draw(looked.answer) if number == 1 else None
        card = self._card(interaction, looked, number, drawn=drawn, private=ephemeral)
        nobody = discord.AllowedMentions.none()
        if interaction.response.is_done():
            await interaction.edit_original_response(view=card, attachments=_files(drawn), allowed_mentions=nobody)
        else:
            await interaction.response.send_message(
                view=card, files=_files(drawn), ephemeral=ephemeral, allowed_mentions=nobody
            )

    def _card(
        self,
        interaction: Interaction,
        looked: _LookedUp,
        number: int,
        *,
        drawn: Drawn | None,
        private: bool,
    ) -> LookupCard:
        reading = Reading(preference_of(interaction).language, looked.revision, private=private)
        return LookupCard(looked.answer, looked.pages, number, self._texts, reading, drawn=drawn)

    def _must_wait(self, answer: LookupAnswer) -> bool:
        return answer.picture is not None and not self._gallery.knows(answer.picture)

    async def _draw(self, answer: LookupAnswer) -> Drawn | None:
        """Return the picture; one that cannot be drawn is a fault for the log, and the facts go without it."""
        if answer.picture is None:
            return None
        try:
            return await self._gallery.picture(answer.picture)
        except Exception as error:  # whatever a drawing library can raise: the facts matter more than their picture
            log_unexpected(error, where="a picture")
            return None


def _files(drawn: Drawn | None) -> list[discord.File]:
    return [drawn.file()] if drawn else []


def _may_turn(interaction: Interaction) -> bool:
    """Tell whether the message was made for the person who clicked."""
    asked = interaction.message.interaction_metadata if interaction.message else None
    return asked is None or asked.user.id == interaction.user.id
