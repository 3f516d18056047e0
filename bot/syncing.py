"""Registering the commands with Discord: only when they differ from what was registered last."""

from __future__ import annotations

import hashlib
import json
import logging
from typing import TYPE_CHECKING, Protocol

import discord
from discord import app_commands

from bot.translator import CatalogueTranslator
from commands.catalogue import Command
from commands.texts import Texts

if TYPE_CHECKING:
    from bot.client import AutodealsClient

log = logging.getLogger(__name__)


class RemembersSync(Protocol):
    """Keeps the digest of the commands that an application registered last."""

    async def synced_digest(self, application_id: int) -> str | None:
        """Return the digest, or None when nothing was registered yet."""
        ...

    async def remember_sync(self, application_id: int, digest: str) -> None:
        """Keep the digest."""
        ...


async def payload_digest(client: AutodealsClient, texts: Texts) -> str:
    """Return the sha256 of all that Discord is told about the commands, in every language and for every server."""
    translator = CatalogueTranslator(texts)
    scopes: list[discord.Object | None] = [None, *client.admin_guilds]
    payload = [
        [
            guild.id if guild else 0,
            sorted(
                [await command.get_translated_payload(client.tree, translator) for command in _commands(client, guild)],
                key=lambda command: (str(command["name"]), command["type"]),
            ),
        ]
        for guild in scopes
    ]
    return hashlib.sha256(json.dumps(payload, sort_keys=True).encode()).hexdigest()


def _commands(client: AutodealsClient, guild: discord.Object | None) -> list[Command]:
    return client.tree.get_commands(guild=guild)


async def sync_commands(client: AutodealsClient, store: RemembersSync, texts: Texts, *, force: bool = False) -> bool:
    """Register the commands if they changed or `force` is set; return whether Discord has them all now.

    A refusal is logged and the rest goes on: DMs and mentions need no commands. What was refused is tried again at
    the next start.
    """
    application_id = client.application_id or 0
    digest = await payload_digest(client, texts)
    if not force and await store.synced_digest(application_id) == digest:
        return True
    accepted = [await _register(client, guild) for guild in (None, *client.admin_guilds)]
    if all(accepted):
        await store.remember_sync(application_id, digest)
        log.info("commands registered")
    return all(accepted)


async def _register(client: AutodealsClient, guild: discord.Object | None) -> bool:
    where = f"server {guild.id}" if guild else "everywhere"
    try:
        await client.tree.sync(guild=guild)
    except (discord.HTTPException, app_commands.AppCommandError) as error:
        log.error("Discord refused the commands for %s: %s%s", where, error, _remedy(error, guild))
        return False
    return True


def _remedy(error: Exception, guild: discord.Object | None) -> str:
    if guild is not None and isinstance(error, discord.Forbidden):
        return "; invite the bot to that server with the scope applications.commands, or take it out of ADMIN_GUILD_IDS"
    return "; the bot goes on with DMs and mentions, and `python -m bot sync` tries again"
