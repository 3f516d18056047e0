"""People who read Dutch: the simulated Discord has no setting for that."""

from __future__ import annotations

from typing import Any

import discord
import pytest


def read_dutch(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every interaction say that the person's Discord is in Dutch."""
    whole = discord.Interaction._from_data

    def from_data(self: discord.Interaction[Any], data: Any) -> None:
        whole(self, {**data, "locale": "nl"})

    monkeypatch.setattr(discord.Interaction, "_from_data", from_data)
