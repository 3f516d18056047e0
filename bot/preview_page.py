"""The local page in which a person types and clicks, and the bot's real callbacks answer."""

from __future__ import annotations

import asyncio
import os
import re
import sys
import time
import webbrowser
from datetime import UTC, datetime
from importlib.util import find_spec
from typing import Any, Literal

import discord
import simcord
from simcord.actors import MemberActor
from simcord.builders import ChannelHandle, UserHandle
from simcord.preview import Preview

from bot.settings import Settings
from bot.stage import NAME, Stage, open_stage, stand_in

View = Literal["channel", "dm"]

TICK_SECONDS = 0.5
LEASE_SECONDS = 24 * 3600.0
"""How long a page that nobody looks at stays alive; the library's ten minutes are short for a coffee break."""


def require_runtime() -> None:
    """Raise ImportError when the library is here but not what its pages need."""
    missing = [name for name in ("aiohttp", "linkify_it", "markdown_it", "PIL", "regex") if find_spec(name) is None]
    if missing:
        raise ImportError(f"no module named {', '.join(missing)}")


async def show_page(settings: Settings, *, view: View, port: int | None, browser: bool) -> None:
    """Serve the page until cancelled. Raises FactsError when the cards cannot be served."""
    async with simcord.run(stand_in(), check_errors=False) as env:
        await env.advance_time((datetime.now(UTC) - env.now()).total_seconds())
        async with open_stage(env, settings) as stage, _preview(stage, view, port, settings) as preview:
            preview._PAGE_LEASE_SECONDS = LEASE_SECONDS  # type: ignore[misc]
            _tell(preview.url, view)
            if browser:
                _open_browser(preview.url)
            await _keep_time(env)


def _preview(stage: Stage, view: View, port: int | None, settings: Settings) -> Preview:
    channel = stage.channel
    viewers: list[MemberActor | UserHandle] = [_in_a_client(stage, stage.member), _in_a_client(stage, stage.admin)]
    if view == "dm":
        channel, viewers = stage.member.user.dm_channel, [stage.member.user]
    return stage.env.preview(channel, viewers=viewers, layout="channel", timezone=settings.timezone.key, port=port)


class _MemberInAClient(MemberActor):
    """A member whose `@Name of the bot` becomes a mention when sent, as it does in Discord's own client."""

    async def send(self, channel: ChannelHandle, content: str = "", **more: Any) -> discord.Message:  # noqa: ANN401
        """Send the message with the mention in it."""
        me = self._env.bot.user
        if me is not None:
            content = re.sub(rf"@{re.escape(me.name)}\b", me.mention, content, flags=re.IGNORECASE)
        return await super().send(channel, content, **more)


def _in_a_client(stage: Stage, member: MemberActor) -> MemberActor:
    return _MemberInAClient(stage.env, stage.guild, member.user)


async def _keep_time(env: simcord.Env) -> None:
    """Let the simulated clock, which stands still by itself, keep up with the real one: cooldowns need it."""
    last = time.monotonic()
    while True:
        await asyncio.sleep(TICK_SECONDS)
        now = time.monotonic()
        try:
            await env.advance_time(now - last)
        except simcord.SetupError:
            continue  # a click is being answered, and both cannot be done at once
        last = now


def _tell(address: str, view: View) -> None:
    how = "Type a question, " if view == "dm" else f"Type a question behind @{NAME}, "
    other = "`--view channel` shows a server" if view == "dm" else "`--view dm` (make: VIEW=dm) shows a direct message"
    sys.stdout.write(
        f"\nThe bot answers here, and only on this machine:\n\n  {address}\n\n"
        f"{how}or / for the commands. {other}. Ctrl+C ends it.\n"
    )
    sys.stdout.flush()


def _open_browser(address: str) -> None:
    """Open the page where there is a screen; a browser that lives in the terminal would take that over."""
    has_screen = sys.platform in {"win32", "darwin"} or any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY")))
    if has_screen:
        webbrowser.open(address)
