"""What the reader and the server decided, at hand for every interaction and message."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import Any

import discord

from commands.texts import pick_language
from facts.errors import StoreError
from facts.store import PersonSettings, ServerSettings, Store

log = logging.getLogger(__name__)

_KEY = "autodeals_preference"


@dataclass(frozen=True, slots=True)
class Preference:
    """How to answer this person here."""

    language: str
    """Of labels and errors, and of an answer whose question does not tell its language."""
    private: bool = False
    """Only the person sees answers to commands."""
    memory: bool = True
    """A question may lean on the one before."""
    chosen: bool = True
    """Somebody decided on the language, or Discord told it; otherwise labels follow the answer."""


def preference_of(interaction: discord.Interaction[Any]) -> Preference:
    """Return what was noted by `Preferences.note`; before that, what Discord tells."""
    noted = interaction.extras.get(_KEY)
    return noted if isinstance(noted, Preference) else Preference(pick_language(interaction.locale))


class Preferences:
    """Reads settings from the store; when that fails, people get answers as if they had decided nothing."""

    def __init__(self, store: Store, *, default_language: str) -> None:
        self._store = store
        self._default_language = default_language

    async def note(self, interaction: discord.Interaction[Any]) -> None:
        """Note on the interaction how to answer it."""
        person, server = await self._settings(interaction.user.id, interaction.guild_id)
        private = server.private if person.private is None else person.private
        interaction.extras[_KEY] = Preference(
            language=person.language or pick_language(interaction.locale),
            private=private and not _is_direct(interaction),
            memory=person.memory,
        )

    async def of_message(self, message: discord.Message) -> Preference | None:
        """Return how to answer a message, or None when its server wants no answers in that channel."""
        person, server = await self._settings(message.author.id, message.guild.id if message.guild else None)
        if server.channels and not _is_within(message.channel, server.channels):
            return None
        chosen = person.language or server.language
        language = chosen or self._language_of(message.guild)
        return Preference(language=language, memory=person.memory, chosen=chosen is not None)

    async def _settings(self, person: int, server: int | None) -> tuple[PersonSettings, ServerSettings]:
        try:
            of_person = await self._store.settings.of_person(person)
            of_server = await self._store.settings.of_server(server) if server else ServerSettings()
        except StoreError as error:
            log.error("settings cannot be read: %s", error)
            return PersonSettings(), ServerSettings()
        return of_person, of_server

    def _language_of(self, guild: discord.Guild | None) -> str:
        if guild is None or guild.preferred_locale is discord.Locale.american_english:
            return self._default_language  # American English is what a server has that chose nothing
        return pick_language(guild.preferred_locale)


def _is_direct(interaction: discord.Interaction[Any]) -> bool:
    return isinstance(interaction.channel, discord.DMChannel)


def _is_within(channel: discord.abc.MessageableChannel, channels: tuple[int, ...]) -> bool:
    """Tell whether a channel, or the one that a thread belongs to, is among the channels."""
    parent = channel.parent_id if isinstance(channel, discord.Thread) else None
    return channel.id in channels or parent in channels
