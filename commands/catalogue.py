"""All that a person can type or click, in one place: a new command or button is added here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from discord import app_commands, ui

from commands.choice_buttons import ChoiceButton
from commands.fact_commands import ask_command, partners_command, sales_command
from commands.parts import Parts
from commands.reload_command import reload_command

Command = app_commands.Command[Any, ..., Any] | app_commands.Group | app_commands.ContextMenu


def all_commands(parts: Parts) -> Sequence[Command]:
    """Return the commands for everyone."""
    return (
        ask_command(parts),
        partners_command(parts),
        sales_command(parts),
    )


def admin_commands(parts: Parts) -> Sequence[Command]:
    """Return the commands for admins; they are registered only in the servers of `ADMIN_GUILD_IDS`."""
    return (reload_command(parts),)


BUTTONS: Sequence[type[ui.DynamicItem[Any]]] = (ChoiceButton,)
"""Buttons and menus that carry their state in their id, so that they work after a restart."""
