"""The local page in which a person types and clicks, and the bot's real callbacks answer."""

from __future__ import annotations

import asyncio
import os
import sys
import time
import webbrowser
from datetime import UTC, datetime
from importlib.util import find_spec
from typing import Literal

import simcord
from simcord.actors import MemberActor
from simcord.builders import UserHandle
from simcord.preview import Preview

from bot.settings import Settings
from bot.stage import Stage, open_stage, stand_in

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
    async with (
        simcord.run(stand_in(), check_errors=False) as env,
        open_stage(env, settings) as stage,
        _preview(stage, view, port, settings) as preview,
    ):
        preview._PAGE_LEASE_SECONDS = LEASE_SECONDS  # type: ignore[misc]
        _tell(preview.url, view)
        if browser:
            _open_browser(preview.url)
        await keep_time(env)


def _preview(stage: Stage, view: View, port: int | None, settings: Settings) -> Preview:
    viewers: list[MemberActor | UserHandle] = [stage.member, stage.admin]
    channel = stage.channel
    if view == "dm":
        channel, viewers = stage.member.user.dm_channel, [stage.member.user]
    return stage.env.preview(channel, viewers=viewers, layout="channel", timezone=settings.timezone.key, port=port)


async def keep_time(env: simcord.Env) -> None:
    """Let the simulated clock, which stands still by itself, keep up with the real one: ages and cooldowns need it."""
    await _advance(env, (datetime.now(UTC) - env.now()).total_seconds())
    last = time.monotonic()
    while True:
        await asyncio.sleep(TICK_SECONDS)
        now = time.monotonic()
        if await _advance(env, now - last):
            last = now


async def _advance(env: simcord.Env, seconds: float) -> bool:
    """Move the clock, or return False while a click is being answered: both cannot be done at once."""
    try:
        await env.advance_time(max(0.0, seconds))
    except simcord.SetupError:
        return False
    return True


def _tell(address: str, view: View) -> None:
    other = "VIEW=dm shows a direct message" if view == "channel" else "without VIEW=dm it is a channel of a server"
    sys.stdout.write(
        f"\nThe bot answers here, and only on this machine:\n\n  {address}\n\n"
        f"Type a question behind @Autodeals, or / for the commands. {other[0].upper()}{other[1:]}. Ctrl+C ends it.\n"
    )
    sys.stdout.flush()


def _open_browser(address: str) -> None:
    """Open the page where there is a screen; a browser that lives in the terminal would take that over."""
    has_screen = sys.platform in {"win32", "darwin"} or any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY")))
    if has_screen:
        webbrowser.open(address)
