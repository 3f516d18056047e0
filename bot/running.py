"""The bot's life on Discord: connect, answer until told to stop, finish what was begun."""

from __future__ import annotations

import asyncio
import logging
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import aiohttp
import discord

from bot.app import App, open_app
from bot.client import AutodealsClient
from bot.settings import Settings
from bot.syncing import sync_commands
from facts.errors import FactsError

log = logging.getLogger(__name__)

AUTHENTICATION_FAILED = 4004
"""Discord's code for closing a connection whose token it refuses."""


class CannotStart(FactsError):
    """The bot cannot connect; says why and what to do."""


async def run(settings: Settings) -> None:
    """Serve the cards on Discord until a signal to stop. Raises FactsError when the bot cannot start."""
    token = token_of(settings)
    async with open_app(settings) as app:
        await app.serve()
        with refusals_told(), reloaded_by_signal(app):
            await until_stopped(app.client, token)


async def sync(settings: Settings) -> bool:
    """Register the commands, changed or not, and return whether Discord took them all. Raises FactsError."""
    token = token_of(settings)
    accepted = False

    async def register(client: AutodealsClient) -> None:
        nonlocal accepted
        accepted = await sync_commands(client, client.parts.store, client.parts.texts, force=True)

    async with open_app(settings, on_login=register) as app:
        with refusals_told():
            await app.client.login(token)
    return accepted


def token_of(settings: Settings) -> str:
    """Return the token. Raises CannotStart when there is none."""
    if settings.discord_token is None:
        raise CannotStart(
            "DISCORD_TOKEN is not set: copy .env.example to .env and fill in the token of the bot"
            " (https://discord.com/developers/applications, your application, Bot, Reset Token)."
            " Without a token, `make try` shows the bot in your browser."
        )
    return settings.discord_token.get_secret_value()


@contextmanager
def refusals_told() -> Iterator[None]:
    """Turn what keeps a client from connecting into CannotStart, with the remedy."""
    try:
        yield
    except discord.LoginFailure as error:
        raise CannotStart(_REFUSED_TOKEN) from error
    except discord.ConnectionClosed as error:
        if error.code == AUTHENTICATION_FAILED:
            raise CannotStart(_REFUSED_TOKEN) from error
        raise CannotStart(
            f"Discord closed the connection for good (code {error.code}); start the bot again."
        ) from error
    except (aiohttp.ClientError, OSError, discord.HTTPException) as error:
        status = f" {error.status}" if isinstance(error, discord.HTTPException) else ""
        raise CannotStart(
            f"Discord cannot be reached ({type(error).__name__}{status}): is this machine online? Try again in a while."
        ) from error


_REFUSED_TOKEN = (
    "Discord refused the token in DISCORD_TOKEN: copy it anew from the developer portal"  # noqa: S105
    " (https://discord.com/developers/applications, your application, Bot, Reset Token)."
)


async def until_stopped(client: discord.Client, token: str) -> None:
    """Stay connected until SIGTERM or Ctrl+C, then close the client, which finishes what it is answering.

    Windows has no signal handlers in the loop: there Ctrl+C cancels this coroutine, and whoever opened the client
    closes it.
    """
    connected = asyncio.create_task(client.start(token))
    stopping: set[asyncio.Task[None]] = set()

    async def close() -> None:
        await client.close()
        connected.cancel()

    def stop(received: signal.Signals) -> None:
        log.info("%s: finishing what is being answered", received.name)
        stopping.add(asyncio.create_task(close()))

    with on_signals((signal.SIGTERM, signal.SIGINT), stop):
        try:
            await connected
        except asyncio.CancelledError:
            if not stopping:
                raise
        finally:
            connected.cancel()
        await asyncio.gather(*stopping)


@contextmanager
def reloaded_by_signal(app: App) -> Iterator[None]:
    """Reload the cards on SIGHUP, where there is such a signal; what came of it stands in the log."""
    reloads: set[asyncio.Task[None]] = set()

    def reload(_: signal.Signals) -> None:
        task = asyncio.create_task(app.reload())
        reloads.add(task)
        task.add_done_callback(reloads.discard)

    hangup = getattr(signal, "SIGHUP", None)
    with on_signals((hangup,) if hangup else (), reload):
        yield


@contextmanager
def on_signals(signals: tuple[signal.Signals, ...], act: Callable[[signal.Signals], None]) -> Iterator[None]:
    """Act on signals meanwhile; where the loop cannot (Windows), they keep their usual effect."""
    loop = asyncio.get_running_loop()
    handled = []
    for wanted in signals:
        try:
            loop.add_signal_handler(wanted, act, wanted)
        except NotImplementedError:
            continue
        handled.append(wanted)
    try:
        yield
    finally:
        for wanted in handled:
            loop.remove_signal_handler(wanted)
