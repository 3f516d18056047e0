"""A little of Discord on a local socket: enough to log in, to get a message and to answer it."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from aiohttp import web
from terminal import surroundings

TOKEN = "a-token.of.nobody"  # noqa: S105 made up
ME = {"id": "1", "username": "Autodeals", "discriminator": "0", "avatar": None, "bot": True}
PERSON = {"id": "2", "username": "member", "discriminator": "0", "avatar": None}
HELLO, DISPATCH = 10, 0

# The client, pointed at the local server, then the bot's own command line.
PROGRAM = """
import sys, yarl, discord, discord.gateway, discord.http
from bot.__main__ import main
base = sys.argv[1]
discord.http.Route.BASE = base + "/api/v10"
discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(base.replace("http", "ws") + "/gateway")
sys.exit(main(sys.argv[2:]))
"""


@dataclass
class LocalDiscord:
    """The server, what it was sent, and what a test lets it do."""

    base: str = ""
    refuse_commands: bool = False
    registered: list[str] = field(default_factory=list)
    sent: list[dict[str, Any]] = field(default_factory=list)
    connected: asyncio.Event = field(default_factory=asyncio.Event)
    asked: asyncio.Event = field(default_factory=asyncio.Event)
    may_answer: asyncio.Event = field(default_factory=asyncio.Event)
    socket: web.WebSocketResponse | None = None

    async def deliver(self, content: str) -> None:
        """Hand the bot a message in a DM."""
        assert self.socket is not None
        message = {"id": "10", "channel_id": "3", "author": PERSON, "content": content, **_EMPTY_MESSAGE}
        await self.socket.send_json({"op": DISPATCH, "t": "MESSAGE_CREATE", "s": 2, "d": message})

    async def gateway(self, request: web.Request) -> web.WebSocketResponse:
        """Say hello, let the bot identify itself, and stay until it leaves."""
        self.socket = socket = web.WebSocketResponse()
        await socket.prepare(request)
        await socket.send_json({"op": HELLO, "d": {"heartbeat_interval": 45_000}})
        await socket.receive()
        ready = {"v": 10, "user": ME, "guilds": [], "session_id": "s", "application": {"id": "1", "flags": 0}}
        ready["resume_gateway_url"] = self.base.replace("http", "ws") + "/gateway"
        await socket.send_json({"op": DISPATCH, "t": "READY", "s": 1, "d": ready})
        self.connected.set()
        async for _ in socket:
            continue
        return socket

    async def me(self, request: web.Request) -> web.Response:
        """Let in whoever has the token."""
        if request.headers.get("Authorization") != f"Bot {TOKEN}":
            return _json({"message": "401: Unauthorized", "code": 0}, status=401)
        return _json(ME)

    async def application(self, request: web.Request) -> web.Response:
        """Describe the application."""
        about = {"id": "1", "name": "Autodeals", "description": "", "verify_key": "", "flags": 0, "bot_public": False}
        return _json({**about, "bot_require_code_grant": False, "icon": None, "owner": PERSON})

    async def commands(self, request: web.Request) -> web.Response:
        """Take the commands, or refuse them."""
        self.registered.append(request.path)
        if self.refuse_commands:
            return _json({"message": "Missing Access", "code": 50001}, status=403)
        # A menu is registered without a description and comes back with an empty one.
        held = [
            {"description": "", **command, "id": "7", "application_id": "1", "version": "1"}
            for command in await request.json()
        ]
        return _json(held)

    async def messages(self, request: web.Request) -> web.Response:
        """Take an answer, as soon as the test allows."""
        self.asked.set()
        await self.may_answer.wait()
        self.sent.append(await request.json())
        return _json({"id": "11", "channel_id": "3", "author": ME, "content": "", **_EMPTY_MESSAGE})


_EMPTY_MESSAGE = {
    "timestamp": "2026-11-25T12:00:00+00:00",
    "edited_timestamp": None,
    "tts": False,
    "mention_everyone": False,
    "mentions": [],
    "mention_roles": [],
    "attachments": [],
    "embeds": [],
    "pinned": False,
    "type": 0,
    "flags": 0,
}


def _json(body: object, status: int = 200) -> web.Response:
    # The client reads JSON only behind exactly this type, without a character set.
    return web.Response(body=json.dumps(body).encode(), status=status, headers={"Content-Type": "application/json"})


@asynccontextmanager
async def local_discord() -> AsyncIterator[LocalDiscord]:
    """Serve on a free port of this machine until the block ends."""
    discord = LocalDiscord()
    app = web.Application()
    app.add_routes(
        [
            web.get("/gateway/", discord.gateway),
            web.get("/gateway", discord.gateway),
            web.get("/api/v10/users/@me", discord.me),
            web.get("/api/v10/oauth2/applications/@me", discord.application),
            web.put("/api/v10/applications/1/commands", discord.commands),
            web.post("/api/v10/channels/3/messages", discord.messages),
        ]
    )
    runner = web.AppRunner(app, shutdown_timeout=1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    discord.base = f"http://127.0.0.1:{runner.addresses[0][1]}"
    try:
        yield discord
    finally:
        await runner.cleanup()


@asynccontextmanager
async def bot_process(
    discord: LocalDiscord, command: str, folder: Path, **settings: str
) -> AsyncIterator[asyncio.subprocess.Process]:
    """Run a command of the bot against the local server, with its database in `folder`; it never outlives the block."""
    ours = {"DISCORD_TOKEN": TOKEN, "DATABASE": str(folder / "bot.sqlite3"), "LOG_LEVEL": "INFO", **settings}
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-c",
        PROGRAM,
        discord.base,
        command,
        cwd=folder,
        env=surroundings(**ours),
        stderr=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


async def until(happened: asyncio.Event, process: asyncio.subprocess.Process) -> None:
    """Wait for what the server sees happen; a process that has ended meanwhile fails the test with what it said."""
    waiting = [asyncio.create_task(happened.wait()), asyncio.create_task(process.wait())]
    await asyncio.wait(waiting, timeout=20, return_when=asyncio.FIRST_COMPLETED)
    for task in waiting:
        task.cancel()
    if not happened.is_set():
        if process.returncode is None:
            process.kill()
        raise AssertionError(await said(process))


async def said(process: asyncio.subprocess.Process) -> str:
    """Wait for the end of the process and return what it wrote to standard error."""
    _, errors = await asyncio.wait_for(process.communicate(), timeout=30)
    return errors.decode()


def texts_of(body: dict[str, Any]) -> str:
    """Return everything that is said in a message body."""
    return json.dumps(body, ensure_ascii=False)
