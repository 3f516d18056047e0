"""The bot in a simulated Discord: one server with a channel, a member and an admin. For `try` and for the tests."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date

import discord
import simcord
from simcord.actors import MemberActor
from simcord.builders import ChannelHandle, GuildHandle

from bot.app import App, open_app
from bot.client import needed_intents
from bot.settings import Settings
from facts.reading.languages import Languages

NAME = "Autodeals"


@dataclass(frozen=True, slots=True)
class Stage:
    """A bot that answers in a simulated Discord, and who is there to ask."""

    env: simcord.Env
    app: App
    guild: GuildHandle
    channel: ChannelHandle
    member: MemberActor
    admin: MemberActor


def stand_in() -> discord.Client:
    """Return a client that does nothing, to open the simulated Discord with.

    The ids of its server and people are settings of the bot, so they must exist before the bot is built.
    """
    return discord.Client(intents=needed_intents())


@asynccontextmanager
async def open_stage(
    env: simcord.Env,
    settings: Settings,
    *,
    today: Callable[[], date] | None = None,
    languages: Languages | None = None,
) -> AsyncIterator[Stage]:
    """Put the bot in the place of the stand-in of `env`, with the admin of the server as admin of the bot."""
    guild = env.create_guild("Car club")
    channel = guild.create_text_channel("deals")
    moderators = guild.create_role("moderators", permissions=discord.Permissions(manage_guild=True))
    member = guild.add_member(env.create_user("member", global_name="Member"))
    admin = guild.add_member(env.create_user("admin", global_name="Admin"), roles=[moderators])
    ours = {"admin_user_ids": frozenset({admin.id}), "admin_guild_ids": frozenset({guild.id})}
    async with open_app(settings.model_copy(update=ours), today=today, languages=languages) as app:
        await app.serve()
        await env.restart_bot(app.client)
        if app.client.user is not None:
            await app.client.user.edit(username=NAME)
            await env.settle()
        yield Stage(env, app, guild, channel, member, admin)
        await env.shutdown()
