"""Where the bot is not a member: group messages and other people's servers. The simulated Discord has neither.

What Discord sends from there is put in the place of what comes from a direct message or from the server.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import discord
import pytest

GROUP_MESSAGE, USER_INSTALL = 3, "1"
IN_A_SERVER, IN_A_GROUP = 0, 2
FOREIGN_SERVER = 901_234_567_890_123_456


def ask_in_a_group(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let direct interactions come from a group message of somebody who installed the bot."""

    def from_group(data: dict[str, Any]) -> dict[str, Any]:
        person = data["user"]
        channel = {"id": data["channel_id"], "type": GROUP_MESSAGE, "name": "Us", "owner_id": person["id"],
                   "recipients": [person], "last_message_id": None, "icon": None, "flags": 0}  # fmt: skip
        return {**data, "channel": channel, "context": IN_A_GROUP, **_installed_by(person)}

    _change(monkeypatch, from_group)


def ask_in_a_server_without_the_bot(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let interactions of the server come from one that the bot is no member of."""

    def from_there(data: dict[str, Any]) -> dict[str, Any]:
        server = {"id": str(FOREIGN_SERVER), "locale": "en-US", "features": []}
        return {
            **data,
            "guild_id": str(FOREIGN_SERVER),
            "guild": server,
            "channel": {**data["channel"], "guild_id": str(FOREIGN_SERVER)},
            "context": IN_A_SERVER,
            "app_permissions": str(discord.Permissions(embed_links=True, attach_files=True).value),
            **_installed_by(data["member"]["user"]),
        }

    _change(monkeypatch, from_there)


def _installed_by(person: dict[str, Any]) -> dict[str, Any]:
    return {"authorizing_integration_owners": {USER_INSTALL: person["id"]}}


def _change(monkeypatch: pytest.MonkeyPatch, change: Callable[[dict[str, Any]], dict[str, Any]]) -> None:
    whole = discord.Interaction._from_data

    def from_data(self: discord.Interaction[Any], data: Any) -> None:
        whole(self, change(data))  # type: ignore[arg-type]

    monkeypatch.setattr(discord.Interaction, "_from_data", from_data)
